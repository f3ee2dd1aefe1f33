/* SPDX-License-Identifier: ISC */
/* Internal to lib/csv: the fields of a text, one after the other. */
#ifndef GI_CSV_FIELD_H
#define GI_CSV_FIELD_H

#include "base/str.h"
#include "gi.h"

struct csv_fields {
	struct gi_str	 text;
	char		 delimiter;
	size_t		 at;		/* byte where the next field begins */
	struct gi_lines	 lines;		/* how lines are numbered */
	bool		 open;		/* a delimiter stands before at */
	bool		 quotes;	/* a field of the record is quoted */
};

struct csv_field {
	struct gi_str	 raw;		/* without the quotes around it */
	bool		 quoted;
	bool		 doubled;	/* quotes in it are doubled */
	bool		 first, last;	/* of its record */
};

/* Begin at the first field; a byte order mark is passed over. */
void		 csv_fields_begin(struct csv_fields *, struct gi_str text,
		    char delimiter);
/*
 * Set the field to the next one; false where there is none.  Afterwards
 * lines.number is that of the line where the next field begins.
 */
bool		 csv_fields_next(struct csv_fields *, struct csv_field *);

/*
 * Set the record to the next one where it is a line in which a delimiter is a
 * delimiter, and all else is text as it stands.  False, with nothing read, where
 * it is not, where there is none, or at the end of the text.  Bytes can be read
 * in whole blocks from its first on.
 */
bool		 csv_fields_plain(struct csv_fields *, struct gi_str *record);

#endif
