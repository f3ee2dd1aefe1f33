/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: the cells of a report as rows.  SQLite takes them from a
 * virtual table, store_cells, which costs half of what binding each value does.
 */
#ifndef STORE_SQL_CELLS_H
#define STORE_SQL_CELLS_H

#include <sqlite3.h>

#include "report/report.h"
#include "store/sql/value.h"

/* What the database calls a place. */
struct store_place {
	int64_t		 id;
	int64_t		 per_unit;	/* its values are in so many parts of
					   its unit: 10 to the power */
	int		 power;
};

/* A cell of a place. */
struct store_cell {
	const struct rep_cell		*cell;
	const struct store_place	*place;
	struct store_value		 value;
};

/* The cells that the virtual table has. */
struct store_cells {
	const struct store_cell		*at;
	size_t				 n;
};

/* Make the virtual table, which reads *cells each time that it is read. */
bool		 store_cells_module(sqlite3 *, struct store_cells *cells);

#endif
