/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the bytes of a text. */
#ifndef GI_TABLES_TEXT_TEXT_H
#define GI_TABLES_TEXT_TEXT_H

#include "gi.h"

/*
 * The most that a count kept in 32 bits can be; a little may be added to it
 * without overflow.
 */
#define TBL_SMALL_MAX	INT32_MAX

/* Whether text, of len bytes, begins with an ideograph, U+4E00 to U+9FFF. */
static inline bool
tbl_is_han(const char *text, size_t len)
{
	const unsigned char	*s = (const unsigned char *)text;

	return s[0] >= 0xE4 && s[0] <= 0xE9 && len >= 3 &&
	    (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
	    (s[0] > 0xE4 || s[1] >= 0xB8);
}

/*
 * text without markup, quotes and blanks around it, 12 for **12**; a view into
 * text.
 */
struct gi_str	 tbl_text_bare(struct gi_str text);
/* Brackets that text leaves open, on top of depth; it never closes more. */
int		 tbl_bracket_depth(struct gi_str text, int depth);

#endif
