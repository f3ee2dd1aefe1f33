/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: whether heads are those of the form. */
#ifndef GI_TABLES_DOUBT_HEADS_H
#define GI_TABLES_DOUBT_HEADS_H

#include "tables/parts/reading.h"

/*
 * court_doubt.c: take the values of those rows of table 4 out of their cells in whose label's
 * place another text stands.
 */
void	 tbl_court_doubt(struct tbl_reading *);
/*
 * column_doubt.c: take the values of columns out of their cells in whose head's
 * place another text stands.
 */
void	 tbl_columns_doubt(struct tbl_reading *);

#endif
