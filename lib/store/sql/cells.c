/* SPDX-License-Identifier: ISC */
/* The virtual table store_cells, from which the cells of a report are inserted. */
#include "gi.h"
#include "store/sql/cells.h"

enum { PLACE, VALUE, HOW, LINE };
#define COLUMNS	"place, value, how, line"

struct cells_table {
	sqlite3_vtab		 base;
	const struct store_cells *cells;
};

struct cells_cursor {
	sqlite3_vtab_cursor	 base;
	const struct store_cells *cells;
	const struct store_cell	*at, *end;
};

static int
connect_table(sqlite3 *db, void *aux, int argc, const char *const *argv,
    sqlite3_vtab **out, char **error)
{
	struct cells_table	*t = sqlite3_malloc(sizeof(*t));

	(void)argc;
	(void)argv;
	(void)error;
	if (t == NULL)
		return SQLITE_NOMEM;
	*t = (struct cells_table){ .cells = aux };
	*out = &t->base;
	return sqlite3_declare_vtab(db, "CREATE TABLE x (" COLUMNS ")");
}

static int
disconnect_table(sqlite3_vtab *t)
{
	sqlite3_free(t);
	return SQLITE_OK;
}

static int
best_index(sqlite3_vtab *t, sqlite3_index_info *info)
{
	(void)t;
	info->estimatedRows = 200;
	return SQLITE_OK;
}

static int
open_cursor(sqlite3_vtab *t, sqlite3_vtab_cursor **out)
{
	struct cells_cursor	*c = sqlite3_malloc(sizeof(*c));

	if (c == NULL)
		return SQLITE_NOMEM;
	*c = (struct cells_cursor){
	    .cells = ((struct cells_table *)t)->cells };
	*out = &c->base;
	return SQLITE_OK;
}

static int
close_cursor(sqlite3_vtab_cursor *base)
{
	sqlite3_free(base);
	return SQLITE_OK;
}

static int
filter(sqlite3_vtab_cursor *base, int number, const char *name, int argc,
    sqlite3_value **argv)
{
	struct cells_cursor	*c = (struct cells_cursor *)base;

	(void)number;
	(void)name;
	(void)argc;
	(void)argv;
	c->at = c->cells->at;
	c->end = c->at + c->cells->n;
	return SQLITE_OK;
}

static int
next(sqlite3_vtab_cursor *base)
{
	((struct cells_cursor *)base)->at++;
	return SQLITE_OK;
}

static int
is_end(sqlite3_vtab_cursor *base)
{
	const struct cells_cursor	*c = (struct cells_cursor *)base;

	return c->at == c->end;
}

/* What is not set is null. */
static int
column(sqlite3_vtab_cursor *base, sqlite3_context *out, int i)
{
	const struct store_cell	*c = ((struct cells_cursor *)base)->at;

	switch (i) {
	case PLACE:
		sqlite3_result_int64(out, c->place->id);
		break;
	case VALUE:
		if (c->value.known)
			sqlite3_result_int64(out, c->value.value);
		break;
	case HOW:
		if (c->cell->how != REP_EXACT)
			sqlite3_result_text(out, rep_how_name(c->cell->how), -1,
			    SQLITE_STATIC);
		break;
	default:
		if (c->cell->line > 0)
			sqlite3_result_int64(out, (int64_t)c->cell->line);
		break;
	}
	return SQLITE_OK;
}

static int
row_number(sqlite3_vtab_cursor *base, sqlite3_int64 *row)
{
	const struct cells_cursor	*c = (struct cells_cursor *)base;

	*row = c->at - c->cells->at;
	return SQLITE_OK;
}

bool
store_cells_module(sqlite3 *db, struct store_cells *cells)
{
	static const sqlite3_module	 module = {
		.xConnect = connect_table, .xDisconnect = disconnect_table,
		.xBestIndex = best_index, .xOpen = open_cursor,
		.xClose = close_cursor, .xFilter = filter, .xNext = next,
		.xEof = is_end, .xColumn = column, .xRowid = row_number
	};

	return sqlite3_create_module(db, "store_cells", &module, cells) ==
	    SQLITE_OK;
}
