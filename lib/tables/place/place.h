/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the steps that place values in cells.  They are called
 * in the order in which they stand here: each uses what those before it found.
 */
#ifndef GI_TABLES_PLACE_PLACE_H
#define GI_TABLES_PLACE_PLACE_H

#include "tables/parts/reading.h"

/*
 * column_set.c: set the columns of each row, and for each of them the shift of
 * the unit that its head names.
 */
void	 tbl_column_sets_find(struct tbl_reading *);
/*
 * proved_row.c: place the rows of tables that are whole and add up, under heads
 * that are plain; what they hold needs no other look.
 */
void	 tbl_rows_place_proved(struct tbl_reading *);
/*
 * whole_row.c: set gap0, gap1, run0 and run1 of each row, and place those whose
 * run is just their columns; others that have values are ambiguous.
 */
void	 tbl_rows_place_whole(struct tbl_reading *);
/*
 * short_row.c: place rows that have fewer values than columns, where the
 * layout of the text tells their cells.
 */
void	 tbl_rows_place_short(struct tbl_reading *);
/*
 * total_column.c: where blank cells left no trace, place the last value of a
 * row in the total's column, and others as far as the heads tell.
 */
void	 tbl_rows_place_total(struct tbl_reading *);

#endif
