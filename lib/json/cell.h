/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what JSON needs to know of a cell record. */
#ifndef GI_JSON_CELL_H
#define GI_JSON_CELL_H

#include <string.h>

#include "gi.h"

/* The first name of a dotted key: "new" of "new.natural". */
static inline struct gi_str
json_first_name(struct gi_str key)
{
	const char	*dot = memchr(key.s, '.', key.len);

	if (dot != NULL)
		key.len = (size_t)(dot - key.s);
	return key;
}

/*
 * The index in gi_forms() of the edition that the document says it follows;
 * the number of forms if it says none of them.
 */
size_t		 json_edition(const struct gi_doc *);

#endif
