/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: codes of rows in the place of their counts. */
#ifndef GI_TABLES_DOUBT_CODE_H
#define GI_TABLES_DOUBT_CODE_H

#include "tables/parts/reading.h"

/*
 * Where most counts of the annex have no nought before them, take those out of
 * their cells that have: each is the code of a row, whose own count is blank.
 */
void	 tbl_codes_doubt(struct tbl_reading *);

#endif
