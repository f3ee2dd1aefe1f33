/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: texts that are CSV as RFC 4180 has it, with commas,
 * semicolons or tabs.  Global names of this folder begin with csv_.
 *
 *	field.c		the fields of a text, one after the other
 *	shape.c		what a record looks like
 *	judge.c		whether a text is CSV, and by which delimiter
 *	row.c		its records as rows of cells
 */
#ifndef GI_CSV_CSV_H
#define GI_CSV_CSV_H

#include "gi.h"

/*
 * A text that is CSV from its first line to its last: prose and headings may
 * stand in records of one field.  Content decides; a name can only make less of
 * it suffice.
 */
struct csv;

/* A record. */
struct csv_row {
	size_t		 number;	/* of its first line */
	size_t		 lines;		/* that it takes */
	struct gi_str	 text;		/* its cells, parted by tabs */
	size_t		 table;		/* from 1; 0: it is no row of one */
	size_t		 width;		/* columns of that */
	struct gi_str	 columns;	/* which of them the cells have, as a
					   grid record says it */
};

/*
 * Whether a text may be CSV.  It is in UTF-8, or in any encoding whose bytes
 * below 0x40 are ASCII.  The name of its file may be NULL.
 */
bool		 csv_may_be(struct gi_str text, const char *name);
/*
 * Begin to read a text in UTF-8, whose bytes must last; NULL where it is not
 * CSV.  What is returned is in the arena.
 */
struct csv	*csv_begin(struct gi_arena *, struct gi_str text,
		    const char *name);
/* Set the row to the next record; false where there is none. */
bool		 csv_next(struct csv *, struct csv_row *);

#endif
