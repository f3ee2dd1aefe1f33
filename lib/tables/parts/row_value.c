/* SPDX-License-Identifier: ISC */
/* What the numbers of a row come to: in their columns' units, and in sum. */
#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/text/unit.h"

/* Beside TBL_POWER_NONE: of a unit that is not there, of one in pieces. */
#define POWER_OPEN	(-2)
#define POWER_CUT	(-3)

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
 * The power of the unit that stands before the number of a row, in a cell of
 * its own: TBL_POWER_NONE for one that is no money, POWER_OPEN where there is
 * none, POWER_CUT for the halves of one, which are the form's own.
 */
static int
power_before(const struct tbl_reading *r, const struct tbl_row *row,
    size_t atom)
{
	bool	 own = r->forms->row[row - r->row].own_unit;
	size_t	 i;
	int	 power = POWER_OPEN;

	if (row->anchor == NULL || row->anchor->last >= atom)
		return power;
	for (i = atom; i > row->anchor->last + 1; i--) {
		if (own && r->atom[i - 1].kind == TBL_NUMBER)
			break;
		if (r->atom[i - 1].kind != TBL_LABEL)
			continue;
		if (r->atom[i - 1].is_unit && gi_word_is(GI_WORD_UNIT,
		    r->atom[i - 1].raw) == NULL)
			return POWER_CUT;
		if (r->atom[i - 1].unit != NULL && power == POWER_OPEN)
			power = tbl_unit_power(r->atom[i - 1].unit);
	}
	return power;
}

/*
 * The unit that stands behind the number of a row, before any other text, and
 * that no other number may have.  *doubt is set where there are two, or one
 * that may be of what follows and is not the column's.
 */
static const struct gi_word *
unit_behind(const struct tbl_reading *r, const struct tbl_row *row,
    size_t atom, int power, bool *doubt)
{
	const struct gi_word	*unit = NULL, *both = NULL;
	const struct tbl_atom	*a;
	size_t			 i;

	*doubt = false;
	for (i = atom + 1; i < row->gap1; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NUMBER)
			break;
		if (a->kind != TBL_LABEL)
			continue;
		if (a->unit == NULL) {
			/* a text that speaks of money */
			*doubt |= a->row == r->atom[atom].row &&
			    tbl_text_power(a->raw) != TBL_POWER_NONE;
			break;
		}
		if (a->term->announced && a->row != r->atom[atom].row) {
			*doubt |= tbl_unit_power(a->unit) != power;
			break;
		}
		if (unit != NULL)
			both = tbl_units_join(unit, a->unit);
		*doubt |= unit != NULL && both == NULL &&
		    !tbl_units_agree(unit, a->unit);
		unit = both != NULL ? both : a->unit;
	}
	return unit;
}

static bool
has_money(const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		if (tbl_unit_power(row->set->unit[c]) != TBL_POWER_NONE)
			return true;
	}
	return false;
}

/* Does the row's label name another unit of money than that? */
static bool
label_differs(const struct tbl_reading *r, const struct tbl_row *row,
    int power)
{
	size_t	 i;
	int	 met;

	for (i = row->anchor != NULL ? row->anchor->atom : r->natom;
	    i < r->natom && i <= row->anchor->last; i++) {
		if (r->atom[i].kind != TBL_LABEL)
			continue;
		met = tbl_text_power(r->atom[i].raw);
		if (met != TBL_POWER_NONE && met != power)
			return true;
	}
	return false;
}

/*
 * The unit beside a number that has none of its own, in *unit: NULL where
 * nothing is there.  False where that contradicts the unit of the column, and
 * nobody can tell which of them is the misprint.
 */
static bool
unit_beside(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    int power, const struct gi_word **unit)
{
	bool	 own = r->forms->row[row - r->row].own_unit, doubt;
	int	 met = power_before(r, row, row->value[c] - 1u);

	*unit = NULL;
	if (met == POWER_CUT)
		return true;
	if (power != TBL_POWER_NONE && label_differs(r, row, power))
		return false;
	/* a unit of money in a row that counts too is that of its amount */
	if (power == TBL_POWER_NONE && has_money(row))
		met = POWER_OPEN;
	/* what is counted in a row of table 2 may stand before its money */
	if (met != POWER_OPEN && met != power &&
	    (own || met != TBL_POWER_NONE))
		return false;
	/* where rows have units, one behind a number is half of the next's */
	if (own)
		return true;
	/* and behind a count it is that of an amount which is not there */
	if (power == TBL_POWER_NONE && has_money(row))
		return true;
	*unit = unit_behind(r, row, row->value[c] - 1u, power, &doubt);
	return !doubt;
}

/*
 * The unit that a number has, which may be beside it, and by how much the
 * number is to be shifted to be of its column's; false where that cannot be.
 */
static bool
shift_of(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    int power, const struct gi_word **unit, int *shift)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];

	*shift = row->shift[c];
	*unit = a->unit;
	if (a->units == 0)
		return true;
	/* a sign of money says not of which unit, but where that is plain */
	if (*unit == NULL && a->yuan)
		return power + *shift == 0;
	if (*unit == NULL && !row->fits && !unit_beside(r, row, c,
	    power == TBL_POWER_NONE ? power : power + *shift, unit))
		return false;
	if (*unit == NULL)
		return true;
	if ((tbl_unit_power(*unit) == TBL_POWER_NONE) !=
	    (power == TBL_POWER_NONE))
		return false;
	if (power != TBL_POWER_NONE)
		*shift = tbl_unit_power(*unit) - power;
	return true;
}

bool
tbl_unit_value(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    struct gi_dec *d)
{
	const struct gi_word	*unit;
	int			 shift, power = tbl_unit_power(unit_of(r, row,
				    c));
	struct gi_dec		 yuan;

	*d = tbl_atom_value(&r->atom[row->value[c] - 1]);
	if (!shift_of(r, row, c, power, &unit, &shift) ||
	    !gi_dec_shift(d, shift))
		return false;
	if (power == TBL_POWER_NONE)
		return true;
	yuan = *d;
	return unit == NULL || !gi_dec_shift(&yuan, power) ||
	    !is_under_a_fen(&yuan);
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

/*
 * Are all numbers of a row whole, and in the units of their columns as they
 * stand?  Then *sum is that of its parts but for the total, *parts how many
 * these are.
 */
static bool
sum_plain(const struct tbl_reading *r, const struct tbl_row *row, int64_t *sum,
    size_t *parts)
{
	const struct tbl_atom	*a;
	size_t			 c, n = row->set->n;

	*sum = 0;
	*parts = 0;
	for (c = 0; c < n; c++) {
		if (row->how[c] == TBL_HOW_BLANK)
			continue;
		if (!row->fits || !tbl_row_has(row, c) || row->shift[c] != 0)
			return false;
		a = &r->atom[row->value[c] - 1];
		if (a->unit != NULL || a->yuan || a->scale != 0)
			return false;
		if (c + 1 < n && __builtin_add_overflow(*sum, a->units, sum))
			return false;
		*parts += c + 1 < n;
	}
	return true;
}

int
tbl_row_identity(const struct tbl_reading *r, const struct tbl_row *row)
{
	struct gi_dec	 sum = { 0 }, d;
	int64_t		 whole;
	size_t		 c, n = row->set->n, parts = 0;

	if (!r->forms->row_sums[r->forms->row[row - r->row].table] ||
	    !tbl_row_has(row, n - 1))
		return -1;
	if (sum_plain(r, row, &whole, &parts))
		return parts == 0 ? -1 :
		    whole == r->atom[row->value[n - 1] - 1].units;
	parts = 0;
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
