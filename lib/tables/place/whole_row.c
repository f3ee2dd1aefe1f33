/* SPDX-License-Identifier: ISC */
/*
 * What the runs behind the labels say by themselves.  A run that is just the
 * row's columns is placed; one that is the columns of several rows whose
 * labels are lost is placed in order; all else is left to the later steps or
 * to nobody.
 */
#include "base/arena.h"
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/cell_lines.h"
#include "tables/place/head_order.h"
#include "tables/place/place.h"
#include "tables/place/shift.h"
#include "tables/position/block.h"

#define BLANKS_MAX	2	/* between values that no column parts */

/*
 * Put the values from atom i on into row e, in the order of its heads, as many
 * as these are.  Returns the atom behind them.
 */
static size_t
row_fill(struct tbl_reading *r, size_t e, size_t i, enum tbl_how how,
    const struct tbl_head_order *o)
{
	struct tbl_row	*row = &r->row[e];
	size_t		 k = 0;
	int		 c;

	for (; k < o->n; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		c = o->of[k++];
		if (c < 0) {
			r->atom[i].kind = TBL_NOISE;
			r->atom[i].reason = GI_REASON_COLUMN;
			continue;
		}
		row->value[c] = (uint32_t)i + 1;
		row->how[c] = tbl_atom_how(&r->atom[i], how);
	}
	row->placed = true;
	row->ambiguous = false;
	return i;
}

static size_t
seg_values(const struct tbl_segment *s)
{
	return s->numbers + s->marks;
}

/* Values that a label could lay claim to: all but those behind foreign text. */
static size_t
gap_values(const struct tbl_gap *g)
{
	size_t	 i, sum = 0;

	for (i = 0; i < g->n && !g->seg[i].foreign; i++)
		sum += seg_values(&g->seg[i]);
	return sum;
}

/*
 * The gap holds the values of row e and of the k rows behind it whose labels
 * are lost, each run a whole number of rows: place them in order.
 */
static bool
rows_in_order(struct tbl_reading *r, size_t e, size_t k,
    const struct tbl_gap *g, const struct tbl_head_order *o)
{
	size_t	 n = o->n, e0 = e, i, s, left;

	if (k == 0 || r->deduped || gap_values(g) != n * (k + 1))
		return false;
	for (i = 0; i < g->n; i++) {
		if (g->seg[i].foreign || seg_values(&g->seg[i]) % n != 0 ||
		    (g->seg[i].rows > 1 && g->seg[i].rows != seg_values(
		    &g->seg[i]) && g->seg[i].rows * n != seg_values(
		    &g->seg[i])))
			return false;
		/* one number without a label is too little */
		for (s = g->seg[i].first; n == 1 && s < g->seg[i].end; s++) {
			if (tbl_atom_is_pagelike(&r->atom[s]) &&
			    s != g->seg[0].first)
				return false;
		}
	}
	for (s = 0; s < g->n; s++) {
		left = seg_values(&g->seg[s]) / n;
		for (i = g->seg[s].first; left > 0; left--) {
			while (!tbl_elem_due(r, e) && r->row[e].anchor == NULL)
				e++;
			if (r->row[e].set == NULL || r->row[e].placed ||
			    r->row[e].set->n != r->row[e0].set->n)
				return false;
			i = row_fill(r, e, i, TBL_HOW_INFERRED, o);
			e++;
		}
	}
	return true;
}

/*
 * Marks among the values, and the last is one: a row whose total is blank
 * while others are not has more likely lost a value to a stray mark.
 */
static bool
is_slipped(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	return row->set->n > 3 && s->numbers > 0 &&
	    r->atom[s->end - 1].kind != TBL_NUMBER;
}

/*
 * Text among the delimited values of a block's row: one of them is misread,
 * and the others may be of more columns than the heads seem to say.
 */
static bool
is_interrupted(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_gap *g)
{
	const struct tbl_atom	*a = &r->atom[g->seg[0].end - 1];

	return g->n > 1 && row->set->n <= 3 && a->delim != ' ' &&
	    g->seg[1].foreign && r->atom[g->seg[1].first].row == a->row;
}

