/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the search for the columns of delimited lines. */
#ifndef GI_TABLES_CELLS_SEARCH_H
#define GI_TABLES_CELLS_SEARCH_H

#include "gi.h"
#include "tables/cells/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

/* A search on its way. */
struct tbl_search {
	const struct tbl_reading	*r;
	struct tbl_block		*b;
	struct tbl_columns		*cols;
	size_t				 labels;	/* the position behind
							   those of labels */
	size_t				 named;		/* columns that heads
							   name */
	bool				 apart;		/* a column is named
							   in two places */
	bool				 ragged;	/* lines of heads may be
							   longer or shorter */
	bool				 doubted;	/* heads name columns
							   where they may not
							   be */
};

/* Whether the one column of a block is where heads name it. */
enum tbl_verdict { TBL_HEADS_HOLD, TBL_HEADS_DRIFT, TBL_HEADS_DOUBT };

/* Do the rows all stand in one table of known columns? */
bool	 tbl_block_has_grid(const struct tbl_block *b);

/* How many positions a line of cells has, with what its bars leave out. */
size_t	 tbl_band_cells(const struct tbl_block *b, const struct tbl_band *band);

/* Have all lines of rows as many cells? */
bool	 tbl_block_is_rectangular(const struct tbl_block *b);

/* Begin with an axis: no position has a name yet. */
bool	 tbl_axis_begin(struct tbl_search *s, enum tbl_axis axis);

/* Positions have their names. */
bool	 tbl_axis_end(struct tbl_search *s);

/* Find the columns of an axis in which heads have positions. */
bool	 tbl_find_by_heads(struct tbl_search *s);

/* Find the columns by the cells behind the labels of rows. */
bool	 tbl_find_by_order(struct tbl_search *s);

/*
 * The positions of a row's values, where it has just one for each column of
 * the block: cells that are nobody's apart.
 */
bool	 tbl_band_is_whole(const struct tbl_search *s,
	    const struct tbl_band *band, size_t at[GI_COLS]);

/* The column that a slot by itself names, or TBL_COLUMN_UNKNOWN. */
int	 tbl_slot_column(const struct tbl_search *s,
	    const struct tbl_slot *slot);

/*
 * The positions that whole rows have in common; false where two differ, or
 * there is none.
 */
bool	 tbl_whole_positions(const struct tbl_search *s, size_t at[GI_COLS]);

/*
 * Name the positions by whole rows, whose values are in the order of the form
 * where no head says otherwise.  False where heads do.
 */
bool	 tbl_rows_name(struct tbl_search *s);

/*
 * Where rows differ in where they have their values, a whole row is its own
 * measure: nothing is known of any other.  Not where a line of heads names
 * columns that the form does not have, or one of them twice.
 */
bool	 tbl_find_by_row(struct tbl_search *s);

/*
 * Do the rows with values in the named columns add up, where the form has sums
 * of rows?  At least one must, and none fail.
 */
bool	 tbl_sums_support(const struct tbl_search *s);
/* Or but for a fifth of them, of three at least. */
bool	 tbl_sums_mostly_hold(const struct tbl_search *s);

/* Are there no sums of rows, or do more than a fifth of them fail? */
bool	 tbl_sums_deny(const struct tbl_search *s);

/*
 * Do heads name the total where it is not?  Rows show that, whose last number is
 * the sum of their others and stands elsewhere, in all but a fifth of at least
 * three.
 */
bool	 tbl_heads_are_refuted(const struct tbl_search *s);

/*
 * In a block of one column, which heads name: they hold, or have drifted with the
 * units of the rows, or nobody can tell.
 */
enum tbl_verdict tbl_one_column_judge(const struct tbl_search *s);

/*
 * The columns that any lines of heads name: where these are fewer than the
 * form's, and each row has as many values, they are in the form's order, if
 * the last of them is the sum of the others.
 */
bool	 tbl_find_by_present(struct tbl_search *s);

/*
 * Rows of one cell more than there are columns, whose heads stand in other
 * lines: the sums of the rows tell which of them is nobody's.
 */
bool	 tbl_find_by_sums(struct tbl_search *s);

/*
 * Are lines cut behind their last value?  Then a line that ends early lacks
 * its last columns.  Not where any ends with a blank, nor where the last value
 * of one that ends early is a sum: it may be the total.
 */
bool	 tbl_lines_are_trimmed(const struct tbl_search *s);

#endif
