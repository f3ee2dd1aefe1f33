/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what bars and commas mean in a document. */
#ifndef GI_TABLES_CUT_BARS_H
#define GI_TABLES_CUT_BARS_H

#include "gi.h"
#include "tables/parts/reading.h"

enum lone_bar { LONE_OPENS, LONE_SEPARATES, LONE_IS_CELL };

struct bars {
	enum lone_bar	 lone;		/* what a bar alone on a line is */
	bool		 cell_a_line;	/* most lines with bars hold one cell */
	bool		 commas;	/* rows are comma-separated */
};

/*
 * How the document uses bars and commas.  Sets the features of each of its
 * lines, by which that is told.
 */
struct bars	 bars_judge(struct reading *);

#endif
