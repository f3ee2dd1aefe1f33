/* SPDX-License-Identifier: ISC */
/*
 * Drawn boxes: the lines between two rules are one row, whose cells are read
 * one after the other.  Where a cell would hold figures of two lines, the
 * rules stand around several rows, and the lines stay what they are.
 */
#include <stdlib.h>

#include "tables/cut/box.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"

#define BOX_CELLS	64

static bool
is_boxed(const struct tbl_atom *a)
{
	return a->kind == TBL_RULE && a->boxed;
}

/* May the atoms a..b be one row? */
static bool
is_row(const struct tbl_reading *r, size_t a, size_t b)
{
	size_t		 seen[BOX_CELLS] = { 0 };	/* line + 1 */
	const struct tbl_atom *at, *first = &r->atom[a];

	for (; a < b; a++) {
		at = &r->atom[a];
		if (at->delim != '|' || at->ncell != first->ncell ||
		    at->cell >= BOX_CELLS)
			return false;
		if (at->kind != TBL_NUMBER && !at->mark)
			continue;
		if (seen[at->cell] != 0 && seen[at->cell] != at->line + 1)
			return false;
		seen[at->cell] = at->line + 1;
	}
	return true;
}

size_t
tbl_box_first(const struct tbl_reading *r, size_t atom)
{
	size_t	 i = atom;

	while (i > 0 && !is_boxed(&r->atom[i - 1]) &&
	    r->atom[i - 1].kind != TBL_BREAK)
		i--;
	return i > 0 && is_boxed(&r->atom[i - 1]) ? i : atom;
}

static int
by_cell(const void *x, const void *y)
{
	const struct tbl_atom	*a = x, *b = y;

	if (a->cell != b->cell)
		return a->cell < b->cell ? -1 : 1;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->x.from > b->x.from) - (a->x.from < b->x.from);
}

/* A cell is empty only where all its lines are. */
static void
blanks_drop(struct tbl_reading *r, size_t a, size_t b)
{
	bool	 text[BOX_CELLS] = { false };
	bool	 blank[BOX_CELLS] = { false };
	size_t	 i;

	for (i = a; i < b; i++)
		text[r->atom[i].cell] |= r->atom[i].kind != TBL_BLANK ||
		    r->atom[i].mark;
	for (i = a; i < b; i++) {
		if (r->atom[i].kind != TBL_BLANK || r->atom[i].mark)
			continue;
		if (text[r->atom[i].cell] || blank[r->atom[i].cell])
			r->atom[i].kind = TBL_NOISE;	/* no page ends here */
		blank[r->atom[i].cell] = true;
	}
}

static bool
row_merge(struct tbl_reading *r, size_t a, size_t b)
{
	size_t	 i;

	if (b - a < 2 || r->atom[a].line == r->atom[b - 1].line ||
	    !is_row(r, a, b))
		return false;
	qsort(&r->atom[a], b - a, sizeof(*r->atom), by_cell);
	blanks_drop(r, a, b);
	for (i = a; i < b; i++)
		r->atom[i].row = r->atom[a].line;
	return true;
}

void
tbl_boxes_merge(struct tbl_reading *r)
{
	size_t	 i, from = r->natom;

	for (i = 0; i < r->natom; i++) {
		if (!is_boxed(&r->atom[i]))
			continue;
		if (from < i)
			r->merged |= row_merge(r, from, i);
		from = i + 1;
	}
	if (r->merged)
		r->wide = NULL;		/* atoms are in another order */
}
