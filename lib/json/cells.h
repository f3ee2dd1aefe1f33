/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the cells of a document, on their way to JSON. */
#ifndef GI_JSON_CELLS_H
#define GI_JSON_CELLS_H

#include <string.h>

#include "gi.h"
#include "json/json.h"


/* The first name of a dotted key. */
static inline struct gi_str
first_name(struct gi_str key)
{
	const char	*dot = memchr(key.s, '.', key.len);

	if (dot != NULL)
		key.len = (size_t)(dot - key.s);
	return key;
}

/* The index of the document's edition in gi_forms(), or how many there are. */
size_t	 cell_home(const struct gi_doc *);

/*
 * places.c: write the cells, if all of them are of the forms, one a place,
 * and those of each block of one edition.  False if not: nothing was written.
 */
bool	 cell_places(const struct gi_doc *, struct gi_json *);

#endif
