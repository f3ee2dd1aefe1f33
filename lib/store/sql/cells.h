/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: the cells of a report as rows.  SQLite takes them from a
 * virtual table, store_cells, which costs half of what binding each value does.
 */
#ifndef STORE_SQL_CELLS_H
#define STORE_SQL_CELLS_H

#include <sqlite3.h>

#include "report/report.h"

struct store_place;

/* Whose cells the virtual table has. */
struct store_cells {
	const struct rep_report		*r;
	const struct store_place	*place;	/* by index in gi_places() */
	struct gi_arena			*arena;	/* of the report */
};

/* Make the virtual table, which reads *cells each time that it is read. */
bool		 store_cells_module(sqlite3 *, struct store_cells *cells);

#endif
