/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: titles that stand in no line. */
#ifndef GI_SECTIONS_ABOUT_TITLE_H
#define GI_SECTIONS_ABOUT_TITLE_H

#include "gi.h"

/* A title, and what it says. */
struct sec_title {
	struct gi_str	 text;		/* without what follows the title */
	struct gi_str	 name;		/* of the agency; len 0: none */
	int		 year;		/* 0: none */
};

/*
 * Read text as the title of a report.  What *title then has is in the arena, or
 * is a view into text.  False: text is no title, and *title does not change.
 */
bool		 sec_title_read(struct gi_arena *, struct gi_str text,
		    struct sec_title *title);

#endif
