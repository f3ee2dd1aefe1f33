/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the places of all cells that some edition has. */
#ifndef GI_FORM_PLACE_H
#define GI_FORM_PLACE_H

#include "gi.h"

#define GI_EDITIONS	8		/* at most: a byte has a bit for each */
#define GI_ROWS		127		/* rows of a table that int8_t counts */
#define GI_KEY_NAMES	8		/* names of a dotted key, at most */
#define GI_NO_PLACE	UINT16_MAX
#define GI_PLACE_KEYS	64		/* bytes of the keys, those behind 0 */

/*
 * The keys of a cell that some edition has, and of each row with no column:
 * those of an unplaced number.  Such rows are groups in no edition.
 */
struct gi_place {
	char		 keys[GI_PLACE_KEYS];
					/* "table TAB row TAB column" */
	uint8_t		 len;		/* bytes of keys that are used */
	uint8_t		 table;		/* enum gi_table */
	uint16_t	 line;		/* from 0, by table and row */
	uint16_t	 block;		/* from 0, by table and the first name
					   of the row */
	uint8_t		 editions;	/* bit e: edition e has this cell */
	bool		 whole;		/* no column */
	int8_t		 row[GI_EDITIONS], col[GI_EDITIONS];
					/* in its table there, or -1 */
};

/* All of them, the newest edition first, in the order of the form. */
const struct gi_place *gi_places(size_t *n);
/* The place with these keys, or NULL. */
const struct gi_place *gi_place_find(struct gi_str keys);

#endif
