/* SPDX-License-Identifier: ISC */
/* Which words of a page stand on a line. */
#include <stdlib.h>

#include "base/arena.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define LINE_WORDS	((size_t)1000)	/* a line of more words is joined to no
					   other */
#define OVERLAP		500		/* by how much two words of a line may
					   overlap */

static int
by_height(const void *x, const void *y)
{
	const struct pdf_word	*v = x, *w = y;

	return v->y != w->y ? pdf_order(v->y, w->y) : pdf_order(v->x0, w->x0);
}

static int
by_place(const void *x, const void *y)
{
	const struct pdf_word	*v = x, *w = y;

	return pdf_order(v->x0, w->x0);
}

/* Whether a word of one line stands over or under a word of the other. */
static bool
lines_clash(const struct pdf_word *w, const struct pdf_line *a,
    const struct pdf_line *b)
{
	size_t	 i = a->from, k = b->from;

	while (i < a->to && k < b->to) {
		if (w[i].x1 - OVERLAP <= w[k].x0)
			i++;
		else if (w[k].x1 - OVERLAP <= w[i].x0)
			k++;
		else
			return true;
	}
	return false;
}

/*
 * Join each line to the one above where they are no further apart than percent
 * of a character's width.  Returns how many lines are left.
 */
static size_t
lines_join(struct pdf_word *w, struct pdf_line *line, size_t n, int64_t percent)
{
	size_t	 i, last = 0, all;

	for (i = 1; i < n; i++) {
		struct pdf_line *a = &line[last], *b = &line[i];
		int64_t em = a->em < b->em ? a->em : b->em;

		all = b->to - a->from;
		if ((b->y - a->y) * 100 > percent * em || all > LINE_WORDS ||
		    lines_clash(w, a, b)) {
			line[++last] = *b;
			continue;
		}
		a->y = (a->y * (int64_t)(a->to - a->from) +
		    b->y * (int64_t)(b->to - b->from)) / (int64_t)all;
		a->to = b->to;
		if (b->em > a->em)
			a->em = b->em;
		qsort(w + a->from, all, sizeof(*w), by_place);
	}
	return last + 1;
}

/* Those that stand closest together are joined first. */
struct pdf_line *
ext_lines_take(struct ext_layout *l, const struct pdf_page *p, size_t *n)
{
	static const int64_t	 percent[] = { 3, 8, 15, 30, 45 };
	struct pdf_line		*line = gi_alloc_array(l->arena, p->nword,
				    sizeof(*line));
	struct pdf_word		*w = l->word + p->word;
	size_t			 i;

	qsort(w, p->nword, sizeof(*w), by_height);
	for (i = 0; i < p->nword; i++)
		line[i] = (struct pdf_line){ i, i + 1, w[i].y, w[i].em };
	*n = p->nword;
	for (i = 0; i < GI_LEN(percent) && *n > 0; i++)
		*n = lines_join(w, line, *n, percent[i]);
	return line;
}
