/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: what a report has many of: its cells, numbers of no cell,
 * findings and sections.
 */
#ifndef STORE_SQL_PARTS_H
#define STORE_SQL_PARTS_H

#include "store/sql/reading.h"

void		 store_parts_add(struct store_database *,
		    const struct store_reading *, int64_t report);
void		 store_parts_drop(struct store_database *, int64_t report);
/* Run a statement for the row of that id. */
void		 store_do_of(struct store_database *, enum store_statement,
		    int64_t of);

#endif
