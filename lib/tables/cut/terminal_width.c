/* SPDX-License-Identifier: ISC */
/*
 * Where columns of text that blanks align stand: by characters, as poppler
 * and lynx count, or by the columns of a terminal, of which a Chinese
 * character takes two.  The numbers of neighbouring lines tell.
 */
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "tables/cut/terminal_width.h"
#include "tables/parts/reading.h"
#include "tables/text/text.h"

#define VOTES_MIN	4

static uint32_t
small(size_t n)
{
	return n < TBL_SMALL_MAX ? (uint32_t)n : TBL_SMALL_MAX;
}

/* Columns on a terminal that s takes. */
static inline size_t
width(const char *s, size_t len)
{
	uint32_t	 cp;
	size_t		 at = 0, from, w = 0;

	for (;;) {
		from = at;
		while (len - at >= 8 && memcmp(s + at, "        ", 8) == 0)
			at += 8;	/* many, between columns */
		while (at < len && s[at] >= ' ' && s[at] < 0x7F)
			at++;
		w += at - from;
		if (at == len)
			return w;
		if (tbl_is_han(s + at, len - at)) {
			at += 3;
			w += 2;
			continue;
		}
		at += gi_utf8_decode(s + at, len - at, &cp);
		w += (size_t)gi_width(cp);
	}
}

/* How far a line was measured. */
struct line_ruler {
	size_t		 line;		/* SIZE_MAX: none */
	const char	*at;
	size_t		 w;
};

/* Set wide of atom i; most often it stands behind the one before. */
static void
atom_measure(const struct tbl_reading *r, size_t i, struct line_ruler *u)
{
	const struct tbl_atom	*a = &r->atom[i];

	if (u->line != a->line || a->raw.s < u->at)
		*u = (struct line_ruler){ a->line,
		    tbl_line_text(r, a->line).s, 0 };
	u->w += width(u->at, (size_t)(a->raw.s - u->at));
	r->wide[i].from = small(u->w);
	u->w += width(a->raw.s, a->raw.len);
	r->wide[i].to = small(u->w);
	u->at = a->raw.s + a->raw.len;
}

static struct tbl_span *
wide_reserve(const struct tbl_reading *r)
{
	return gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*r->wide)));
}

void
tbl_atoms_measure(struct tbl_reading *r)
{
	struct line_ruler	 u = { SIZE_MAX, "", 0 };
	size_t			 i;

	if (r->wide != NULL)
		return;
	r->wide = wide_reserve(r);
	for (i = 0; i < r->natom; i++) {
		/* they have lines of their own, and no columns */
		if (r->atom[i].kind == TBL_BREAK ||
		    r->atom[i].kind == TBL_WEAK)
			r->wide[i] = (struct tbl_span){ 0, 0 };
		else if (r->atom[i].made)	/* as those of boxes are */
			r->wide[i] = r->atom[i].x;
		else
			atom_measure(r, i, &u);
	}
}

/* Measure the atoms of the line that atom i is in. */
static void
line_measure(const struct tbl_reading *r, size_t i)
{
	struct line_ruler	 u = { SIZE_MAX, "", 0 };
	size_t			 line = r->atom[i].line;

	while (i > 0 && r->atom[i - 1].line == line)
		i--;
	for (; i < r->natom && r->atom[i].line == line; i++)
		atom_measure(r, i, &u);
}

/* Where an atom stands, by either measure. */
static struct tbl_span
span_of(const struct tbl_reading *r, size_t i, bool wide)
{
	return wide ? r->wide[i] : r->atom[i].x;
}

/*
 * Does a number of a line begin or end where atom i does?  *at goes along the
 * line as i does along the next, behind those that end before.
 */
static bool
is_flush(const struct tbl_reading *r, size_t i, size_t line, bool wide,
    size_t *at)
{
	struct tbl_span	 a = span_of(r, i, wide), b;
	size_t		 k;

	for (k = *at; k < r->natom && r->atom[k].line == line; k++) {
		if (r->atom[k].kind != TBL_NUMBER)
			continue;
		b = span_of(r, k, wide);
		if (b.from == a.from || b.to == a.to)
			return true;
		if (b.from >= a.to)
			return false;
		if (b.to <= a.from)
			*at = k + 1;
	}
	return false;
}

struct measure_votes {
	size_t	 x, w;		/* for characters, for columns */
};

/* Of the numbers of a line, the first of them at i, and those of one above. */
static void
line_votes(const struct tbl_reading *r, size_t i, size_t above,
    struct measure_votes *v)
{
	size_t	 at = above, wide_at = above;
	size_t	 line = r->atom[i].line, line_above = r->atom[above].line;
	bool	 x, w;

	for (; i < r->natom && r->atom[i].line == line; i++) {
		if (r->atom[i].kind != TBL_NUMBER)
			continue;
		x = is_flush(r, i, line_above, false, &at);
		w = is_flush(r, i, line_above, true, &wide_at);
		v->x += x && !w;
		v->w += w && !x;
	}
}

static bool
is_aligned_number(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER && a->delim == ' ';
}

/*
 * Take the one for the other where the text is aligned by it, so that nobody
 * else has to ask.
 */
void
tbl_widths_judge(struct tbl_reading *r)
{
	struct gi_mark		 mark = gi_arena_mark(r->arena);
	struct measure_votes	 v = { 0, 0 };
	size_t			 i, above = SIZE_MAX;

	if (!r->aligned)
		return;
	r->wide = wide_reserve(r);
	for (i = 0; i < r->natom; i++) {
		if (!is_aligned_number(&r->atom[i]) || (above != SIZE_MAX &&
		    r->atom[above].line == r->atom[i].line))
			continue;
		line_measure(r, i);
		if (above != SIZE_MAX)
			line_votes(r, i, above, &v);
		above = i;
	}
	r->wide = NULL;			/* of most lines it is not set */
	gi_arena_release(r->arena, mark);
	if (v.w < VOTES_MIN || v.w < v.x * 2)
		return;
	tbl_atoms_measure(r);
	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].delim == ' ')
			r->atom[i].x = r->wide[i];
	}
}
