/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: rows of lines whose cells are delimited.
 *
 *	plain.c		Blocks of which nothing has to be sought.
 *	axis.c		What positions are counted in.
 *	by_heads.c, by_rows.c, by_sums.c
 *			What position is which column, told by heads, by whole
 *			rows or by the sums of rows.
 *	one_column.c	Whether heads hold that name the only one.
 *	trim.c		Whether lines are cut behind their last value.
 *	columns.c	These in turn, the surest first.
 *	block_fill.c	Each row by the columns that were found.
 */
#ifndef GI_TABLES_CELLS_CELLS_H
#define GI_TABLES_CELLS_CELLS_H

#include "tables/parts/reading.h"
#include "tables/position/block.h"

/*
 * Place the rows of a block whose lines are delimited, or decline them where
 * their columns are not known or they do not fit them.
 */
void	 tbl_block_place(struct tbl_reading *, struct tbl_block *);
/*
 * The same at once for a block of table 2 that begins with row e and is as plain
 * as most are: true, and *end is the element behind its last row then.  What
 * tbl_block_place() would find is found; false says nothing.
 */
bool	 tbl_block_place_plain(struct tbl_reading *, size_t e, size_t *end);

#endif
