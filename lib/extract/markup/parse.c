/* SPDX-License-Identifier: ISC */
/*
 * Parsing within a budget of memory, for pages can be built to take gigabytes.
 * One that asks for more than its size allows is left at once, by a jump from
 * wherever its reading has come to, and fails.
 */
#include <setjmp.h>

#include "base/arena.h"
#include "extract/markup/node.h"
#include "gi.h"
#include "tool/msg.h"

#define BYTES_BASE	((size_t)16 << 20)	/* of memory for any page,
						   and */
#define BYTES_EACH	96			/* more for each byte of it; */
#define MOST_BASE	((size_t)32 << 20)	/* but of a large one so many, */
#define MOST_EACH	5			/* and for each byte of the
						   document: no report is such */

struct html_node *
html_parse(struct ext_doc *d, struct gi_str page)
{
	struct gi_mark		 mark;
	struct html_node	*root;

	gi_arena_lower(d->arena, gi_size_add(MOST_BASE,
	    gi_size_mul(d->bytes.len, MOST_EACH)));
	mark = gi_arena_mark(d->arena);
	root = html_plain(d->arena, page);
	if (root != NULL)
		return root;
	gi_arena_release(d->arena, mark);
	return html_gumbo(d, page);
}

static void
leave(void *out)
{
	longjmp(*(jmp_buf *)out, 1);
}

void
html_guard(struct ext_doc *d, ext_reader *read)
{
	size_t	 room = gi_size_add(BYTES_BASE,
	    gi_size_mul(d->bytes.len, BYTES_EACH));
	jmp_buf	 out;

	if (room > d->limits->memory)
		room = d->limits->memory;
	gi_arena_limit(d->arena, room, leave, &out);
	if (setjmp(out) != 0) {
		html_gumbo_end();
		ext_fail(d, GI_MSG_HTML_BUDGET, NULL);
	} else
		read(d);
	gi_arena_limit(d->arena, 0, NULL, NULL);
}
