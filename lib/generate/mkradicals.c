/* SPDX-License-Identifier: ISC */
/*
 * mkradicals: the ideographs that radicals stand for by Unicode's
 * compatibility decomposition, as a table for normal.c, from libutf8proc: at
 * run time no tool needs that library.
 */
#include <stdio.h>
#include <utf8proc.h>

#define FIRST	0x2E80		/* as kind.c has them */
#define LAST	0x2FD5

int
main(void)
{
	utf8proc_int32_t	 cp, to;
	int			 boundary;

	printf("#define RADICAL_FIRST\t0x%X\n", FIRST);
	printf("static const uint16_t radical_is[] = {");
	for (cp = FIRST; cp <= LAST; cp++) {
		boundary = 0;
		if (utf8proc_decompose_char(cp, &to, 1, UTF8PROC_DECOMPOSE |
		    UTF8PROC_COMPAT, &boundary) != 1)
			to = cp;
		if (to > 0xFFFF)
			return 1;
		printf("%s0x%X,", (cp - FIRST) % 8 == 0 ? "\n\t" : " ",
		    (unsigned)to);
	}
	printf("\n};\n");
	return fflush(stdout) == EOF;
}
