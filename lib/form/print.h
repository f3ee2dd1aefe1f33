/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: how a form prints a table: in which arrangement, and where
 * its heads stand.
 */
#ifndef GI_FORM_PRINT_H
#define GI_FORM_PRINT_H

#include "gi.h"

#define GI_HEADS	127		/* of a table, that int8_t counts */

enum gi_arrangement {
	GI_PRINT_ROWS,		/* a row a line; its groups are labels to the
				   left of it, over all their lines */
	GI_PRINT_BLOCKS,	/* each outermost group is a block with heads of
				   its own, and its label across above them */
	GI_PRINT_LIST,		/* a row a line, and a group a line too */
	GI_PRINT_LINE,		/* all rows beside each other in one line; their
				   labels are heads over the columns */
	GI_ARRANGEMENTS
};

/* Indices of heads, -1 for none. */
struct gi_print {
	uint8_t	 arrangement;
	int8_t	 corner;		/* stands over the labels of the rows */
	int8_t	 unit;			/* over a column of their units */
	int8_t	 all;			/* over all columns */
	int8_t	 over[GI_COLS];		/* by column: over it, and below all */
};

/* Heads while they are read; label grows in the arena. */
struct gi_heads {
	struct gi_label		*label;
	size_t			 n, room;
	struct gi_print		*print;	/* NULL before the first */
};

/* The arrangement of that name, or GI_ARRANGEMENTS. */
enum gi_arrangement gi_arrangement_find(struct gi_str name);
/* Begin: no heads, and a print that says nothing. */
void		 gi_heads_begin(struct gi_arena *, struct gi_heads *);
/* Index of the head of that text, added where it lacks; -1: one too many. */
int		 gi_heads_add(struct gi_arena *, struct gi_heads *,
		    struct gi_str text);

#endif
