/* SPDX-License-Identifier: ISC */
/* The texts between the rows. */
#include "base/str.h"
#include "store/postgresql/part.h"
#include "stream/output.h"

#define STATEMENT(id, sql) sql,
static const char *const	part[STORE_PARTS] = {
#include "postgresql.inc"
};
#undef STATEMENT

void
store_part_put(FILE *out, enum store_part_id id)
{
	gi_put_bytes(out, part[id], strlen(part[id]));
}

void
store_variable_put(FILE *out, const char *name, struct gi_str value)
{
	size_t	 i;

	gi_put_bytes(out, "\\set ", 5);
	gi_put_bytes(out, name, strlen(name));
	gi_put_bytes(out, " '", 2);
	for (i = 0; i < value.len; i++) {
		if (value.s[i] == '\'' || value.s[i] == '\\')
			gi_put_byte(out, '\\');
		gi_put_byte(out, value.s[i]);
	}
	gi_put_bytes(out, "'\n", 2);
}
