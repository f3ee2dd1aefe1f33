/* SPDX-License-Identifier: ISC */
/*
 * Short rows: fewer numbers than columns, a cell a line.  Where empty lines
 * stand for empty cells, a short row takes its place in the columns.  What was
 * placed so is kept only where the table's own row identity bears it out.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/place/place.h"
#include "tables/place/trial.h"
#include "tables/position/block.h"

/* The atoms of the text row that atom i stands in: *a up to *b. */
static void
row_bounds(const struct tbl_reading *r, size_t i, size_t *a, size_t *b)
{
	for (*a = i; *a > 0 && r->atom[*a - 1].row == r->atom[i].row;)
		--*a;
	for (*b = i + 1; *b < r->natom &&
	    r->atom[*b].row == r->atom[i].row;)
		++*b;
}

/*
 * White lines of a kind count as cells within a row only where no whole row
 * has any, and behind its last value only where none follow a whole row.
 */
struct weak_use {
	bool	 within[TBL_WEAK_KINDS];
	bool	 behind[TBL_WEAK_KINDS];
};

static struct weak_use
weak_judge(const struct tbl_reading *r)
{
	struct weak_use	 use;
	size_t		 within[TBL_WEAK_KINDS], behind[TBL_WEAK_KINDS];
	size_t		 i, rows = 0;
	int		 k;

	memset(&use, true, sizeof(use));
	for (i = r->first; i < r->end; i++) {
		const struct tbl_row *row = &r->row[i];
		size_t last;

		if (!row->placed || row->set->n < 2 || row->anchor == NULL ||
		    row->how[0] != TBL_HOW_EXACT)
			continue;
		rows++;
		last = row->value[row->set->n - 1];
		tbl_weak_counts(r, row->anchor->last, last, within);
		tbl_weak_counts(r, last, row->gap1, behind);
		for (k = 0; k < TBL_WEAK_KINDS; k++) {
			use.within[k] &= within[k] == 0;
			use.behind[k] &= behind[k] == 0;
		}
	}
	if (rows == 0)
		memset(&use, false, sizeof(use));
	return use;
}

/*
 * Of the kind of white line that stands between the heads and the first label,
 * none is a cell.  Where rows have sums, these tell it better.
 */
static bool
is_set_off(const struct tbl_reading *r, size_t e, enum tbl_weak kind)
{
	size_t	 i = r->row[e].anchor->atom;

	return !r->forms->row_sums[r->forms->row[e].table] && i > 0 &&
	    r->atom[i - 1].kind == TBL_WEAK && r->atom[i - 1].weak == kind &&
	    tbl_row_is_first(r, e);
}

/*
 * Is the first cell of a row a white line, and does another of its kind stand
 * behind the row?  Both may set the values off, and another cell be blank.
 */
static bool
is_between(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_trial *t)
{
	const struct tbl_atom	*a = &r->atom[t->value[0] - 1];
	const struct tbl_atom	*b = &r->atom[row->run1];

	return a->kind == TBL_WEAK && row->run1 < r->natom &&
	    b->kind == TBL_WEAK && b->weak == a->weak;
}

/* Is atom i of a row's gap a line that may be a cell of the row? */
static bool
is_line_of(const struct tbl_row *row, const struct weak_use *use,
    const struct tbl_atom *a, size_t i)
{
	if (a->kind == TBL_WEAK)
		return i < row->run1 ? use->within[a->weak] :
		    use->behind[a->weak];
	return a->kind == TBL_NUMBER || a->kind == TBL_BLANK;
}

/* One cell a line: numbers, marks and empty lines in order. */
static bool
row_by_lines(const struct tbl_reading *r, size_t e, const struct weak_use *use,
    struct tbl_trial *t)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i, c = 0, numbers = 0, line = SIZE_MAX;
	bool			 white = false;

	if (tbl_rows_missing(r, e) > 0)
		return false;
	for (i = row->anchor->last + 1; i < row->gap1; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if ((a->kind == TBL_LABEL || a->kind == TBL_RULE) && c > 0)
			break;
		if (!is_line_of(row, use, a, i))
			continue;
		if (a->ncell > 1 || a->line == line ||
		    (a->kind == TBL_WEAK && is_set_off(r, e, a->weak)))
			return false;
		line = a->line;
		if (c == row->set->n) {
			if (a->kind != TBL_WEAK)
				return false;
			continue;
		}
		numbers += a->kind == TBL_NUMBER;
		white |= a->kind == TBL_WEAK;
		t->value[c] = (uint32_t)i + 1;
		t->how[c++] = tbl_atom_how(a, TBL_HOW_INFERRED);
	}
	/* a blank at the end may be no cell but what stands behind a row */
	return c == row->set->n && !is_between(r, row, t) &&
	    !tbl_trial_is_merged(row, t, numbers) &&
	    (t->how[c - 1] == TBL_HOW_INFERRED || (c <= 3 && !white));
}

