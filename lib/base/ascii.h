/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: bytes of ASCII, whatever the locale: markup, headers and
 * names of files are written in them, in either case.
 */
#ifndef GI_BASE_ASCII_H
#define GI_BASE_ASCII_H

#include <strings.h>

#include "gi.h"

static inline bool
gi_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether a digit stands at byte at of s, which may lie behind its end. */
static inline bool
gi_ascii_digit_at(struct gi_str s, size_t at)
{
	return at < s.len && gi_ascii_digit(s.s[at]);
}

/* How many digits s ends with. */
static inline size_t
gi_ascii_digits_end(struct gi_str s)
{
	size_t	 n = 0;

	while (n < s.len && gi_ascii_digit(s.s[s.len - 1 - n]))
		n++;
	return n;
}

static inline bool
gi_ascii_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* A capital letter becomes small; every other byte stays as it is. */
static inline char
gi_ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The value of a hexadecimal digit, -1 where c is none. */
static inline int
gi_ascii_hex(char c)
{
	if (gi_ascii_digit(c))
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Whether s begins with these bytes exactly. */
static inline bool
gi_ascii_begins(struct gi_str s, const char *with)
{
	size_t	 n = strlen(with);

	return s.len >= n && memcmp(s.s, with, n) == 0;
}

/* Whether s begins with these letters, large or small. */
static inline bool
gi_ascii_begins_as(struct gi_str s, const char *with)
{
	size_t	 n = strlen(with);

	return s.len >= n && strncasecmp(s.s, with, n) == 0;
}

/*
 * Set line to the next line of rest, which goes on behind it: up to LF, without
 * that and a CR before it.  False where rest is empty.
 */
bool		 gi_ascii_line(struct gi_str *rest, struct gi_str *line);
/*
 * The first place in s where word, which is not empty, stands in large or
 * small letters; NULL where it does not.
 */
const char	*gi_ascii_find(struct gi_str s, struct gi_str word);

static inline bool
gi_ascii_has(struct gi_str s, const char *word)
{
	return gi_ascii_find(s, gi_str(word)) != NULL;
}

#endif
