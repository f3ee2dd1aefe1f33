/* SPDX-License-Identifier: ISC */
/* Cells that reach into rows below. */
#include "base/arena.h"
#include "extract/package/spans.h"

#define SPANS	((size_t)1000)	/* cells that reach into a row, at most */

struct ext_span {
	size_t	 at, end;		/* its columns */
	size_t	 rows;			/* how many it reaches into still */
};

void
ext_spans_add(struct gi_arena *a, struct ext_spans *s, size_t at, size_t end,
    size_t rows)
{
	if (s->n == SPANS)
		return;
	s->span = gi_grow(a, s->span, s->n, &s->room, sizeof(*s->span));
	s->span[s->n++] = (struct ext_span){ at, end, rows };
}

void
ext_spans_pass(struct ext_spans *s, size_t n)
{
	size_t	 i, kept = 0;

	for (i = 0; i < s->n; i++) {
		if (s->span[i].rows <= n)
			continue;
		s->span[i].rows -= n;
		s->span[kept++] = s->span[i];
	}
	s->n = kept;
}

void
ext_spans_join(const struct ext_spans *s, struct ext_grid *g)
{
	size_t	 i;

	for (i = 0; i < s->n; i++)
		ext_grid_join(g, s->span[i].at, s->span[i].end, true);
}
