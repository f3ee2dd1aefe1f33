/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what a line holds, told by its bytes. */
#ifndef GI_TABLES_CUT_LINE_FEATURES_H
#define GI_TABLES_CUT_LINE_FEATURES_H

#include "gi.h"

struct tbl_features {
	uint32_t	 bars, commas, tabs;
	uint32_t	 texts;		/* cells between bars that hold text */
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
tbl_is_bar(uint32_t cp)
{
	return cp == '|' || cp == 0x2502 || cp == 0x2503 || cp == 0x2551 ||
	    cp == 0xFF5C;
}

/* Is it of a drawn box, and no bar between two cells? */
static inline bool
tbl_is_box(uint32_t cp)
{
	return cp == 0x2500 || cp == 0x2501 || cp == 0x2550 ||
	    (cp >= 0x250C && cp <= 0x254B) || (cp >= 0x2552 && cp <= 0x257F);
}

/* What a line holds. */
void	 tbl_features_read(struct gi_str, struct tbl_features *);
/* The same, told character by character; count is not set. */
void	 tbl_features_read_by_char(struct gi_str, struct tbl_features *);

#endif
