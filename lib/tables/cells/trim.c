/* SPDX-License-Identifier: ISC */
/* Whether lines are cut behind their last value. */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cells/search.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"
#include "tables/cells/columns.h"
#include "tables/position/head.h"

#define CUT_MIN		4	/* lines that end early by habit */

/* Does a line end with an empty cell? */
static bool
ends_blank(const struct tbl_band *b)
{
	const struct tbl_slot	*s = &b->slot[b->n - 1];

	return b->open || (s->kind == TBL_SLOT_BLANK && !s->mark);
}

/*
 * The last value of a row, where the lines of rows that end before the last
 * column may lack columns anywhere: is it the sum of the others?
 */
static bool
last_is_sum(const struct tbl_search *s, const struct tbl_band *b)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 i, n = 0;

	for (i = b->values; i < b->n; i++) {
		if (b->slot[i].kind != TBL_SLOT_NUMBER)
			continue;
		if (n++ > 0 && !gi_dec_add(&sum, last))
			return false;
		last = tbl_atom_value(&s->r->atom[b->slot[i].value]);
	}
	return n > 1 && last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

/* Are two atoms cells side by side that hold the same? */
static bool
are_twins(const struct tbl_atom *a, const struct tbl_atom *b)
{
	if (a->row != b->row || a->delim == ' ' || b->cell != a->cell + 1 ||
	    a->kind != b->kind)
		return false;
	return a->kind == TBL_NUMBER ? gi_dec_cmp(tbl_atom_value(a),
	    tbl_atom_value(b)) == 0 : a->kind == TBL_BLANK && !a->mark &&
	    !b->mark;
}

/*
 * Do any two cells side by side hold the same?  Where none do, a program may
 * have left out each cell that is like the one before it.
 */
static bool
has_twins(const struct tbl_reading *r)
{
	size_t	 i;

	for (i = 1; i < r->natom; i++) {
		if (are_twins(&r->atom[i - 1], &r->atom[i]))
			return true;
	}
	return false;
}

/* Is a blank between values of a line? */
static bool
has_inner_blank(const struct tbl_band *b)
{
	size_t	 i;
	bool	 value = false, blank = false;

	for (i = b->values; i < b->n; i++) {
		if (tbl_slot_is_value(&b->slot[i]) && value && blank)
			return true;
		value |= tbl_slot_is_value(&b->slot[i]);
		blank = b->slot[i].kind == TBL_SLOT_BLANK && !b->slot[i].mark;
	}
	return false;
}

bool
tbl_lines_are_trimmed(const struct tbl_search *s)
{
	const struct tbl_band	*b;
	size_t			 i, end = tbl_columns_end(s->cols), cut = 0;
	bool			 inner = false;

	for (i = s->b->begin; i < s->b->n; i++) {
		b = &s->b->band[i];
		if (!tbl_band_is_row(b) || b->n <= b->values)
			continue;
		inner |= has_inner_blank(b);
		if (ends_blank(b) || tbl_band_has_run_in(s->r, b))
			return false;
		if (b->slot[b->n - 1].at.to >= end)
			continue;
		cut++;
		if (last_is_sum(s, b))
			return false;
	}
	/* a few that end early have lost a cell, who knows which */
	return (cut == s->b->rows || (inner && cut >= CUT_MIN &&
	    cut * 4 >= s->b->rows)) && has_twins(s->r);
}
