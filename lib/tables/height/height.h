/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: rows of lines that only blanks part, where lines of
 * numbers without a label stand above them or below.
 *
 *	pile.c		A row from its lines: its numbers, whose pieces stand over
 *			each other.
 *	pages.c		Where the columns of each page stand.
 *	beside.c	The lines of numbers between the labels of rows.
 *	way.c		The ways to part them between the rows.
 *	height.c	Which of these ways is the one, and what is done then.
 */
#ifndef GI_TABLES_HEIGHT_HEIGHT_H
#define GI_TABLES_HEIGHT_HEIGHT_H

#include "tables/parts/reading.h"
#include "tables/position/block.h"

/*
 * Place the rows of a block beside which such lines stand, or decline them.  To
 * be called when its rows of one line are placed.
 */
void	 tbl_block_raise(struct tbl_reading *, const struct tbl_block *);

#endif
