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
		    enum gi_arrangement, int row);
/* Put the heads over a column, and the column, behind what is in the chain. */
void		 look_chain_col(struct look_chain *,
		    const struct gi_tableform *, size_t col);
/* Draw a part below what is drawn. */
void		 look_part_draw(struct look_draw *, const struct look_part *);

#endif
