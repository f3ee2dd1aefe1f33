/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a placement of a short row, on trial. */
#ifndef GI_TABLES_PLACE_TRIAL_H
#define GI_TABLES_PLACE_TRIAL_H

#include "gi.h"
#include "tables/parts/reading.h"

struct tbl_trial {
	uint32_t	 value[GI_COLS];	/* as in struct tbl_row */
	uint8_t		 how[GI_COLS];
};

/*
 * Whether the row has but one value, and that in its first column, as if its
 * cells were merged into one.
 */
static inline bool
tbl_trial_is_merged(const struct tbl_row *row, const struct tbl_trial *t,
    size_t numbers)
{
	return row->set->n > 1 && numbers == 1 && t->how[0] == TBL_HOW_INFERRED;
}

#endif
