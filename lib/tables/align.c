/* SPDX-License-Identifier: ISC */
/*
 * Short rows: fewer numbers than columns.  Where the text shows the columns,
 * by its delimiters or by its alignment, a short row takes its place in those
 * of the whole rows.  What was placed so is kept only where the table's own
 * row identity bears it out.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/tables.h"

#define REFS_LOOSE	3	/* whole rows that set a column without labels */

/* How the values of a row lie in its line. */
struct lie {
	uint32_t	 text_row;
	uint32_t	 ncell;
	uint32_t	 label;	/* cells up to the last label, 0: none */
	uint32_t	 first;	/* cell of the first value */
	bool		 cells;	/* delimited, and on one line */
};

/* The atoms of the text row that atom i stands in: *a up to *b. */
static void
row_bounds(const struct reading *r, size_t i, size_t *a, size_t *b)
{
	for (*a = i; *a > 0 && r->atom[*a - 1].row == r->atom[i].row;)
		--*a;
	for (*b = i + 1; *b < r->natom &&
	    r->atom[*b].row == r->atom[i].row;)
		++*b;
}

static struct lie
lie_of(const struct reading *r, size_t first)
{
	struct lie	 lie = { 0 };
	size_t		 a, b, i;

	row_bounds(r, first, &a, &b);
	lie.text_row = r->atom[first].row;
	lie.ncell = r->atom[first].ncell;
	lie.first = r->atom[first].cell;
	lie.cells = r->atom[first].delim != ' ' && lie.ncell > 1;
	for (i = a; i < b; i++) {
		if (i < first && r->atom[i].kind == ATOM_LABEL &&
		    r->atom[i].cell + 1 > lie.label)
			lie.label = r->atom[i].cell + 1;
	}
	return lie;
}

/* Are the row's values in cells of one line, each next to the other? */
static bool
is_reference(const struct reading *r, const struct row *row)
{
	const struct atom	*first;
	size_t			 c;

	if (!row->placed || row->value[0] == 0)
		return false;
	first = &r->atom[row->value[0] - 1];
	for (c = 1; c < row->set->n; c++) {
		const struct atom *a = &r->atom[row->value[c] - 1];

		if (row->value[c] == 0 || a->row != first->row ||
		    a->cell != first->cell + c)
			return false;
	}
	return true;
}

/* Whole rows of a table that have as many columns. */
struct refs {
	size_t		 columns;
	size_t		 n;
	struct lie	*lie;		/* r->lie */
};

static void
refs_collect(const struct reading *r, size_t e, struct refs *refs)
{
	const struct gi_union	*un = r->forms;
	enum gi_table		 t = un->row[e].table;
	const struct row	*row;
	size_t			 i;

	refs->lie = r->lie;
	refs->columns = r->row[e].set->n;
	refs->n = 0;
	for (i = un->first[t]; i < un->end[t]; i++) {
		row = &r->row[i];
		if (row->how[0] == HOW_NONE || row->set == NULL ||
		    row->set->n != refs->columns || !is_reference(r, row))
			continue;
		refs->lie[refs->n] = lie_of(r, row->value[0] - 1);
		refs->n += refs->lie[refs->n].cells;
	}
}

/* What whole rows of the table say of the cell of the first column. */
struct votes {
	size_t	 label;			/* with the row's label */
	size_t	 same, same_for;	/* with its cells too */
	size_t	 cells, cells_for;	/* with its number of cells */
	size_t	 padded;		/* with more cells than columns */
	size_t	 all;
};

static void
votes_take(const struct refs *refs, const struct lie *lie, size_t first,
    struct votes *v)
{
	const struct lie	*ref = refs->lie;
	size_t			 i;

	for (i = 0; i < refs->n; i++, ref++) {
		v->all++;
		v->padded += ref->ncell - ref->label > refs->columns;
		v->label += ref->label == lie->label;
		if (ref->ncell != lie->ncell)
			continue;
		v->cells++;
		v->cells_for += ref->first == first;
		if (ref->label != lie->label)
			continue;
		v->same++;
		v->same_for += ref->first == first;
	}
}

/* May the first column be cell first? */
static bool
first_cell_holds(const struct refs *refs, const struct lie *lie, size_t first)
{
	struct votes	 v = { 0 };

	votes_take(refs, lie, first, &v);
	/* cells that few rows of the kind have are what a loss leaves */
	if (v.same > 0)
		return v.same_for * 5 >= v.same * 4 && v.same * 2 >= v.label;
	if (lie->ncell - lie->label == refs->columns && v.padded == 0)
		return first == lie->label;
	return v.cells >= REFS_LOOSE && v.cells_for * 5 >= v.cells * 4;
}

/* Put the row's values where cell first is the first column. */
static bool
trial_cells(const struct reading *r, const struct row *row, size_t first,
    struct trial *t)
{
	size_t	 a, b, i, c, numbers = 0;

