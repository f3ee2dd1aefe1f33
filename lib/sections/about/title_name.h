/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: the name of the body in a title. */
#ifndef GI_SECTIONS_ABOUT_TITLE_NAME_H
#define GI_SECTIONS_ABOUT_TITLE_NAME_H

#include "gi.h"
#include "sections/report/folded.h"

/*
 * Bytes at the start of folded text, behind the topic, that name a kind of
 * report; 0 if they do not.  A year in them goes to *year.
 */
size_t		 sec_title_tail(struct gi_str fold, int *year);
/* Bytes of folded text before the title that it holds: 附件1, 第一篇, 编制. */
size_t		 sec_title_lead(struct gi_str fold);
/*
 * The name in a folded title, from byte from up to its topic, which is at byte
 * topic: before the year or behind it; len 0 if there is none.  *year, which is
 * set already if one stands behind the topic, is set if one stands before it.
 */
struct gi_str	 sec_title_name(struct gi_arena *, const struct sec_folded *,
		    size_t from, size_t topic, int *year);

#endif
