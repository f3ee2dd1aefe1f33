/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what the numbers of a row come to. */
#ifndef GI_TABLES_PLACE_ROW_VALUE_H
#define GI_TABLES_PLACE_ROW_VALUE_H

#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"

/* The same as tbl_cell_value(), for a cell that has a unit, or may have one. */
bool	 tbl_unit_value(const struct tbl_reading *, const struct tbl_row *,
	    size_t c, struct gi_dec *);
/* Does the row's total equal its parts?  1 yes, 0 no, -1 cannot be told. */
int	 tbl_row_identity(const struct tbl_reading *, const struct tbl_row *);
/* Take the values of a row out of its cells: it is in doubt. */
void	 tbl_row_unplace(struct tbl_row *);

/* The value of cell c in its column's unit; false if it does not fit. */
static inline bool
tbl_cell_value(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    struct gi_dec *d)
{
	const struct tbl_atom	*a = &r->atom[row->value[c] - 1];

	if (a->unit != NULL || row->shift[c] != 0 || !row->fits)
		return tbl_unit_value(r, row, c, d);
	*d = tbl_atom_value(a);
	return true;
}

#endif
