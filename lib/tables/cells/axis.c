/* SPDX-License-Identifier: ISC */
/* What positions are counted in, and whether a block has them. */
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

#define POSITIONS	1000	/* of a line; no table has so many columns */

bool
tbl_block_has_grid(const struct tbl_block *b)
{
	const struct gi_grid_line	*g = b->band[b->begin].grid;
	size_t				 i;

	for (i = b->begin; i < b->n; i++) {
		if (!tbl_band_is_row(&b->band[i]))
			continue;
		if (g == NULL || b->band[i].grid == NULL ||
		    b->band[i].grid->table != g->table ||
		    b->band[i].grid->width != g->width)
			return false;
	}
	return true;
}

/*
 * Whether all lines begin, or end, with a border: of rows, and of heads where
 * they have as many cells as any.
 */
static bool
all_bordered(const struct tbl_block *b, bool at_end)
{
	size_t	 i, n = b->band[b->begin].n;

	for (i = 0; i < b->n; i++) {
		if ((tbl_band_is_row(&b->band[i]) || b->band[i].n + 1 >= n) &&
		    !(at_end ? b->band[i].closed : b->band[i].led))
			return false;
	}
	return true;
}

/* Count positions in cells from the start of each line. */
static void
positions_by_cell(struct tbl_block *b)
{
	bool		 led = all_bordered(b, false);
	bool		 closed = all_bordered(b, true);
	struct tbl_slot	*s;
	size_t		 i, k;
	uint32_t	 before;

	for (i = 0; i < b->n; i++) {
		before = b->band[i].led && !led;
		b->band[i].open = b->band[i].closed && !closed;
		for (k = 0; k < b->band[i].n; k++) {
			s = &b->band[i].slot[k];
			s->at.from = (uint32_t)k + before;
			s->at.to = s->at.from + 1;
		}
	}
}

/* Count them in cells behind the label of the row. */
static void
positions_by_order(struct tbl_block *b)
{
	struct tbl_band	*band;
	struct tbl_slot	*s;
	size_t		 i, k;

	for (i = 0; i < b->n; i++) {
		band = &b->band[i];
		for (k = 0; k < band->n; k++) {
			s = &band->slot[k];
			s->at.from = k < band->values ? 0 :
			    (uint32_t)(k - band->values);
			s->at.to = k < band->values ? 0 : s->at.from + 1;
		}
	}
}

size_t
tbl_band_cells(const struct tbl_block *b, const struct tbl_band *band)
{
	return band->n + (band->led && !all_bordered(b, false)) +
	    (band->closed && !all_bordered(b, true));
}

bool
tbl_block_is_rectangular(const struct tbl_block *b)
{
	size_t	 i, n = tbl_band_cells(b, &b->band[b->begin]);

	for (i = b->begin; i < b->n; i++) {
		if (tbl_band_is_row(&b->band[i]) && tbl_band_cells(b, &b->band[i]) != n)
			return false;
	}
	return true;
}

/* How many there are, in lines of rows alone or in all. */
static size_t
positions_count(const struct tbl_block *b, bool rows)
{
	size_t	 i, k, n = 0;

	for (i = 0; i < b->n; i++) {
		if (rows && !tbl_band_is_row(&b->band[i]))
			continue;
		for (k = 0; k < b->band[i].n; k++) {
			if (b->band[i].slot[k].at.to > n)
				n = b->band[i].slot[k].at.to;
		}
	}
	return n;
}

bool
tbl_axis_begin(struct tbl_search *s, enum tbl_axis axis)
{
	struct tbl_columns	*cols = s->cols;
	size_t			 p;

	*cols = (struct tbl_columns){ .axis = axis };
	if (axis == TBL_AXIS_CELL)
		positions_by_cell(s->b);
	else if (axis == TBL_AXIS_ORDER)
		positions_by_order(s->b);
	cols->n = positions_count(s->b, axis == TBL_AXIS_ORDER);
	if (cols->n == 0 || cols->n > POSITIONS)
		return false;
	cols->of = gi_alloc_array(s->r->arena, cols->n, sizeof(*cols->of));
	for (p = 0; p < cols->n; p++)
		cols->of[p] = TBL_COLUMN_UNKNOWN;
	return true;
}

bool
tbl_axis_end(struct tbl_search *s)
{
	size_t	 p;

	for (p = 0; p < s->cols->n; p++) {
		if (s->cols->of[p] >= 0)
			s->cols->has[s->cols->of[p]] = true;
	}
	return true;
}

size_t
tbl_columns_end(const struct tbl_columns *cols)
{
	size_t	 p, end = 0;

	for (p = 0; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			end = p + 1;
	}
	return end;
}

bool
tbl_columns_in_order(const struct tbl_columns *cols)
{
	size_t	 p;
	int	 last = -1;

	for (p = 0; p < cols->n; p++) {
		if (cols->of[p] < 0)
			continue;
		if (cols->of[p] < last)
			return false;
		last = cols->of[p];
	}
	return true;
}
