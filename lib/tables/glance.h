/* SPDX-License-Identifier: ISC */
/* Internal to lib/tables: what lines hold, by one look at their bytes. */
#ifndef GI_TABLES_GLANCE_H
#define GI_TABLES_GLANCE_H

#include "base/cp.h"
#include "gi.h"

/* What a line holds: glance.c. */
struct glance {
	uint32_t	 bars, commas, tabs;
	uint32_t	 texts;		/* cells between bars that are not blank */
	bool		 digits;	/* of any width */
	bool		 count;		/* it is a few digits of ASCII */
	bool		 prose;
	bool		 tab_first;	/* a tab stands before any comma */
	bool		 drawn;		/* a rule */
	bool		 boxed;		/* it has parts of a drawn box, or bars
					   that are not ASCII */
	bool		 slashed;	/* it has a backslash */
};

static inline bool
cp_is_bar(uint32_t cp)
{
	return cp == '|' || cp == GI_CP_BOX_LIGHT_DOWN ||
	    cp == GI_CP_BOX_HEAVY_DOWN || cp == GI_CP_BOX_DOUBLE_DOWN ||
	    cp == GI_CP_WIDE_BAR;
}

/* Is it of a drawn box, and no bar between two cells? */
static inline bool
cp_is_box(uint32_t cp)
{
	return cp == GI_CP_BOX_LIGHT_ACROSS || cp == GI_CP_BOX_HEAVY_ACROSS ||
	    cp == GI_CP_BOX_DOUBLE_ACROSS ||
	    (cp >= GI_CP_BOX_CORNER && cp <= GI_CP_BOX_HEAVY_CROSS) ||
	    (cp >= GI_CP_BOX_DOUBLE_CORNER && cp <= GI_CP_BOX_LAST);
}

/*
 * How a document uses the bar, decided once: see bars.c.
 */
enum lone_bar { LONE_OPENS, LONE_SEPARATES, LONE_IS_CELL };

struct bars {
	enum lone_bar	 lone;		/* what a bar alone on a line is */
	bool		 cell_a_line;	/* most lines with bars hold one cell */
	bool		 commas;	/* rows are comma-separated */
};

void	 line_glance(struct gi_str, struct glance *);
/* The same by its characters, but for count. */
void	 line_look(struct gi_str, struct glance *);
/* line.c: the kinds of line that are no row. */
bool	 line_is_page(struct gi_str, const struct glance *);
bool	 line_is_rule(struct gi_str, const struct glance *);

#endif