	row_bounds(r, row->run0, &a, &b);
	for (i = a; i < b; i++) {
		const struct atom *at = &r->atom[i];

		if (at->kind != ATOM_NUMBER && at->kind != ATOM_BLANK)
			continue;
		if (at->cell < first || at->cell >= first + row->set->n) {
			if (at->kind == ATOM_NUMBER)
				return false;
			continue;
		}
		c = at->cell - first;
		if (t->value[c] != 0)
			return false;
		t->value[c] = (uint32_t)i + 1;
		t->how[c] = at->kind == ATOM_NUMBER ? HOW_INFERRED : HOW_BLANK;
		numbers += at->kind == ATOM_NUMBER;
	}
	return !trial_is_merged(row, t, numbers);
}

/*
 * Does the box around a row, between two drawn rules, hold this row alone and
 * more figures than its own?  Then a figure was broken over two lines.
 */
static bool
box_has_more(const struct reading *r, const struct row *row)
{
	size_t	 first = box_first(r, row->run0), end = row->run1, i;
	size_t	 more = 0, rows = 0;

	if (first == row->run0)
		return false;
	while (end < r->natom && !r->atom[end].boxed)
		end++;
	if (end == r->natom)
		return false;
	for (i = first; i < end; i++)
		more += (i < row->run0 || i >= row->run1) &&
		    r->atom[i].kind == ATOM_NUMBER;
	for (i = 0; i < r->forms->n && more > 0; i++)
		rows += r->row[i].anchor != NULL &&
		    r->row[i].anchor->atom >= first &&
		    r->row[i].anchor->atom < end;
	return more > 0 && rows == 1;
}

static bool
row_by_cells(const struct reading *r, size_t e, struct trial *t)
{
	const struct row	*row = &r->row[e];
	struct lie		 lie = lie_of(r, row->run0);
	struct refs		 refs;
	size_t			 first;

	if (!lie.cells || r->atom[row->run1 - 1].row != lie.text_row ||
	    box_has_more(r, row))
		return false;
	refs_collect(r, e, &refs);
	for (first = lie.label; first < lie.ncell; first++) {
		if (!first_cell_holds(&refs, &lie, first))
			continue;
		if (!trial_cells(r, row, first, t))
			return false;
		/* padding behind a row that lost cells looks like blanks */
		return refs.n > 0 || row->set->n <= 3 ||
		    t->how[row->set->n - 1] == HOW_INFERRED;
	}
	return false;
}

/*
 * White lines of a kind count as cells within a row only where no whole row
 * has any, and behind its last value only where none follow a whole row.
 */
struct weak_use {
	bool	 within[WEAK_KINDS];
	bool	 behind[WEAK_KINDS];
};

static struct weak_use
weak_judge(const struct reading *r)
{
	struct weak_use	 use;
	size_t		 i, within[WEAK_KINDS], behind[WEAK_KINDS], rows = 0;
	int		 k;

	memset(&use, true, sizeof(use));
	for (i = r->first; i < r->end; i++) {
		const struct row *row = &r->row[i];
		size_t last;

		if (!row->placed || row->set->n < 2 || row->anchor == NULL ||
		    row->how[0] != HOW_EXACT)
			continue;
		rows++;
		last = row->value[row->set->n - 1];
		weak_counts(r, row->anchor->last, last, within);
		weak_counts(r, last, row->gap1, behind);
		for (k = 0; k < WEAK_KINDS; k++) {
			use.within[k] &= within[k] == 0;
			use.behind[k] &= behind[k] == 0;
		}
	}
	if (rows == 0)
		memset(&use, false, sizeof(use));
	return use;
}

/* One cell a line: numbers, marks and empty lines in order. */
static bool
row_by_lines(const struct reading *r, size_t e, const struct weak_use *use,
    struct trial *t)
{
	const struct row	*row = &r->row[e];
	size_t			 i, c = 0, numbers = 0, line = SIZE_MAX;
	bool			 white = false;

	if (rows_missing(r, e) > 0)
		return false;
	for (i = row->anchor->last + 1; i < row->gap1; i++) {
		const struct atom *a = &r->atom[i];

		if ((a->kind == ATOM_LABEL || a->kind == ATOM_RULE) && c > 0)
			break;
		if (a->kind == ATOM_WEAK ? !(i < row->run1 ?
		    use->within[a->weak] : use->behind[a->weak]) :
		    a->kind != ATOM_NUMBER && a->kind != ATOM_BLANK)
			continue;
		if (a->ncell > 1 || a->line == line)
			return false;
		line = a->line;
		if (c == row->set->n) {
			if (a->kind != ATOM_WEAK)
				return false;
			continue;
		}
		numbers += a->kind == ATOM_NUMBER;
		white |= a->kind == ATOM_WEAK;
		t->value[c] = (uint32_t)i + 1;
		t->how[c++] = a->kind == ATOM_NUMBER ? HOW_INFERRED :
		    HOW_BLANK;
	}
	/* a blank at the end may be no cell but what stands behind a row */
	return c == row->set->n && !trial_is_merged(row, t, numbers) &&
	    (t->how[c - 1] == HOW_INFERRED || (c <= 3 && !white));
}

