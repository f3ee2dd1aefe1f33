/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/look: the parts that a table is printed in, one below the
 * other: its blocks, or all of it, and what stands below them.
 */
#ifndef LOOK_PART_H
#define LOOK_PART_H

#include "form/place.h"
#include "form/print.h"
#include "gi.h"

struct look_part {
	const struct gi_tableform *form;	/* whose rows, columns and labels */
	int			 root;		/* a block's group, or -1 */
	bool			 below;		/* what the form of the report lacks */
	bool			 row[GI_ROWS];	/* by index: rows and groups in it */
	uint32_t		 cols[GI_ROWS];	/* by row: bit i, it shows column i */
};

struct look_parts {
	struct look_part	*part;
	size_t			 n, room;
	enum gi_arrangement	 arrangement;	/* of all parts */
	bool			 across;	/* all parts in one line, see
						   look_across() */
};

/* The parts for the places that are present, see look_make(). */
void		 look_parts_make(struct gi_arena *, struct look_parts *,
		    const struct gi_tableform *,
		    const struct gi_place *const *present, size_t n,
		    bool across);

/* Whether a row is a label over others, and has no cell. */
static inline bool
look_is_group(const struct gi_row *row)
{
	return row->cols == 0;
}

#endif
