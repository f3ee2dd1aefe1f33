/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: names of public bodies. */
#ifndef GI_SECTIONS_ABOUT_BODY_NAME_H
#define GI_SECTIONS_ABOUT_BODY_NAME_H

#include "gi.h"
#include "sections/report/folded.h"

/*
 * Whether folded text looks like the name of one public body and nothing else.
 */
bool		 sec_is_body_name(struct gi_str fold);
/*
 * A name as its source writes it, but without blanks, pinyin, and remains of
 * other pages before it.  In the folded text it is the bytes from up to before
 * to, and then those from2 up to before to2, of which either may be empty.
 * Returns a copy in the arena.
 */
struct gi_str	 sec_body_name(struct gi_arena *, const struct sec_folded *,
		    size_t from, size_t to, size_t from2, size_t to2);

#endif
