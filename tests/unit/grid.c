/* SPDX-License-Identifier: ISC */
/* Reads grid records, one a line, and prints what they say. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/grid.h"
#include "stream/reader.h"

static void
place_print(const struct gi_grid_line *g, const struct gi_grid_place *p)
{
	if (g->columns)
		printf(" %u-%u%s", p->from, p->to, p->above ? "^" : "");
	if (g->x)
		printf(" @%u-%u", p->x0, p->x1);
}

int
main(void)
{
	struct gi_arena		*a = gi_arena_new();
	struct gi_grid_line	 g;
	struct gi_record	 rec;
	char			 s[512];
	size_t			 i;

	while (fgets(s, sizeof(s), stdin) != NULL) {
		gi_record_split((struct gi_str){ s, strcspn(s, "\n") }, &rec);
		if (!gi_grid_read(a, &rec, &g)) {
			puts("no");
			continue;
		}
		printf("table %zu width %zu page %zu:", g.table, g.width,
		    g.page);
		for (i = 0; i < g.n; i++)
			place_print(&g, &g.place[i]);
		putchar('\n');
	}
	gi_arena_free(a);
	return 0;
}
