/* SPDX-License-Identifier: ISC */
/* Where in the text a table stands, and whether it is one. */
#include "gi.h"
#include "label/union.h"
#include "tables/cut/box.h"
#include "tables/match/anchor.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/write/region.h"

#define LABELS_MIN	3	/* labels of the table; fewer are a chance */
#define LONE_LABEL	4	/* code points of the label of a row that is a
				   table by itself, */
#define LONE_COLUMNS	3	/* and of how many columns, at least, if it may
				   stand anywhere */

/* Is the atom the whole of a head, a column's or a group's label? */
static bool
is_other_label(const struct tbl_reading *r, enum gi_table t, size_t i)
{
	const struct gi_union	*un = r->forms;
	size_t			 k;

	for (k = 0; k < un->nabout[t]; k++) {
		if (tbl_atom_is_label(r, i, un->about[t][k].label))
			return true;
	}
	return false;
}

/*
 * The first atom of the heads above atom first, which row e begins below.  Numbers
 * between the two are of the table: a row whose label is lost.
 */
static size_t
heads_above(const struct tbl_reading *r, size_t e, size_t first)
{
	size_t	 i;

	for (i = first; i > 0; i--) {
		const struct tbl_atom *a = &r->atom[i - 1];

		if (a->kind == TBL_BREAK)
			break;
		if (a->kind != TBL_LABEL)
			continue;
		if (!tbl_atom_explained(r, a, e))
			break;
		first = i - 1;
	}
	return first;
}

/* Are two lines cut into cells alike? */
static bool
is_cut_alike(const struct tbl_atom *a, const struct tbl_atom *b)
{
	return a->delim != ' ' && a->delim == b->delim && a->ncell > 1 &&
	    a->ncell == b->ncell;
}

/*
 * The first atom of the rows above atom first that the form does not have: a
 * text and figures in lines that are cut as that of row e is.
 */
static size_t
strange_first(const struct tbl_reading *r, size_t e, size_t first)
{
	const struct tbl_atom	*a, *own = &r->atom[r->row[e].anchor->atom];
	size_t			 i = first;
	bool			 label = false, number = false;

	for (; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_RULE)
			continue;
		if (a->anchored || !is_cut_alike(a, own))
			break;
		/* a line is through */
		if (i < r->natom && r->atom[i].row != a->row) {
			if (label && !number)
				break;
			label = number = false;
		}
		number |= a->kind == TBL_NUMBER || a->kind == TBL_UNREAD;
		label |= a->kind == TBL_LABEL && !a->is_unit;
		if (label && number)
			first = i - 1;
	}
	return first;
}

/* The first atom of the heads above row e, and of the rows between them. */
static size_t
heads_first(const struct tbl_reading *r, size_t e)
{
	size_t	 first = tbl_box_first(r, r->row[e].anchor->atom);

	first = heads_above(r, e, first);
	return heads_above(r, e, strange_first(r, e, first));
}

/*
 * A label that no row has, behind the last row that was found: is it one of the
 * table?  Then its lines are cut as that row's are, or its value stands under
 * the others, or it has an item number and a value.  Returns the atom behind its
 * values; i, if it is none.
 */
static size_t
strange_row(const struct tbl_reading *r, const struct tbl_row *last, size_t i)
{
	const struct tbl_atom	*a = &r->atom[i], *v;
	size_t			 k, end = i;

	for (k = i + 1; k < last->gap1 && (r->atom[k].kind != TBL_LABEL ||
	    r->atom[k].is_unit || end == i); k++) {
		v = &r->atom[k];
		/* the label may go on, on the next line */
		if (v->kind == TBL_LABEL && !v->is_unit && v->row != a->row &&
		    (a->item == 0 || v->item > 0 || v->line > a->line + 1))
			break;
		if (v->kind != TBL_NUMBER && v->kind != TBL_UNREAD)
			continue;
		if (is_cut_alike(v, &r->atom[last->anchor->atom]) ||
		    a->item > 0 || (last->run1 > last->run0 &&
		    v->row == a->row && tbl_spans_meet(v->x,
		    r->atom[last->run1 - 1].x)))
			end = k + 1;
	}
	return end;
}

