/* SPDX-License-Identifier: ISC */
/* GB 18030-2005, with GBK and GB 2312 in it: bytes to code points. */
#include "charset.h"
#include "gi.h"
#include "gb18030.inc"	/* two[][], high[], four[][], from mkcharset.c */

#define BMP_END		39420u	/* linear: past the codes up to U+FFFF */
#define ASTRAL		189000u	/* linear: U+10000 */
#define MARK		0xD800u	/* in two: the rest is an index of high */
#define OLD_BLANK	0xE5E5u	/* A3A0, which editors of GBK took for a
				   blank (so the Encoding Standard too) */

static bool
is_lead(unsigned char c)
{
	return c >= 0x81 && c <= 0xFE;
}

static bool
is_digit(unsigned char c)
{
	return c >= 0x30 && c <= 0x39;
}

static uint32_t
two_bytes(const unsigned char *u)
{
	uint32_t	 cp;

	if (u[1] < 0x40 || u[1] > 0xFE)
		return CHARSET_BROKEN;
	cp = two[u[0] - 0x81][u[1] - 0x40];
	if (cp >= MARK && cp < MARK + GI_LEN(high))
		return high[cp - MARK];
	if (cp == OLD_BLANK)
		return 0x3000;
	return cp != 0 ? cp : CHARSET_BROKEN;
}

static uint32_t
four_bytes(const unsigned char *u)
{
	uint32_t	 linear;
	size_t		 low = 0, high_end = GI_LEN(four), mid;

	linear = (((u[0] - 0x81u) * 10 + (u[1] - 0x30u)) * 126 +
	    (u[2] - 0x81u)) * 10 + (u[3] - 0x30u);
	if (linear >= ASTRAL && linear - ASTRAL <= 0xFFFFF)
		return 0x10000 + (linear - ASTRAL);
	if (linear >= BMP_END)
		return CHARSET_BROKEN;
	while (high_end - low > 1) {
		mid = (low + high_end) / 2;
		if (four[mid][0] <= linear)
			low = mid;
		else
			high_end = mid;
	}
	return four[low][1] + (linear - four[low][0]);
}

size_t
gi_gb18030_decode(const char *s, size_t len, uint32_t *cp)
{
	const unsigned char	*u = (const unsigned char *)s;

	*cp = u[0] < 0x80 ? u[0] : CHARSET_BROKEN;
	if (!is_lead(u[0]) || len == 1)
		return 1;
	if (!is_digit(u[1])) {
		*cp = two_bytes(u);
		return *cp == CHARSET_BROKEN ? 1 : 2;
	}
	if (len == 2 || (len == 3 && is_lead(u[2])))
		return len;
	if (!is_lead(u[2]) || !is_digit(u[3]))
		return 1;
	*cp = four_bytes(u);
	return 4;
}
