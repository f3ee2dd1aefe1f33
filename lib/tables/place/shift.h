/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: runs of values that stand behind another row's label. */
#ifndef GI_TABLES_PLACE_SHIFT_H
#define GI_TABLES_PLACE_SHIFT_H

#include "tables/match/gap.h"
#include "tables/parts/reading.h"

/*
 * Decline the rows between one that has the values of several rows and one that
 * has none: each run may belong to the label behind it or before it.  gap is by
 * element.
 */
void	 tbl_shifts_decline(struct tbl_reading *, const struct tbl_gap *gap);

#endif
