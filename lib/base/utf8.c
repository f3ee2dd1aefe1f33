/* SPDX-License-Identifier: ISC */
/*
 * UTF-8.  A broken sequence counts as a replacement character for each of its
 * maximal subparts (Unicode 15.0, section 3.9, table 3-8).
 */
#include <string.h>

#include "base/block.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "width.inc"		/* width_which[], width_page[] */

#define MANY	(4 * (size_t)BLOCK)	/* bytes at a time: a bit for each */

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

	if (u[0] < 0xC2 || u[0] > 0xF4)	/* it begins no sequence */
		return out;
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
	uint32_t	 half;
	size_t		 n = s.len;

	for (; s.len >= sizeof(word); s = gi_str_from(s, sizeof(word))) {
		memcpy(&word, s.s, sizeof(word));
		word = (word >> 7) & ~(word >> 6) & 0x0101010101010101u;
		n -= word * 0x0101010101010101u >> 56;
	}
	if (s.len >= sizeof(half)) {
		memcpy(&half, s.s, sizeof(half));
		half = (half >> 7) & ~(half >> 6) & 0x01010101u;
		n -= half * 0x01010101u >> 24;
		s = gi_str_from(s, sizeof(half));
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

/*
 * Bytes of whole characters at the start, by many at once, as far as they are
 * ASCII, or of two or three bytes that begin with no E0 and no ED, behind which
 * not all that follows will do.
 */
static size_t
common(const char *s, size_t len)
{
	uint64_t	 twos, threes, follows, strange, open = 0;
	size_t		 at;
	unsigned	 i;
	block		 c, two, three, follow;

	for (at = 0; len - at >= MANY; at += MANY) {
		twos = threes = follows = strange = 0;
		for (i = 0; i < MANY; i += BLOCK) {
			c = block_load(s + at + i);
			two = block_within(c, 0xC2, 0xDF);
			three = block_within(c, 0xE1, 0xEF) &
			    ~(block)(c == 0xED);
			follow = block_within(c, 0x80, 0xBF);
			twos |= (uint64_t)block_bits(two) << i;
			threes |= (uint64_t)block_bits(three) << i;
			follows |= (uint64_t)block_bits(follow) << i;
			strange |= (uint64_t)block_bits(~(two | three |
			    follow | block_within(c, 0, 0x7F))) << i;
		}
		if ((strange | (follows ^ (open | twos << 1 | threes << 1 |
		    threes << 2))) != 0)
			break;
		open = twos >> (MANY - 1) | threes >> (MANY - 1) |
		    threes >> (MANY - 2);
	}
	/* the last may be cut */
	if (open != 0)
		at -= ((unsigned char)s[at - 1] & 0x40) != 0 ? 1 : 2;
	return at;
}

size_t
gi_utf8_valid(const char *s, size_t len)
{
	const unsigned char	*u = (const unsigned char *)s;
	size_t			 at = 0, rare = 0, n;

	while (at < len) {
		/* what stands among others is passed before they are seen */
		if (at >= rare) {
			at += common(s + at, len - at);
			rare = at + MANY;
		}
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

size_t
gi_columns(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n, columns = 0;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		columns += (size_t)gi_width(cp);
	}
	return columns;
}

size_t
gi_width_fit(struct gi_str s, size_t columns)
{
	uint32_t	 cp;
	size_t		 at, n, wide;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		wide = (size_t)gi_width(cp);
		if (wide > columns)
			break;
		columns -= wide;
	}
	return at;
}
