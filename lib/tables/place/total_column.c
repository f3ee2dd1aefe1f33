/* SPDX-License-Identifier: ISC */
/*
 * Tables whose blank cells left no trace.  What still holds is the last
 * column: where in row after row the last number is the sum of those before
 * it, it is the total.  And where the lines keep their alignment, the first
 * column, if its head stands right above the numbers that begin the rows.
 */
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/place.h"
#include "tables/text/likeness.h"

#define ROWS_MIN	5	/* short rows that make it a habit */

/* The numbers of a short row: count, first and last atom, all on one line. */
struct short_run {
	size_t	 n;
	size_t	 first, last;
};

static bool
run_of(const struct tbl_reading *r, size_t e, struct short_run *run)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i;

	run->n = 0;
	if (!row->ambiguous || row->placed || row->declined ||
	    row->anchor == NULL ||
	    row->set == NULL || row->run1 <= row->run0 ||
	    tbl_rows_missing(r, e) > 0 ||
	    r->atom[row->run0].row != r->atom[row->run1 - 1].row)
		return false;
	for (i = row->run0; i < row->run1; i++) {
		if (r->atom[i].kind == TBL_BLANK)
			return false;
		if (r->atom[i].kind != TBL_NUMBER)
			continue;
		if (run->n++ == 0)
			run->first = i;
		run->last = i;
	}
	return run->n >= 2 && run->n < row->set->n;
}

/* Is the last number of the run the sum of the others? */
static bool
run_adds_up(const struct tbl_reading *r, const struct short_run *run)
{
	struct gi_dec	 sum = { 0 };
	size_t		 i;

	for (i = run->first; i < run->last; i++) {
		if (r->atom[i].kind == TBL_NUMBER &&
		    !gi_dec_add(&sum, tbl_atom_value(&r->atom[i])))
			return false;
	}
	return gi_dec_cmp(sum, tbl_atom_value(&r->atom[run->last])) == 0;
}

/* What the short rows of a table have in common. */
struct total_habit {
	size_t		 rows, add_up, nonzero;
	struct tbl_span	 x;		/* that the first numbers share */
	struct tbl_span	 end;		/* where totals end that are not 0: from
					   the leftmost to the rightmost */
};

static void
end_join(struct tbl_span *s, uint32_t end)
{
	s->from = end < s->from ? end : s->from;
	s->to = end > s->to ? end : s->to;
}

static struct total_habit
habit_of(const struct tbl_reading *r, enum gi_table t)
{
	struct total_habit	 h = { .x.to = UINT32_MAX,
				    .end.from = UINT32_MAX };
	struct short_run	 run;
	size_t			 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		const struct tbl_atom *a;

		if (!r->row[e].ambiguous || !run_of(r, e, &run))
			continue;
		h.rows++;
		if (!run_adds_up(r, &run))
			continue;
		h.add_up++;
		a = &r->atom[run.first];
		if (r->atom[run.last].units != 0) {
			h.nonzero++;
			end_join(&h.end, r->atom[run.last].x.to);
		}
		if (a->x.from > h.x.from)
			h.x.from = a->x.from;
		if (a->x.to < h.x.to)
			h.x.to = a->x.to;
	}
	return h;
}

/* Is the atom part of the head of a column from the second on? */
static bool
is_later_head(const struct gi_col_set *set, const struct tbl_atom *a)
{
	size_t	 c;

	for (c = 1; c < set->n; c++) {
		if (tbl_term_in_column(a->term, set, c))
			return true;
	}
	return false;
}

/* Does the head of the first column stand above x0..x1, and no other's? */
static bool
head_above(const struct tbl_reading *r, size_t e, const struct total_habit *h)
{
	const struct gi_col_set	*set = r->row[e].set;
	size_t			 i;
	bool			 found = false;

	for (i = tbl_rows_begin(r, r->forms->row[e].table); i > 0; i--) {
		const struct tbl_atom *a = &r->atom[i - 1];

		if (a->kind == TBL_BREAK || a->kind == TBL_NUMBER)
			break;
		if (a->kind != TBL_LABEL || a->nglyph == 0 ||
		    a->x.from >= h->x.to || a->x.to <= h->x.from)
			continue;
		if (a->x.from == h->x.from &&
		    tbl_term_in_label(a->term, &set->col[0]->label))
			found = true;
		else if (is_later_head(set, a))
			return false;
	}
	return found;
}

