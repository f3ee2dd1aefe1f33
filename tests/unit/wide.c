/* SPDX-License-Identifier: ISC */
/*
 * wide columns [FILE]: key, unit, Chinese and English head of each column of a
 * report's row, a line each; with the form in FILE too.
 * wide facts <STREAM: the facts of each report, "id=value" with tabs between
 * them, "id" alone for null.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "form/form.h"
#include "gi.h"
#include "store/wide/column.h"
#include "store/wide/fact.h"

static void
put(struct gi_str s, char behind)
{
	fwrite(s.s, 1, s.len, stdout);
	putchar(behind);
}

static int
columns(void)
{
	struct gi_arena			*a = gi_arena_new();
	const struct store_column	*c;
	const struct gi_str		*chinese, *english;
	size_t				 i, n;

	c = store_columns(a, &n);
	chinese = store_column_labels(a, c, n, false);
	english = store_column_labels(a, c, n, true);
	for (i = 0; i < n; i++) {
		put(c[i].key, '\t');
		put(gi_str(gi_cell_unit(c[i].row, c[i].col)), '\t');
		put(chinese[i], '\t');
		put(english[i], '\n');
	}
	gi_arena_free(a);
	return 0;
}

static void
put_facts(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	struct gi_str	 value;
	int		 f;

	(void)ctx;
	for (f = 0; f < STORE_FACTS; f++) {
		value = store_fact(r, a, (enum store_fact)f);
		printf("%s", store_fact_names((enum store_fact)f)->id);
		if (value.s != NULL) {
			putchar('=');
			put(value, '\t');
		} else
			putchar('\t');
	}
	putchar('\n');
}

int
main(int argc, char *argv[])
{
	if (argc > 2 && !gi_form_add(argv[2]))
		return 2;
	if (argc > 1 && strcmp(argv[1], "columns") == 0)
		return columns();
	rep_filter_fd(STDIN_FILENO, "stdin", put_facts, NULL);
	return gi_finish(stdout);
}
