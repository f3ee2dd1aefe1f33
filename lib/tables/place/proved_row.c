/* SPDX-License-Identifier: ISC */
/*
 * The tables that most reports have: heads that name each column once, in the
 * form's order, and behind each label a value for each of them, the last of
 * which is the sum of the others.  Where they stand can say no more.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/head_order.h"
#include "tables/place/place.h"

static struct gi_dec
value_of(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER ? tbl_atom_value(a) :
	    (struct gi_dec){ 0 };
}

/* The first value behind the label of a row, natom: other things are first. */
static size_t
values_begin(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	const struct tbl_atom	*a;
	size_t			 i;

	for (i = n->last + 1; i < r->natom; i++) {
		a = &r->atom[i];
		if (tbl_atom_is_value(a))
			return i;
		if (a->kind != TBL_WEAK && (a->kind != TBL_BLANK || a->mark))
			return r->natom;
	}
	return i;
}

/* Do the n atoms from i on add up to the last, as they stand? */
static bool
adds_up(const struct tbl_reading *r, size_t i, size_t n)
{
	const struct tbl_atom	*a;
	struct gi_dec		 sum = { 0 };
	size_t			 k;

	if (i + n > r->natom)
		return false;
	for (k = 0; k < n; k++) {
		a = &r->atom[i + k];
		if (!tbl_atom_is_value(a) ||
		    (k + 1 < n && !gi_dec_add(&sum, value_of(a))))
			return false;
	}
	return gi_dec_cmp(sum, value_of(&r->atom[i + n - 1])) == 0;
}

/* Is there no value among the atoms from i on, up to the next label? */
static bool
is_closed(const struct tbl_reading *r, size_t i)
{
	const struct tbl_atom	*a;

	for (; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->anchored || a->kind == TBL_BREAK)
			break;
		if (tbl_atom_is_value(a))
			return false;
	}
	return true;
}

/* Is row e proved?  Then *at is where its values begin. */
static bool
row_is_proved(const struct tbl_reading *r, size_t e, size_t *at)
{
	const struct tbl_row	*row = &r->row[e];

	*at = values_begin(r, row->anchor);
	return adds_up(r, *at, row->set->n) &&
	    is_closed(r, *at + row->set->n) && tbl_rows_missing(r, e) == 0;
}

/* Are all rows of the table that have their label in the text? */
static bool
table_is_proved(const struct tbl_reading *r, enum gi_table t, size_t *at)
{
	size_t	 e, first = SIZE_MAX;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL)
			continue;
		if (first == SIZE_MAX)
			first = e;
		if (!row_is_proved(r, e, &at[e]))
			return false;
	}
	return first != SIZE_MAX && tbl_heads_are_plain(r, first);
}

static void
row_place(const struct tbl_reading *r, struct tbl_row *row, size_t at)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		row->value[c] = (uint32_t)(at + c) + 1;
		row->how[c] = tbl_atom_how(&r->atom[at + c], TBL_HOW_EXACT);
	}
	row->run0 = (uint32_t)at;
	row->run1 = (uint32_t)(at + row->set->n);
	row->placed = true;
	row->ambiguous = false;
}

void
tbl_rows_place_proved(struct tbl_reading *r)
{
	size_t	*at = gi_alloc_raw(r->arena, r->forms->n * sizeof(*at)), e;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t] || !r->forms->row_sums[t] || t ==
		    GI_PROCEEDINGS || !table_is_proved(r, (enum gi_table)t, at))
			continue;
		r->proved[t] = true;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (r->row[e].anchor != NULL && r->row[e].set != NULL)
				row_place(r, &r->row[e], at[e]);
		}
	}
}
