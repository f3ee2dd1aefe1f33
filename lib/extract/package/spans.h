/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: cells that reach into rows below. */
#ifndef GI_EXTRACT_PACKAGE_SPANS_H
#define GI_EXTRACT_PACKAGE_SPANS_H

#include "extract/piece/grid.h"
#include "gi.h"

struct ext_span;

/* Those of a table that reach into its present row; begin with zeros. */
struct ext_spans {
	struct ext_span	*span;
	size_t		 n, room;
};

/*
 * A cell with the columns from at up to end reaches into the next rows.  Those
 * above a bound are not kept.
 */
void		 ext_spans_add(struct gi_arena *, struct ext_spans *, size_t at,
		    size_t end, size_t rows);
/* The row, which comes n times, is through. */
void		 ext_spans_pass(struct ext_spans *, size_t n);
/* Say of the row added to the grid last which columns they cover. */
void		 ext_spans_join(const struct ext_spans *, struct ext_grid *);

#endif
