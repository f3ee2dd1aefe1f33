/* SPDX-License-Identifier: ISC */
/*
 * reports ORDER: the reports of the record stream on standard input, sorted by
 * that number of enum rep_order, a line each: source, body, year, verdict,
 * errors, warnings, how many cells, the figures (- for one not known), = and
 * the source of the report that it is a copy of, or how many copies it has, and
 * ! where another is of the same body and year.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "report/list.h"

static void
put(struct gi_str s)
{
	printf("%.*s ", (int)s.len, s.len > 0 ? s.s : "");
}

static void
add(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	(void)a;
	(void)rep_list_add(ctx, r);
}

static void
put_row(const struct rep_row *r)
{
	char	 buf[GI_DEC_TEXT];
	int	 i;

	put(r->source);
	put(r->fact[REP_BODY]);
	put(r->fact[REP_YEAR]);
	printf("%d %zu %zu %zu", r->verdict, r->errors, r->warnings,
	    r->ncell);
	for (i = 0; i < REP_FIGURES; i++) {
		if (r->known[i])
			printf(" %.*s", (int)gi_dec_format(r->figure[i], buf),
			    buf);
		else
			printf(" -");
	}
	printf(" =%zu", r->copies);
	if (r->copy_of != NULL)
		printf(" %.*s", (int)r->copy_of->source.len,
		    r->copy_of->source.s);
	puts(r->rival ? " !" : "");
}

int
main(int argc, char *argv[])
{
	struct rep_list		 list = { .arena = gi_arena_new() };
	size_t			 i;

	if (argc != 2)
		return 2;
	rep_filter_fd(STDIN_FILENO, "input", add, &list);
	rep_list_sort(&list, (unsigned)strtoul(argv[1], NULL, 10));
	rep_list_fold(&list);
	for (i = 0; i < list.n; i++)
		put_row(&list.row[i]);
	free(list.row);
	gi_arena_free(list.arena);
	return gi_finish(stdout);
}
