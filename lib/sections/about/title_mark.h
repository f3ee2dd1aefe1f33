/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: marks around a title. */
#ifndef GI_SECTIONS_ABOUT_TITLE_MARK_H
#define GI_SECTIONS_ABOUT_TITLE_MARK_H

#include "gi.h"

/*
 * Where a title may begin in text, before byte at; the last answer is 0.  What
 * stands before is a trail, a site, or words of a page with a blank behind.
 */
size_t		 sec_title_start(struct gi_arena *, struct gi_str text,
		    size_t at);
/*
 * Where one may end, before byte at; the last answer is 0.  What stands behind
 * is a site, a date, (the whole text).
 */
size_t		 sec_title_end(struct gi_str text, size_t at);
/* text without quotes and other marks that stand around all of it. */
struct gi_str	 sec_title_unquote(struct gi_str text);
/* text without a mark that opens it and is not closed. */
struct gi_str	 sec_title_open(struct gi_str text);

#endif
