/* SPDX-License-Identifier: ISC */
/* What stands in the rows of a table of one column besides its values. */
#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/beside.h"

size_t
tbl_rows_overfull(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_gap *gap)
{
	size_t	 e, rows = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++)
		rows += r->row[e].anchor != NULL && r->row[e].set != NULL &&
		    r->row[e].set->n == set->n && gap[e].n > 0 &&
		    !gap[e].seg[0].foreign && tbl_rows_missing(r, e) == 0 &&
		    gap[e].seg[0].marks + gap[e].seg[0].numbers > set->n;
	return rows;
}

bool
tbl_rows_counted(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e, i;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor == NULL)
			continue;
		for (i = r->row[e].gap0; i < r->row[e].gap1; i++) {
			if (r->atom[i].kind == TBL_NOISE &&
			    r->atom[i].reason == GI_REASON_SERIAL)
				return true;
		}
	}
	return false;
}
