/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: which cell has which columns of a row, from the first
 * row of a grid to its last.
 */
#ifndef GI_EXTRACT_PIECE_COVER_H
#define GI_EXTRACT_PIECE_COVER_H

#include "gi.h"

struct ext_cover;

/*
 * For a grid of that width, in the arena; no row has begun.  *kept, of the same
 * arena or NULL, is the one used before, of which the memory is taken again.
 */
struct ext_cover *ext_cover_begin(struct gi_arena *, struct ext_cover **kept,
		    size_t width);
/*
 * Begin the next row.  Each of its columns is a place of its own, but for those
 * that cells of the rows above reach into; group: none does.
 */
void		 ext_cover_row(struct ext_cover *, bool group);
/* A cell of the row has these columns, in so many rows from here on. */
void		 ext_cover_cell(struct ext_cover *, size_t at, size_t columns,
		    size_t rows);
/*
 * The columns from at up to end are one cell of this row; above: of one above.
 */
void		 ext_cover_join(struct ext_cover *, size_t at, size_t end,
		    bool above);
/*
 * The row's entries for a grid record: one for each column before end that used
 * marks.  Empty where cells lie one over the other, so that nothing true can be
 * said.
 */
struct gi_str	 ext_cover_entries(struct ext_cover *, const bool *used,
		    size_t end);
/* The entries of a row whose cells have one column each. */
struct gi_str	 ext_cover_simple(struct gi_arena *, size_t cells);

#endif
