/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the rows of a block by its columns. */
#ifndef GI_TABLES_CELLS_BLOCK_FILL_H
#define GI_TABLES_CELLS_BLOCK_FILL_H

#include "tables/cells/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

/* Decline the rows of a block, whose columns are not known. */
void	 tbl_block_decline(struct tbl_reading *, const struct tbl_block *);
/* Place the rows of a block, or decline them; set what is noise in its lines. */
void	 tbl_block_fill(struct tbl_reading *, const struct tbl_block *,
	    struct tbl_columns *);

#endif
