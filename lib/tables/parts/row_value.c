/* SPDX-License-Identifier: ISC */
/* What the numbers of a row come to: in their columns' units, and in sum. */
#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"

/* Nobody counts less than a hundredth of a yuan: the unit is misread. */
static bool
is_under_a_fen(const struct gi_dec *yuan)
{
	struct gi_dec	 fen = *yuan;

	return !gi_dec_shift(&fen, 2) || !gi_dec_whole(fen);
}

/* The unit of a column, or where the rows differ in it, of the row. */
static const struct gi_word *
unit_of(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	if (row->set->col[c]->unit[0] == '\0')
		return r->forms->row[row - r->row].unit;
	return row->set->unit[c];
}

/*
 * Where rows have units of their own: does the cell before the number name
 * another unit of money than the form does?  Nobody can tell which of them is
 * the misprint.
 */
static bool
unit_cell_differs(const struct tbl_reading *r, const struct tbl_row *row,
    size_t atom, const struct gi_word *unit)
{
	const struct gi_word	*w;
	struct gi_str		 met = { "", 0 };
	size_t			 i;

	if (row->anchor == NULL || !r->forms->row[row - r->row].own_unit)
		return false;
	for (i = row->anchor->last + 1; i < atom; i++) {
		w = gi_word_is(GI_WORD_UNIT, r->atom[i].raw);
		if (r->atom[i].kind == TBL_LABEL && w != NULL)
			met = w->text;
		/* the halves of one that was cut are the form's own */
		if (r->atom[i].kind == TBL_LABEL && w == NULL &&
		    r->atom[i].is_unit)
			return false;
	}
	w = gi_word_is(GI_WORD_UNIT, met);
	if (w == NULL)
		return false;
	return (w->value.len > 0) != (unit != NULL && unit->value.len > 0) ||
	    (w->value.len > 0 && !gi_str_eq(w->value, unit->value));
}

bool
tbl_unit_value(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    struct gi_dec *d)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];
	const struct gi_word	*unit;
	int			 shift = row->shift[c];
	struct gi_dec		 yuan;

	*d = tbl_atom_value(a);
	unit = unit_of(r, row, c);
	if (a->unit != NULL && a->unit->value.len > 0) {
		if (unit == NULL || unit->value.len == 0)
			return false;
		shift = a->unit->value.s[0] - unit->value.s[0];
	} else if (!row->fits &&
	    unit_cell_differs(r, row, row->value[c] - 1, unit)) {
		return false;
	}
	if (!gi_dec_shift(d, shift))
		return false;
	if (unit == NULL || unit->value.len == 0)
		return true;
	yuan = *d;
	return a->unit == NULL || !gi_dec_shift(&yuan, unit->value.s[0] -
	    '0') || !is_under_a_fen(&yuan);
}

/* Add two numbers, most of them whole. */
static bool
add(struct gi_dec *sum, struct gi_dec d)
{
	if (sum->scale == 0 && d.scale == 0)
		return !__builtin_add_overflow(sum->units, d.units,
		    &sum->units);
	return gi_dec_add(sum, d);
}

int
tbl_row_identity(const struct tbl_reading *r, const struct tbl_row *row)
{
	struct gi_dec	 sum = { 0 }, d;
	size_t		 c, n = row->set->n, parts = 0;

	if (!r->forms->row_sums[r->forms->row[row - r->row].table] ||
	    !tbl_row_has(row, n - 1))
		return -1;
	for (c = 0; c + 1 < n; c++) {
		if (row->how[c] == TBL_HOW_NONE ||
		    row->how[c] == TBL_HOW_UNREAD)
			return -1;
		if (!tbl_row_has(row, c))
			continue;
		if (!tbl_cell_value(r, row, c, &d) || !add(&sum, d))
			return -1;
		parts++;
	}
	/* a total alone is the sum of nothing that is known */
	if (parts == 0)
		return -1;
	if (!tbl_cell_value(r, row, n - 1, &d))
		return -1;
	return gi_dec_cmp(sum, d) == 0;
}

void
tbl_row_unplace(struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c < GI_COLS; c++) {
		row->value[c] = 0;
		row->how[c] = TBL_HOW_NONE;
	}
	row->placed = false;
	row->ambiguous = true;
}
