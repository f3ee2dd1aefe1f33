/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: texts that are CSV as RFC 4180 has it, with commas,
 * semicolons or tabs.  Global names of this folder begin with csv_.
 *
 *	field.c		the fields of a text, one after the other
 *	shape.c		what a record looks like
 *	judge.c		whether a text is CSV, and by which delimiter
 *	row.c		its records as rows of cells
 *	write.c		fields that are written
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

/* What is known of a text that is CSV. */
struct csv_verdict {
	char		 delimiter;	/* NUL: it is none */
	bool		 apart;		/* runs of records with several fields
					   are tables, each with as many columns
					   as all of its records have fields;
					   else all are one table */
	size_t		 width;		/* the most fields of a record */
	struct gi_str	 hint;		/* the first line, where it is sep=; for
					   a spreadsheet; else empty */
};

/* Judge whether a text in UTF-8 is CSV.  The name of its file may be NULL. */
struct csv_verdict csv_judge(struct gi_str text, const char *name);
/*
 * Whether it may be judged to be CSV once it is in UTF-8: its encoding is any
 * whose bytes below 0x40 are ASCII.
 */
bool		 csv_may_be(struct gi_str bytes, const char *name);
/*
 * Whether bytes have any of what a table needs that is written as CSV or as
 * markup: a comma, semicolon or quote, < or &.  Most have none.
 */
bool		 csv_has_marks(struct gi_str bytes);
/*
 * Whether the name of its file or its first line says that a text is CSV.  Where
 * none does, one without such marks is not.
 */
bool		 csv_is_told(struct gi_str text, const char *name);
/*
 * Begin to read a text in UTF-8 that was judged to be CSV.  Its bytes must last;
 * what is returned is in the arena.  With keep, the text of a row lasts as long
 * as that, else up to the next row.
 */
struct csv	*csv_begin(struct gi_arena *, struct gi_str text,
		    const struct csv_verdict *, bool keep);
/* Set the row to the next record; false where there is none. */
bool		 csv_next(struct csv *, struct csv_row *);

#endif
