/* SPDX-License-Identifier: ISC */
/*
 * Where columns of text that blanks align stand: by characters, as poppler
 * and lynx count, or by the columns of a terminal, of which a Chinese
 * character takes two.  The numbers of neighbouring lines tell.
 */
#include "tables.h"

#define VOTES_MIN	4

enum { X_FROM, X_TO, W_FROM, W_TO, PLACES };

static size_t
place(const struct reading *r, size_t i, int which)
{
	switch (which) {
	case X_FROM:
		return r->atom[i].x.from;
	case X_TO:
		return r->atom[i].x.to;
	case W_FROM:
		return r->wide[i].from;
	default:
		return r->wide[i].to;
	}
}

/*
 * Does a number of a line begin or end where atom i does?  *at goes along the
 * line as i does along the next, for places of one kind.
 */
static bool
is_flush(const struct reading *r, size_t i, size_t line, int which,
    size_t *at)
{
	const struct atom	*b;
	size_t			 want = place(r, i, which);

	for (; *at < r->natom; (*at)++) {
		b = &r->atom[*at];
		if (b->line != line)
			return false;
		if (b->kind == ATOM_NUMBER && place(r, *at, which) >= want)
			return place(r, *at, which) == want;
	}
	return false;
}

struct votes {
	size_t	 x, w;		/* for characters, for columns */
};

/* Of the numbers of a line, the first of them at i, and those of one above. */
static void
line_votes(const struct reading *r, size_t i, size_t above, struct votes *v)
{
	size_t		 at[PLACES] = { above, above, above, above };
	size_t		 line = r->atom[i].line, line_above = r->atom[above].line;
	bool		 flush[PLACES];
	int		 k;

	for (; i < r->natom && r->atom[i].line == line; i++) {
		if (r->atom[i].kind != ATOM_NUMBER)
			continue;
		for (k = 0; k < PLACES; k++)
			flush[k] = is_flush(r, i, line_above, k, &at[k]);
		v->x += (flush[X_FROM] || flush[X_TO]) &&
		    !flush[W_FROM] && !flush[W_TO];
		v->w += (flush[W_FROM] || flush[W_TO]) &&
		    !flush[X_FROM] && !flush[X_TO];
	}
}

static bool
is_aligned_number(const struct atom *a)
{
	return a->kind == ATOM_NUMBER && a->delim == ' ';
}

/* Is there a line of two numbers with only blanks between? */
static bool
any_aligned(const struct reading *r)
{
	size_t	 i, last = SIZE_MAX;

	for (i = 0; i < r->natom; i++) {
		if (!is_aligned_number(&r->atom[i]))
			continue;
		if (r->atom[i].line == last)
			return true;
		last = r->atom[i].line;
	}
	return false;
}

/*
 * Take the one for the other where the text is aligned by it, so that nobody
 * else has to ask.
 */
void
widths_judge(struct reading *r)
{
	struct votes	 v = { 0, 0 };
	size_t		 i, above = SIZE_MAX;

	if (!any_aligned(r))
		return;
	atoms_measure(r);
	for (i = 0; i < r->natom; i++) {
		if (!is_aligned_number(&r->atom[i]) || (above != SIZE_MAX &&
		    r->atom[above].line == r->atom[i].line))
			continue;
		if (above != SIZE_MAX)
			line_votes(r, i, above, &v);
		above = i;
	}
	if (v.w < VOTES_MIN || v.w < v.x * 2)
		return;
	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].delim == ' ')
			r->atom[i].x = r->wide[i];
	}
}
