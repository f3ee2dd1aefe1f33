/* SPDX-License-Identifier: ISC */
/*
 * Placed values that are taken out of their cells again: a unit, the sums of
 * the table, or the end of the text casts doubt on them.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/doubt/code.h"
#include "tables/doubt/heads.h"
#include "tables/doubt/doubt.h"
#include "tables/doubt/pieces.h"
#include "tables/doubt/stray.h"
#include "tables/text/unit.h"

#define LOST_ROWS	2	/* that a stretch of lines may have had */
#define DOUBT_ROWS	3	/* rows that fail; fewer may be misprints */

/* Is any of its values other than nought? */
static bool
row_has_figures(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		if (tbl_row_has(row, c) &&
		    r->atom[row->value[c] - 1].units != 0)
			return true;
	}
	return false;
}

/* Is a column of the row one of money? */
static bool
is_money(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	const struct gi_word	*unit = row->set->col[c]->unit[0] == '\0' ?
				    r->forms->row[row - r->row].unit :
				    row->set->unit[c];

	return tbl_unit_power(unit) != TBL_POWER_NONE;
}

/* Has the number in cell c a unit of the kind that the column is of? */
static bool
has_kind(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];

	return a->unit != NULL ? is_money(r, row, c) ==
	    (tbl_unit_power(a->unit) != TBL_POWER_NONE) :
	    a->yuan && is_money(r, row, c);
}

static bool
is_of_other_kind(const struct tbl_reading *r, const struct tbl_row *row,
    size_t c)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];

	return (a->unit != NULL || a->yuan) && !has_kind(r, row, c);
}

/*
 * A count that is said to be of money, or money that is said to be a count,
 * may have changed places with the other: all of the row is in doubt, but for
 * numbers that have the unit of their own column.
 */
static bool
has_changed_places(const struct tbl_reading *r, const struct tbl_row *row,
    const bool bad[GI_COLS])
{
	size_t	 c, k;

	for (c = 0; c < row->set->n; c++) {
		if (!bad[c] || !is_of_other_kind(r, row, c))
			continue;
		for (k = 0; k < row->set->n; k++) {
			if (tbl_row_has(row, k) && is_money(r, row, k) !=
			    is_money(r, row, c) && !has_kind(r, row, k))
				return true;
		}
	}
	return false;
}

/* Does an atom name a unit, in the line of the number? */
static bool
is_unit_of(const struct tbl_atom *a, const struct tbl_atom *number)
{
	return a->unit != NULL && a->line == number->line &&
	    (a->kind == TBL_LABEL || a->kind == TBL_NOISE);
}

/* The text of a number, with the units that stand beside it in its line. */
static struct gi_str
text_with_units(const struct tbl_reading *r, size_t atom)
{
	const struct tbl_atom	*a = &r->atom[atom];
	const char		*from = a->raw.s, *to = from + a->raw.len;
	size_t			 i;

	if (a->made)
		return a->raw;
	for (i = atom; i > 0 && r->atom[i - 1].kind == TBL_LABEL &&
	    is_unit_of(&r->atom[i - 1], a); i--)
		from = r->atom[i - 1].raw.s;
	for (i = atom + 1; i < r->natom && (is_unit_of(&r->atom[i], a) ||
	    (r->atom[i].kind == TBL_BLANK && !r->atom[i].mark &&
	    r->atom[i].line == a->line)); i++) {
		if (r->atom[i].unit != NULL)
			to = r->atom[i].raw.s + r->atom[i].raw.len;
	}
	return (struct gi_str){ from, (size_t)(to - from) };
}

/* A number whose unit is not to be known cannot be read; its text names it. */
static void
cell_unread(struct tbl_reading *r, struct tbl_row *row, size_t c)
{
	size_t	 atom = row->value[c] - 1u;

	row->how[c] = TBL_HOW_UNREAD;
	r->atom[atom].raw = text_with_units(r, atom);
}

