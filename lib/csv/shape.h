/* SPDX-License-Identifier: ISC */
/* Internal to lib/csv: what a record looks like. */
#ifndef GI_CSV_SHAPE_H
#define GI_CSV_SHAPE_H

#include "csv/field.h"
#include "gi.h"

struct csv_shape {
	bool		 coded;		/* set before the first field: the text
					   is in no known encoding, and what its
					   characters say is not asked */
	size_t		 fields;
	size_t		 filled;	/* that are not blank, */
	size_t		 quoted;	/* of these, texts in quotes, */
	size_t		 texts;		/* and without, */
	size_t		 foreign;	/* of these, such as begin in ASCII */
	size_t		 figures;	/* numbers, and marks for none */
	size_t		 longest;	/* bytes of a text without quotes, and
					   without commas of full width */
	size_t		 thousands;	/* commas that may part the thousands of
					   a number, as 1,048 */
	bool		 number;	/* its fields may be one such number */
	bool		 large;		/* a number has four digits or more in
					   one piece, or commas in quotes */
	bool		 needed;	/* quotes hold what needs them */
	bool		 led;		/* a figure stands behind the text of
					   the first field, and in another */
	bool		 bad;		/* a delimiter stands in a text without
					   quotes */
	/* for the next field: */
	size_t		 open;		/* brackets that are open */
	size_t		 digits;	/* that end the field before, if they
					   are 1 to 3 and not quoted; else 0 */
	bool		 figure;	/* that has nothing else, */
	bool		 apart;		/* or has a blank or bar before them */
	bool		 stop;		/* it ends as a sentence does */
};

/* Add a field of a text that this delimiter parts; the first begins anew. */
void		 csv_shape_add(struct csv_shape *, const struct csv_field *,
		    char delimiter);

#endif
