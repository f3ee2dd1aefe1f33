/* SPDX-License-Identifier: ISC */
/*
 * Tables whose blank cells left no trace.  What still holds is the last
 * column: where in row after row the last number is the sum of those before
 * it, it is the total.  And where the lines keep their alignment, the first
 * column, if its head stands right above the numbers that begin the rows.
 */
#include "tables.h"

#define ROWS_MIN	5	/* short rows that make it a habit */

/* The numbers of a short row: count, first and last atom, all on one line. */
struct run {
	size_t	 n;
	size_t	 first, last;
};

static bool
run_of(const struct reading *r, size_t e, struct run *run)
{
	const struct row	*row = &r->row[e];
	size_t			 i;

	run->n = 0;
	if (row->anchor == NULL || row->set == NULL || row->set->n < 3 ||
	    !row->ambiguous || row->placed || row->run1 <= row->run0 ||
	    r->atom[row->run0].row != r->atom[row->run1 - 1].row)
		return false;
	for (i = row->run0; i < row->run1; i++) {
		if (r->atom[i].kind == ATOM_BLANK)
			return false;
		if (r->atom[i].kind != ATOM_NUMBER)
			continue;
		if (run->n++ == 0)
			run->first = i;
		run->last = i;
	}
	return run->n >= 2 && run->n < row->set->n;
}

/* Is the last number of the run the sum of the others? */
static bool
run_adds_up(const struct reading *r, const struct run *run)
{
	struct gi_dec	 sum = { 0 };
	size_t		 i;

	for (i = run->first; i < run->last; i++) {
		if (r->atom[i].kind == ATOM_NUMBER &&
		    !gi_dec_add(&sum, r->atom[i].value))
			return false;
	}
	return gi_dec_cmp(sum, r->atom[run->last].value) == 0;
}

/* What the short rows of a table have in common. */
struct habit {
	size_t	 rows, add_up, nonzero;
	struct span x;			/* that the first numbers share */
};

static struct habit
habit_of(const struct reading *r, enum gi_table t)
{
	struct habit	 h = { .x.to = SIZE_MAX };
	struct run	 run;
	size_t		 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		const struct atom *a;

		if (!run_of(r, e, &run))
			continue;
		h.rows++;
		if (!run_adds_up(r, &run))
			continue;
		h.add_up++;
		a = &r->atom[run.first];
		h.nonzero += r->atom[run.last].value.units != 0;
		if (a->x.from > h.x.from)
			h.x.from = a->x.from;
		if (a->x.to < h.x.to)
			h.x.to = a->x.to;
	}
	return h;
}

/* Is the atom part of the head of a column from the second on? */
static bool
is_later_head(const struct reading *r, const struct colset *set,
    const struct atom *a)
{
	size_t	 c;

	for (c = 1; c < set->n; c++) {
		if (atom_in_label(r, a, &set->col[c]->label))
			return true;
	}
	return false;
}

/* Does the head of the first column stand above x0..x1, and no other's? */
static bool
head_above(const struct reading *r, size_t e, const struct habit *h)
{
	const struct colset	*set = r->row[e].set;
	size_t			 i, first = r->forms->first[
				    r->forms->elem[e].table];
	bool			 found = false;

	while (r->row[first].anchor == NULL)
		first++;
	for (i = r->row[first].anchor->atom; i > 0; i--) {
		const struct atom *a = &r->atom[i - 1];

		if (a->kind == ATOM_BREAK || a->kind == ATOM_NUMBER)
			break;
		if (a->kind != ATOM_LABEL || a->nglyph == 0 ||
		    a->x.from >= h->x.to || a->x.to <= h->x.from)
			continue;
		if (a->x.from == h->x.from && atom_in_label(r, a, &set->col[0]->label))
			found = true;
		else if (is_later_head(r, set, a))
			return false;
	}
	return found;
}

static void
cell_set(struct row *row, size_t c, size_t atom)
{
	row->value[c] = atom + 1;
	row->how[c] = HOW_INFERRED;
}

void
rows_edge(struct reading *r)
{
	struct habit	 h;
	struct run	 run;
	size_t		 e;
	int		 t;

	if (r->deduped)
		return;
	for (t = 0; t < GI_TABLES; t++) {
		h = habit_of(r, (enum gi_table)t);
		if (h.rows < ROWS_MIN || h.add_up * 5 < h.rows * 4 ||
		    h.nonzero * 4 < h.rows)
			continue;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (!run_of(r, e, &run) || !run_adds_up(r, &run))
				continue;
			cell_set(&r->row[e], r->row[e].set->n - 1, run.last);
			if (h.x.from < h.x.to && head_above(r, e, &h))
				cell_set(&r->row[e], 0, run.first);
			r->row[e].placed = true;	/* in part: still ambiguous */
		}
	}
}
