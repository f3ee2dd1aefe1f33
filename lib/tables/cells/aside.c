/* SPDX-License-Identifier: ISC */
/*
 * Rows that stand aside of the others of their table, as where a cell beside a
 * label is too high, or not high enough: the last number of the row is the sum
 * of the others, and does not stand in the column of totals.  That may be so by
 * chance, where a total is blank; then the label stands where those of its kind
 * do.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cells/aside.h"
#include "tables/cells/columns.h"
#include "tables/cells/row_fit.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

#define PARTS_MIN	2	/* numbers of which another is the sum */
#define FILLED_MIN	3	/* rows whose totals show that none is blank */
#define ASIDE_MAX	3	/* positions that a row may stand aside */

/*
 * The slot of the last number of a line, which is the sum of at least so many
 * others; b->n: there is none, or a value cannot be read.
 */
static size_t
sum_slot(const struct tbl_reading *r, const struct tbl_band *b, size_t min)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 i, at = b->n, parts = 0;

	for (i = b->values; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_UNREAD)
			return b->n;
		if (b->slot[i].kind != TBL_SLOT_NUMBER)
			continue;
		parts += last.units != 0;
		if (!gi_dec_add(&sum, last))
			return b->n;
		last = tbl_atom_value(&r->atom[b->slot[i].value]);
		at = i;
	}
	return parts >= min && gi_dec_cmp(sum, last) == 0 ? at : b->n;
}

/* The position of the column of totals; cols->n: it has none, or several. */
static size_t
total_position(const struct tbl_block *blk, const struct tbl_columns *cols)
{
	size_t	 p, at = cols->n;

	for (p = 0; p < cols->n; p++) {
		if (cols->of[p] + 1 != (int)blk->set->n)
			continue;
		if (at != cols->n)
			return cols->n;
		at = p;
	}
	return at;
}

/* How many numbers a line has, and whether one is in the position. */
static size_t
numbers_count(const struct tbl_band *b, size_t position, bool *there)
{
	size_t	 i, n = 0;

	*there = false;
	for (i = b->values; i < b->n; i++) {
		if (!tbl_slot_is_value(&b->slot[i]))
			continue;
		n += b->slot[i].kind == TBL_SLOT_NUMBER;
		*there |= b->slot[i].at.from == position;
	}
	return n;
}

/*
 * How many rows of several numbers have a total, and how many have none and no
 * number that is a sum.
 */
static size_t
totals_count(const struct tbl_reading *r, const struct tbl_block *blk,
    size_t total, size_t *blank)
{
	const struct tbl_band	*b;
	size_t			 i, filled = 0;
	bool			 there;

	*blank = 0;
	for (i = blk->begin; i < blk->n; i++) {
		b = &blk->band[i];
		if (!tbl_band_is_row(b) ||
		    numbers_count(b, total, &there) < PARTS_MIN)
			continue;
		filled += there;
		*blank += !there && sum_slot(r, b, 1) == b->n;
	}
	return filled;
}

/* The style of the item number that the label of a line has, 0: none. */
static char
label_style(const struct tbl_reading *r, const struct tbl_band *b)
{
	return r->atom[r->row[b->elem].anchor->atom].style;
}

/*
 * Of the labels that have item numbers of the same style, do more stand as far
 * from that of a line as its sum does from the totals than stand where it does?
 * 1: they do, 0: they do not, -1: there are none.
 */
static int
label_is_aside(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_band *b, long by)
{
	const struct tbl_band	*other;
	size_t			 i, same = 0, aside = 0;
	long			 at;

	if (b->values == 0 || label_style(r, b) == 0)
		return -1;
	for (i = blk->begin; i < blk->n; i++) {
		other = &blk->band[i];
		if (!tbl_band_is_row(other) || other->elem == b->elem ||
		    other->values == 0 ||
		    label_style(r, other) != label_style(r, b))
			continue;
		at = (long)other->slot[other->values - 1].at.from -
		    (long)b->slot[b->values - 1].at.from;
		same += at == 0;
		aside += at == by;
	}
	return same + aside == 0 ? -1 : aside > same;
}

bool
tbl_row_is_aside(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_band *b)
{
	size_t	 total = total_position(blk, cols), at, blank, filled;
	bool	 there;

	if (!r->forms->row_sums[blk->table] || total == cols->n ||
	    cols->axis == TBL_AXIS_ROW)
		return false;
	at = sum_slot(r, b, 1);
	if (at == b->n || b->slot[at].at.from == total)
		return false;
	numbers_count(b, total, &there);
	filled = totals_count(r, blk, total, &blank);
	if (there || label_is_aside(r, blk, b, (long)total -
	    (long)b->slot[at].at.from) == 0)
		return false;
	/* two like numbers are a part and its sum where few totals are blank */
	return sum_slot(r, b, PARTS_MIN) == b->n ? blank * 5 <= filled &&
	    filled >= FILLED_MIN : blank == 0 || blank < filled;
}

/* The line with its values moved by so many positions; false where none is. */
static bool
band_move(struct tbl_reading *r, const struct tbl_columns *cols,
    const struct tbl_band *b, long by, struct tbl_band *moved)
{
	struct tbl_slot	*s;
	size_t		 i;
	long		 from;

	*moved = *b;
	moved->slot = gi_alloc_array(r->arena, b->n, sizeof(*b->slot));
	memcpy(moved->slot, b->slot, b->n * sizeof(*b->slot));
	for (i = moved->n; i > b->values; i--) {
		s = &moved->slot[i - 1];
		from = (long)s->at.from + by;
		if (from >= 0 && (size_t)from < cols->n && s->at.to ==
		    s->at.from + 1) {
			s->at = (struct tbl_span){ (uint32_t)from,
			    (uint32_t)from + 1 };
			continue;
		}
		if (i != moved->n || tbl_slot_is_value(s))
			return false;
		moved->n--;
	}
	return moved->n > b->values;
}

/*
 * Does a line go as far as the table is wide?  One that does not has perhaps
 * lost a cell, and only what stands behind that has moved.
 */
static bool
is_wide(const struct tbl_columns *cols, const struct tbl_band *b)
{
	return (cols->axis == TBL_AXIS_GRID || cols->axis == TBL_AXIS_CELL) &&
	    b->n > 0 && b->slot[b->n - 1].at.to + b->open >= cols->n;
}

/* Does the label of a line reach among the columns? */
static bool
is_pushed(const struct tbl_columns *cols, const struct tbl_band *b)
{
	size_t	 p;

	for (p = 0; p < cols->n && cols->of[p] < 0; p++)
		;
	return b->values > 0 && b->slot[b->values - 1].at.to > p;
}

bool
tbl_row_fit_aside(struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_band *b,
    struct tbl_filling *t)
{
	struct tbl_band	 moved;
	size_t		 total = total_position(blk, cols);
	size_t		 at = sum_slot(r, b, PARTS_MIN);
	bool		 there;
	long		 by;

	if (!r->forms->row_sums[blk->table] || total == cols->n || at == b->n ||
	    !is_wide(cols, b) || !tbl_columns_in_order(cols))
		return false;
	by = (long)total - (long)b->slot[at].at.from;
	numbers_count(b, total, &there);
	return by != 0 && label_is_aside(r, blk, b, by) == 1 && (by > 0 ? !there : is_pushed(cols, b)) && by <= ASIDE_MAX && by >= -ASIDE_MAX &&
	    band_move(r, cols, b, by, &moved) &&
	    tbl_row_fit(r, blk, cols, &moved, t) &&
	    tbl_filling_sum(r, b->elem, t) == 1;
}
