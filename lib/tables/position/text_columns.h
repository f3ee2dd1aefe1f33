/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: where columns stand that only blanks part. */
#ifndef GI_TABLES_POSITION_TEXT_COLUMNS_H
#define GI_TABLES_POSITION_TEXT_COLUMNS_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/text_line.h"

#define TBL_TEXT_COLUMNS	32	/* of a block, with those of nobody */

struct tbl_text_columns {
	enum tbl_measure	 measure;
	enum tbl_flush		 flush;	/* NONE: values overlap at */
	struct tbl_span		 at[TBL_TEXT_COLUMNS];	/* of the heads, or of
							   the values */
	int8_t			 of[TBL_TEXT_COLUMNS];	/* column, or
							   TBL_COLUMN_NOBODY */
	size_t			 n;
	bool			 has[GI_COLS];
};

/*
 * Find the columns of the lines of a page.  False where neither heads nor whole
 * rows tell them.
 */
bool	 tbl_text_columns_find(struct tbl_reading *,
	    const struct tbl_text_block *, size_t page,
	    struct tbl_text_columns *);
/*
 * The index of the one column that an atom stands in; n where it stands in none
 * or in more than one.
 */
size_t	 tbl_text_column_of(const struct tbl_reading *,
	    const struct tbl_text_columns *, size_t atom);

#endif
