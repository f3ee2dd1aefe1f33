/* SPDX-License-Identifier: ISC */
/*
 * tree: lines of a key, a tab, and a value (kept: a place that is kept; null)
 * on standard input into a tree, written as JSON; "no" for a line that the
 * tree does not take.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "json/json.h"
#include "json/tree.h"

static void
put(struct gi_arena *a, struct json_tree *t, char *line)
{
	size_t		 tab = strcspn(line, "\t");
	struct gi_str	 path[2] = { gi_str("root"), { NULL, tab } };
	struct gi_str	 value = { NULL, 0 };
	bool		 kept;

	line[strcspn(line, "\n")] = '\0';
	path[1].s = gi_dup(a, line, tab);
	kept = strcmp(line + tab, "\tkept") == 0;
	if (!kept && strcmp(line + tab, "\tnull") != 0) {
		value.len = strlen(line + tab + 1);
		value.s = gi_dup(a, line + tab + 1, value.len);
	}
	if (!json_tree_put(t, path, 2, kept ? JSON_LEAF_KEPT : JSON_LEAF_SET, value))
		puts("no");
}

int
main(void)
{
	struct gi_arena	*a = gi_arena_new();
	struct json_tree	*t = json_tree_new(a);
	struct json_out	 j = { .out = stdout };
	char		 line[256];

	while (fgets(line, sizeof(line), stdin) != NULL)
		put(a, t, line);
	json_tree_write(t, &j);
	json_end(&j);
	gi_arena_free(a);
	return gi_finish(stdout);
}
