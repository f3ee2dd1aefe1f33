/* SPDX-License-Identifier: ISC */
/* Big5: bytes to code points. */
#include "normalize/charset.h"
#include "big5.inc"	/* two[][], from mkcharset.c */

size_t
gi_big5_decode(const char *s, size_t len, uint32_t *cp)
{
	const unsigned char	*u = (const unsigned char *)s;

	*cp = u[0] < 0x80 ? u[0] : NRM_CHARSET_BROKEN;
	if (len == 1 || u[0] < 0x80)
		return 1;
	*cp = nrm_charset_code(two[(u[0] << 8 | u[1]) & 0x7FFF]);
	return *cp == NRM_CHARSET_BROKEN ? 1 : 2;
}
