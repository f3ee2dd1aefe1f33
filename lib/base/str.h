/* SPDX-License-Identifier: ISC */
/* Internal to libgi: views of text, and the lines of one. */
#ifndef GI_BASE_STR_H
#define GI_BASE_STR_H

#include "gi.h"

/* The rest of it, from byte at on; at is not behind its end. */
static inline struct gi_str
gi_str_from(struct gi_str str, size_t at)
{
	str.s += at;
	str.len -= at;
	return str;
}

/* Behind the white space at byte at of a string; at, if none is there. */
size_t		 gi_str_spaces(struct gi_str, size_t at);
/* Whether it is this but for the case of its letters; lower has no capitals. */
bool		 gi_str_is_lower(struct gi_str, const char *lower);
/* Where part, which is not empty, first stands in it; its length if nowhere. */
size_t		 gi_str_find(struct gi_str, struct gi_str part);
/* Whether it does. */
bool		 gi_str_has(struct gi_str, struct gi_str part);
/* Parse a whole non-negative decimal number that fits; false if it is none. */
bool		 gi_str_size(struct gi_str, size_t *);
#define GI_SIZE_TEXT	24		/* bytes that gi_size_format() needs */
/* Write it in decimal digits, without a NUL; returns the length. */
size_t		 gi_size_format(size_t, char buf[GI_SIZE_TEXT]);

/* n in decimal digits, in the arena. */
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
 * The lines of a text: lines.c; gi-normalize(1) says what ends one, and which
 * ends count.
 */
struct gi_lines {
	struct gi_str	 rest;		/* not yet given */
	size_t		 number;	/* of the line that comes next */
	bool		 cr;		/* CR counts */
};

void		 gi_lines_begin(struct gi_lines *, struct gi_str text);
/*
 * The next line, without its end; only where rest is not empty.  Its first at
 * bytes are known to hold no line end.
 */
struct gi_str	 gi_lines_next(struct gi_lines *, size_t at);
/* The number of the line in which byte at of text stands. */
size_t		 gi_line_at(struct gi_str text, size_t at);

#endif
