/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the lines of one row over each other.  Each of its
 * numbers may be in pieces, which stand over each other in a column.
 */
#ifndef GI_TABLES_HEIGHT_PILE_H
#define GI_TABLES_HEIGHT_PILE_H

#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"
#include "tables/text/pieces.h"

#define TBL_PILE_LINES	32	/* more of them are no row */

/* What a row is that is read from its pile. */
enum tbl_pile_sum {
	TBL_PILE_NONE,		/* none: the lines are not of one row */
	TBL_PILE_LOST,		/* it has numbers that stand in no column */
	TBL_PILE_FAILS,		/* its parts do not make its total */
	TBL_PILE_OPEN,		/* it has no sum, or no total */
	TBL_PILE_NOUGHT,	/* it is nought, and so is its sum */
	TBL_PILE_HOLDS		/* its sum holds */
};

struct tbl_pile_column {
	struct tbl_pieces	 pieces;
	uint32_t		 atom[TBL_PIECES];	/* of each */
	uint32_t		 lines;		/* bit i: line i has one of them */
	struct gi_dec		 value;		/* of all; a mark has none */
	bool			 mark;
};

struct tbl_pile {
	const struct tbl_reading	*r;
	const struct gi_col_set		*set;
	struct tbl_pile_column		 col[GI_COLS];
	size_t				 n;	/* lines */
	uint32_t			 label;	/* bit i: line i has a part of
						   the row's label */
	const struct tbl_text_line	*last;	/* NULL: none */
	bool				 lost;	/* a number stands in no
						   column, or a line in the
						   pile is of another row */
};

/* A pile without lines. */
void	 tbl_pile_begin(struct tbl_pile *, const struct tbl_reading *,
	    const struct gi_col_set *);
/*
 * Add a line under those of the pile.  cols are the columns of its page, NULL
 * where they are not known: then only lines with a value for each can be read.
 * label: part of the row's label is in it.
 */
void	 tbl_pile_add(struct tbl_pile *, const struct tbl_text_columns *cols,
	    const struct tbl_text_line *, bool label);
/*
 * Read the row e that the pile may be.  strict: its label's lines are all in
 * the pile.
 */
enum tbl_pile_sum	 tbl_pile_judge(struct tbl_pile *, size_t e,
	    bool strict);
/*
 * Place row e, that the pile is; has are the columns of its table, alone:
 * nothing stands beside it.
 */
void	 tbl_pile_place(struct tbl_reading *, struct tbl_pile *, size_t e,
	    const bool has[GI_COLS], bool alone);

#endif