static void
row_units_check(struct tbl_reading *r, struct tbl_row *row)
{
	bool		 bad[GI_COLS] = { false }, any = false;
	struct gi_dec	 d;
	size_t		 c;

	for (c = 0; c < row->set->n; c++) {
		if (!tbl_row_has(row, c))
			continue;
		/* nought of one is nought of the other */
		bad[c] = !tbl_cell_value(r, row, c, &d) ||
		    (is_of_other_kind(r, row, c) && row_has_figures(r, row));
		any |= bad[c];
	}
	if (!any)
		return;
	if (has_changed_places(r, row, bad)) {
		tbl_row_unplace(row);
		return;
	}
	for (c = 0; c < row->set->n; c++) {
		if (bad[c])
			cell_unread(r, row, c);
	}
}

/* Does an atom say nothing of units? */
static bool
is_unitless(const struct tbl_atom *a)
{
	return a->kind != TBL_LABEL || (!a->is_unit && a->unit == NULL &&
	    (a->nglyph == 0 || !(a->term->traits & TBL_TRAIT_MONEY)));
}

/*
 * Does nothing between the label of a row and its last value, or behind that in
 * its line, say anything of units?  Then none is to be looked for.
 */
static bool
is_plain(const struct tbl_reading *r, const struct tbl_row *row)
{
	const struct tbl_anchor	*n = row->anchor;
	size_t			 i, c, last;

	if (n == NULL)
		return false;
	for (c = 0, last = n->last; c < row->set->n; c++) {
		if (row->value[c] == 0)
			continue;
		if (row->value[c] - 1u <= n->last)
			return false;
		if (row->value[c] - 1u > last)
			last = row->value[c] - 1u;
	}
	for (i = n->atom; i <= last; i++) {
		if (!is_unitless(&r->atom[i]))
			return false;
	}
	for (; i < row->gap1; i++) {
		if (!is_unitless(&r->atom[i]))
			return false;
		if (r->atom[i].kind == TBL_LABEL ||
		    r->atom[i].kind == TBL_NUMBER)
			break;
	}
	return true;
}

/* A unit that contradicts its column, or its head, makes the cell unread. */
static void
units_check(struct tbl_reading *r)
{
	struct tbl_row	*row;
	size_t		 e;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		if (!row->placed)
			continue;
		row->fits = row->fits || is_plain(r, row);
		row_units_check(r, row);
	}
}

/* Does row e fail its identity? */
static bool
row_fails(const struct tbl_reading *r, size_t e)
{
	return r->row[e].placed && tbl_row_identity(r, &r->row[e]) == 0;
}

/*
 * How many rows of a table fail their identity; *good: how many hold it.
 * Nought adds up in any order.
 */
static size_t
rows_bad(const struct tbl_reading *r, enum gi_table t, size_t *good)
{
	size_t	 e, n = 0;
	int	 sum;

	*good = 0;
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		sum = r->row[e].placed ? tbl_row_identity(r, &r->row[e]) : -1;
		n += sum == 0;
		*good += sum == 1 && row_has_figures(r, &r->row[e]);
	}
	return n;
}

/* How many rows have their label in the text, and no cell. */
static size_t
rows_open(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		n += r->row[e].anchor != NULL && r->row[e].set != NULL &&
		    !r->row[e].placed;
	return n;
}

/*
 * Where the rows of a table fail their identity by half, the columns are not
 * what they were taken for.  Where most rows cannot be placed, one that fails
 * may have the values of others.  False where none fails.
 */
static bool
tables_doubt(struct tbl_reading *r)
{
	size_t	 e, bad, good;
	bool	 all, any = false;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t] || !r->forms->row_sums[t])
			continue;
		bad = rows_bad(r, (enum gi_table)t, &good);
		any |= bad > 0;
		all = bad >= DOUBT_ROWS && bad > good;
		if (bad == 0 || (!all && rows_open(r, (enum gi_table)t) <= good))
			continue;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (r->row[e].placed && (all || row_fails(r, e)))
				tbl_row_unplace(&r->row[e]);
		}
	}
	return any;
}

