/* SPDX-License-Identifier: ISC */
/* Columns by whole rows, which have a value for each. */
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

#define KIND_MIN	3	/* whole rows that show where those of as many
				   cells have their columns */

/* Does a line have a text in a position? */
static bool
has_text_at(const struct tbl_band *b, size_t at)
{
	size_t	 k;

	for (k = 0; k < b->n; k++) {
		if (b->slot[k].at.from == at)
			return b->slot[k].kind == TBL_SLOT_LABEL;
	}
	return false;
}

/*
 * Do the heads of each line stand as far from the values of their columns as
 * any other of that line?  So they do where all of them have drifted; not where
 * a column was moved.  The last column's head may stand by itself, as where
 * that is a total, or has a unit beside it; but where it is no total, not before
 * others, nor where another head stands over its values.
 */
static bool
heads_drift_alike(const struct tbl_search *s, const size_t at[GI_COLS])
{
	const struct tbl_slot	*slot;
	size_t			 i, k;
	long			 by, first, last = 0;
	bool			 any, early;
	int			 c;

	for (i = 0; i < s->b->begin; i++) {
		any = early = false;
		first = 0;
		for (k = 0; k < s->b->band[i].n; k++) {
			slot = &s->b->band[i].slot[k];
			c = tbl_slot_column(s, slot);
			if (c < 0)
				continue;
			by = (long)slot->at.from - (long)at[c];
			if ((size_t)c + 1 == s->b->set->n) {
				early = !s->r->forms->row_sums[s->b->table];
				last = by;
				if (early && any && by != first &&
				    has_text_at(&s->b->band[i], at[c]))
					return false;
				continue;
			}
			if ((any && by != first) || (early && by != last))
				return false;
			first = by;
			any = true;
		}
	}
	return true;
}

bool
tbl_rows_name(struct tbl_search *s)
{
	struct tbl_columns	*cols = s->cols;
	size_t			 k, p, at[GI_COLS];

	if (s->apart || !tbl_whole_positions(s, at) ||
	    !heads_drift_alike(s, at))
		return false;
	for (k = 0; k < s->b->set->n; k++) {
		if (cols->of[at[k]] < 0 || cols->of[at[k]] == (int)k)
			continue;
		if (!tbl_heads_are_refuted(s))
			return false;
		cols->refuted = true;
	}
	for (p = s->labels; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			cols->of[p] = TBL_COLUMN_UNKNOWN;
	}
	for (k = 0; k < s->b->set->n; k++)
		cols->of[at[k]] = (int8_t)k;
	return cols->borne = true;
}

/*
 * Do as many rows have more values than columns as have just so many?  Then
 * one that has may lack a value and have another that is nobody's.
 */
static bool
rows_have_more(const struct tbl_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k, n, more = 0, just = 0;

	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (n = 0, k = band->values; tbl_band_is_row(band) && k < band->n; k++)
			n += tbl_slot_is_value(&band->slot[k]);
		more += n > s->b->set->n;
		just += n == s->b->set->n;
	}
	return more > 1 && more >= just;
}

bool
tbl_find_by_row(struct tbl_search *s)
{
	size_t	 i, at[GI_COLS];
	bool	 told = s->named > 0 || s->apart;

	if (told || !tbl_axis_begin(s, TBL_AXIS_CELL))
		return false;
	s->cols->axis = TBL_AXIS_ROW;
	if (rows_have_more(s))
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		if (tbl_band_is_whole(s, &s->b->band[i], at))
			return heads_drift_alike(s, at);
	}
	return false;
}

bool
tbl_columns_of_kind(const struct tbl_reading *r, const struct tbl_block *b,
    const struct tbl_band *band, struct tbl_columns *cols)
{
	struct tbl_search	 s = { .r = r, .b = (struct tbl_block *)b,
				    .cols = cols };
	size_t			 i, k, at[GI_COLS], best[GI_COLS];
	size_t			 rows = 0, same = 0;

	/* the position that more than half of them have, if any has */
	for (i = b->begin; i < b->n; i++) {
		if (b->band[i].n != band->n || !tbl_band_is_whole(&s, &b->band[i], at))
			continue;
		rows++;
		k = b->set->n * sizeof(*at);
		if (same == 0)
			memcpy(best, at, k);
		same = memcmp(best, at, k) == 0 ? same + 1 : same - 1;
	}
	for (i = b->begin, same = 0; i < b->n && rows > 0; i++)
		same += b->band[i].n == band->n &&
		    tbl_band_is_whole(&s, &b->band[i], at) &&
		    memcmp(best, at, b->set->n * sizeof(*at)) == 0;
	if (rows < KIND_MIN || same * 5 < rows * 4 || best[0] < band->values)
		return false;
	for (i = 0; i < cols->n; i++)
		cols->of[i] = TBL_COLUMN_UNKNOWN;
	for (k = 0; k < b->set->n; k++) {
		cols->of[best[k]] = (int8_t)k;
		cols->has[k] = true;
	}
	return true;
}