/* Rows of one line each cannot have their values on two. */
static bool
is_torn(const struct tbl_segment *s, bool rowwise)
{
	return rowwise && s->rows > 1;
}

/* Where a crawler dropped lines, a number behind a bare label may be stray. */
static bool
is_stray(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	return r->deduped && row->set->n == 1 &&
	    tbl_atom_is_pagelike(&r->atom[s->first]);
}

/* How whole rows lie in the document. */
struct row_shapes {
	size_t	 one_row, many_rows;	/* on one line, or more */
	size_t	 weak[TBL_WEAK_KINDS];	/* with white lines all through */
	size_t	 full[GI_TABLES];	/* rows with all their values */
	size_t	 part[GI_TABLES];	/* and with some of them */
};

static size_t
all_rows(const struct row_shapes *sh)
{
	return sh->one_row + sh->many_rows;
}

/*
 * White lines between the values of a whole run that other rows do not have:
 * they may be blank cells, and the number that makes it whole a stray one.
 */
static bool
is_riddled(const struct tbl_reading *r, const struct tbl_segment *s,
    const struct row_shapes *sh)
{
	size_t	 weak[TBL_WEAK_KINDS];
	int	 k;

	if (s->end - s->first == seg_values(s))
		return false;
	tbl_weak_counts(r, s->first, s->end, weak);
	for (k = 0; k < TBL_WEAK_KINDS; k++) {
		if (weak[k] > 0 && sh->weak[k] * 2 < all_rows(sh))
			return true;
	}
	return false;
}

/* Do the values stand side by side from the label on, with no cell between? */
static bool
is_side_by_side(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	const struct tbl_atom	*a, *b = &r->atom[row->anchor->last];
	size_t			 i;

	for (i = s->first; i < s->end; i++) {
		a = &r->atom[i];
		if (!tbl_atom_is_value(a))
			continue;
		if (a->row == b->row && (a->delim != ' ' ?
		    a->cell > b->cell + 1 : b->kind != TBL_LABEL &&
		    a->x.from > b->x.to + BLANKS_MAX))
			return false;
		b = a;
	}
	return true;
}

/*
 * The text ends within the row, and no row before it lacks a value: what is
 * there are its first columns.
 */
static bool
row_is_cut(const struct tbl_reading *r, size_t e, const struct tbl_gap *g,
    const struct row_shapes *sh)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 i;

	for (i = g->seg[0].end; i < r->natom; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			return false;
	}
	if (!is_side_by_side(r, &r->row[e], &g->seg[0]))
		return false;
	return r->row[e].gap1 == r->natom && g->n == 1 && sh->full[t] > 0 &&
	    sh->part[t] == 1 && seg_values(&g->seg[0]) < r->row[e].set->n;
}

static void
row_cut_fill(struct tbl_reading *r, size_t e, const struct tbl_segment *s)
{
	struct tbl_row	*row = &r->row[e];
	size_t		 i, c = 0;

	for (i = s->first; i < s->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		row->value[c] = (uint32_t)i + 1;
		row->how[c++] = tbl_atom_how(&r->atom[i], TBL_HOW_INFERRED);
	}
	row->placed = true;
	row->ambiguous = false;
}

/*
 * Where the label of the next row is lost, a run may be the next row's, or
 * the end of one and the beginning of another.  It is the row's own if it
 * stands on a line with the label, or within it; or if the text ends with it,
 * so that the next row's label need not be lost.
 */
static bool
is_own(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	size_t	 text_row = r->atom[s->first].row;

	if (row->gap1 == r->natom)
		return true;
	return s->rows <= 1 && (row->anchor->last > s->first ||
	    r->atom[row->anchor->last].row == text_row ||
	    r->atom[row->anchor->atom].row == text_row);
}

/* Do the whole rows of the text stand on one line each? */
static bool
is_rowwise(const struct row_shapes *sh)
{
	return sh->one_row > 4 * sh->many_rows;
}

