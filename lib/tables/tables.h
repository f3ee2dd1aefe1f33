/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: gi-tables.  How a table is recovered, a folder for each
 * step:
 *
 *	cut/	Lines are cut into atoms: labels, numbers, blanks.
 *	match/	Labels of the forms are found among them, and the best chain of
 *		these, in the form's order, is kept as rows.
 *	twice/	Where the text has a table more than once, the one that is meant
 *		is chosen.
 *	height/	Lines of numbers above or below a row's own are parted between the
 *		rows.
 *	place/	What stands between two labels of the chain is placed in cells,
 *		by itself or by the layout and the sums of the rows around it.
 *	write/	What was read is written as records.
 *
 * text/ knows what a text is by itself, and parts/ has what the steps hand on:
 * atoms, rows, and the reading that holds them.  reading.c calls all in turn.
 */
#ifndef GI_TABLES_TABLES_H
#define GI_TABLES_TABLES_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * position.c: place rows by where their values stand: placed is set where their
 * columns are known and they fit them, declined where they do not.  Rows of
 * which nothing is known are left as they are.
 */
void		 tbl_rows_place_by_position(struct tbl_reading *);
/* The stage of gi-tables.  ctx is the FILE to write to. */
void		 tbl_stage(struct gi_doc *, void *ctx);
/*
 * rows.c: the steps from the anchors of a reading to its cells, but for the last,
 * tbl_rows_doubt().
 */
void		 tbl_rows_read(struct tbl_reading *);
/*
 * repeated.c: all these steps, for a text that may have tables more than once.
 */
void		 tbl_repeated_read(struct tbl_reading *);

#endif
