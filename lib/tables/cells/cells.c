/* SPDX-License-Identifier: ISC */
/* The rows of a block whose lines are delimited. */
#include "gi.h"
#include "tables/cells/block_fill.h"
#include "tables/cells/cells.h"
#include "tables/cells/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

void
tbl_block_place(struct tbl_reading *r, struct tbl_block *b)
{
	struct tbl_columns	 cols;
	struct tbl_block	 part;

	while (tbl_block_part(r, b, &part)) {
		if (tbl_columns_find(r, &part, &cols))
			tbl_block_fill(r, &part, &cols);
		else
			tbl_block_decline(r, &part);
	}
}
