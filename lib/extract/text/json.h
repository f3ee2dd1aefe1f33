/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: JSON (RFC 8259), as crawlers and services of pages
 * write it.
 *
 *	json.c		values as a tree
 *	jsontext.c	the tree as text: strings, pages in them, rows
 */
#ifndef GI_EXTRACT_TEXT_JSON_H
#define GI_EXTRACT_TEXT_JSON_H

#include "extract/piece/piece.h"
#include "gi.h"

enum ext_json_type { EXT_JSON_STRING, EXT_JSON_OTHER,	/* a number, true ... */
    EXT_JSON_NULL, EXT_JSON_ARRAY, EXT_JSON_OBJECT };

struct ext_json {
	enum ext_json_type	 type;
	struct gi_str		 key;		/* within an object */
	struct gi_str		 text;		/* of a scalar, escapes undone */
	struct ext_json		*parent, *first, *last, *next;
	size_t			 n;		/* how many are below */
};

/*
 * Read all values of s, one after the other, as an array; NULL where it is no
 * JSON, or has more than a million of them.
 */
struct ext_json	*ext_json_read(struct gi_arena *, struct gi_str s);
/*
 * Whether s begins with JSON: an object or array without a fault up to its end,
 * or as far as s goes.
 */
bool		 ext_is_json(struct gi_str s);

/* The bytes of a record. */
struct ext_json_record {
	size_t	 from, end;
};

/*
 * The records that s holds, if it is a list of records that are documents of
 * their own, a line each or in one array; *n is how many, and NULL comes back
 * where it is none.
 */
const struct ext_json_record *ext_json_records(struct gi_arena *,
		    struct gi_str s, size_t *n);

ext_reader	 ext_read_json;

#endif
