/* SPDX-License-Identifier: ISC */
/* Internal to libgi: views of text, and the lines of one. */
#ifndef GI_BASE_STR_H
#define GI_BASE_STR_H

#include "gi.h"

/* What of str stands from byte at on; at is at most its length. */
static inline struct gi_str
gi_str_from(struct gi_str str, size_t at)
{
	str.s += at;
	str.len -= at;
	return str;
}

/* The text itself; s is NULL, for null, where it is empty. */
static inline struct gi_str
gi_str_known(struct gi_str s)
{
	return s.len > 0 ? s : (struct gi_str){ NULL, 0 };
}

/* Where the white space that begins at byte at ends; at, if none does. */
size_t		 gi_str_spaces(struct gi_str, size_t at);
/* Whether it equals lower, which has no capitals, if case does not count. */
bool		 gi_str_is_lower(struct gi_str, const char *lower);
/* Byte at which part, not empty, first stands in str; str.len if nowhere. */
size_t		 gi_str_find(struct gi_str str, struct gi_str part);
/* Whether part, not empty, stands in it. */
bool		 gi_str_has(struct gi_str, struct gi_str part);
/*
 * Take from *rest the next of the parts that have c between them; false if none
 * is left: of "a,b," there are three, of a text whose s is NULL none.
 */
bool		 gi_str_part(struct gi_str *rest, char c, struct gi_str *part);
/* Less than, equal to or more than 0 as a stands before b, byte by byte. */
int		 gi_str_order(struct gi_str a, struct gi_str b);
/* Read decimal digits, and nothing else; false if it is no number that fits. */
bool		 gi_str_size(struct gi_str, size_t *);
#define GI_SIZE_TEXT	24		/* bytes that gi_size_format() needs */
/* Write a number in decimal digits, without a NUL; returns how many. */
size_t		 gi_size_format(size_t, char buf[GI_SIZE_TEXT]);

/* The number n in decimal digits, in the arena. */
struct gi_str	 gi_size_text(struct gi_arena *, size_t n);

/* gi_trim() of any text. */
struct gi_str	 gi_trim_any(struct gi_str);

/* Drop white space at both ends.  Most texts that are ASCII have none. */
static inline struct gi_str
gi_trim(struct gi_str s)
{
	return s.len > 0 && (signed char)s.s[0] > ' ' &&
	    (signed char)s.s[s.len - 1] > ' ' ? s : gi_trim_any(s);
}

/*
 * The lines of a text, one after the other; gi-normalize(1) says what ends a
 * line, and which ends count for its number.
 */
struct gi_lines {
	struct gi_str	 rest;		/* what was not given yet */
	size_t		 number;	/* of the line that comes next, from 1 */
	bool		 cr;		/* a CR alone counts */
};

void		 gi_lines_begin(struct gi_lines *, struct gi_str text);
/*
 * The next line, without its end.  There must be a rest, whose first at bytes
 * are known to hold no line end.
 */
struct gi_str	 gi_lines_next(struct gi_lines *, size_t at);
/* The number of the line in which byte at of text stands. */
size_t		 gi_line_at(struct gi_str text, size_t at);

#endif
