/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what the source of a line says of its cells. */
#ifndef GI_TABLES_LINE_LINE_GRID_H
#define GI_TABLES_LINE_LINE_GRID_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Set the grid of a line, by its index, to what the record before it says, if
 * it has one that agrees with the line's text.
 */
void	 tbl_line_grid_read(struct tbl_reading *, size_t line, struct gi_str text);
/*
 * Is the line one of several cells, by its grid, or by figures that stand apart?
 * A row may have a mark that ends sentences too, as for a cell that was not
 * read.
 */
bool	 tbl_line_is_row(const struct tbl_reading *, size_t line,
	    struct gi_str text);

#endif
