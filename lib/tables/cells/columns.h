/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: which position of a block is which column. */
#ifndef GI_TABLES_CELLS_COLUMNS_H
#define GI_TABLES_CELLS_COLUMNS_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

/* What positions are counted in. */
enum tbl_axis {
	TBL_AXIS_GRID,		/* columns of the table, as its source says */
	TBL_AXIS_CELL,		/* cells from the line's start */
	TBL_AXIS_ORDER,		/* cells behind the row's label */
	TBL_AXIS_ROW		/* in none: a row with a value for each column
				   has them in their order */
};

struct tbl_columns {
	enum tbl_axis	 axis;
	int8_t		*of;	/* by position: the column, or one of
				   TBL_COLUMN_... */
	size_t		 n;	/* positions */
	bool		 has[GI_COLS];	/* the block has this column */
	bool		 headed;	/* heads name each column */
	bool		 trimmed;	/* a line that ends early lacks its
					   last columns */
	bool		 borne;		/* whole rows bear the columns out */
	bool		 refuted;	/* heads name others, which sums refute */
};

/*
 * Find the columns of a block.  Positions of slots are set to the axis that
 * tells them.  False where the lines do not tell.
 */
bool	 tbl_columns_find(const struct tbl_reading *, struct tbl_block *,
	    struct tbl_columns *);

/*
 * On TBL_AXIS_ROW: set the columns to those of the whole rows that have as many
 * cells as the band, which must agree but for a fifth.
 */
bool	 tbl_columns_of_kind(const struct tbl_reading *,
	    const struct tbl_block *, const struct tbl_band *,
	    struct tbl_columns *);
/* Do the columns stand in the order of the form? */
bool	 tbl_columns_in_order(const struct tbl_columns *);
/* The position behind the last column. */
size_t	 tbl_columns_end(const struct tbl_columns *);

#endif
