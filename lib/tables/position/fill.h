/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a row that is being filled from its slots. */
#ifndef GI_TABLES_POSITION_FILL_H
#define GI_TABLES_POSITION_FILL_H

#include "tables/parts/reading.h"
#include "tables/position/band.h"

/* A row that is being filled. */
struct tbl_filling {
	uint32_t	 value[GI_COLS];	/* as in struct tbl_row */
	uint8_t		 how[GI_COLS];
	size_t		 numbers;
	bool		 cut;		/* its line ends before the last
					   column */
};

/*
 * Put a slot into column c of a row.  A text there is made one atom that cannot
 * be read.  False where the column holds another value already.
 */
bool	 tbl_slot_put(struct tbl_reading *, struct tbl_filling *,
	    const struct tbl_slot *, size_t c);
/* Set row e, which is placed then; exact: its columns are sure. */
void	 tbl_row_set(struct tbl_reading *, size_t e, const struct tbl_filling *,
	    bool exact);

#endif
