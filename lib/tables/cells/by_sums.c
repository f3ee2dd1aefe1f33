/* SPDX-License-Identifier: ISC */
/* Columns by the sums of rows, where heads stand in other lines. */
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

#define PRESENT_MIN	3	/* columns of a table that lacks some */
#define SUMS_MIN	2	/* rows whose sums tell a column */
#define REFUTE_MIN	3	/* and that say more than heads */

/*
 * Do the named columns of rows, which are in the order of the form, add up to
 * the last one?  A row of noughts proves nothing.
 */
static int
row_adds_up(const struct tbl_search *s, const struct tbl_band *b)
{
	struct gi_dec	 sum = { 0 }, d;
	size_t		 i;
	int		 c, last = -1;

	for (i = b->values; i < b->n; i++) {
		c = b->slot[i].at.from < s->cols->n ?
		    s->cols->of[b->slot[i].at.from] : TBL_COLUMN_UNKNOWN;
		if (c < 0 || (b->slot[i].kind == TBL_SLOT_BLANK &&
		    c + 1 < (int)s->b->set->n))
			continue;
		if (b->slot[i].kind != TBL_SLOT_NUMBER || c <= last)
			return -1;
		d = tbl_atom_value(&s->r->atom[b->slot[i].value]);
		last = c;
		if (c + 1 == (int)s->b->set->n)
			return d.units == 0 ? -1 : gi_dec_cmp(sum, d) == 0;
		if (!gi_dec_add(&sum, d))
			return -1;
	}
	return -1;
}

/* How many rows add up by the named columns, of how many that tell. */
static size_t
sums_count(const struct tbl_search *s, size_t *all)
{
	size_t	 i, good = 0;
	int	 sum;

	*all = 0;
	for (i = s->b->begin; i < s->b->n &&
	    s->r->forms->row_sums[s->b->table]; i++) {
		if (!tbl_band_is_row(&s->b->band[i]) ||
		    (sum = row_adds_up(s, &s->b->band[i])) < 0)
			continue;
		++*all;
		good += sum == 1;
	}
	return good;
}

bool
tbl_sums_support(const struct tbl_search *s)
{
	size_t	 all, good = sums_count(s, &all);

	return good > 0 && good == all;
}

bool
tbl_sums_mostly_hold(const struct tbl_search *s)
{
	size_t	 all, good = sums_count(s, &all);

	return good >= REFUTE_MIN && good * 5 >= all * 4;
}

bool
tbl_sums_deny(const struct tbl_search *s)
{
	size_t	 all, good = sums_count(s, &all);

	return !s->r->forms->row_sums[s->b->table] || good * 5 < all * 4;
}

/*
 * The number behind all others of a row, where it is their sum; else NULL.  Sets
 * *tells to whether the row says anything: not where all of them are nought, or
 * one cannot be read.
 */
static const struct tbl_slot *
sum_at_end(const struct tbl_search *s, const struct tbl_band *b, bool *tells)
{
	const struct tbl_slot	*slot, *last = NULL;
	struct gi_dec		 sum = { 0 }, d = { 0 };
	size_t			 i;

	*tells = false;
	for (i = b->values; i < b->n; i++) {
		slot = &b->slot[i];
		if (slot->kind == TBL_SLOT_UNREAD)
			return NULL;
		if (slot->kind != TBL_SLOT_NUMBER)
			continue;
		if (!gi_dec_add(&sum, d))
			return NULL;
		d = tbl_atom_value(&s->r->atom[slot->value]);
		last = slot;
	}
	*tells = last != NULL && (d.units != 0 || sum.units != 0);
	return *tells && gi_dec_cmp(sum, d) == 0 ? last : NULL;
}

bool
tbl_heads_are_refuted(const struct tbl_search *s)
{
	const struct tbl_slot	*total;
	size_t			 i, p, good = 0, all = 0;
	int			 last = (int)s->b->set->n - 1;
	bool			 tells, named = false;

	if (!s->r->forms->row_sums[s->b->table])
		return false;
	for (p = s->labels; p < s->cols->n; p++)
		named |= s->cols->of[p] == last;
	for (i = s->b->begin; i < s->b->n && named; i++) {
		if (!tbl_band_is_row(&s->b->band[i]))
			continue;
		total = sum_at_end(s, &s->b->band[i], &tells);
		all += tells;
		good += total != NULL && s->cols->of[total->at.from] != last;
	}
	return good >= REFUTE_MIN && good * 5 >= all * 4;
}

