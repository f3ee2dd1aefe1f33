/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a line of cells as a row of its block. */
#ifndef GI_TABLES_CELLS_ROW_FIT_H
#define GI_TABLES_CELLS_ROW_FIT_H

#include "tables/cells/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/fill.h"

/*
 * Fill a row by the columns of its block; false where its line does not fit
 * them.  t->cut is set then too.
 */
bool	 tbl_row_fit(struct tbl_reading *, const struct tbl_block *,
	    const struct tbl_columns *, const struct tbl_band *,
	    struct tbl_filling *t);
/* The same for a line with just a value for each column, in their order. */
bool	 tbl_row_fit_whole(struct tbl_reading *, const struct tbl_block *,
	    const struct tbl_band *, struct tbl_filling *t);
/* tbl_row_identity() of row e if it were filled so. */
int	 tbl_filling_sum(struct tbl_reading *, size_t e,
	    const struct tbl_filling *);

#endif
