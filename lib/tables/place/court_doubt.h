/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: whether the heads of table 4 are its own. */
#ifndef GI_TABLES_PLACE_COURT_DOUBT_H
#define GI_TABLES_PLACE_COURT_DOUBT_H

#include "tables/parts/reading.h"

/*
 * Take the values of those rows of table 4 out of their cells in whose label's
 * place another text stands.
 */
void	 tbl_court_doubt(struct tbl_reading *);

#endif
