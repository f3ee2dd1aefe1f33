/* SPDX-License-Identifier: ISC */
/* The rows of delimited lines, a block after the other. */
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/aligned.h"
#include "tables/position/block.h"
#include "tables/position/columns.h"
#include "tables/position/fill.h"
#include "tables/position/position.h"

void
tbl_rows_place_delimited(struct tbl_reading *r)
{
	struct tbl_columns	 cols;
	struct tbl_block	 b;
	size_t			 e, next;

	for (e = r->first; e < r->end; e = next) {
		next = e + 1;
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    r->forms->row[e].table == GI_PROCEEDINGS)
			continue;
		if (tbl_block_read(r, e, &b)) {
			if (tbl_columns_find(r, &b, &cols))
				tbl_block_fill(r, &b, &cols);
			else
				tbl_block_decline(r, &b);
		}
		tbl_block_align(r, &b);
		next = b.end;
	}
}
