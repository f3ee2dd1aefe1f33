/* SPDX-License-Identifier: ISC */
/* How children end, and what they leave. */
#include <stdio.h>
#include <string.h>

#include "extract/child/child.h"
#include "gi.h"

static int		 bad;
static struct gi_arena	*arena;

/* Run a line of sh with a second and a thousand bytes. */
static void
expect(enum ext_end want, const char *sh, const char *input, const char *out)
{
	const char		*argv[] = { "sh", "-c", sh, NULL };
	struct ext_child	 c = { .argv = argv, .input = gi_str(input),
	    .seconds = 1, .memory = (size_t)256 << 20, .output = 1000 };
	enum ext_end		 end = ext_child_run(arena, &c);

	if (end == want && (out == NULL || gi_str_is(c.out, out)))
		return;
	bad = 1;
	printf("%s: ended as %d, not %d, and wrote: %.*s\n", sh, (int)end,
	    (int)want, (int)c.out.len, c.out.s != NULL ? c.out.s : "");
}

static void
expect_missing(void)
{
	const char		*argv[] = { "no-such-program", NULL };
	struct ext_child	 c = { .argv = argv, .seconds = 1 };

	if (ext_child_run(arena, &c) == EXT_END_MISSING)
		return;
	bad = 1;
	puts("a program that is none was not missing");
}

int
main(void)
{
	arena = gi_arena_new();
	expect(EXT_END_OK, "cat", "text", "text");
	expect(EXT_END_OK, "cat; cat", "", "");
	expect(EXT_END_OK, "exec >&- 2>&-; true", "text", "");
	expect(EXT_END_TIME, "sleep 1000", "", NULL);
	expect(EXT_END_TIME, "exec >&- 2>&-; sleep 1000", "", NULL);
	expect(EXT_END_TIME, "sleep 1000 & sleep 1000", "", NULL);
	expect(EXT_END_TIME, "trap '' TERM XCPU; while :; do :; done", "",
	    NULL);
	expect(EXT_END_SIGNAL, "kill -ABRT $$", "", NULL);
	expect(EXT_END_STATUS, "echo half; exit 3", "", "half\n");
	expect(EXT_END_OUTPUT, "while :; do echo more; done", "", NULL);
	expect_missing();
	gi_arena_free(arena);
	return bad;
}
