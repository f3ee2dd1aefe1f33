/* SPDX-License-Identifier: ISC */
/*
 * decimal OPERATION NUMBER [NUMBER]: print what it gives, or "none" where the
 * library refuses; operations are parse, add, sub, shift, cmp and whole.
 */
#include <stdlib.h>
#include <string.h>

#include "gi.h"

static int
show(bool given, struct gi_dec d)
{
	char	 buf[GI_DEC_TEXT];
	size_t	 len = gi_dec_format(d, buf);

	if (given)
		printf("%.*s\n", (int)len, buf);
	else
		puts("none");
	return gi_finish(stdout);
}

static int
is_op(char *argv[], const char *name)
{
	return strcmp(argv[1], name) == 0;
}

int
main(int argc, char *argv[])
{
	struct gi_dec	 a = { 0, 0 }, b = { 0, 0 };
	bool		 ok;

	gi_progname = "decimal";
	if (argc < 3)
		return GI_USAGE;
	ok = gi_dec_parse(gi_str(argv[2]), &a);
	if (ok && argc > 3)
		ok = gi_dec_parse(gi_str(argv[3]), &b);
	if (!ok || is_op(argv, "parse"))
		return show(ok, a);
	if (is_op(argv, "add"))
		return show(gi_dec_add(&a, b), a);
	if (is_op(argv, "sub"))
		return show(gi_dec_sub(&a, b), a);
	if (is_op(argv, "shift"))
		return show(gi_dec_shift(&a, (int)b.units), a);
	if (is_op(argv, "cmp"))
		a.units = gi_dec_cmp(a, b);
	else
		a.units = gi_dec_whole(a);
	a.scale = 0;
	return show(true, a);
}
