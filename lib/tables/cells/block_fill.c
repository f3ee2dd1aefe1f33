/* SPDX-License-Identifier: ISC */
/* Each row of a block by the columns that were found for it. */
#include <string.h>

#include "base/ascii.h"
#include "base/decimal.h"
#include "gi.h"
#include "tables/cells/aside.h"
#include "tables/cells/block_fill.h"
#include "tables/cells/columns.h"
#include "tables/cells/row_fit.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/block.h"
#include "tables/position/fill.h"

/* The row's own values are those of its line. */
static void
run_set(struct tbl_reading *r, const struct tbl_band *b)
{
	struct tbl_row	*row = &r->row[b->elem];

	for (row->run0 = b->first; row->run0 < b->end &&
	    (r->atom[row->run0].cell < b->values ||
	    !tbl_atom_is_value(&r->atom[row->run0])); row->run0++)
		;
	row->run1 = row->run0 < b->end ? b->end : row->run0;
}

static bool
is_whole(const struct tbl_block *blk, const struct tbl_filling *t)
{
	size_t	 c;

	for (c = 0; c < blk->set->n; c++) {
		if (t->value[c] == 0)
			return false;
	}
	return true;
}

/*
 * One number in the first column, and nothing else: where the source does not
 * say so, that may be a cell as wide as the table.
 */
static bool
is_merged(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_filling *t)
{
	size_t	 c;

	/* a mark is a cell of its own, as what is unread is */
	for (c = 1; c < blk->set->n; c++) {
		if (t->how[c] == TBL_HOW_UNREAD || (t->value[c] != 0 &&
		    r->atom[t->value[c] - 1].mark))
			return false;
	}
	return cols->axis != TBL_AXIS_GRID && blk->set->n > 1 &&
	    t->numbers == 1 && t->how[0] == TBL_HOW_EXACT;
}

/*
 * A row that slipped in its grid, as where a cell beside its label is too high:
 * its values are in the order of the columns, and add up.
 */
static bool
is_slipped(struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_band *b,
    struct tbl_filling *t)
{
	struct tbl_row	*row = &r->row[b->elem];
	size_t		 c, last = blk->set->n - 1;

	if ((cols->axis != TBL_AXIS_GRID && !(cols->axis == TBL_AXIS_CELL &&
	    cols->headed)) || !tbl_columns_in_order(cols) ||
	    !tbl_row_fit_whole(r, blk, b, t))
		return false;
	for (c = 0; c < blk->set->n; c++) {
		if (!cols->has[c])
			return false;
	}
	tbl_row_set(r, b->elem, t, false);
	if (tbl_row_identity(r, row) == 1 &&
	    r->atom[row->value[last] - 1].units != 0)
		return true;
	tbl_row_unplace(row);
	return false;
}

/*
 * A row in a block whose rows differ in where they have their values.  One that
 * is whole is its own measure; where it does not stand as most of its kind do,
 * its sum must say so, and where nothing is known of its kind it must not fail.
 * One that is not whole is read by its kind.
 */
static bool
row_try_alone(struct tbl_reading *r, const struct tbl_block *blk,
    struct tbl_columns *cols, const struct tbl_band *b, struct tbl_filling *t)
{
	struct tbl_filling	 kind;
	bool			 known = tbl_columns_of_kind(r, blk, b, cols);
	int			 sum;

	if (!tbl_row_fit_whole(r, blk, b, t))
		return known && tbl_row_fit(r, blk, cols, b, t);
	if (known && tbl_row_fit(r, blk, cols, b, &kind) &&
	    memcmp(kind.value, t->value, sizeof(kind.value)) == 0)
		return true;
	sum = tbl_filling_sum(r, b->elem, t);
	return sum == 1 || (sum < 0 && !known);
}

/* Does a slot hold several numbers? */
static bool
is_several(const struct tbl_reading *r, const struct tbl_slot *s)
{
	struct gi_str	 raw;
	size_t		 i, n = 0;
	bool		 was = false, digit;

	if (s->kind != TBL_SLOT_UNREAD ||
	    r->atom[s->first].kind == TBL_LABEL)
		return false;
	raw = r->atom[s->first].raw;
	for (i = 0; i < raw.len; i++, was = digit) {
		digit = raw.s[i] >= '0' && raw.s[i] <= '9';
		n += digit && !was;
	}
	return n > 1;
}

/*
 * May a line have lost what parts two of its cells?  It has fewer of them than
 * another, and several numbers in one, or one in that of the label.
 */
static bool
has_joined_cells(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_band *b)
{
	size_t	 i;
	bool	 several = tbl_band_has_run_in(r, b), fewer = false;

	for (i = b->values; i < b->n; i++)
		several |= is_several(r, &b->slot[i]);
	for (i = 0; i < blk->n && several; i++)
		fewer |= tbl_band_is_row(&blk->band[i]) &&
		    blk->band[i].n > b->n;
	return several && fewer && b->grid == NULL;
}

/*
 * Counted from the row's label, is it open where the values of a line begin?  It
 * begins with a blank, and no line that has its label in the same cell begins with
 * a value.
 */
