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
static inline size_t
tbl_text_column_of(const struct tbl_reading *r,
    const struct tbl_text_columns *cols, size_t atom)
{
	struct tbl_span	 v;
	size_t		 k, found = cols->n;

	if (!tbl_atom_span(r, atom, cols->measure, &v))
		return cols->n;
	for (k = 0; k < cols->n; k++) {
		if (!(cols->flush == TBL_FLUSH_NONE ?
		    tbl_spans_meet(cols->at[k], v) : tbl_is_flush(v, cols->at[k],
		    cols->flush, cols->measure)))
			continue;
		if (found != cols->n)
			return cols->n;
		found = k;
	}
	return found;
}

#endif