static void
row_set(struct row *row, const struct trial *t)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		row->value[c] = t->value[c];
		row->how[c] = t->how[c];
	}
	row->placed = true;
	row->ambiguous = false;
}

/* Does a number stand just where one of a row that is borne out stands? */
static bool
stands_proven(const struct reading *r, enum gi_table t, size_t c, size_t atom)
{
	const struct atom	*a = &r->atom[atom], *b;
	size_t			 i;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		const struct row *row = &r->row[i];

		if (!row->placed || c >= row->set->n || row->value[c] == 0 ||
		    row->value[c] == atom + 1 || row_identity(r, row) != 1)
			continue;
		b = &r->atom[row->value[c] - 1];
		if (b->kind != ATOM_NUMBER || a->delim != b->delim)
			continue;
		if (a->delim != ' ' ? a->ncell == b->ncell &&
		    a->cell == b->cell : a->x.from == b->x.from ||
		    a->x.to == b->x.to)
			return true;
	}
	return false;
}

static bool
row_proven(const struct reading *r, size_t e)
{
	const struct row	*row = &r->row[e];
	size_t			 c;

	for (c = 0; c < row->set->n; c++) {
		if (row->how[c] == HOW_INFERRED && !stands_proven(r,
		    r->forms->row[e].table, c, row->value[c] - 1))
			return false;
	}
	return true;
}

/* Keep what the row identities bear out; the rest has no place. */
static void
bear_out(struct reading *r, enum gi_table t, const bool *tried)
{
	size_t	 e, good = 0, all = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (!tried[e] || row_identity(r, &r->row[e]) < 0)
			continue;
		all++;
		good += row_identity(r, &r->row[e]) == 1;
	}
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (!tried[e])
			continue;
		if (good * 5 < all * 4 || (row_identity(r, &r->row[e]) != 1 &&
		    all > 0 && !row_proven(r, e)))
			row_unplace(&r->row[e]);
	}
}

static bool
is_short(const struct reading *r, size_t e)
{
	const struct row	*row = &r->row[e];

	return row->ambiguous && !row->placed &&
	    r->forms->row[e].table != GI_PROCEEDINGS &&
	    row->anchor != NULL && row->set != NULL && row->set->n > 1 &&
	    row->run1 > row->run0 && !r->atom[row->anchor->atom].headless;
}

static bool
any_short(const struct reading *r)
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
row_blank(struct reading *r, size_t e)
{
	struct row	*row = &r->row[e];
	struct trial	 t = { 0 };
	size_t		 a, b, c, first;

	row_bounds(r, row->anchor->last, &a, &b);
	for (first = row->anchor->last + 1; first < b &&
	    r->atom[first].kind != ATOM_BLANK; first++)
		;
	for (c = 0; first + c < b && r->atom[first + c].kind == ATOM_BLANK;
	    c++) {
		if (c < row->set->n) {
			t.value[c] = (uint32_t)(first + c + 1);
			t.how[c] = HOW_BLANK;
		}
	}
	if (c >= row->set->n && first + c == b)
		row_set(row, &t);
}

static bool
row_align(struct reading *r, size_t e, const struct weak_use *use)
{
	struct trial	 cells = { 0 }, lines = { 0 }, columns = { 0 };

	if (row_by_cells(r, e, &cells))
		row_set(&r->row[e], &cells);
	else if (row_by_lines(r, e, use, &lines))
		row_set(&r->row[e], &lines);
	else if (row_by_columns(r, e, &columns))
		row_set(&r->row[e], &columns);
	return r->row[e].placed;
}

/* A row that is placed may show the columns of others. */
static void
table_align(struct reading *r, enum gi_table t, const struct weak_use *use,
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
rows_align(struct reading *r)
{
	struct weak_use	 use;
	bool		*tried;
	size_t		 e;
	int		 t;

	for (e = r->first; e < r->end; e++) {
		const struct row *row = &r->row[e];

		if (row->anchor != NULL && row->set != NULL && !row->placed &&
		    !row->ambiguous && r->atom[row->anchor->last].ncell > 1)
			row_blank(r, e);
	}
	if (r->deduped || !any_short(r))
		return;
	use = weak_judge(r);
	tried = gi_alloc_array(r->arena, r->forms->n, sizeof(*tried));
	r->lie = gi_alloc_array(r->arena, r->forms->n, sizeof(*r->lie));
	for (t = 0; t < GI_TABLES; t++) {
		if (r->found[t])
			table_align(r, (enum gi_table)t, &use, tried);
	}
}
