/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: the texts between the rows, see data/postgresql.sql. */
#ifndef STORE_POSTGRESQL_PART_H
#define STORE_POSTGRESQL_PART_H

#include "gi.h"

enum store_part_id {
#define STATEMENT(id, sql) STORE_PART_##id,
#include "postgresql.inc"
#undef STATEMENT
	STORE_PARTS
};

/* Put a part. */
void		 store_part_put(FILE *out, enum store_part_id);
/* Put a variable of psql with that value. */
void		 store_variable_put(FILE *out, const char *name,
		    struct gi_str value);

#endif
