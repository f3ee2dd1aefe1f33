/* SPDX-License-Identifier: ISC */
/* The virtual table store_cells, from which the cells of a report are inserted. */
#include "base/str.h"
#include "gi.h"
#include "store/sql/cells.h"
#include "store/sql/clean.h"
#include "store/sql/database.h"
#include "store/sql/value.h"
#include "tool/msg.h"

enum { PLACE, VALUE, SCALE, HOW, LINE, TEXT, RAW };
#define COLUMNS	"place, value, scale, how, line, text, raw"

struct cells_table {
	sqlite3_vtab		 base;
	const struct store_cells *cells;
};

struct cells_cursor {
	sqlite3_vtab_cursor	 base;
	const struct store_cells *cells;
	size_t			 i, n;		/* index in gi_places() */
	const struct rep_cell	*cell;
	struct store_value	 value;
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
	(void)gi_places(&c->n);
	*out = &c->base;
	return SQLITE_OK;
}

static int
close_cursor(sqlite3_vtab_cursor *base)
{
	sqlite3_free(base);
	return SQLITE_OK;
}

/* Go to the next place, from i on, that has a cell. */
static void
seek(struct cells_cursor *c)
{
	struct rep_cell	*const *at = c->cells->r->at;
	struct gi_str	 digits;

	while (c->i < c->n && at[c->i] == NULL)
		c->i++;
	if (c->i == c->n)
		return;
	c->cell = at[c->i];
	digits = c->cell->value;
	if (c->cell->how == REP_UNREAD)
		digits.s = NULL;
	if (!store_value_read(&c->value, digits, c->cells->place[c->i].power))
		gi_report(GI_MSG_CELL_VALUE, c->cells->r->doc->name, 0, NULL);
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
	c->i = 0;
	seek(c);
	return SQLITE_OK;
}

static int
next(sqlite3_vtab_cursor *base)
{
	struct cells_cursor	*c = (struct cells_cursor *)base;

	c->i++;
	seek(c);
	return SQLITE_OK;
}

static int
is_end(sqlite3_vtab_cursor *base)
{
	const struct cells_cursor	*c = (struct cells_cursor *)base;

	return c->i == c->n;
}

static void
put_text(const struct cells_cursor *c, sqlite3_context *out, struct gi_str s)
{
	s = store_clean(c->cells->arena, s);
	if (s.s != NULL)
		sqlite3_result_text64(out, s.s, s.len, SQLITE_STATIC,
		    SQLITE_UTF8);
}

/* What the line shows, unless it shows the digits alone and these are kept. */
static void
put_raw(const struct cells_cursor *c, sqlite3_context *out)
{
	const struct rep_cell	*cell = c->cell;

	if ((!c->value.known && c->value.text.s == NULL) ||
	    !gi_str_eq(cell->value, cell->raw))
		put_text(c, out, cell->raw);
}

/* What is not set is null. */
static int
column(sqlite3_vtab_cursor *base, sqlite3_context *out, int i)
{
	const struct cells_cursor	*c = (struct cells_cursor *)base;

	switch (i) {
	case PLACE:
		sqlite3_result_int64(out, c->cells->place[c->i].id);
		break;
	case VALUE:
		if (c->value.known)
			sqlite3_result_int64(out, c->value.value);
		break;
	case SCALE:
		if (c->value.known)
			sqlite3_result_int(out, c->value.scale);
		break;
	case HOW:
		sqlite3_result_text(out, rep_how_name(c->cell->how), -1,
		    SQLITE_STATIC);
		break;
	case LINE:
		if (c->cell->line > 0)
			sqlite3_result_int64(out, (int64_t)c->cell->line);
		break;
	case TEXT:
		put_text(c, out, c->value.text);
		break;
	default:
		put_raw(c, out);
		break;
	}
	return SQLITE_OK;
}

static int
row_number(sqlite3_vtab_cursor *base, sqlite3_int64 *row)
{
	*row = (sqlite3_int64)((struct cells_cursor *)base)->i;
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
