/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: the tables and views of a database, see data/schema.sql,
 * and the statements that load a report into SQLite, see data/load.sql.
 */
#ifndef STORE_SQL_SCHEMA_H
#define STORE_SQL_SCHEMA_H

#include "gi.h"

enum store_dialect { STORE_SQLITE, STORE_POSTGRESQL };

/* What a part of the schema makes. */
enum store_made { STORE_MADE_TABLE, STORE_MADE_VIEW };

/* A statement of the schema. */
struct store_part {
	enum store_dialect	 dialect;
	enum store_made		 made;
	const char		*sql;
};

enum store_statement {
#define STATEMENT(id, sql) STORE_##id,
#include "load.inc"
#undef STATEMENT
	STORE_STATEMENTS
};

/* The number of the schema: it grows when a table changes. */
int		 store_schema_number(void);
/* All *n parts, of all dialects, in their order. */
const struct store_part *store_schema(size_t *n);
/*
 * The statements, see data/migrate.sql, that make the tables of the next schema
 * of those of an older, by its number from 1 on.
 */
const char	*store_step_sql(int number);
const char	*store_statement_sql(enum store_statement);
/* Write the schema of a dialect, as its engine reads it. */
void		 store_schema_put(FILE *, enum store_dialect);

#endif