/* Behind the last value or explained label of row e's gap. */
static size_t
gap_last(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i, k, end = row->anchor->last + 1;

	for (i = end; i < row->gap1; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if (a->kind == TBL_LABEL && !tbl_atom_explained(r, a, e) &&
		    i >= row->run1) {
			if ((k = strange_row(r, row, i)) == i)
				break;
			i = k - 1;
			end = k;
			continue;
		}
		if (a->kind == TBL_LABEL || a->kind == TBL_NUMBER ||
		    a->kind == TBL_BLANK)
			end = i + 1;
	}
	return end > row->run1 ? end : row->run1;
}

/* Does the row hold anything that is not perhaps a page's number? */
static bool
is_filled(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 i;

	for (i = row->run0; i < row->run1; i++) {
		if (r->atom[i].kind == TBL_NUMBER &&
		    (row->set->n > 1 || !tbl_atom_is_pagelike(&r->atom[i])))
			return true;
	}
	return false;
}

static bool
any_filled(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor != NULL && is_filled(r, &r->row[e]))
			return true;
	}
	return false;
}

/*
 * Is a row surely one of the table, though it stands alone?  Its label is whole,
 * it has a value for each column, and it stands in its section or has its item
 * number.  A single value stands in a cell of its own.
 */
static bool
is_lone_row(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_row *row)
{
	const struct tbl_span	*s = &r->section[t];
	const struct tbl_atom	*a;
	size_t			 c;
	bool			 within;

	if (row->anchor == NULL || !row->placed || !row->anchor->whole ||
	    row->anchor->label->len < LONE_LABEL)
		return false;
	for (c = 0; c < row->set->n; c++) {
		if (!tbl_row_has(row, c))
			return false;
	}
	a = &r->atom[row->anchor->atom];
	within = a->line >= s->from && a->line < s->to;
	if (row->set->n < LONE_COLUMNS)
		return within && a->delim != ' ' && a->ncell > 1;
	return within || (row->anchor->label->item > 0 &&
	    tbl_item_agrees(r, row->anchor->atom, row->anchor->label) == 1);
}

/* Is there a row of the table that needs no others beside it? */
static bool
has_lone_row(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e;

	for (e = r->forms->first[t]; e < r->forms->end[t] &&
	    !is_lone_row(r, t, &r->row[e]); e++)
		;
	return e < r->forms->end[t];
}

bool
tbl_region_find(const struct tbl_reading *r, enum gi_table t,
    struct tbl_region *g)
{
	size_t	 e, i, labels = 0, first = SIZE_MAX, last = SIZE_MAX;
	size_t	 values = 0, placed = 0, rows;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		const struct tbl_row *row = &r->row[e];

		if (row->anchor == NULL)
			continue;
		if (first == SIZE_MAX ||
		    row->anchor->atom < r->row[first].anchor->atom)
			first = e;
		if (last == SIZE_MAX ||
		    row->anchor->atom > r->row[last].anchor->atom)
			last = e;
		labels++;
		values += row->run1 > row->run0;
		placed += row->placed;
	}
	if (labels == 0)
		return false;
	rows = labels;
	g->first = heads_first(r, first);
	g->end = gap_last(r, last);
	for (i = g->first; i < g->end && labels < LABELS_MIN; i++)
		labels += r->atom[i].kind == TBL_LABEL &&
		    is_other_label(r, t, i);
	g->line0 = r->atom[g->first].line;
	g->line1 = r->atom[g->end - 1].line;
	/* the cells of a box are in another order than its lines */
	for (i = g->first; i < g->end && r->merged; i++) {
		if (r->atom[i].line > g->line1)
			g->line1 = r->atom[i].line;
	}
	/* a blank form, with page numbers that strayed into it */
	if (placed == 0 && (values == 0 ||
	    (values * 2 < rows && !any_filled(r, t))))
		return false;
	return labels >= LABELS_MIN || has_lone_row(r, t);
}
