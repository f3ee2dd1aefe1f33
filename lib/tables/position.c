/* SPDX-License-Identifier: ISC */
/* The rows that are placed by where their values stand, block by block. */
#include "gi.h"
#include "tables/cells/cells.h"
#include "tables/height/height.h"
#include "tables/parts/reading.h"
#include "tables/position/aligned.h"
#include "tables/position/block.h"
#include "tables/tables.h"

void
tbl_rows_place_by_position(struct tbl_reading *r)
{
	struct tbl_block	 b;
	size_t			 e, next;

	for (e = r->first; e < r->end; e = next) {
		next = e + 1;
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    r->row[e].placed || r->forms->row[e].table == GI_PROCEEDINGS)
			continue;
		if (tbl_block_read(r, e, &b))
			tbl_block_place(r, &b);
		tbl_block_align(r, &b);
		tbl_block_raise(r, &b);
		next = b.end;
	}
}
