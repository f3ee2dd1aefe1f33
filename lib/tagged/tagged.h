/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: markup that is left in a text: references (&nbsp;), line
 * breaks (<br>), and tables, which Markdown has where cells span.  Global names
 * of this folder begin with tag_.
 *
 *	reference.c	references and line breaks
 *	table.c		the tags of a table, cell by cell
 *	layout.c	its cells as rows
 */
#ifndef GI_TAGGED_TAGGED_H
#define GI_TAGGED_TAGGED_H

#include "base/text.h"
#include "gi.h"

/*
 * Read the reference that stands behind an ampersand, as nbsp; or #45; or
 * #x2D;.  Returns how many bytes it has, 0 where none does.
 */
size_t		 tag_reference(struct gi_str s, uint32_t *cp);
/*
 * The bytes of the tag <br> that s begins with, in any of its forms; 0 where it
 * begins with none.
 */
size_t		 tag_break(struct gi_str s);
/* Has a line tabs or bars, drawn ones too: a line break is within a cell. */
bool		 tag_has_cells(struct gi_str line);
/* Whether a text has a reference or a line break that tag_resolve() resolves. */
bool		 tag_is_left(struct gi_str s);
/*
 * A line with its references resolved, in the arena, and a blank for each line
 * break.  References to what is markup itself (&lt; &amp;) are left, so that
 * resolving twice changes nothing.
 */
struct gi_str	 tag_resolve(struct gi_arena *, struct gi_str line);

/*
 * The bytes before the next table of s that has an end, and in *size those of
 * the table; s.len where there is none.
 */
size_t		 tag_find_table(struct gi_str s, size_t *size);

/* A row of a table, or what stands beside the text of a cell. */
struct tag_row {
	size_t		 at;		/* the byte of the markup at which it
					   begins */
	const char	*aside;		/* the kind of an aside; NULL: a row */
	struct gi_str	 text;		/* its cells, parted by tabs */
	struct gi_str	 columns;	/* which columns they have, as a grid
					   record says it; empty for what is in
					   no cell */
	size_t		 width;		/* of the table, in columns */
};

struct tag_table;

/* Read a table, of less than 4 GiB. */
struct tag_table *tag_table_begin(struct gi_str markup);
/*
 * Set row to the next one, which lasts up to the one behind it.  False where
 * there is none.
 */
bool		 tag_table_next(struct tag_table *, struct tag_row *);
/* The table was read; it may be NULL. */
void		 tag_table_end(struct tag_table *);

#endif