static bool
is_begin_open(const struct tbl_block *blk, const struct tbl_columns *cols,
    const struct tbl_band *b)
{
	const struct tbl_band	*other;
	size_t			 i;

	if (cols->axis != TBL_AXIS_ORDER || cols->headed || b->values == b->n ||
	    b->slot[b->values].kind != TBL_SLOT_BLANK)
		return false;
	for (i = 0; i < blk->n; i++) {
		other = &blk->band[i];
		if (tbl_band_is_row(other) && other->values == b->values &&
		    other->n == b->values + blk->set->n &&
		    other->slot[other->values].kind != TBL_SLOT_BLANK)
			return false;
	}
	return true;
}

/*
 * Counted from the row's label, was a value taken for the end of that?  Its last
 * cell begins with a figure that is no item number.
 */
static bool
is_label_long(const struct tbl_reading *r, const struct tbl_columns *cols,
    const struct tbl_band *b)
{
	const struct tbl_atom	*a;

	if (cols->axis != TBL_AXIS_ORDER || b->values < 2)
		return false;
	a = &r->atom[b->slot[b->values - 1].first];
	return a->kind == TBL_LABEL && a->item == 0 &&
	    gi_ascii_digit_at(a->raw, 0);
}

/*
 * May a row that no head and no sum tells of begin with a blank, and have its
 * last value in each cell of a merged one?
 */
static bool
is_cloned(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_band *b)
{
	const struct tbl_slot	*s = &b->slot[b->n - 1];

	return !cols->headed && !r->forms->row_sums[blk->table] &&
	    b->n == b->values + blk->set->n + 1 &&
	    b->slot[b->values].kind == TBL_SLOT_BLANK &&
	    s->kind == TBL_SLOT_NUMBER && s[-1].kind == TBL_SLOT_NUMBER &&
	    gi_dec_cmp(tbl_atom_value(&r->atom[s->value]),
	    tbl_atom_value(&r->atom[s[-1].value])) == 0;
}

/* Does the text end with a line? */
static bool
is_last(const struct tbl_reading *r, const struct tbl_band *b)
{
	size_t	 i = b->end;

	while (i < r->natom && r->atom[i].kind == TBL_WEAK)
		i++;
	return i == r->natom;
}

static void
row_fill(struct tbl_reading *r, const struct tbl_block *blk,
    struct tbl_columns *cols, const struct tbl_band *b)
{
	struct tbl_row		*row = &r->row[b->elem];
	struct tbl_filling	 t = { .cut = false }, moved;
	bool			 aside;

	run_set(r, b);
	if (has_joined_cells(r, blk, b) || is_begin_open(blk, cols, b) ||
	    is_label_long(r, cols, b) || is_cloned(r, blk, cols, b)) {
		row->declined = row->ambiguous = true;
		return;
	}
	aside = tbl_row_is_aside(r, blk, cols, b);
	if (aside || !(cols->axis == TBL_AXIS_ROW ?
	    row_try_alone(r, blk, cols, b, &t) :
	    tbl_row_fit(r, blk, cols, b, &t)) || is_merged(r, blk, cols, &t)) {
		if (is_slipped(r, blk, cols, b, &t))
			return;
		if (tbl_row_fit_aside(r, blk, cols, b, &moved)) {
			tbl_row_set(r, b->elem, &moved, false);
			return;
		}
		/* what a cut of the text leaves are the first columns */
		row->declined = !(t.cut && is_last(r, b));
		row->ambiguous = row->run1 > row->run0;
		return;
	}
	tbl_row_set(r, b->elem, &t, !cols->refuted &&
	    (cols->headed || is_whole(blk, &t)));
}

/* Was a row, which lacks values, placed by what other rows show? */
static bool
is_inferred(const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; row->placed && c < row->set->n; c++) {
		if (row->how[c] == TBL_HOW_INFERRED ||
		    row->how[c] == TBL_HOW_BLANK)
			return true;
	}
	return false;
}

/*
 * Rows that were placed by what others show are kept where four fifths of them
 * add up: else their columns are not those of the others.
 */
static void
bear_out(struct tbl_reading *r, const struct tbl_block *b)
{
	struct tbl_row	*row;
	size_t		 i, good = 0, all = 0;
	int		 sum;

	for (i = 0; i < b->n; i++) {
		if (!tbl_band_is_row(&b->band[i]))
			continue;
		row = &r->row[b->band[i].elem];
		sum = is_inferred(row) ? tbl_row_identity(r, row) : -1;
		all += sum >= 0;
		good += sum == 1;
	}
	for (i = 0; i < b->n && good * 5 < all * 4; i++) {
		if (!tbl_band_is_row(&b->band[i]))
			continue;
		row = &r->row[b->band[i].elem];
		if (!is_inferred(row))
			continue;
		tbl_row_unplace(row);
		row->declined = true;
	}
}

void
tbl_block_fill(struct tbl_reading *r, const struct tbl_block *b,
    struct tbl_columns *cols)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (b->band[i].elem != SIZE_MAX)
			row_fill(r, b, cols, &b->band[i]);
	}
	if (!cols->headed)
		bear_out(r, b);
}

void
tbl_block_decline(struct tbl_reading *r, const struct tbl_block *b)
{
	struct tbl_row	*row;
	size_t		 i;

	for (i = 0; i < b->n; i++) {
		if (b->band[i].elem == SIZE_MAX)
			continue;
		row = &r->row[b->band[i].elem];
		run_set(r, &b->band[i]);
		row->declined = true;
		row->ambiguous = row->run1 > row->run0;
	}
}
