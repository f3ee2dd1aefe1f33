/* SPDX-License-Identifier: ISC */
/* Internal to libgi: UTF-8, and the width of characters. */
#ifndef GI_BASE_UTF8_H
#define GI_BASE_UTF8_H

#include <string.h>

#include "base/cp.h"
#include "gi.h"

/* A code point, and how many bytes it took. */
struct gi_utf8 {
	uint32_t	 cp;
	uint32_t	 n;
};

/* The first code point of len bytes, at least one; see gi_utf8_decode(). */
struct gi_utf8	 gi_utf8_rare(const char *s, size_t len);

/*
 * Decode the first code point of len bytes, at least one.  Returns how many
 * bytes it took, at least one.  A broken sequence gives GI_CP_REPLACEMENT, for
 * each of its maximal subparts (Unicode 15, section 3.9).  ASCII and three
 * bytes, which are nearly all, are decoded inline.
 */
static inline size_t
gi_utf8_decode(const char *s, size_t len, uint32_t *cp)
{
	const unsigned char	*u = (const unsigned char *)s;
	struct gi_utf8		 rare;
	uint32_t		 a, b;

	if (u[0] < 0x80) {
		*cp = u[0];
		return 1;
	}
	if (len >= 3 && u[0] >= 0xE1 && u[0] <= 0xEF && u[0] != 0xED) {
		a = u[1] ^ 0x80u;
		b = u[2] ^ 0x80u;
		if ((a | b) < 0x40) {
			*cp = (u[0] & 0xFu) << 12 | a << 6 | b;
			return 3;
		}
	}
	rare = gi_utf8_rare(s, len);
	*cp = rare.cp;
	return rare.n;
}

/*
 * Whether c is the first byte of a character from U+4000 to U+9FFF.  Nearly all
 * ideographs are there, and neither white space nor punctuation.
 */
static inline bool
gi_utf8_plain_lead(char c)
{
	return (unsigned char)c >= 0xE4 && (unsigned char)c <= 0xE9;
}

/* Whether the three bytes at p are such a character. */
static inline bool
gi_utf8_plain(const char *p)
{
	uint16_t	 follow;

	memcpy(&follow, p + 1, sizeof(follow));
	return gi_utf8_plain_lead(p[0]) && (follow & 0xC0C0) == 0x8080;
}

/*
 * Whether a character of three bytes stands at p, where four may be read.  It may
 * be broken (a surrogate, or one that less bytes have), but no other begins in
 * it.
 */
static inline bool
gi_utf8_three(const char *p)
{
	static const unsigned char	 bits[4] = { 0xF0, 0xC0, 0xC0, 0 };
	static const unsigned char	 has[4] = { 0xE0, 0x80, 0x80, 0 };
	uint32_t			 at, mask, want;

	memcpy(&at, p, sizeof(at));
	memcpy(&mask, bits, sizeof(mask));
	memcpy(&want, has, sizeof(want));
	return (at & mask) == want;
}

/* Of the 16 bits of the character of three bytes at p the first ten. */
static inline unsigned
gi_utf8_first_bits(const char *p)
{
	const unsigned char	*u = (const unsigned char *)p;

	return (u[0] & 0xFu) << 6 | (u[1] & 0x3Fu);
}

/* The last twelve of them. */
static inline unsigned
gi_utf8_last_bits(const char *p)
{
	const unsigned char	*u = (const unsigned char *)p;

	return (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
}

/* Whether c is a byte of a character of UTF-8 but not its first. */
static inline bool
gi_utf8_follows(char c)
{
	return (c & 0xC0) == 0x80;
}

/*
 * Whether c surely begins a character that is no white space, of ASCII or from
 * U+4000 to U+9FFF.  False says nothing.
 */
static inline bool
gi_utf8_visible_lead(char c)
{
	return (c & 0x80) == 0 ? c > ' ' : gi_utf8_plain_lead(c);
}

/* Whether s begins with a character that draws lines, U+2500 to U+257F. */
static inline bool
gi_utf8_draws(struct gi_str s)
{
	return s.len >= 3 && (unsigned char)s.s[0] == 0xE2 &&
	    (s.s[1] & 0xFE) == 0x94;
}

/*
 * The last code point and its bytes, both 0 if there is none.  A byte that
 * goes on from no character is GI_CP_REPLACEMENT, whatever stands before it.
 */
static inline struct gi_utf8
gi_utf8_end(struct gi_str s)
{
	struct gi_utf8	 last = { 0, 0 };
	size_t		 back = s.len > 0;

	while (back < s.len && back < 4 && (s.s[s.len - back] & 0xC0) == 0x80)
		back++;
	if (back > 0)
		last.n = (uint32_t)gi_utf8_decode(s.s + s.len - back, back,
		    &last.cp);
	if (last.n < back) {
		last.cp = GI_CP_REPLACEMENT;
		last.n = 1;
	}
	return last;
}

static inline uint32_t
gi_utf8_last(struct gi_str s)
{
	return gi_utf8_end(s).cp;
}

/*
 * UTF-16 writes a code point above U+FFFF as two surrogates, a high and a low
 * one, which are no characters themselves.
 */
#define GI_HIGH_SURROGATES	0xD800u
#define GI_LOW_SURROGATES	0xDC00u
#define GI_SURROGATES_END	0xE000u

static inline bool
gi_is_surrogate(uint32_t cp)
{
	return cp >= GI_HIGH_SURROGATES && cp < GI_SURROGATES_END;
}

/* How many code points a text has that is not broken. */
size_t		 gi_utf8_count(struct gi_str);
/* Encode cp into s, up to 4 bytes; returns how many. */
size_t		 gi_utf8_encode(uint32_t cp, char *s);
/* Bytes at the start of s that are UTF-8, up to the first broken sequence. */
size_t		 gi_utf8_valid(const char *s, size_t len);
/* Columns that a character takes on a terminal: 0, 1 or 2. */
int		 gi_width(uint32_t cp);
/* Columns that all characters of a text take. */
size_t		 gi_columns(struct gi_str);
/* Bytes of the characters at its start that so many columns have room for. */
size_t		 gi_width_fit(struct gi_str, size_t columns);

#endif
