/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows that have the same columns, and their lines. */
#ifndef GI_TABLES_POSITION_BLOCK_H
#define GI_TABLES_POSITION_BLOCK_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"

/*
 * The rows of a table that stand under the same heads: a block of table 2, all
 * rows of any other.
 */
struct tbl_block {
	enum gi_table		 table;
	size_t			 first, end;	/* its elements */
	const struct gi_col_set	*set;		/* of its rows */
	size_t			 from, to;	/* the atoms of its rows, and of
						   the lines above them */
	struct tbl_band		*band;		/* of its delimited lines, in
						   the order of the text: those
						   of rows, of heads, others */
	size_t			 n;
	size_t			 rows;		/* how many are of rows */
	size_t			 begin;		/* index of the first of these */
	bool			 wrapped;	/* the label of a row goes over
						   several lines */
};

/*
 * Set *b to the block that begins with row e of its table, which has an anchor
 * and a set of columns.  False where none of its lines is delimited; b->end is
 * set in any case.
 */
bool	 tbl_block_read(const struct tbl_reading *, size_t e,
	    struct tbl_block *b);

/*
 * A table that a page break cuts is several in the source: set *part to the
 * block with the rows alone whose lines are in the same table of the source as
 * that of the first row that is not done, and mark these as done.  False where
 * all are.
 */
bool	 tbl_block_part(const struct tbl_reading *, struct tbl_block *,
	    struct tbl_block *part);
/* The atom in which the first row of the block begins that has row e. */
size_t	 tbl_block_first(const struct tbl_reading *, size_t e);
/* Whether two rows, which have anchors and columns, are in one block. */
bool	 tbl_rows_share_block(const struct tbl_reading *, size_t a, size_t b);
/* Is row e the first of its block that the text has? */
bool	 tbl_row_is_first(const struct tbl_reading *, size_t e);
/* Where the heads above a row, which begins in an atom, may begin. */
size_t	 tbl_heads_begin(const struct tbl_reading *, size_t atom);

#endif
