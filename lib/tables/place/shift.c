/* SPDX-License-Identifier: ISC */
/*
 * Rows whose values may have slipped to the next label or the one before: where
 * values stand beside the middle of a label of several lines, a text of one
 * line a cell puts them before or behind it.
 */
#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/shift.h"

/* How many values stand behind the label of a row. */
static size_t
gap_values(const struct tbl_gap *g)
{
	size_t	 i, n = 0;

	for (i = 0; i < g->n; i++)
		n += g->seg[i].numbers + g->seg[i].marks;
	return n;
}

/* Is row e one that only sequence can place? */
static bool
is_open(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];

	return row->anchor != NULL && row->set != NULL && row->set->n > 1 &&
	    !row->placed && !row->declined;
}

/* The row before or behind row e, by step, in its table; r->end: none is. */
static size_t
row_beside(const struct tbl_reading *r, size_t e, size_t step)
{
	enum gi_table	 t = r->forms->row[e].table;

	for (e += step; e >= r->first && e < r->end &&
	    r->forms->row[e].table == t; e += step) {
		if (r->row[e].anchor != NULL && r->row[e].set != NULL)
			return e;
	}
	return r->end;
}

/*
 * Decline the rows from the one beside row e, which has too many values, up to
 * one that has none, if those between have one line of values each.
 */
static void
side_decline(struct tbl_reading *r, const struct tbl_gap *gap, size_t e,
    size_t step)
{
	size_t	 i, n;

	for (i = row_beside(r, e, step); i != r->end && is_open(r, i);
	    i = row_beside(r, i, step)) {
		n = gap_values(&gap[i]);
		if (n == 0)
			break;
		if (n != r->row[i].set->n)
			return;
	}
	if (i == r->end || !is_open(r, i))
		return;
	for (; i != e; i = row_beside(r, i, 0 - step)) {
		r->row[i].declined = true;
		if (gap[i].n == 0)
			continue;
		r->row[i].ambiguous = true;
		r->row[i].run0 = gap[i].seg[0].first;
		r->row[i].run1 = gap[i].seg[gap[i].n - 1].end;
	}
}

void
tbl_shifts_decline(struct tbl_reading *r, const struct tbl_gap *gap)
{
	size_t	 e;

	for (e = r->first; e < r->end; e++) {
		if (!is_open(r, e) || r->forms->row[e].table == GI_PROCEEDINGS ||
		    gap_values(&gap[e]) != 2 * r->row[e].set->n)
			continue;
		side_decline(r, gap, e, 1);
		side_decline(r, gap, e, SIZE_MAX);
	}
}
