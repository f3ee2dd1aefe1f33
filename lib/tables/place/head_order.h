/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: in which order the heads of a table stand. */
#ifndef GI_TABLES_PLACE_HEAD_ORDER_H
#define GI_TABLES_PLACE_HEAD_ORDER_H

#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"

#define TBL_HEADS	(2 * GI_COLS)	/* columns in a line of heads, at
					   most */

/* The columns of a row, as its values follow each other in the text. */
struct tbl_head_order {
	int8_t	 of[TBL_HEADS];	/* a column, or TBL_COLUMN_NOBODY */
	size_t	 n;		/* values of a whole row; 0: heads say that
				   they cannot be counted */
	bool	 moved;		/* heads have the form's columns in another
				   order than the form */
	bool	 upright;	/* each head stands in a line of its own */
};

/*
 * Set the order of row e: that of its heads where these name each column once,
 * one after the other; else that of the form.  gap has the gaps of all rows.
 */
void	 tbl_head_order(const struct tbl_reading *, size_t e,
	    const struct tbl_gap *gap, struct tbl_head_order *);
/*
 * Whether the heads of row e name each of its columns once, and nothing else, in
 * the order of the form; the total's, which has no group, may stand before.
 */
bool	 tbl_heads_are_plain(const struct tbl_reading *, size_t e);

#endif