/* Which columns any line above the rows names; false where one is twice. */
static bool
heads_present(const struct tbl_search *s, bool seen[GI_COLS], size_t *named)
{
	size_t	 i, k;
	int	 c;

	*named = 0;
	for (i = 0; i < s->b->begin; i++) {
		for (k = 0; k < s->b->band[i].n; k++) {
			c = tbl_slot_column(s, &s->b->band[i].slot[k]);
			if (c >= 0 && seen[c])
				return false;
			*named += c >= 0;
			if (c >= 0)
				seen[c] = true;
		}
	}
	return true;
}

bool
tbl_find_by_present(struct tbl_search *s)
{
	bool	 seen[GI_COLS] = { false };
	size_t	 i, k, c, named;

	if (!heads_present(s, seen, &named) || named == s->b->set->n ||
	    named < PRESENT_MIN || !tbl_axis_begin(s, TBL_AXIS_ORDER))
		return false;
	s->labels = 0;
	for (i = s->b->begin; i < s->b->n; i++) {
		for (k = c = s->b->band[i].values; tbl_band_is_row(&s->b->band[i]) &&
		    k < s->b->band[i].n; k++)
			c += tbl_slot_is_value(&s->b->band[i].slot[k]);
		if (tbl_band_is_row(&s->b->band[i]) &&
		    (c != s->b->band[i].n || c - s->b->band[i].values != named))
			return false;
	}
	for (k = 0, c = 0; k < named && c < GI_COLS; c++) {
		if (seen[c])
			s->cols->of[k++] = (int8_t)c;
	}
	return tbl_sums_support(s) && tbl_axis_end(s);
}

/*
 * The sum that a row of cells shows if cell alien is nobody's: 1 if the last of
 * the others is the sum of those before, 0 if not, -1 where that says nothing.
 */
static int
sum_without(const struct tbl_search *s, const struct tbl_band *b,
    size_t alien)
{
	struct gi_dec		 sum = { 0 }, d;
	const struct tbl_slot	*slot;
	size_t			 i, last = b->n - 1;

	if (last - b->values == alien)
		last--;
	for (i = b->values; i <= last; i++) {
		slot = &b->slot[i];
		if (i - b->values == alien)
			continue;
		if (slot->kind != TBL_SLOT_NUMBER) {
			if (slot->kind != TBL_SLOT_BLANK || i == last)
				return -1;
			continue;
		}
		d = tbl_atom_value(&s->r->atom[slot->value]);
		if (i == last)
			return d.units == 0 ? -1 : gi_dec_cmp(sum, d) == 0;
		if (!gi_dec_add(&sum, d))
			return -1;
	}
	return -1;
}

/* Does cell alien behind the labels, and no other, spoil the rows' sums? */
static bool
is_alien(const struct tbl_search *s, size_t alien)
{
	size_t	 i, good = 0;
	int	 sum;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!tbl_band_is_row(&s->b->band[i]))
			continue;
		sum = sum_without(s, &s->b->band[i], alien);
		if (sum == 0)
			return false;
		good += sum == 1;
	}
	return good >= SUMS_MIN;
}

bool
tbl_find_by_sums(struct tbl_search *s)
{
	size_t	 i, k, p, n = s->b->set->n, found = SIZE_MAX;

	if (!s->r->forms->row_sums[s->b->table] ||
	    !tbl_axis_begin(s, TBL_AXIS_ORDER) || s->cols->n != n + 1)
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		if (tbl_band_is_row(&s->b->band[i]) &&
		    s->b->band[i].n - s->b->band[i].values != n + 1)
			return false;
	}
	for (p = 0; p <= n; p++) {
		if (!is_alien(s, p))
			continue;
		if (found != SIZE_MAX)
			return false;
		found = p;
	}
	if (found == SIZE_MAX)
		return false;
	for (p = 0, k = 0; p <= n; p++)
		s->cols->of[p] = (int8_t)(p == found ? TBL_COLUMN_NOBODY :
		    (int)k++);
	return tbl_axis_end(s);
}
