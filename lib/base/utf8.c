/* SPDX-License-Identifier: ISC */
/*
 * UTF-8.  A broken sequence counts as one replacement character for each of
 * its maximal subparts (Unicode 15.0, section 3.9, table 3-8), and decoding
 * always advances.
 */
#include <utf8proc.h>

#include "gi.h"

/* First byte: how many bytes follow, and what the second may be (table 3-7). */
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

struct gi_utf8
gi_utf8_rare(const char *s, size_t len)
{
	const unsigned char	*u = (const unsigned char *)s;
	unsigned char		 low, high;
	size_t			 i, more;
	struct gi_utf8		 out = { GI_REPLACEMENT, 1 };
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

size_t
gi_utf8_valid(const char *s, size_t len)
{
	const unsigned char	*u = (const unsigned char *)s;
	unsigned char		 low, high;
	size_t			 at, i, more;

	for (at = 0; at < len; at += more + 1) {
		more = lead(u[at], &low, &high);
		if (u[at] >= 0x80 && more == 0)
			return at;
		for (i = 1; i <= more; i++) {
			if (at + i >= len || u[at + i] < low ||
			    u[at + i] > high)
				return at;
			low = 0x80;
			high = 0xBF;
		}
	}
	return len;
}

int
gi_width(uint32_t cp)
{
	if (cp < 0x7F)
		return cp >= 0x20;
	return utf8proc_charwidth((utf8proc_int32_t)cp);
}
