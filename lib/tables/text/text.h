/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the bytes of a text. */
#ifndef GI_TABLES_TEXT_TEXT_H
#define GI_TABLES_TEXT_TEXT_H

#include <string.h>

#include "base/str.h"
#include "gi.h"

/*
 * The most that a count kept in 32 bits can be; a little may be added to it
 * without overflow.
 */
#define TBL_SMALL_MAX	INT32_MAX

/* Is that the first byte of a character that is no white space? */
static inline bool
tbl_is_text_byte(char byte)
{
	unsigned char	 c = (unsigned char)byte;

	return (c > ' ' && c < 0x7F) || (c >= 0xE4 && c <= 0xE9);
}

/* Do three bytes of a Han character, 4E00 to 9FFF, come first in so many? */
static inline bool
tbl_is_han(const char *text, size_t len)
{
	const unsigned char	*s = (const unsigned char *)text;

	return s[0] >= 0xE4 && s[0] <= 0xE9 && len >= 3 &&
	    (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
	    (s[0] > 0xE4 || s[1] >= 0xB8);
}

/* gi_trim(), which most often has nothing to do. */
static inline struct gi_str
tbl_trim(struct gi_str s)
{
	while (s.len > 0 && s.s[0] == ' ')
		s = gi_str_from(s, 1);
	while (s.len > 0 && s.s[s.len - 1] == ' ')
		s.len--;
	return s.len == 0 || (tbl_is_text_byte(s.s[0]) &&
	    (tbl_is_text_byte(s.s[s.len - 1]) || (s.len >= 3 &&
	    tbl_is_text_byte(s.s[s.len - 3]) &&
	    (s.s[s.len - 2] & 0xC0) == 0x80 &&
	    (s.s[s.len - 1] & 0xC0) == 0x80 &&
	    (s.s[s.len - 3] & 0x80) != 0))) ? s : gi_trim(s);
}

/*
 * Text without the markup and the blanks around it: **12** is 12.  It is part
 * of the text that is given.
 */
struct gi_str	 tbl_text_bare(struct gi_str);

#endif
