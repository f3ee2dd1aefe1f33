/* SPDX-License-Identifier: ISC */
/*
 * mkcharset NAME: tables of GB18030 or BIG5 for charset.c, from the C
 * library's iconv.  At run time no converter has to be loaded, and how broken
 * bytes are read is ours to say.
 */
#include <iconv.h>
#include <stdio.h>
#include <string.h>

#include "base/cp.h"
#include "base/kind.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/charset.h"
#include "tool/msg.h"

#define BMP_FOUR	39420	/* four-byte codes up to U+FFFF */
/* The code point that len bytes stand for, 0 if they stand for none. */
static uint32_t
convert(iconv_t cd, const unsigned char *bytes, size_t len)
{
	char		 in[4], *ip = in;
	unsigned char	 out[8];
	char		*op = (char *)out;
	size_t		 left = len, room = sizeof(out);

	memcpy(in, bytes, len);
	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &ip, &left, &op, &room) == (size_t)-1 || left > 0 ||
	    sizeof(out) - room != 4)
		return 0;
	return (uint32_t)out[0] << 24 | (uint32_t)out[1] << 16 |
	    (uint32_t)out[2] << 8 | out[3];
}

static bool
is_pair(const unsigned char *b)
{
	return b[0] >= 0x81 && b[0] <= 0xFE && b[1] >= 0x40 && b[1] <= 0xFE;
}

/* What charset.h says of a code's four bytes. */
static void
entry(uint32_t cp, unsigned char u[4])
{
	enum gi_kind	 kind = gi_kind(cp);
	size_t		 n;

	memset(u, 0, 4);
	u[3] = NRM_CHARSET_NONE;
	if (cp == 0)
		return;
	if (kind == GI_KIND_WIDE || cp == GI_CP_IDEOGRAPHIC_SPACE) {
		u[0] = cp == GI_CP_IDEOGRAPHIC_SPACE ? ' ' :
		    (unsigned char)(cp - GI_CP_TO_WIDE);
		u[3] = 1;
		return;
	}
	u[3] = 0;
	n = gi_utf8_encode(cp, (char *)u);
	if (n < 4)
		u[3] = (unsigned char)(n | (kind == GI_KIND_PLAIN ? 0 :
		    NRM_CHARSET_RARE));
}

/*
 * By the first byte without its highest bit, and the second.
 * A3A0 was taken for a blank by editors of GBK, so the Encoding Standard too.
 */
static void
two_bytes(iconv_t cd, bool gb)
{
	unsigned char	 b[2], u[4];
	uint32_t	 cp;
	unsigned	 i, k;

	printf("static const unsigned char two[128 * 256][4] = {\n");
	for (i = 0; i < 128 * 256; i++) {
		b[0] = (unsigned char)(0x80 + i / 256);
		b[1] = (unsigned char)i;
		cp = is_pair(b) ? convert(cd, b, 2) : 0;
		if (gb && b[0] == 0xA3 && b[1] == 0xA0)
			cp = GI_CP_IDEOGRAPHIC_SPACE;
		entry(cp, u);
		for (k = 0; k < sizeof(u); k++)
			printf("%s%u", k == 0 ? "{" : ",", u[k]);
		printf("},%s", i % 8 == 7 ? "\n" : "");
	}
	printf("};\n");
}

/*
 * Four-byte codes count on from pair to pair.  Those few that the standard
 * moved to two bytes still decode to what they were.
 */
static void
four_bytes(iconv_t cd)
{
	unsigned char	 b[4];
	uint32_t	 cp, last = 0;
	unsigned	 i;

	printf("static const uint16_t four[][2] = {\n");
	for (i = 0; i < BMP_FOUR; i++) {
		b[0] = (unsigned char)(0x81 + i / 12600);
		b[1] = (unsigned char)(0x30 + i / 1260 % 10);
		b[2] = (unsigned char)(0x81 + i / 10 % 126);
		b[3] = (unsigned char)(0x30 + i % 10);
		cp = convert(cd, b, 4);
		if (cp == 0)
			cp = last + 1;
		if (cp != last + 1 || i == 0)
			printf("\t{ %u, 0x%X },\n", i, (unsigned)cp);
		last = cp;
	}
	printf("};\n");
}

/*
 * The characters whose code of two bytes begins a character of three in UTF-8,
 * as nearly all of a Chinese text has: a bit each.
 */
static void
begin_bits(iconv_t cd)
{
	unsigned char	 bits[0x10000 / 8] = { 0 }, b[2];
	uint32_t	 cp;
	unsigned	 i;

	for (i = 0xE300; i <= 0xEFFF; i++) {
		b[0] = (unsigned char)(i >> 8);
		b[1] = (unsigned char)i;
		if ((b[0] > 0xE9 && b[0] < 0xEF) || (b[1] & 0xC0) != 0x80)
			continue;
		cp = convert(cd, b, 2);
		if (cp > 0 && cp < 0x10000)
			bits[cp / 8] |= (unsigned char)(1u << cp % 8);
	}
	printf("static const unsigned char begin_bits[0x10000 / 8] = {\n");
	for (i = 0; i < sizeof(bits); i++)
		printf("%u,%s", bits[i], i % 32 == 31 ? "\n" : "");
	printf("};\n");
}

int
main(int argc, char *argv[])
{
	iconv_t	 cd;
	bool	 gb;

	gi_progname = "mkcharset";
	if (argc != 2) {
		gi_report(GI_MSG_USAGE, NULL, 0, NULL);
		return gi_finish(stdout);
	}
	cd = iconv_open("UTF-32BE", argv[1]);
	if (cd == (iconv_t)-1) {
		gi_report(GI_MSG_OPEN, argv[1], 0, NULL);
		return gi_finish(stdout);
	}
	gb = strcmp(argv[1], "GB18030") == 0;
	two_bytes(cd, gb);
	if (gb) {
		four_bytes(cd);
		begin_bits(cd);
	}
	iconv_close(cd);
	return gi_finish(stdout);
}
