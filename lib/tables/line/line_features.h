/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what a line holds, told by its bytes. */
#ifndef GI_TABLES_LINE_LINE_FEATURES_H
#define GI_TABLES_LINE_LINE_FEATURES_H

#include "base/cp.h"
#include "gi.h"

struct tbl_features {
	uint32_t	 bars, commas, tabs;	/* how many it has */
	uint32_t	 texts;		/* cells between bars that hold text */
	bool		 digits;	/* it has digits, of ASCII or full
					   width */
	bool		 count;		/* it is a few digits of ASCII */
	bool		 prose;
	bool		 tab_first;	/* a tab stands before any comma */
	bool		 drawn;		/* a rule */
	bool		 boxed;		/* it has parts of a drawn box, or bars
					   that are not ASCII */
	bool		 slashed;	/* it has a backslash */
	bool		 open;		/* a bar ends it, and a cell of a row
					   that goes on in the next line */
	bool		 led, closed;	/* an empty cell before its first bar,
					   behind its last, was left out */
};

static inline bool
tbl_is_bar(uint32_t cp)
{
	return cp == '|' || cp == GI_CP_BOX_LIGHT_DOWN ||
	    cp == GI_CP_BOX_HEAVY_DOWN || cp == GI_CP_BOX_DOUBLE_DOWN ||
	    cp == GI_CP_WIDE_BAR;
}

/* Whether cp draws a box, but is no bar between two cells. */
static inline bool
tbl_is_box(uint32_t cp)
{
	return cp == GI_CP_BOX_LIGHT_ACROSS || cp == GI_CP_BOX_HEAVY_ACROSS ||
	    cp == GI_CP_BOX_DOUBLE_ACROSS ||
	    (cp >= GI_CP_BOX_CORNER && cp <= GI_CP_BOX_HEAVY_CROSS) ||
	    (cp >= GI_CP_BOX_DOUBLE_CORNER && cp <= GI_CP_BOX_LAST);
}

/* Set the features of a line. */
void	 tbl_features_read(struct gi_str, struct tbl_features *);
/* The same character by character, but for count, which is not set. */
void	 tbl_features_read_by_char(struct gi_str, struct tbl_features *);

#endif
