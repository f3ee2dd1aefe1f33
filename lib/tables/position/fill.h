/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the rows of a block by its columns. */
#ifndef GI_TABLES_POSITION_FILL_H
#define GI_TABLES_POSITION_FILL_H

#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/columns.h"

/* Place the rows of a block, or decline them; set what is noise in its lines. */
void	 tbl_block_fill(struct tbl_reading *, const struct tbl_block *,
	    const struct tbl_columns *);

#endif
