/* SPDX-License-Identifier: ISC */
/*
 * Units that stand apart from their numbers: behind blanks, in the next cell,
 * on the next line.  Such a unit is the number's, and no label then.  Where a
 * column of units stands before the numbers, as in the annex of 2014, a unit
 * behind a number is the next number's: the units that have a number on one
 * side only tell which it is.
 */
#include "form/word.h"
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"
#include "tables/text/unit.h"

#define AWAY		64	/* atoms that may stand between a unit and its
				   number, or in its row */
#define BLANKS		3	/* between them; behind more the unit may be
				   that of a number which is not there */

/* Where a unit stands. */
struct unit_place {
	size_t	 number;	/* the number before it that it may be of,
				   natom: none */
	bool	 sure;		/* it stands in one cell with it */
	bool	 followed;	/* a number is the next thing behind it */
	bool	 led;		/* text is the last thing before it */
};

static bool
is_unit(const struct tbl_atom *a)
{
	return a->kind == TBL_LABEL && a->unit != NULL;
}

/* Is an atom nothing that is printed, or a unit? */
static bool
is_passed(const struct tbl_atom *a)
{
	return a->kind == TBL_WEAK || (a->kind == TBL_BLANK && !a->mark) || is_unit(a) ||
	    (a->kind == TBL_NOISE && !tbl_atom_is_page(a));
}

/* The last atom before i that is more than that, natom: none that is near. */
static size_t
before(const struct tbl_reading *r, size_t i)
{
	size_t	 n = 0;

	while (i > 0 && n < AWAY && is_passed(&r->atom[i - 1])) {
		i--;
		n++;
	}
	return i > 0 && n < AWAY ? i - 1 : r->natom;
}

static size_t
behind(const struct tbl_reading *r, size_t i)
{
	size_t	 n = 0;

	for (i++; i < r->natom && n < AWAY && is_passed(&r->atom[i]); i++)
		n++;
	return n < AWAY ? i : r->natom;
}

/* The first atom of the row that has the atom, if that is near. */
static size_t
row_first(const struct tbl_reading *r, size_t i)
{
	size_t	 n = 0;

	for (; i > 0 && n < AWAY && r->atom[i - 1].row == r->atom[i].row; i--)
		n++;
	return i;
}

/* Does the row of an atom hold units, and nothing else? */
static bool
is_row_of_units(const struct tbl_reading *r, size_t i)
{
	size_t	 k = row_first(r, i), end = i + AWAY;

	for (; k < r->natom && k < end && r->atom[k].row == r->atom[i].row;
	    k++) {
		if (!is_passed(&r->atom[k]))
			return false;
	}
	return k < end;
}

/* Do two atoms of different rows stand in one column? */
static bool
share_column(const struct tbl_atom *a, const struct tbl_atom *b)
{
	if (a->delim != b->delim)
		return false;
	if (a->delim != ' ')
		return a->cell == b->cell;
	return a->x.from < b->x.to && b->x.from < a->x.to;
}

/*
 * The number in the place that unit i has among the units of its row, of a row
 * from first up to last that has as many; natom: none.
 */
static size_t
number_in_order(const struct tbl_reading *r, size_t i, size_t first,
    size_t last)
{
	size_t	 k, units = 0, numbers = 0, at = 0;

	for (k = row_first(r, i); k < r->natom && k < i + AWAY &&
	    r->atom[k].row == r->atom[i].row; k++) {
		at = k == i ? units : at;
		units += is_unit(&r->atom[k]);
	}
	for (k = first; k <= last; k++)
		numbers += r->atom[k].kind == TBL_NUMBER;
	if (numbers != units)
		return r->natom;
	for (k = first; r->atom[k].kind != TBL_NUMBER || at-- > 0;)
		k++;
	return k;
}

/*
 * The number that unit i of a row of units has over it: the one in its column,
 * or where only blanks part them the one in its place, or the only thing that
 * is there.  The row over it ends with atom last.
 */
static size_t
number_above(const struct tbl_reading *r, size_t i, size_t last)
{
	const struct tbl_atom	*a = &r->atom[i];
	size_t			 k, n = 0, in = r->natom;
	size_t			 first = row_first(r, last);

	for (k = first; k <= last; k++) {
		if (is_passed(&r->atom[k]))
			continue;
		n++;
		if (r->atom[k].kind == TBL_NUMBER &&
		    share_column(a, &r->atom[k]))
			in = k;
	}
	if (n == 1 && r->atom[last].kind == TBL_NUMBER && a->ncell <= 1)
		return last;
	if (in == r->natom && a->delim == ' ')
		return number_in_order(r, i, first, last);
	return in;
}

