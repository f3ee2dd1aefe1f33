/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: a table whose cells span rows and columns, laid out
 * as lines.  A cell takes the first free column of its row, as in HTML.
 *
 * A cell spans at most 1,000 columns and 65,534 rows, and no more rows than
 * there are.  Where a grid has more than a million places (rows times
 * columns), or the grids of one document together more than four million and
 * sixteen for each byte of it, its rows are written without the places in
 * which no cell begins.
 */
#ifndef GI_EXTRACT_PIECE_GRID_H
#define GI_EXTRACT_PIECE_GRID_H

#include "extract/piece/piece.h"
#include "gi.h"

struct ext_grid;

/* An empty grid in the arena. */
struct ext_grid	*ext_grid_new(struct gi_arena *);
/*
 * Say that cells stand in the columns in which they come, as in a sheet: all
 * columns are written, though no cell of the grid should span.
 */
void		 ext_grid_fix(struct ext_grid *);
/* Say that it is not known in which columns cells stand. */
void		 ext_grid_lose(struct ext_grid *);
/* Whether a cell spans more rows than came so far. */
bool		 ext_grid_reaches(struct ext_grid *);
/* Begin a row. */
void		 ext_grid_row(struct ext_grid *);
/* End a row group: cells above do not reach down into the rows that follow. */
void		 ext_grid_group(struct ext_grid *);
/*
 * Add the next cell of the row.  text is borrowed and must last as long as the
 * grid; rows 0 means all rows that follow.
 */
void		 ext_grid_cell(struct ext_grid *, struct gi_str text,
		    size_t rows, size_t columns);
/* Leave columns of the row without a cell. */
void		 ext_grid_gap(struct ext_grid *, size_t columns);
/*
 * Say that the row's columns from at up to end are one cell, although they were
 * added as several, or as a gap: one that begins in the first of them, or,
 * above, in a row above.
 */
void		 ext_grid_join(struct ext_grid *, size_t at, size_t end,
		    bool above);
/* Add the last row once more. */
void		 ext_grid_again(struct ext_grid *);
/*
 * Put the grid into the document: a line for each row, its cells parted by
 * tabs, empty where a span covers a place.  Columns in which no cell begins
 * are left out.  A row ends with its last cell, its own or one from above, for
 * where a cell is missing nobody knows which; but the rows of a fixed grid all
 * end with the last column.  White space within a cell becomes one blank.
 *
 * The rows are lines of the text where aside is NULL, else asides of that
 * kind.  With a line goes where its cells stand, unless its columns are lost.
 */
void		 ext_grid_put(struct ext_grid *, struct ext_doc *,
		    const char *aside);

#endif