static void
row_set(struct tbl_row *row, const struct tbl_trial *t)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		row->value[c] = t->value[c];
		row->how[c] = t->how[c];
	}
	row->placed = row->counted = true;
	row->ambiguous = false;
}

/* Does a number stand just where one of a row that is borne out stands? */
static bool
stands_proven(const struct tbl_reading *r, enum gi_table t, size_t c,
    size_t atom)
{
	const struct tbl_atom	*a = &r->atom[atom], *b;
	size_t			 i;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		const struct tbl_row *row = &r->row[i];

		if (!row->placed || c >= row->set->n || row->value[c] == 0 ||
		    row->value[c] == atom + 1 || tbl_row_identity(r, row) != 1)
			continue;
		b = &r->atom[row->value[c] - 1];
		if (b->kind != TBL_NUMBER || a->delim != b->delim)
			continue;
		if (a->delim != ' ' ? a->ncell == b->ncell &&
		    a->cell == b->cell : a->x.from == b->x.from ||
		    a->x.to == b->x.to)
			return true;
	}
	return false;
}

static bool
row_proven(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 c;

	for (c = 0; c < row->set->n; c++) {
		if (row->how[c] == TBL_HOW_INFERRED && !stands_proven(r,
		    r->forms->row[e].table, c, row->value[c] - 1))
			return false;
	}
	return true;
}

/* Keep what the row identities bear out; the rest has no place. */
static void
bear_out(struct tbl_reading *r, enum gi_table t, const bool *tried)
{
	size_t	 e, good = 0, all = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (!tried[e] || tbl_row_identity(r, &r->row[e]) < 0)
			continue;
		all++;
		good += tbl_row_identity(r, &r->row[e]) == 1;
	}
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (!tried[e])
			continue;
		if (good * 5 < all * 4 ||
		    (tbl_row_identity(r, &r->row[e]) != 1 && all > 0 &&
		    !row_proven(r, e)))
			tbl_row_unplace(&r->row[e]);
	}
}

static bool
is_short(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];

	return row->ambiguous && !row->placed && !row->declined &&
	    r->forms->row[e].table != GI_PROCEEDINGS &&
	    row->anchor != NULL && row->set != NULL && row->set->n > 1 &&
	    row->run1 > row->run0 && !r->atom[row->anchor->atom].headless;
}

static bool
any_short(const struct tbl_reading *r)
{
	size_t	 e = r->first;

	while (e < r->end && !is_short(r, e))
		e++;
	return e < r->end;
}

/*
 * A row whose delimited cells are all empty: as many of them as it has
 * columns, where whole rows have theirs.
 */
static void
row_blank(struct tbl_reading *r, size_t e)
{
	struct tbl_row		*row = &r->row[e];
	struct tbl_trial	 t = { 0 };
	size_t			 a, b, c, first;

	row_bounds(r, row->anchor->last, &a, &b);
	for (first = row->anchor->last + 1; first < b &&
	    r->atom[first].kind != TBL_BLANK; first++)
		;
	for (c = 0; first + c < b && r->atom[first + c].kind == TBL_BLANK;
	    c++) {
		if (c < row->set->n) {
			t.value[c] = (uint32_t)(first + c + 1);
			t.how[c] = TBL_HOW_BLANK;
		}
	}
	if (c >= row->set->n && first + c == b)
		row_set(row, &t);
}

static bool
row_align(struct tbl_reading *r, size_t e, const struct weak_use *use)
{
	struct tbl_trial	 lines = { 0 };

	if (row_by_lines(r, e, use, &lines))
		row_set(&r->row[e], &lines);
	return r->row[e].placed;
}

/* A row that is placed may show the columns of others. */
static void
table_align(struct tbl_reading *r, enum gi_table t, const struct weak_use *use,
    bool *tried)
{
	size_t	 e;
	bool	 more;

	do {
		more = false;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (is_short(r, e))
				more |= tried[e] = row_align(r, e, use);
		}
	} while (more);
	bear_out(r, t, tried);
}

void
tbl_rows_place_short(struct tbl_reading *r)
{
	struct weak_use	 use;
	bool		*tried;
	size_t		 e;
	int		 t;

	for (e = r->first; e < r->end; e++) {
		const struct tbl_row *row = &r->row[e];

		if (row->anchor != NULL && row->set != NULL && !row->placed &&
		    !row->declined && !row->ambiguous && r->atom[row->anchor->last].ncell > 1)
			row_blank(r, e);
	}
	if (r->deduped || !any_short(r))
		return;
	use = weak_judge(r);
	tried = gi_alloc_array(r->arena, r->forms->n, sizeof(*tried));
	for (t = 0; t < GI_TABLES; t++) {
		if (r->found[t])
			table_align(r, (enum gi_table)t, &use, tried);
	}
}
