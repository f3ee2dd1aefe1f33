/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: columns that blanks align. */
#ifndef GI_TABLES_PLACE_ALIGNED_COLUMNS_H
#define GI_TABLES_PLACE_ALIGNED_COLUMNS_H

#include "tables/parts/reading.h"
#include "tables/place/trial.h"

/* Try to place row e by them.  False where they do not tell its cells. */
bool	 tbl_row_place_aligned(struct tbl_reading *, size_t e,
	    struct tbl_trial *);

#endif
