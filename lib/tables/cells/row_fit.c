/* SPDX-License-Identifier: ISC */
/* What a line of cells has in the columns of a block. */
#include "gi.h"
#include "tables/cells/columns.h"
#include "tables/cells/row_fit.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/block.h"
#include "tables/position/fill.h"
#include "tables/position/head.h"

/* The column of a slot, or one of TBL_COLUMN_...; false where it has two. */
static bool
column_of(const struct tbl_columns *cols, const struct tbl_slot *s, int *column)
{
	size_t	 p;
	int	 c;

	*column = TBL_COLUMN_UNKNOWN;
	for (p = s->at.from; p < s->at.to && p < cols->n; p++) {
		c = cols->of[p];
		if (c < 0 && *column < 0)
			*column = c;
		if (c < 0)
			continue;
		if (*column >= 0 && *column != c)
			return false;
		*column = c;
	}
	return true;
}

/* A number in a place that is no column of the form. */
static void
slot_noise(struct tbl_reading *r, const struct tbl_slot *s,
    enum gi_reason reason)
{
	uint32_t	 i;

	for (i = s->first; i < s->end; i++) {
		if (r->atom[i].kind != TBL_NUMBER &&
		    r->atom[i].kind != TBL_UNREAD)
			continue;
		r->atom[i].kind = TBL_NOISE;
		r->atom[i].reason = (uint8_t)reason;
	}
}

/* Is a slot text that is no value: a unit, or a part of the row's own label? */
static bool
is_besides(const struct tbl_reading *r, const struct tbl_band *b,
    const struct tbl_slot *s)
{
	uint32_t	 i;

	if (s->kind != TBL_SLOT_LABEL)
		return false;
	for (i = s->first; i < s->end; i++) {
		/* a text of marks alone, as ？, is no label */
		if (r->atom[i].kind == TBL_LABEL && !r->atom[i].is_unit &&
		    (r->atom[i].nglyph == 0 ||
		    !tbl_atom_explained(r, &r->atom[i], b->elem)))
			return false;
	}
	return true;
}

/*
 * Put slot i of a row's line where it belongs; false: the row has no place.
 * beside: a place that is not known is nobody's.
 */
static bool
slot_place(struct tbl_reading *r, const struct tbl_columns *cols,
    const struct tbl_band *b, size_t i, bool beside, struct tbl_filling *t)
{
	const struct tbl_slot	*s = &b->slot[i];
	bool			 holds = s->kind == TBL_SLOT_NUMBER ||
				    s->kind == TBL_SLOT_UNREAD;
	int			 c;

	if (i < b->values || s->kind == TBL_SLOT_COVERED) {
		if (holds)
			slot_noise(r, s, GI_REASON_SERIAL);
		return true;
	}
	if (!column_of(cols, s, &c))
		return !holds;		/* merged over several columns */
	if (c >= 0 && !is_besides(r, b, s))
		return tbl_slot_put(r, t, s, (size_t)c);
	if (beside && c == TBL_COLUMN_UNKNOWN)
		c = TBL_COLUMN_NOBODY;
	if (holds && c == TBL_COLUMN_NOBODY)
		slot_noise(r, s, GI_REASON_COLUMN);
	return !holds || c == TBL_COLUMN_NOBODY;
}

/*
 * Does the value of a block's one column stand under its head?  Then what is
 * beside it in the line, without any head, is nobody's.
 */
static bool
has_its_value(const struct tbl_block *blk, const struct tbl_columns *cols,
    const struct tbl_band *b)
{
	size_t	 i;
	int	 c;

	for (i = b->values; i < b->n; i++) {
		if (tbl_slot_is_value(&b->slot[i]) && column_of(cols,
		    &b->slot[i], &c) && c >= 0)
			return blk->set->n == 1 && cols->headed;
	}
	return false;
}

/* Has another row its label where a slot is? */
static bool
is_below_labels(const struct tbl_block *blk, const struct tbl_slot *s)
{
	const struct tbl_band	*b;
	size_t			 i;

	for (i = blk->begin; i < blk->n; i++) {
		b = &blk->band[i];
		if (tbl_band_is_row(b) && b->values > 0 &&
		    tbl_spans_meet(b->slot[b->values - 1].at, s->at))
			return true;
	}
	return false;
}

/*
 * Does a row stand aside of the others, as where a cell beside its label is too
 * high or too low?  Its label reaches among the columns, or values of its own
 * stand where others have their labels.
 */
static bool
is_aside(const struct tbl_block *blk, const struct tbl_columns *cols,
    const struct tbl_band *b)
{
	const struct tbl_slot	*s;
	size_t			 i;
	int			 c;

	if (b->values > 0 && column_of(cols, &b->slot[b->values - 1], &c) &&
	    c >= 0)
		return true;
	for (i = b->values; i < b->n; i++) {
		s = &b->slot[i];
		if (tbl_slot_is_value(s) && column_of(cols, s, &c) &&
		    (c == TBL_COLUMN_LABEL || (c == TBL_COLUMN_UNKNOWN &&
		    is_below_labels(blk, s))))
			return true;
	}
	return false;
}

/* Has each column of the block that the source has a value, or a mark? */
static bool
is_filled(const struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_filling *t)
{
	size_t	 c;

	for (c = 0; c < blk->set->n; c++) {
		if (cols->has[c] && (t->value[c] == 0 ||
		    !tbl_atom_is_value(&r->atom[t->value[c] - 1])))
			return false;
	}
	return true;
}

int
tbl_filling_sum(struct tbl_reading *r, size_t e, const struct tbl_filling *t)
{
	int	 sum;

	tbl_row_set(r, e, t, false);
	sum = tbl_row_identity(r, &r->row[e]);
	tbl_row_unplace(&r->row[e]);
	return sum;
}

bool
tbl_row_fit(struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_columns *cols, const struct tbl_band *b,
    struct tbl_filling *t)
{
	bool	 beside = has_its_value(blk, cols, b);
	size_t	 i, c;

	*t = (struct tbl_filling){ .numbers = 0 };
	for (i = 0; i < b->n; i++) {
		if (!slot_place(r, cols, b, i, beside, t))
			return false;
	}
	t->cut = b->n == 0 || b->slot[b->n - 1].at.to + b->open <
	    tbl_columns_end(cols);
	if (t->cut && !cols->trimmed)
		return false;
	for (c = 0; c < blk->set->n; c++) {
		if (t->how[c] == TBL_HOW_NONE && cols->has[c])
			t->how[c] = TBL_HOW_BLANK;
	}
	return !is_aside(blk, cols, b) || is_filled(r, blk, cols, t) ||
	    tbl_filling_sum(r, b->elem, t) == 1;
}

bool
tbl_row_fit_whole(struct tbl_reading *r, const struct tbl_block *blk,
    const struct tbl_band *b, struct tbl_filling *t)
{
	const struct tbl_slot	*s;
	size_t			 i, c = 0;

	*t = (struct tbl_filling){ .numbers = 0 };
	for (i = b->values; i < b->n; i++) {
		s = &b->slot[i];
		if (s->kind == TBL_SLOT_BLANK && !s->mark)
			continue;
		if (is_besides(r, b, s) || s->kind == TBL_SLOT_COVERED)
			continue;
		if (s->kind == TBL_SLOT_LABEL || c == blk->set->n ||
		    !tbl_slot_put(r, t, s, c++))
			return false;
	}
	t->cut = c < blk->set->n;
	return !t->cut;
}
