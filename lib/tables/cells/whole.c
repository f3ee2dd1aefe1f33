/* SPDX-License-Identifier: ISC */
/* Whole rows of delimited lines. */
#include <string.h>

#include "gi.h"
#include "label/union.h"
#include "tables/cells/search.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"
#include "tables/position/head.h"

bool
tbl_band_is_whole(const struct tbl_search *s, const struct tbl_band *band,
    size_t at[GI_COLS])
{
	const struct tbl_slot	*slot;
	size_t			 i, n = 0;

	if (!tbl_band_is_row(band))
		return false;
	for (i = band->values; i < band->n; i++) {
		slot = &band->slot[i];
		if (!tbl_slot_is_value(slot) ||
		    s->cols->of[slot->at.from] == TBL_COLUMN_NOBODY)
			continue;
		if (n == s->b->set->n || slot->at.to != slot->at.from + 1)
			return false;
		at[n++] = slot->at.from;
	}
	return n == s->b->set->n;
}

bool
tbl_whole_positions(const struct tbl_search *s, size_t at[GI_COLS])
{
	size_t	 i, here[GI_COLS];
	bool	 any = false;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!tbl_band_is_whole(s, &s->b->band[i], here))
			continue;
		if (any && memcmp(at, here, s->b->set->n * sizeof(*at)) != 0)
			return false;
		memcpy(at, here, s->b->set->n * sizeof(*at));
		any = true;
	}
	return any;
}

int
tbl_slot_column(const struct tbl_search *s, const struct tbl_slot *slot)
{
	struct tbl_head	 h = { .n = 0 };

	return slot->kind != TBL_SLOT_LABEL ? TBL_COLUMN_UNKNOWN :
	    tbl_head_slot(s->r, &h, s->b->table, s->b->set, slot);
}
