/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the dictionary, which says what each key of the forms is
 * called: of every edition each table, row, column and cell.
 */
#ifndef STORE_WIDE_DICTIONARY_H
#define STORE_WIDE_DICTIONARY_H

#include "gi.h"

/* The fields of an entry, in the order in which they are written. */
enum store_field {
	STORE_EDITION,
	STORE_PART,		/* "table", "group", "row", "column" or "cell" */
	STORE_KEY,		/* dotted: of a cell that of its column in a row
				   of a report, see column.h */
	STORE_TABLE, STORE_ROW, STORE_COLUMN,	/* the keys in it, empty where the
						   part has none */
	STORE_ORDINAL,		/* from 1, in the form's order, in its table */
	STORE_CHINESE, STORE_ENGLISH,	/* the label as the form prints it; of a
					   cell its path, see column.h */
	STORE_UNIT,		/* of a column or a cell; empty: none */
	STORE_PARENT,		/* of a row or group: the key of its group */
	STORE_FIELDS
};

/* What a field is called in any table: "edition" and so on. */
const char	*store_field_name(enum store_field);
/* Give all entries to each, in order, with the fields that an entry has. */
void		 store_dictionary(void (*each)(void *ctx,
		    const struct gi_str field[STORE_FIELDS]), void *ctx);

#endif
