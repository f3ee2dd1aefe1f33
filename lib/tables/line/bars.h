/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what bars and commas mean in a document. */
#ifndef GI_TABLES_LINE_BARS_H
#define GI_TABLES_LINE_BARS_H

#include "gi.h"
#include "tables/parts/reading.h"

enum tbl_lone_bar { TBL_LONE_OPENS, TBL_LONE_SEPARATES, TBL_LONE_IS_CELL };

struct tbl_bars {
	enum tbl_lone_bar lone;		/* what a bar alone on a line is */
	bool		 cell_a_line;	/* most lines with bars hold one cell */
	bool		 commas;	/* rows are comma-separated */
	bool		 open;		/* a bar at the end of a line joins it
					   to the next */
};

/*
 * Set the features of each line, and tell from them how the document uses bars
 * and commas.
 */
struct tbl_bars	 tbl_bars_judge(struct tbl_reading *);

#endif
