/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows that stand aside of the others of their table. */
#ifndef GI_TABLES_CELLS_ASIDE_H
#define GI_TABLES_CELLS_ASIDE_H

#include "tables/cells/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/fill.h"

/*
 * Is a number that does not stand in the column of totals the sum of the others
 * of its line, where that has no total?  Not in a table that leaves totals
 * blank.
 */
bool	 tbl_row_is_aside(const struct tbl_reading *, const struct tbl_block *,
	    const struct tbl_columns *, const struct tbl_band *);
/*
 * Fill a row as tbl_row_fit() does, its values moved by as much as its sum
 * stands aside.  False where it does not fit then, or does not add up.
 */
bool	 tbl_row_fit_aside(struct tbl_reading *, const struct tbl_block *,
	    const struct tbl_columns *, const struct tbl_band *,
	    struct tbl_filling *t);

#endif
