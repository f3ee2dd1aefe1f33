/* SPDX-License-Identifier: ISC */
/* The rows of delimited lines, a block after the other. */
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/aligned.h"
#include "tables/position/block.h"
#include "tables/position/columns.h"
#include "tables/position/fill.h"
#include "tables/position/position.h"

/* Each part of a block that is a table of the source. */
static void
parts_place(struct tbl_reading *r, struct tbl_block *b)
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

void
tbl_rows_place_delimited(struct tbl_reading *r)
{
	struct tbl_block	 b;
	size_t			 e, next;

	for (e = r->first; e < r->end; e = next) {
		next = e + 1;
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    r->forms->row[e].table == GI_PROCEEDINGS)
			continue;
		if (tbl_block_read(r, e, &b))
			parts_place(r, &b);
		tbl_block_align(r, &b);
		next = b.end;
	}
}