/* A run of just the row's columns: is there nothing that casts doubt on it? */
static bool
is_beyond_doubt(const struct tbl_reading *r, size_t e,
    const struct tbl_segment *s, const struct row_shapes *sh)
{
	const struct tbl_row	*row = &r->row[e];

	if (is_torn(s, is_rowwise(sh)) || is_riddled(r, s, sh) ||
	    is_slipped(r, row, s) || is_stray(r, row, s))
		return false;
	return tbl_rows_missing(r, e) == 0 ||
	    (!r->deduped && is_own(r, row, s));
}

static void
row_direct(struct tbl_reading *r, size_t e, const struct tbl_gap *g,
    const struct row_shapes *sh, const struct tbl_head_order *o)
{
	struct tbl_row			*row = &r->row[e];
	const struct tbl_segment	*s = &g->seg[0];
	bool				 whole;

	if (g->n == 0)
		return;
	whole = o->n > 0 && seg_values(s) == o->n;
	row->ambiguous = true;		/* until it is placed */
	/* beside a label that lost its number stand another row's values */
	if (s->foreign || g->overflow ||
	    r->atom[row->anchor->atom].headless || is_interrupted(r, row, g))
		return;
	row->run0 = s->first;
	row->run1 = s->end;
	if (o->n == 0)
		return;
	if (whole && gap_values(g) == o->n) {
		if (is_beyond_doubt(r, e, s, sh))
			row_fill(r, e, s->first, TBL_HOW_EXACT, o);
		return;
	}
	if (rows_in_order(r, e, tbl_rows_missing(r, e), g, o))
		return;
	if (row_is_cut(r, e, g, sh)) {
		row_cut_fill(r, e, s);
		return;
	}
	/*
	 * More values behind explained text: only lines can tell them apart,
	 * and only if the label does not reach around the first of them.
	 */
	if (whole && is_rowwise(sh) && !is_torn(s, true) &&
	    row->anchor->last < s->first)
		row_fill(r, e, s->first, TBL_HOW_EXACT, o);
}

static void
shape_count(const struct tbl_reading *r, size_t e, const struct tbl_gap *g,
    struct row_shapes *sh)
{
	const struct tbl_segment	*s = &g->seg[0];
	size_t				 n = r->row[e].set->n;
	enum gi_table			 t = r->forms->row[e].table;
	size_t				 weak[TBL_WEAK_KINDS];
	int				 k;

	if (n < 2 || g->n == 0 || s->foreign)
		return;
	if (seg_values(s) != n) {
		sh->part[t]++;
		return;
	}
	sh->full[t]++;
	if (s->rows > 1)
		sh->many_rows++;
	else
		sh->one_row++;
	if (s->end - s->first == n)
		return;
	tbl_weak_counts(r, s->first, s->end, weak);
	for (k = 0; k < TBL_WEAK_KINDS; k++)
		sh->weak[k] += weak[k] + 1 >= n;
}

void
tbl_rows_place_whole(struct tbl_reading *r)
{
	struct row_shapes	 sh = { 0 };
	struct tbl_head_order	 o;
	struct tbl_gap		*gap;
	size_t			 e, last = SIZE_MAX;
	bool			 lines = false;

	gap = gi_alloc_raw(r->arena, r->forms->n * sizeof(*gap));
	for (e = r->first; e < r->end; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL)
			continue;
		tbl_gap_scan(r, e, &gap[e]);
		shape_count(r, e, &gap[e], &sh);
	}
	tbl_shifts_decline(r, gap);
	for (e = r->first; e < r->end; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    r->row[e].placed || r->row[e].declined ||
		    r->forms->row[e].table == GI_PROCEEDINGS)
			continue;
		if (last == SIZE_MAX || !tbl_rows_share_block(r, last, e)) {
			tbl_head_order(r, e, gap, &o);
			lines = tbl_block_has_cell_lines(r, e, &o);
		}
		last = e;
		if (lines)
			tbl_row_place_lines(r, e, &o);
		else
			row_direct(r, e, &gap[e], &sh, &o);
	}
}