/*
 * Where the head of each column begins, SIZE_MAX if its pieces do not tell:
 * only those count that are part of no other column's head.
 */
static void
heads_locate(const struct tbl_reading *r, size_t e, size_t x[GI_COLS])
{
	const struct gi_col_set	*set = r->row[e].set;
	size_t			 i, c, which;

	for (c = 0; c < GI_COLS; c++)
		x[c] = SIZE_MAX;
	for (i = tbl_rows_begin(r, r->forms->row[e].table); i > 0; i--) {
		const struct tbl_atom *a = &r->atom[i - 1];

		if (a->kind == TBL_BREAK || a->kind == TBL_NUMBER)
			return;
		if (a->kind != TBL_LABEL || a->nglyph < 2)
			continue;
		for (c = 0, which = GI_COLS; c < set->n; c++) {
			if (!tbl_term_in_label(a->term, &set->col[c]->label))
				continue;
			if (which < GI_COLS)
				break;
			which = c;
		}
		if (c == set->n && which < GI_COLS && a->x.from < x[which])
			x[which] = a->x.from;
	}
}

static void
cell_set(struct tbl_row *row, size_t c, size_t atom)
{
	row->value[c] = (uint32_t)atom + 1;
	row->how[c] = TBL_HOW_INFERRED;
}

/*
 * Between the first column and the total: the j-th number is in column j at
 * the least, and in none whose head begins to the right of it.
 */
static void
inner_set(struct tbl_reading *r, size_t e, const struct short_run *run,
    const size_t x[GI_COLS])
{
	struct tbl_row	*row = &r->row[e];
	size_t		 i, least = 0;

	for (i = run->first + 1; i < run->last; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if (a->kind != TBL_NUMBER)
			continue;
		/* a wide number may begin before a narrow head */
		if (++least + 1 >= row->set->n || a->x.to - a->x.from > 2 ||
		    x[least] == SIZE_MAX || x[least] > a->x.from ||
		    x[least + 1] == SIZE_MAX || x[least + 1] <= a->x.from)
			return;
		cell_set(row, least, i);
	}
}

static void
row_edge(struct tbl_reading *r, size_t e, const struct short_run *run,
    const struct total_habit *h)
{
	size_t	 x[GI_COLS];

	cell_set(&r->row[e], r->row[e].set->n - 1, run->last);
	r->row[e].placed = true;	/* in part: still ambiguous */
	if (h->x.from >= h->x.to || !head_above(r, e, h))
		return;
	cell_set(&r->row[e], 0, run->first);
	heads_locate(r, e, x);
	inner_set(r, e, run, x);
}

/* Noughts have a total only where others end as well. */
static bool
ends_in_total(const struct tbl_reading *r, const struct short_run *run,
    const struct total_habit *h)
{
	const struct tbl_atom	*a = &r->atom[run->last];

	return a->units != 0 ||
	    (a->x.to >= h->end.from && a->x.to <= h->end.to);
}

void
tbl_rows_place_total(struct tbl_reading *r)
{
	struct total_habit	 h;
	struct short_run	 run;
	size_t			 e;
	int			 t;

	if (r->deduped)
		return;
	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t])
			continue;
		h = habit_of(r, (enum gi_table)t);
		if (h.rows < ROWS_MIN || h.add_up * 5 < h.rows * 4 ||
		    h.nonzero * 4 < h.rows)
			continue;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (run_of(r, e, &run) && run_adds_up(r, &run) &&
			    ends_in_total(r, &run, &h))
				row_edge(r, e, &run, &h);
		}
	}
}
