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
 * Read text as the title of a report; the views in *title are into it or into
 * the arena.  False: it is none, and *title is as it was.
 */
bool		 sec_title_read(struct gi_arena *, struct gi_str text,
		    struct sec_title *title);

#endif
