/* SPDX-License-Identifier: ISC */
/* GB 18030-2005, with GBK and GB 2312 in it: bytes to code points. */
#include "base/block.h"
#include "gi.h"
#include "normalize/charset.h"
#include "gb18030.inc"	/* two[][], four[][], begin_bits[], from mkcharset.c */

#define BMP_END		39420u	/* linear: past the codes up to U+FFFF */
#define ASTRAL		189000u	/* linear: U+10000 */

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

/* What the table has for the code at u, where no ASCII is. */
static inline const unsigned char *
two_bytes(const unsigned char *u)
{
	return two[((unsigned)u[0] << 8 | u[1]) & 0x7FFF];
}

size_t
gi_gb18030_run(const char *s, size_t len, char *out, size_t *n)
{
	const unsigned char	*u = (const unsigned char *)s, *utf;
	const unsigned char	*end = u + len;
	char			*p = out;
	unsigned		 ascii;
	block			 b;

	while (end - u >= BLOCK) {
		if (*u < 0x80) {
			b = block_load(u);
			block_store(p, b);
			ascii = block_first(block_bits(block_within(b, 0x80,
			    0xFF)) | 1u << BLOCK);
			u += ascii;
			p += ascii;
			continue;
		}
		utf = two_bytes(u);
		if (nrm_charset_bytes(utf) == 0)
			break;
		memcpy(p, utf, 4);
		p += nrm_charset_bytes(utf);
		u += 2;
	}
	*n = (size_t)(p - out);
	return len - (size_t)(end - u);
}

const char *
gi_gb18030_plain(const char *s, const char *stop, char **out)
{
	const unsigned char	*u = (const unsigned char *)s, *utf;
	const unsigned char	*end = (const unsigned char *)stop;
	char			*p = *out;
	unsigned		 n;
	block			 b;

	while (u < end) {
		if (*u >= 0x80) {
			utf = two_bytes(u);
			memcpy(p, utf, 4);
			if (utf[3] > NRM_CHARSET_PLAIN)
				break;
			p += utf[3];
			u += 2;
			continue;
		}
		b = block_load(u);
		block_store(p, b);
		n = block_first(~block_bits(block_printable(b) &
		    ~(block)(b == '\\')));
		u += n;
		p += n;
		if (n == BLOCK || *u >= 0x80)
			continue;
		if (*u != '\t' && *u != '\\')
			break;
		*p++ = '\\';
		*p++ = *u++ == '\t' ? 't' : '\\';
	}
	*out = p;
	return (const char *)u;
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
		return NRM_CHARSET_BROKEN;
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
	const unsigned char	*u = (const unsigned char *)s, *utf;

	*cp = u[0] < 0x80 ? u[0] : NRM_CHARSET_BROKEN;
	if (!is_lead(u[0]) || len == 1)
		return 1;
	if (!is_digit(u[1])) {
		*cp = nrm_charset_code(utf = two_bytes(u));
		return utf[3] == NRM_CHARSET_NONE ? 1 : 2;
	}
	if (len == 2 || (len == 3 && is_lead(u[2])))
		return len;
	if (!is_lead(u[2]) || !is_digit(u[3]))
		return 1;
	*cp = four_bytes(u);
	return 4;
}

bool
gi_gb18030_begins_utf8(uint32_t cp)
{
	return cp < 0x10000 && (begin_bits[cp / 8] >> cp % 8 & 1) != 0;
}
