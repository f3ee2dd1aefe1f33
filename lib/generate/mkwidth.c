/* SPDX-License-Identifier: ISC */
/*
 * mkwidth: the columns that code points take on a terminal, as tables for
 * utf8.c, from libutf8proc: at run time no tool needs that library.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#define PAGE	256		/* code points of a page */
#define BYTES	(PAGE / 4)	/* two bits each */
#define PAGES	(0x110000 / PAGE)

static uint8_t	 page[PAGES][BYTES];	/* those that differ */
static uint8_t	 which[PAGES];

static void
fill(uint8_t *bytes, uint32_t first)
{
	unsigned	 i, width;

	memset(bytes, 0, BYTES);
	for (i = 0; i < PAGE; i++) {
		width = (unsigned)utf8proc_charwidth(
		    (utf8proc_int32_t)(first + i)) & 3;
		bytes[i / 4] |= (uint8_t)(width << i % 4 * 2);
	}
}

static void
put(const char *type, const uint8_t *bytes, size_t n)
{
	size_t	 i;

	printf("static const uint8_t %s = {", type);
	for (i = 0; i < n; i++)
		printf("%s%u,", i % 16 == 0 ? "\n\t" : " ", bytes[i]);
	printf("\n};\n");
}

int
main(void)
{
	size_t	 n = 0, i, k;

	for (i = 0; i < PAGES; i++) {
		fill(page[n], (uint32_t)(i * PAGE));
		for (k = 0; memcmp(page[k], page[n], BYTES) != 0; k++)
			;
		which[i] = (uint8_t)k;
		n += k == n;
		if (n > UINT8_MAX)
			return 1;
	}
	printf("/* Widths: which page, and two bits a code point. */\n");
	printf("#define WIDTH_PAGE\t%d\n", PAGE);
	put("width_which[]", which, PAGES);
	put("width_page[]", page[0], n * BYTES);
	return fflush(stdout) == EOF;
}
