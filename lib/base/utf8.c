/* SPDX-License-Identifier: ISC */
/*
 * UTF-8.  A broken sequence counts as a replacement character for each of its
 * maximal subparts (Unicode 15.0, section 3.9, table 3-8).
 */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "width.inc"		/* width_which[], width_page[] */

/*
 * How many bytes follow a first byte c, and from *low to *high what the second
 * may be (table 3-7); 0 too where c begins no sequence.
 */
static size_t
lead(unsigned char c, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xBF;
	if (c >= 0xC2 && c <= 0xDF)
		return 1;
	if (c >= 0xE0 && c <= 0xEF) {
		if (c == 0xE0)
			*low = 0xA0;
		if (c == 0xED)
			*high = 0x9F;
		return 2;
	}
	if (c >= 0xF0 && c <= 0xF4) {
		if (c == 0xF0)
			*low = 0x90;
		if (c == 0xF4)
			*high = 0x8F;
		return 3;
	}
	return 0;
}

static bool
follows(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Whether u begins with a character of three bytes, but for E0 and ED. */
static bool
is_three(const unsigned char *u, size_t len)
{
	return len >= 3 && u[0] > 0xE0 && u[0] <= 0xEF && u[0] != 0xED &&
	    follows(u[1]) && follows(u[2]);
}

struct gi_utf8
gi_utf8_rare(const char *s, size_t len)
{
	const unsigned char	*u = (const unsigned char *)s;
	unsigned char		 low, high;
	size_t			 i, more;
	struct gi_utf8		 out = { GI_CP_REPLACEMENT, 1 };
	uint32_t		 c;

	more = lead(u[0], &low, &high);
	c = u[0] & (0x3Fu >> more);
	for (i = 1; i <= more; i++) {
		if (i >= len || u[i] < low || u[i] > high)
			break;
		c = c << 6 | (u[i] & 0x3Fu);
		low = 0x80;
		high = 0xBF;
	}
	if (more > 0 && i > more)
		out.cp = c;
	out.n = (uint32_t)i;
	return out;
}

size_t
gi_utf8_count(struct gi_str s)
{
	uint64_t	 word;
	size_t		 n = s.len;

	for (; s.len >= sizeof(word); s = gi_str_from(s, sizeof(word))) {
		memcpy(&word, s.s, sizeof(word));
		word = (word >> 7) & ~(word >> 6) & 0x0101010101010101u;
		n -= word * 0x0101010101010101u >> 56;
	}
	while (s.len > 0)
		n -= follows((unsigned char)s.s[--s.len]);
	return n;
}

size_t
gi_utf8_encode(uint32_t cp, char *s)
{
	if (cp < 0x80) {
		s[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		s[0] = (char)(0xC0 | cp >> 6);
		s[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		s[0] = (char)(0xE0 | cp >> 12);
		s[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		s[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	s[0] = (char)(0xF0 | cp >> 18);
	s[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	s[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	s[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

/* Bytes of the character that u begins with; 0 if it is broken. */
static size_t
character(const unsigned char *u, size_t len)
{
	unsigned char	 low, high;
	size_t		 i, more = lead(u[0], &low, &high);

	if (u[0] >= 0x80 && more == 0)
		return 0;
	for (i = 1; i <= more; i++) {
		if (i >= len || u[i] < low || u[i] > high)
			return 0;
		low = 0x80;
		high = 0xBF;
	}
	return i;
}

/* How many bytes of ASCII s begins with, counted by eights. */
static size_t
ascii(const char *s, size_t len)
{
	size_t		 at;
	uint64_t	 x;

	for (at = 0; at + sizeof(x) <= len; at += sizeof(x)) {
		memcpy(&x, s + at, sizeof(x));
		if ((x & 0x8080808080808080u) != 0)
			break;
	}
	return at;
}

/* Eight times three bytes. */
#define EIGHT(a, b, c)	a, b, c, a, b, c, a, b, c, a, b, c,	\
	a, b, c, a, b, c, a, b, c, a, b, c

/* Whether a byte of x is 0; it may say so where one is above 0x80. */
static bool
has_zero(uint64_t x)
{
	return ((x - 0x0101010101010101u) & ~x & 0x8080808080808080u) != 0;
}

/*
 * How many bytes s begins with that are characters of three bytes, but for
 * those of E0 and ED; counted by eight characters.
 */
static size_t
threes(const char *s, size_t len)
{
	static const unsigned char	 mask[] = { EIGHT(0xF0, 0xC0, 0xC0) };
	static const unsigned char	 want[] = { EIGHT(0xE0, 0x80, 0x80) };
	static const unsigned char	 e0[] = { EIGHT(0xE0, 0, 0) };
	static const unsigned char	 ed[] = { EIGHT(0xED, 0, 0) };
	uint64_t			 x, m, w, a, b;
	size_t				 at, i;

	for (at = 0; at + sizeof(mask) <= len; at += sizeof(mask)) {
		for (i = 0; i < sizeof(mask); i += sizeof(x)) {
			memcpy(&x, s + at + i, sizeof(x));
			memcpy(&m, mask + i, sizeof(m));
			memcpy(&w, want + i, sizeof(w));
			memcpy(&a, e0 + i, sizeof(a));
			memcpy(&b, ed + i, sizeof(b));
			if ((x & m) != w || has_zero(x ^ a) || has_zero(x ^ b))
				return at;
		}
	}
	return at;
}
#undef EIGHT

size_t
gi_utf8_valid(const char *s, size_t len)
{
	const unsigned char	*u = (const unsigned char *)s;
	size_t			 at = 0, n;

	while (at < len) {
		at += threes(s + at, len - at);
		while (is_three(u + at, len - at))
			at += 3;
		at += ascii(s + at, len - at);
		if (at == len || is_three(u + at, len - at))
			continue;
		if ((n = character(u + at, len - at)) == 0)
			break;
		at += n;
	}
	return at;
}

int
gi_width(uint32_t cp)
{
	uint32_t	 at;

	if (cp < 0x7F)
		return cp >= 0x20;
	if (cp > 0x10FFFF)
		return 1;
	at = width_which[cp / WIDTH_PAGE] * WIDTH_PAGE + cp % WIDTH_PAGE;
	return width_page[at / 4] >> at % 4 * 2 & 3;
}
