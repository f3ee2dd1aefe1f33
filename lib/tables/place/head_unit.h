/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the unit of money that heads name. */
#ifndef GI_TABLES_PLACE_HEAD_UNIT_H
#define GI_TABLES_PLACE_HEAD_UNIT_H

#include "gi.h"
#include "tables/parts/reading.h"

#define TBL_POWER_DOUBT	(-4)	/* of a unit that nobody knows */

/*
 * The power of ten of the money unit that stands above table t, which has a row,
 * for all of its amounts, in the line of its heading or in one of its own:
 * TBL_POWER_NONE where there is none, TBL_POWER_DOUBT where there are two, or one
 * that nobody knows (a misread unit).
 */
int	 tbl_caption_unit(const struct tbl_reading *, enum gi_table t);
/* The same of what the heads from atom a up to b name, or stands above them. */
int	 tbl_head_unit(const struct tbl_reading *, size_t a, size_t b,
	    enum gi_table t);

#endif
