/* SPDX-License-Identifier: ISC */
/* mkdictionary: what the keys of the forms are called, as TSV with a head. */
#include <stdio.h>

#include "store/wide/dictionary.h"

static void
put_line(void *ctx, const struct gi_str *field)
{
	int	 i;

	(void)ctx;
	for (i = 0; i < STORE_FIELDS; i++) {
		fwrite(field[i].s, 1, field[i].len, stdout);
		putchar(i + 1 < STORE_FIELDS ? '\t' : '\n');
	}
}

int
main(void)
{
	int	 i;

	for (i = 0; i < STORE_FIELDS; i++)
		printf("%s%c", store_field_name((enum store_field)i),
		    i + 1 < STORE_FIELDS ? '\t' : '\n');
	store_dictionary(put_line, NULL);
	return fflush(stdout) == 0 ? 0 : 1;
}
