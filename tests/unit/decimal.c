/* SPDX-License-Identifier: ISC */
/*
 * decimal: an operation and its numbers as arguments, its result on standard
 * output; "no" where there is none.
 */
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "gi.h"

static int
put(bool ok, struct gi_dec d)
{
	char	 buf[GI_DEC_TEXT];

	if (!ok) {
		puts("no");
		return 0;
	}
	gi_dec_format(d, buf);
	puts(buf);
	return 0;
}

int
main(int argc, char *argv[])
{
	struct gi_dec	 a, b = { 0, 0 };

	if (argc < 3 || !gi_dec_parse(gi_str(argv[2]), &a))
		return put(false, b);
	if (strcmp(argv[1], "parse") == 0)
		return put(true, a);
	if (strcmp(argv[1], "whole") == 0)
		return puts(gi_dec_whole(a) ? "yes" : "no") < 0;
	if (strcmp(argv[1], "shift") == 0 && argc > 3)
		return put(gi_dec_shift(&a, (int)strtol(argv[3], NULL, 10)), a);
	if (argc < 4 || !gi_dec_parse(gi_str(argv[3]), &b))
		return put(false, b);
	if (strcmp(argv[1], "cmp") == 0)
		return printf("%d\n", gi_dec_cmp(a, b)) < 0;
	if (strcmp(argv[1], "add") == 0)
		return put(gi_dec_add(&a, b), a);
	return put(gi_dec_sub(&a, b), a);
}
