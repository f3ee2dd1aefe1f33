/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: numbers whose digits stand apart in a line. */
#ifndef GI_TABLES_POSITION_APART_H
#define GI_TABLES_POSITION_APART_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"

/*
 * tbl_text_columns_find(), where digits may stand apart: 1 1 5  2 9  6 6 2.
 * They are joined where all values of the page stand in its columns then, and
 * do not else; or where each line that has any has one value for each column
 * then.
 */
bool	 tbl_text_columns_read(struct tbl_reading *, struct tbl_text_block *,
	    size_t page, struct tbl_text_columns *);
/*
 * Whether digits that one blank parts in a line, whose columns are not known,
 * may be pieces of one number.
 */
bool	 tbl_text_in_pieces(const struct tbl_reading *,
	    const struct tbl_text_block *, const struct tbl_text_line *);

#endif
