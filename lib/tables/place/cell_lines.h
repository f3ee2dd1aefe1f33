/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a cell a line, where an empty line is an empty cell. */
#ifndef GI_TABLES_PLACE_CELL_LINES_H
#define GI_TABLES_PLACE_CELL_LINES_H

#include "tables/parts/reading.h"
#include "tables/place/head_order.h"

/*
 * Whether the rows of the block that row e is in have just as many lines behind
 * their labels as heads, be some of them empty: each line is a cell then.
 */
bool	 tbl_block_has_cell_lines(const struct tbl_reading *, size_t e,
	    const struct tbl_head_order *);
/* Place a row of such a block. */
void	 tbl_row_place_lines(struct tbl_reading *, size_t e,
	    const struct tbl_head_order *);

#endif
