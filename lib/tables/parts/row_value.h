/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the values of cells in their units, and their sums. */
#ifndef GI_TABLES_PARTS_ROW_VALUE_H
#define GI_TABLES_PARTS_ROW_VALUE_H

#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"

/* As tbl_cell_value(), for a cell whose value may need another unit. */
bool	 tbl_unit_value(const struct tbl_reading *, const struct tbl_row *,
	    size_t c, struct gi_dec *);
/*
 * 1 if the row's total equals its parts, 0 if not, -1 if that cannot be told,
 * as where all parts are blank.
 */
int	 tbl_row_identity(const struct tbl_reading *, const struct tbl_row *);
/* Take the values of a row out of its cells, since they are in doubt. */
void	 tbl_row_unplace(struct tbl_row *);

/* The value of cell c in its column's unit; false if it does not fit. */
static inline bool
tbl_cell_value(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    struct gi_dec *d)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];

	if (a->unit != NULL || a->yuan || row->shift[c] != 0 || !row->fits)
		return tbl_unit_value(r, row, c, d);
	*d = tbl_atom_value(a);
	return true;
}

#endif