/* Is there no other cell, nor more than a few blanks, between two atoms? */
static bool
is_near(const struct tbl_reading *r, size_t number, size_t unit)
{
	const struct tbl_atom	*a = &r->atom[number], *b = &r->atom[unit];

	for (number++; number < unit; number++) {
		if (r->atom[number].kind == TBL_BLANK)
			return false;
	}
	return a->delim != ' ' || a->line != b->line ||
	    b->x.from <= a->x.to + BLANKS || r->atom[unit - 1].kind ==
	    TBL_NOISE;
}

static struct unit_place
place_of(const struct tbl_reading *r, size_t i)
{
	struct unit_place	 p = { .number = r->natom };
	const struct tbl_atom	*a = &r->atom[i], *b;
	size_t			 last = before(r, i), next = behind(r, i);

	p.followed = next < r->natom && r->atom[next].kind == TBL_NUMBER;
	if (last == r->natom)
		return p;
	b = &r->atom[last];
	p.led = b->kind == TBL_LABEL;
	if (b->row == a->row) {
		if (b->kind != TBL_NUMBER || !is_near(r, last, i))
			return p;
		p.number = last;
		p.sure = a->delim != ' ' && a->ncell > 1 && a->cell == b->cell;
	} else if (!a->term->announced && is_row_of_units(r, i)) {
		p.number = number_above(r, i, last);
		/* what follows is in the next row */
		p.sure = p.number < r->natom && a->ncell > 1;
	}
	return p;
}

/* Do the units of the text stand behind their numbers, where that is open? */
static bool
are_behind(const struct tbl_reading *r)
{
	struct unit_place	 p;
	size_t			 i, led = 0, trailing = 0;

	for (i = 0; i < r->natom; i++) {
		if (!is_unit(&r->atom[i]))
			continue;
		p = place_of(r, i);
		led += p.led && p.followed;
		trailing += p.number < r->natom && !p.followed;
	}
	return trailing > led;
}

/* Give a number a unit that it may have already. */
static void
unit_give(struct tbl_atom *number, const struct tbl_atom *unit)
{
	const struct gi_word	*both = NULL;

	if (number->unit != NULL)
		both = tbl_units_join(number->unit, unit->unit);
	if (number->unit == NULL || both != NULL) {
		number->unit = both != NULL ? both : unit->unit;
		return;
	}
	if (tbl_units_agree(number->unit, unit->unit))
		return;
	number->kind = TBL_UNREAD;
	if (number->line == unit->line && !number->made)
		number->raw.len = (size_t)(unit->raw.s + unit->raw.len -
		    number->raw.s);
}

static void
no_label(struct tbl_atom *a)
{
	a->kind = TBL_NOISE;
	a->reason = GI_NO_REASON;
}

/* What says that the number behind it is of yuan. */
static void
currency_give(struct tbl_reading *r, size_t i)
{
	struct tbl_atom	*a = &r->atom[i], *b;
	size_t		 next = behind(r, i);

	if (next == r->natom)
		return;
	b = &r->atom[next];
	if (b->kind != TBL_NUMBER || (b->row != a->row && (a->ncell > 1 ||
	    (i > 0 && r->atom[i - 1].row == a->row))))
		return;
	b->yuan = true;
	no_label(a);
}

void
tbl_units_attach(struct tbl_reading *r)
{
	struct unit_place	 p;
	size_t			 i;
	bool			 known = false, trailing = false;

	if (!(r->traits & TBL_TRAIT_UNIT))
		return;
	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].kind == TBL_LABEL && r->atom[i].yuan)
			currency_give(r, i);
		if (!is_unit(&r->atom[i]))
			continue;
		p = place_of(r, i);
		if (p.number == r->natom)
			continue;
		if (!known)
			trailing = are_behind(r);
		known = true;
		if (!p.sure && !trailing)
			continue;
		unit_give(&r->atom[p.number], &r->atom[i]);
		no_label(&r->atom[i]);
	}
}
