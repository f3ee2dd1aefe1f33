/* SPDX-License-Identifier: ISC */
/* Internal to lib/look: the cells of a table while its parts are drawn. */
#ifndef LOOK_DRAW_H
#define LOOK_DRAW_H

#include "form/place.h"
#include "form/print.h"
#include "gi.h"
#include "look/look.h"
#include "look/part.h"

/* Labels above one another: groups and a row, heads and a column. */
#define LOOK_DEPTH	(GI_KEY_NAMES + 3)

struct look_draw {
	struct gi_arena		*arena;
	const struct look_parts	*parts;
	size_t			 labels;	/* columns of labels, */
	bool			 unit;		/* one more, of units, */
	size_t			 width;		/* and all columns */
	struct look_cell	*cell;		/* in no order */
	size_t			 ncell, cell_room;
	struct look_line	*line;
	size_t			 nline, line_room;
};

/* What labels a line or a column has, outermost first. */
struct look_chain {
	const struct gi_label	*label[LOOK_DEPTH];
	int			 row[LOOK_DEPTH];	/* of the form, or -1 */
	size_t			 n;
	size_t			 nrow;		/* the first are labels of rows */
};

/* A side by side sequence of labels: what they are, and where each begins. */
struct look_chains {
	struct look_chain	*chain;
	size_t			*at;		/* n, and the end */
	size_t			 n;
	bool			 down;		/* one below the other */
	size_t			 top;		/* lines for labels of rows above
						   those for heads; 0: the two are
						   not told apart */
};

/* Columns of labels, without units, that the part needs; and of values. */
size_t		 look_part_labels(const struct look_parts *,
		    const struct look_part *);
size_t		 look_part_values(const struct look_parts *,
		    const struct look_part *);
/* Whether it has a column of units. */
bool		 look_part_unit(const struct look_parts *,
		    const struct look_part *);
/* chain.c: the chain of a row in its part, and of a column. */
void		 look_chain_row(struct look_chain *, const struct look_part *,
		    const struct look_parts *, int row);
/* Put the heads over a column, and the column, behind what is in the chain. */
void		 look_chain_col(struct look_chain *,
		    const struct gi_tableform *, size_t col);
/* Draw a part below what is drawn. */
void		 look_part_draw(struct look_draw *, const struct look_part *);
/* An empty sequence with room for n, down or beside each other. */
struct look_chains look_chains_new(struct gi_arena *, size_t n, bool down);
/* The most labels that a chain has. */
size_t		 look_chains_depth(const struct look_chains *);
/*
 * Draw chains beside each other, each label from across on by its level; what
 * stands over several is one cell, and the last of a chain fills what is left
 * of depth.
 */
void		 look_chains_draw(struct look_draw *, const struct look_part *,
		    const struct look_chains *, size_t across, size_t depth);
/* Add the cell of a value, at that line and column. */
void		 look_value_add(struct look_draw *, const struct look_part *,
		    size_t row, size_t col, size_t line, size_t at,
		    size_t ncol);
/* The number of the block below what is drawn. */
size_t		 look_block_next(const struct look_draw *);
/* Add n lines. */
void		 look_lines_add(struct look_draw *, size_t n, bool head,
		    size_t block);
/* across.c: draw all cells of a part in one line, below what is drawn. */
void		 look_part_across(struct look_draw *, const struct look_part *);
/* Draw all parts beside each other, in one line of values. */
void		 look_parts_across(struct look_draw *);

#endif
