/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: rows placed by where their values stand.
 *
 *	band.c		A line of the text as slots: its cells, or what blanks
 *			part.
 *	block.c		The rows of a table that have the same columns, the lines
 *			that they stand in, and those of their heads.
 *	head.c		Which column a head names.
 *	fill.c		Slots as the cells of a row.
 *	serial.c	Numbers that count the rows.
 *	text_line.c, text_columns.c, aligned.c
 *			Lines that only blanks part.
 *	join.c		Cells whose number stands in pieces.
 */
#ifndef GI_TABLES_POSITION_POSITION_H
#define GI_TABLES_POSITION_POSITION_H

#include "tables/parts/reading.h"

/*
 * serial.c: make noise of numbers that count the rows.  To be called before
 * anything is placed.
 */
void	 tbl_serials_strip(struct tbl_reading *);
/*
 * join.c: read the cells that hold a number in pieces, where an identity proves
 * it.  To be called when all rows are placed.
 */
void	 tbl_cells_join(struct tbl_reading *);

#endif
