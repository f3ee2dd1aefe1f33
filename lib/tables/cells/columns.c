/* SPDX-License-Identifier: ISC */
/*
 * Which position of a block is which column, found before any row is placed.
 *
 * Positions are counted in one of three ways, the surest first.  In a grid, or
 * where all lines have as many cells, the heads decide alone, in whatever order
 * they stand; where they do not name each column, whole rows do.  In a ragged
 * block a value is told by its place behind the row's label, as whole rows
 * have it: there the heads count only where they stand in one line, in the
 * order in which the values do.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cells/search.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"
#include "tables/cells/columns.h"
#include "tables/position/head.h"

static bool
axis_try(struct tbl_search *s, enum tbl_axis axis)
{
	return tbl_axis_begin(s, axis) && (axis == TBL_AXIS_ORDER ?
	    tbl_find_by_order(s) : tbl_find_by_heads(s)) && tbl_axis_end(s);
}

bool
tbl_columns_find(const struct tbl_reading *r, struct tbl_block *b,
    struct tbl_columns *cols)
{
	struct tbl_search	 s = { .r = r, .b = b, .cols = cols };

	if ((tbl_block_has_grid(b) && axis_try(&s, TBL_AXIS_GRID)) ||
	    (tbl_block_is_rectangular(b) && axis_try(&s, TBL_AXIS_CELL)))
		return true;
	s.ragged = true;
	if (axis_try(&s, TBL_AXIS_CELL) && s.cols->trimmed)
		return true;
	s.ragged = false;
	if (s.doubted)
		return false;
	return tbl_find_by_present(&s) || tbl_find_by_sums(&s) ||
	    axis_try(&s, TBL_AXIS_ORDER) || tbl_find_by_row(&s);
}
