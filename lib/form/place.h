/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: places.  A place stands for one cell in all editions that
 * have it, and is told by the keys of its table, row and column.
 */
#ifndef GI_FORM_PLACE_H
#define GI_FORM_PLACE_H

#include "base/text.h"
#include "gi.h"

#define GI_EDITIONS	8		/* at most: a byte has a bit for each */
#define GI_ROWS		127		/* rows of a table that int8_t counts */
#define GI_KEY_NAMES	8		/* names in a dotted key, at most */
#define GI_NO_PLACE	UINT16_MAX
#define GI_PLACE_KEYS	64		/* bytes of the keys, at most */

/*
 * A cell that some edition has; or, with whole set, a row and no column, which
 * are the keys of an unplaced number in that row.  Rows that are a group in any
 * edition have no such place.
 */
struct gi_place {
	char		 keys[GI_PLACE_KEYS];
					/* "table TAB row TAB column", and zeros
					   behind that */
	uint8_t		 len;		/* bytes of keys before the zeros */
	uint8_t		 table;		/* enum gi_table */
	uint16_t	 line;		/* a number, from 0, that all places of
					   one table and row have */
	uint16_t	 block;		/* and one that all places have whose
					   rows begin with the same name */
	uint8_t		 editions;	/* bit e: edition e has this cell */
	bool		 whole;		/* it has no column */
	int8_t		 row[GI_EDITIONS], col[GI_EDITIONS];
					/* by edition: index in the table, or
					   -1 */
};

/* All *n places: those of the newest edition first, in the form's order. */
const struct gi_place *gi_places(size_t *n);
/* Add the keys of a place with dots between them: "requests.new.total". */
void		 gi_place_dotted(struct gi_text *, const struct gi_place *);
/* The place with these keys, or NULL. */
const struct gi_place *gi_place_find(struct gi_str keys);

#endif
