/* SPDX-License-Identifier: ISC */
/*
 * What the runs behind the labels say by themselves.  A run that is just the
 * row's columns is placed; one that is the columns of several rows whose
 * labels are lost is placed in order; all else is left to the later steps or
 * to nobody.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/match/run_close.h"
#include "tables/parts/reading.h"
#include "tables/place/cell_lines.h"
#include "tables/place/head_order.h"
#include "tables/place/place.h"
#include "tables/place/run_doubt.h"
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
	row->placed = row->counted = true;
	row->ambiguous = false;
	return i;
}

/* Values that a label could lay claim to: all but those behind foreign text. */
static size_t
gap_values(const struct tbl_gap *g)
{
	size_t	 i, sum = 0;

	for (i = 0; i < g->n && !g->seg[i].foreign; i++)
		sum += tbl_segment_values(&g->seg[i]);
	return sum;
}

/* Do labels of two rows stand in the line of an atom? */
static bool
is_line_of_rows(const struct tbl_reading *r, size_t atom)
{
	uint32_t	 line = r->atom[atom].line;
	size_t		 i = atom, n = 0;

	while (i > 0 && r->atom[i - 1].line == line)
		i--;
	for (; i < r->natom && r->atom[i].line == line; i++)
		n += r->atom[i].anchored;
	return n > 1;
}

/* Has each line of a run n values? */
static bool
lines_hold(const struct tbl_reading *r, const struct tbl_segment *s, size_t n)
{
	const struct tbl_atom	*a;
	size_t			 i, have = 0;
	uint32_t		 row = r->atom[s->first].row;

	for (i = s->first; i < s->end; i++) {
		a = &r->atom[i];
		if (!tbl_atom_is_value(a))
			continue;
		if (a->row != row && have != n)
			return false;
		have = a->row == row ? have + 1 : 1;
		row = a->row;
	}
	return have == n;
}

/*
 * Does a run hold whole rows of n values, each in a line, or each value in its
 * own where they are in several?  In one line they are the digits of one number
 * where one blank parts them, but where the rows of a table share the line.
 */
static bool
holds_rows(const struct tbl_reading *r, const struct tbl_segment *s, size_t n)
{
	size_t	 values = tbl_segment_values(s);

	if (s->foreign || values % n != 0)
		return false;
	if (s->rows <= 1)
		return !tbl_run_has_close(r, s) ||
		    is_line_of_rows(r, s->first);
	return s->rows == values || lines_hold(r, s, n);
}

/* Does a text with a number of its own, of one row or group, stand behind it? */
static bool
has_item(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 i;

	for (i = row->anchor->last + 1; i < row->gap1 &&
	    r->atom[i].item == 0; i++)
		;
	return i < row->gap1;
}

/*
 * Is each run of the gap a whole number of rows of n values, and no number one
 * that may be a page's?
 */
