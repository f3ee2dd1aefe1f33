/* SPDX-License-Identifier: ISC */
/* Internal to lib/tables: what lines hold, by one look at their bytes. */
#ifndef GI_TABLES_GLANCE_H
#define GI_TABLES_GLANCE_H

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
	return cp == '|' || cp == 0x2502 || cp == 0x2503 || cp == 0x2551 ||
	    cp == 0xFF5C;
}

/* Is it of a drawn box, and no bar between two cells? */
static inline bool
cp_is_box(uint32_t cp)
{
	return cp == 0x2500 || cp == 0x2501 || cp == 0x2550 ||
	    (cp >= 0x250C && cp <= 0x254B) || (cp >= 0x2552 && cp <= 0x257F);
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