/* May it be that the number has lost its end?  Nought was never longer. */
static bool
is_end_in_doubt(const struct tbl_atom *a)
{
	return a->at_end && a->unit == NULL && a->kind == TBL_NUMBER &&
	    a->units != 0;
}

/* Is the last text of the document such a number? */
static bool
has_end_in_doubt(const struct tbl_reading *r)
{
	size_t	 i = r->natom;

	while (i > 0 && (r->atom[i - 1].kind == TBL_WEAK ||
	    (r->merged && !r->atom[i - 1].at_end)))
		i--;
	return i > 0 && is_end_in_doubt(&r->atom[i - 1]);
}

/*
 * The last number of a text may have lost its end; a total that its parts
 * give is whole.
 */
static void
ends_doubt(struct tbl_reading *r)
{
	size_t	 e, c;

	if (!has_end_in_doubt(r))
		return;
	for (e = r->first; e < r->end; e++) {
		struct tbl_row *row = &r->row[e];

		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->value[c] == 0 ||
			    !is_end_in_doubt(&r->atom[row->value[c] - 1]) ||
			    (c + 1 == row->set->n &&
			    tbl_row_identity(r, row) == 1))
				continue;
			row->value[c] = 0;
			row->how[c] = TBL_HOW_NONE;
			row->ambiguous = true;
		}
	}
}

/* Do the values of a row stand on a line each? */
static bool
row_is_lines(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c + 1 < row->set->n; c++) {
		if (row->value[c] == 0 || row->value[c + 1] == 0 ||
		    r->atom[row->value[c] - 1].line ==
		    r->atom[row->value[c + 1] - 1].line)
			return false;
	}
	return c > 0;
}

/*
 * Does the text lack the row behind e, its values too, and have a later one of
 * the table?
 */
static bool
is_next_lost(const struct tbl_reading *r, size_t e)
{
	size_t	 end = r->forms->end[r->forms->row[e].table], i;
	bool	 lost = false;

	for (i = e + 1; i < end && r->row[i].anchor == NULL; i++) {
		if (r->row[i].placed)
			return false;
		lost |= tbl_elem_due(r, i);
	}
	return lost && i < end;
}

/*
 * How many rows a table lacks before the last that stands in the text.  What
 * lacks many was made so: there no stretch of lines was lost.
 */
static size_t
rows_lost(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e = r->forms->end[t], n = 0;

	while (e > r->forms->first[t] && r->row[e - 1].anchor == NULL)
		e--;
	while (e-- > r->forms->first[t])
		n += r->row[e].anchor == NULL && tbl_elem_due(r, e);
	return n;
}

/*
 * A row of a line a value behind which the text lacks one: the lines that were
 * lost may have had this row's values and the label of the next, and what stands
 * here is the next row's.
 */
static void
lines_doubt(struct tbl_reading *r)
{
	struct tbl_row	*row;
	enum gi_table	 t;
	size_t		 e;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		t = r->forms->row[e].table;
		if (row->placed && row->anchor != NULL && !r->proved[t] &&
		    r->forms->row_sums[t] && row_is_lines(r, row) &&
		    is_next_lost(r, e) && rows_lost(r, t) <= LOST_ROWS)
			tbl_row_unplace(row);
	}
}

void
tbl_rows_doubt(struct tbl_reading *r)
{
	tbl_codes_doubt(r);
	tbl_pieces_doubt(r);
	units_check(r);
	tbl_strays_doubt(r, tables_doubt(r));
	tbl_rows_doubt_accidents(r);
	ends_doubt(r);
	lines_doubt(r);
	tbl_court_doubt(r);
	tbl_columns_doubt(r);
}
