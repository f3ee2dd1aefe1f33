/* SPDX-License-Identifier: ISC */
/*
 * Placed values that are taken out of their cells again: a unit, the sums of
 * the table, or the end of the text casts doubt on them.
 */
#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/place/place.h"

#define DOUBT_ROWS	3	/* rows that fail; fewer may be misprints */

/* Do its values fit their columns' units? */
static bool
units_fit(const struct tbl_reading *r, const struct tbl_row *row)
{
	struct gi_dec	 d;
	size_t		 c;

	for (c = 0; c < row->set->n; c++) {
		if (tbl_row_has(row, c) && !tbl_cell_value(r, row, c, &d))
			return false;
	}
	return true;
}

/* A unit that contradicts its column unplaces the row. */
static void
units_check(struct tbl_reading *r)
{
	size_t	 e;

	for (e = r->first; e < r->end; e++) {
		struct tbl_row *row = &r->row[e];

		if (!row->placed)
			continue;
		row->fits = units_fit(r, row);
		if (!row->fits)
			tbl_row_unplace(row);
	}
}

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

/* How many rows of a table fail their identity, */
static size_t
rows_bad(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		n += r->row[e].placed && tbl_row_identity(r, &r->row[e]) == 0;
	return n;
}

/* and how many hold it: nought adds up in any order. */
static size_t
rows_good(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		n += r->row[e].placed && tbl_row_identity(r, &r->row[e]) == 1 &&
		    row_has_figures(r, &r->row[e]);
	return n;
}

/*
 * Where the rows of a table fail their identity by half, the columns are not
 * what they were taken for.
 */
static void
tables_doubt(struct tbl_reading *r)
{
	size_t	 e, bad;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t] || !r->forms->row_sums[t])
			continue;
		bad = rows_bad(r, (enum gi_table)t);
		if (bad < DOUBT_ROWS || bad <= rows_good(r, (enum gi_table)t))
			continue;
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (r->row[e].placed)
				tbl_row_unplace(&r->row[e]);
		}
	}
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

void
tbl_rows_doubt(struct tbl_reading *r)
{
	units_check(r);
	tables_doubt(r);
	ends_doubt(r);
}
