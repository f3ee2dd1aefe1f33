/* SPDX-License-Identifier: ISC */
/*
 * Where columns of text that blanks align stand: by characters, as poppler
 * and lynx count, or by the columns of a terminal, of which a Chinese
 * character takes two.  The numbers of neighbouring lines tell.
 */
#include "tables.h"

#define VOTES_MIN	4

/* Do two numbers begin or end at the same place? */
static bool
is_flush(struct span a, struct span b)
{
	return a.from == b.from || a.to == b.to;
}

/* Is any number of the line at b flush with a, by characters, by columns? */
static void
line_votes(const struct reading *r, const struct atom *a, size_t b, bool *x,
    bool *w)
{
	size_t	 line = r->atom[b].line;

	*x = *w = false;
	for (; b < r->natom && r->atom[b].line == line; b++) {
		if (r->atom[b].kind != ATOM_NUMBER)
			continue;
		*x |= is_flush(a->x, r->atom[b].x);
		*w |= is_flush(a->w, r->atom[b].w);
	}
}

/*
 * Take the one for the other where the text is aligned by it, so that nobody
 * else has to ask.
 */
void
widths_judge(struct reading *r)
{
	size_t	 i, above = SIZE_MAX, now = SIZE_MAX, votes_x = 0, votes_w = 0;
	bool	 x, w;

	for (i = 0; i < r->natom; i++) {
		const struct atom *a = &r->atom[i];

		if (a->kind != ATOM_NUMBER || a->delim != ' ')
			continue;
		if (now == SIZE_MAX || r->atom[now].line != a->line) {
			above = now;
			now = i;
		}
		if (above == SIZE_MAX)
			continue;
		line_votes(r, a, above, &x, &w);
		votes_x += x && !w;
		votes_w += w && !x;
	}
	if (votes_w < VOTES_MIN || votes_w < votes_x * 2)
		return;
	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].delim == ' ')
			r->atom[i].x = r->atom[i].w;
	}
}
