/* SPDX-License-Identifier: ISC */
/* Big5: bytes to code points. */
#include "charset.h"
#include "gi.h"
#include "big5.inc"	/* two[][][], from mkcharset.c */

size_t
gi_big5_decode(const char *s, size_t len, uint32_t *cp)
{
	const unsigned char	*u = (const unsigned char *)s;

	*cp = u[0] < 0x80 ? u[0] : CHARSET_BROKEN;
	if (len == 1 || u[0] < 0x81 || u[0] > 0xFE || u[1] < 0x40 ||
	    u[1] > 0xFE || two[u[0] - 0x81][u[1] - 0x40][0] == 0)
		return 1;
	gi_utf8_decode((const char *)two[u[0] - 0x81][u[1] - 0x40], 4, cp);
	return 2;
}
