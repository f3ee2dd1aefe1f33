/* SPDX-License-Identifier: ISC */
/* The names of the statutory tables. */
#include "gi.h"

static const char *const key[] = {
	[GI_DISCLOSURE] = "disclosure", [GI_REQUESTS] = "requests",
	[GI_PROCEEDINGS] = "proceedings", [GI_STATISTICS] = "statistics"
};

const char *
gi_table_key(enum gi_table t)
{
	return key[t];
}

enum gi_table
gi_table_find(struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(key); i++) {
		if (gi_str_is(name, key[i]))
			break;
	}
	return (enum gi_table)i;
}
