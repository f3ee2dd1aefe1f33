/* SPDX-License-Identifier: ISC */
/* Internal to lib/tagged: the cells of a table as they come. */
#ifndef GI_TAGGED_TABLE_H
#define GI_TAGGED_TABLE_H

#include "tagged/tagged.h"

struct tag_cell {
	size_t		 columns, rows;		/* that it spans */
	size_t		 column;		/* set by layout.c */
	struct gi_str	 text;
};

struct tag_line {
	size_t		 at;		/* byte of the markup */
	const char	*aside;
	struct gi_str	 text;		/* of what is in no cell, or an aside */
	size_t		 cell, ncell;	/* its cells, if it is a row */
	bool		 row;
};

struct tag_table {
	struct gi_arena	*arena;
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
};

/* layout.c: find out which columns the cells have. */
void		 tag_table_place(struct tag_table *);

#endif
