/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: names of public bodies. */
#ifndef GI_SECTIONS_ABOUT_BODY_NAME_H
#define GI_SECTIONS_ABOUT_BODY_NAME_H

#include "gi.h"
#include "sections/report/folded.h"

/* Does this folded text look like the name of one body, and nothing else? */
bool		 sec_is_body_name(struct gi_str fold);
/*
 * A name as its source writes it, without blanks, pinyin, and what other pages
 * left before it.  The name is bytes from up to to of the folded text, then
 * bytes from2 up to to2; either may be none.  It is in the arena.
 */
struct gi_str	 sec_body_name(struct gi_arena *, const struct sec_folded *,
		    size_t from, size_t to, size_t from2, size_t to2);

#endif
