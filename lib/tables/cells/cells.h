/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: rows of lines whose cells are delimited.
 *
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

#endif
