/* SPDX-License-Identifier: ISC */
/*
 * mkcharset NAME: tables of GB18030 or BIG5 for charset.c, from the C
 * library's iconv.  At run time no converter has to be loaded, and how broken
 * bytes are read is ours to say.
 */
#include <iconv.h>
#include <stdio.h>
#include <string.h>

#include "gi.h"

#define LEADS		126	/* 0x81 to 0xFE */
#define TRAILS		191	/* 0x40 to 0xFE */
#define BMP_FOUR	39420	/* four-byte codes up to U+FFFF */
#define MARK		0xD800	/* in the table: index of a high one */
#define HIGH		64	/* two-byte codes beyond U+FFFF, at most */

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

/* Returns how many codes stand in high, or HIGH + 1 where there are more. */
static unsigned
two_bytes(iconv_t cd, uint32_t high[HIGH])
{
	uint32_t	 cp;
	unsigned char	 b[2];
	unsigned	 i, k, n = 0;

	printf("static const uint16_t two[%d][%d] = {\n", LEADS, TRAILS);
	for (i = 0; i < LEADS; i++) {
		printf("{");
		for (k = 0; k < TRAILS; k++) {
			b[0] = (unsigned char)(0x81 + i);
			b[1] = (unsigned char)(0x40 + k);
			cp = convert(cd, b, 2);
			if (cp > 0xFFFF && n == HIGH)
				return HIGH + 1;
			if (cp > 0xFFFF) {
				high[n] = cp;
				cp = MARK + n++;
			}
			printf("%s0x%X,", k % 12 ? " " : "\n\t", (unsigned)cp);
		}
		printf("\n},\n");
	}
	printf("};\n");
	return n;
}

static void
high_codes(const uint32_t *high, unsigned n)
{
	unsigned	 i;

	printf("static const uint32_t high[%u] = {\n", n + 1);
	for (i = 0; i < n; i++)
		printf("\t0x%X,\n", (unsigned)high[i]);
	printf("\t0\n};\n");
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

int
main(int argc, char *argv[])
{
	iconv_t		 cd;
	uint32_t	 high[HIGH];
	unsigned	 n;

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
	n = two_bytes(cd, high);
	if (strcmp(argv[1], "GB18030") != 0)
		n = n > 0 ? HIGH + 1 : 0;
	else if (n <= HIGH) {
		high_codes(high, n);
		four_bytes(cd);
	}
	if (n > HIGH)
		gi_report(GI_MSG_OPTION_VALUE, argv[1], 0, NULL);
	iconv_close(cd);
	return gi_finish(stdout);
}
