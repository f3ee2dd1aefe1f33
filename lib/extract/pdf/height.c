/* SPDX-License-Identifier: ISC */
/*
 * Words of different fonts that stand in one line.  The line of a word is told
 * by the middle of its box, but that lies higher for some fonts than for
 * others.  How much higher is learned from words of different heights that
 * touch each other, such as a number and the characters around it, and is taken
 * away.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "extract/pdf/layout.h"
#include "gi.h"

/*
 * In a line, the middle of a box of height b is dy lower than that of height a.
 */
struct pdf_shift {
	size_t	 a, b;		/* indices of ext_layout.height */
	int64_t	 dy;
};

static int
by_heights(const void *x, const void *y)
{
	const struct pdf_shift	*s = x, *t = y;

	if (s->a != t->a)
		return pdf_order((int64_t)s->a, (int64_t)t->a);
	if (s->b != t->b)
		return pdf_order((int64_t)s->b, (int64_t)t->b);
	return pdf_order(s->dy, t->dy);
}

/*
 * Whether two words of different heights touch, as they do only in one line.
 */
static bool
is_neighbour(const struct ext_layout *l, const struct pdf_word *a,
    const struct pdf_word *b)
{
	int64_t	 gap = llabs(b->x0 - a->x1), dy = llabs(b->y - a->y);
	int64_t	 height;

	if (a->height == b->height || a->height == EXT_HEIGHTS ||
	    b->height == EXT_HEIGHTS)
		return false;
	height = l->height[a->height].height > l->height[b->height].height ?
	    l->height[a->height].height : l->height[b->height].height;
	return gap * 10 < a->em && dy < height * 60;
}

/* The shifts between neighbours, both ways, ordered; *n of them. */
static struct pdf_shift *
shifts_find(const struct ext_layout *l, size_t *n)
{
	struct pdf_shift	*s = gi_alloc_array(l->arena,
			    gi_size_mul(l->nword, 2), sizeof(*s));
	size_t		 i;

	*n = 0;
	for (i = 1; i < l->nword; i++) {
		const struct pdf_word *a = &l->word[i - 1], *b = &l->word[i];

		if (!is_neighbour(l, a, b))
			continue;
		s[(*n)++] = (struct pdf_shift){ a->height, b->height,
		    b->y - a->y };
		s[(*n)++] = (struct pdf_shift){ b->height, a->height,
		    a->y - b->y };
	}
	qsort(s, *n, sizeof(*s), by_heights);
	return s;
}

/*
 * From heights whose shift is known, go on to those that are their neighbours,
 * by the median of what the neighbours say.
 */
static void
shifts_spread(struct ext_layout *l, const struct pdf_shift *s, size_t n)
{
	size_t	 i, end;
	bool	 more = true;

	while (more) {
		more = false;
		for (i = 0; i < n; i = end) {
			for (end = i; end < n && s[end].a == s[i].a &&
			    s[end].b == s[i].b; end++)
				;
			if (!l->height[s[i].a].known || l->height[s[i].b].known)
				continue;
			l->height[s[i].b].shift = l->height[s[i].a].shift +
			    s[i + (end - i) / 2].dy;
			l->height[s[i].b].known = more = true;
		}
	}
}

void
ext_layout_level(struct ext_layout *l)
{
	struct pdf_shift	*s;
	size_t		 i, most, n;

	s = shifts_find(l, &n);
	for (;;) {
		for (i = 0, most = EXT_HEIGHTS; i < l->nheight; i++) {
			if (!l->height[i].known && (most == EXT_HEIGHTS ||
			    l->height[i].count > l->height[most].count))
				most = i;
		}
		if (most == EXT_HEIGHTS)
			break;
		l->height[most].known = true;
		shifts_spread(l, s, n);
	}
	for (i = 0; i < l->nword; i++) {
		if (l->word[i].height < EXT_HEIGHTS)
			l->word[i].y -= l->height[l->word[i].height].shift;
	}
}