static bool
runs_are_whole(const struct tbl_reading *r, const struct tbl_gap *g, size_t n)
{
	const struct tbl_segment	*seg;
	size_t				 i, s;

	for (i = 0; i < g->n; i++) {
		seg = &g->seg[i];
		if (!holds_rows(r, seg, n))
			return false;
		/* one number without a label is too little */
		for (s = seg->first; n == 1 && s < seg->end; s++) {
			if (tbl_atom_is_pagelike(&r->atom[s]) &&
			    s != g->seg[0].first)
				return false;
		}
	}
	return true;
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

	if (k == 0 || r->deduped || gap_values(g) != n * (k + 1) ||
	    (n == 1 && has_item(r, &r->row[e])) || !runs_are_whole(r, g, n))
		return false;
	for (s = 0; s < g->n; s++) {
		left = tbl_segment_values(&g->seg[s]) / n;
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
    const struct tbl_row_shapes *sh)
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
	    sh->part[t] == 1 && tbl_segment_values(&g->seg[0]) < r->row[e].set->n;
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
	row->placed = row->counted = true;
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

/* A run of just the row's columns: is there nothing that casts doubt on it? */
static bool
is_beyond_doubt(const struct tbl_reading *r, size_t e,
    const struct tbl_segment *s, const struct tbl_row_shapes *sh,
    const struct tbl_head_order *o)
{
	const struct tbl_row	*row = &r->row[e];

	if (tbl_run_is_chance(r, e, s, sh, o))
		return false;
	if (tbl_run_is_torn(s, tbl_rows_are_lines(sh)) ||
	    tbl_run_is_riddled(r, s, sh) ||
	    tbl_run_is_slipped(r, row, s) || tbl_run_is_stray(r, row, s))
		return false;
	return tbl_rows_missing(r, e) == 0 ||
	    (!r->deduped && is_own(r, row, s));
}

/* Is the last value of a run, one blank behind it, followed by a figure? */
static bool
goes_on(const struct tbl_reading *r, const struct tbl_segment *s)
{
	const struct tbl_atom	*a = &r->atom[s->end - 1];

	return s->end < r->natom && a->delim == ' ' && a[1].kind == TBL_LABEL &&
	    a[1].line == a->line && a[1].x.from == a->x.to + 1 &&
	    a[1].item == 0 && gi_ascii_digit_at(a[1].raw, 0);
}

/* Can the values of a run not be counted? */
static bool
is_uncountable(const struct tbl_reading *r, size_t e,
    const struct tbl_segment *s, const struct tbl_row_shapes *sh,
    const struct tbl_head_order *o)
{
	/* no sum tells whether the second of two is nobody's, or its digits */
	return o->n == 0 || tbl_row_in_pieces(r, e, s, sh) ||
	    (r->row[e].set->n == 1 && o->n > 1 && tbl_run_has_close(r, s)) ||
	    goes_on(r, s);
}

/*
 * Do other values than the row's stand behind it?  Beside a label that lost its
 * number stand another row's.
 */
static bool
is_of_another(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_gap *g)
{
	return g->seg[0].foreign || g->overflow ||
	    r->atom[row->anchor->atom].headless || is_interrupted(r, row, g);
}

static void
row_direct(struct tbl_reading *r, size_t e, const struct tbl_gap *gap,
    const struct tbl_row_shapes *sh, const struct tbl_head_order *o)
{
	struct tbl_row			*row = &r->row[e];
	const struct tbl_gap		*g = &gap[e];
	const struct tbl_segment	*s = &g->seg[0];
	bool				 whole;

	if (g->n == 0)
		return;
	whole = o->n > 0 && tbl_segment_values(s) == o->n;
	row->ambiguous = true;		/* until it is placed */
	if (is_of_another(r, row, g))
		return;
	row->run0 = s->first;
	row->run1 = s->end;
	row->declined = (!o->upright && tbl_run_is_torn_off(r, e, gap)) ||
	    tbl_run_is_below_empty(r, e, gap);
	if (row->declined || is_uncountable(r, e, s, sh, o))
		return;
	if (whole && gap_values(g) == o->n) {
		if (is_beyond_doubt(r, e, s, sh, o))
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
	if (whole && tbl_rows_are_lines(sh) && !tbl_run_is_torn(s, true) &&
	    row->anchor->last < s->first && !tbl_run_is_chance(r, e, s, sh, o))
		row_fill(r, e, s->first, TBL_HOW_EXACT, o);
}

/* Is any row still to be placed?  Else it is enough to know where gaps end. */
static bool
any_open(struct tbl_reading *r)
{
	const struct tbl_row	*row;
	size_t			 e;
	bool			 open = false;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		open = open || (row->anchor != NULL && row->set != NULL &&
		    !row->placed && !row->declined &&
		    r->forms->row[e].table != GI_PROCEEDINGS);
	}
	for (e = r->first; e < r->end && !open; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL)
			continue;
		r->row[e].gap0 = (uint32_t)r->row[e].anchor->atom;
		r->row[e].gap1 = (uint32_t)tbl_gap_end(r, e);
	}
	return open;
}

void
tbl_rows_place_whole(struct tbl_reading *r)
{
	struct tbl_row_shapes	 sh = { 0 };
	struct tbl_head_order	 o;
	struct tbl_gap		*gap;
	size_t			 e, last = SIZE_MAX;
	bool			 lines = false;

	if (!any_open(r))
		return;
	gap = gi_alloc_raw(r->arena, r->forms->n * sizeof(*gap));
	for (e = r->first; e < r->end; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL)
			continue;
		tbl_gap_scan(r, e, &gap[e]);
		tbl_shape_count(r, e, &gap[e], &sh);
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
			row_direct(r, e, gap, &sh, &o);
		/* the later steps know the form's order alone */
		if (o.moved && !r->row[e].placed && r->row[e].ambiguous)
			r->row[e].declined = true;
	}
}
