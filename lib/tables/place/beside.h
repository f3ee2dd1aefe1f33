/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: what stands in the rows of a table of one column
 * besides its values.
 */
#ifndef GI_TABLES_PLACE_BESIDE_H
#define GI_TABLES_PLACE_BESIDE_H

#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"

/*
 * How many rows of those columns have more values than that, but for those whose
 * next row is lost: another column stands beside theirs.  gap is by element.
 */
size_t	 tbl_rows_overfull(const struct tbl_reading *, enum gi_table,
	    const struct gi_col_set *, const struct tbl_gap *gap);
/* Whether numbers stand among the rows that were seen to count them. */
bool	 tbl_rows_counted(const struct tbl_reading *, enum gi_table);

#endif
