/* SPDX-License-Identifier: ISC */
/* What the sums of rows say of the order of their columns. */
#include "base/decimal.h"
#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/head_order.h"
#include "tables/place/order_sums.h"
#include "tables/position/head.h"

#define ROWS_MIN	3	/* that show which column is nobody's */

/* The value of a number; a mark is nought. */
static struct gi_dec
value_of(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER ? tbl_atom_value(a) :
	    (struct gi_dec){ 0 };
}

/* Is value number at of a run the sum of the others, which is not 0? */
static bool
is_sum(const struct tbl_reading *r, const struct tbl_segment *s, size_t at)
{
	struct gi_dec	 sum = { 0 }, total = { 0 };
	size_t		 i, k = 0;

	for (i = s->first; i < s->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		if (k++ == at)
			total = value_of(&r->atom[i]);
		else if (!gi_dec_add(&sum, value_of(&r->atom[i])))
			return false;
	}
	return total.units != 0 && gi_dec_cmp(sum, total) == 0;
}

size_t
tbl_order_sums(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_gap *gap, size_t n, size_t at)
{
	size_t	 e, sums = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor != NULL && r->row[e].set != NULL &&
		    gap[e].n > 0 &&
		    gap[e].seg[0].marks + gap[e].seg[0].numbers == n)
			sums += is_sum(r, &gap[e].seg[0], at);
	}
	return sums;
}

size_t
tbl_order_total(const struct gi_col_set *set, const struct tbl_head_order *o)
{
	size_t	 i = 0;

	while (i < o->n && o->of[i] != (int)set->n - 1)
		i++;
	return i;
}

size_t
tbl_order_rows(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_gap *gap, size_t n)
{
	size_t	 e, rows = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		rows += r->row[e].anchor != NULL && r->row[e].set != NULL &&
		    r->row[e].set->n == set->n &&
		    gap[e].n > 0 &&
		    gap[e].seg[0].marks + gap[e].seg[0].numbers == n;
	return rows;
}

/* Is the last value of a run, but for value alien, the sum of the others? */
static int
sum_without(const struct tbl_reading *r, const struct tbl_segment *s,
    size_t alien)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 i, k = 0, seen = 0;

	for (i = s->first; i < s->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]) || k++ == alien)
			continue;
		if (seen++ > 0 && !gi_dec_add(&sum, last))
			return -1;
		last = value_of(&r->atom[i]);
	}
	return last.units == 0 ? -1 : gi_dec_cmp(sum, last) == 0;
}

int
tbl_run_sum_in_order(const struct tbl_reading *r, const struct tbl_segment *s,
    const struct gi_col_set *set, const struct tbl_head_order *o)
{
	struct gi_dec	 sum = { 0 }, total = { 0 };
	size_t		 i, k = 0;
	int		 c;

	for (i = s->first; i < s->end && k < o->n; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		c = o->of[k++];
		if (c == (int)set->n - 1)
			total = value_of(&r->atom[i]);
		else if (c >= 0 && !gi_dec_add(&sum, value_of(&r->atom[i])))
			return -1;
	}
	return total.units == 0 && sum.units == 0 ? -1 :
	    gi_dec_cmp(sum, total) == 0;
}

/* Does value alien of rows of n values, and no other, spoil their sums? */
static bool
is_alien(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_gap *gap, size_t n, size_t alien)
{
	size_t	 e, good = 0;
	int	 sum;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    gap[e].n == 0 ||
		    gap[e].seg[0].marks + gap[e].seg[0].numbers != n)
			continue;
		sum = sum_without(r, &gap[e].seg[0], alien);
		if (sum == 0)
			return false;
		good += sum == 1;
	}
	return good >= ROWS_MIN;
}

void
tbl_order_by_sums(const struct tbl_reading *r, const struct gi_col_set *set,
    enum gi_table t, const struct tbl_gap *gap, struct tbl_head_order *o)
{
	size_t	 p, k, n = set->n + 1, found = SIZE_MAX;

	o->n = 0;
	for (p = 0; r->forms->row_sums[t] && p < n; p++) {
		if (!is_alien(r, t, gap, n, p))
			continue;
		if (found != SIZE_MAX)
			return;
		found = p;
	}
	if (found == SIZE_MAX)
		return;
	for (p = 0, k = 0; p < n; p++)
		o->of[p] = (int8_t)(p == found ? TBL_COLUMN_NOBODY : (int)k++);
	o->n = n;
}
