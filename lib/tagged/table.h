/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/tagged: the cells of a table as they come.  There may be
 * millions, so they are small; and all arrays are of malloc(3), since an arena
 * keeps what an array leaves behind when it grows.
 */
#ifndef GI_TAGGED_TABLE_H
#define GI_TAGGED_TABLE_H

#include "tagged/tagged.h"

/* Bytes of tag_table.text. */
struct tag_part {
	uint32_t	 at, len;
};

struct tag_cell {
	uint32_t	 column;		/* set by layout.c */
	uint16_t	 columns, rows;		/* that it spans */
	struct tag_part	 text;
};

struct tag_line {
	const char	*aside;
	uint32_t	 at;		/* byte of the markup */
	uint32_t	 cell, ncell;	/* its cells, if it is a row */
	struct tag_part	 text;		/* of what is in no cell, or an aside */
	bool		 row;
};

struct tag_table {
	struct gi_text	 text;		/* of all cells and lines */
	struct tag_cell	*cell;
	size_t		 ncell, cell_room;
	struct tag_line	*line;
	size_t		 nline, line_room;
	size_t		 width;
	bool		*used;		/* by column: a cell begins there */
	size_t		*until;		/* by column: the first row behind a
					   cell that reaches down, */
	size_t		*from, *to;	/* and the columns of that cell */
	size_t		 next;		/* the line that is given next, */
	size_t		 row;		/* and the number of its row */
	struct gi_text	 cells, columns;	/* of that row */
};

/* layout.c: find out which columns the cells have. */
void		 tag_table_place(struct tag_table *);

static inline struct gi_str
tag_text(const struct tag_table *t, struct tag_part part)
{
	return (struct gi_str){ part.len > 0 ? t->text.s + part.at : "",
	    part.len };
}

#endif
