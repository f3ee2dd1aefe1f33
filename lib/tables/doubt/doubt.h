/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: placed values that are taken out of their cells again.
 *
 *	accident.c	rows that have as many numbers as columns by accident
 *	code.c		codes that were taken for counts
 *	column.c, court.c
 *			heads that mean another thing
 *	pieces.c	values that may be the digits of one number
 *	stray.c		rows beside which a number has no cell
 */
#ifndef GI_TABLES_DOUBT_DOUBT_H
#define GI_TABLES_DOUBT_DOUBT_H

#include "tables/parts/reading.h"

/*
 * doubt.c: take values out of their cells that their unit, the sums of the
 * table, the end of the text or any of the above casts doubt on.
 */
void	 tbl_rows_doubt(struct tbl_reading *);
/* For rows of lines without cells alone. */
void	 tbl_rows_doubt_accidents(struct tbl_reading *);

#endif
