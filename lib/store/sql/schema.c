/* SPDX-License-Identifier: ISC */
/* The schema, and the statements, as texts. */
#include "store/sql/schema.h"
#include "stream/output.h"

#define SCHEMA(dialect, made, sql) { STORE_##dialect, STORE_MADE_##made, sql },
static const struct store_part	part[] = {
#include "schema.inc"
};
#undef SCHEMA

#define STATEMENT(id, sql) sql,
static const char *const	statement[STORE_STATEMENTS] = {
#include "load.inc"
};
#undef STATEMENT

#define MIGRATE(sql) sql,
static const char *const	step[] = {
#include "migrate.inc"
};
#undef MIGRATE
_Static_assert(GI_LEN(step) == STORE_SCHEMA - 1,
    "there is a step from each schema before that of today");

int
store_schema_number(void)
{
	return STORE_SCHEMA;
}

const struct store_part *
store_schema(size_t *n)
{
	*n = GI_LEN(part);
	return part;
}

const char *
store_step_sql(int number)
{
	return step[number - 1];
}

const char *
store_statement_sql(enum store_statement s)
{
	return statement[s];
}

void
store_schema_put(FILE *out, enum store_dialect dialect)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(part); i++) {
		if (part[i].dialect != dialect)
			continue;
		gi_put_bytes(out, part[i].sql, strlen(part[i].sql));
		gi_put_bytes(out, "\n\n", 2);
	}
}
