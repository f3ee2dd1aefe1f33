/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows beside which numbers have no cell. */
#ifndef GI_TABLES_DOUBT_STRAY_H
#define GI_TABLES_DOUBT_STRAY_H

#include "tables/parts/reading.h"

/*
 * Take the values out of rows to which numbers without a cell may belong; fails
 * is whether the sum of some row does.
 */
void	 tbl_strays_doubt(struct tbl_reading *, bool fails);

#endif
