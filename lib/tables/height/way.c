/* SPDX-License-Identifier: ISC */
/*
 * The ways to part lines of numbers between the rows above them and below.  A
 * row is looked at with any number of the lines next to it; what its neighbours
 * may not do without is taken off.
 */
#include "gi.h"
#include "tables/height/pages.h"
#include "tables/height/pile.h"
#include "tables/height/way.h"
#include "tables/parts/reading.h"
#include "tables/position/text_line.h"

void
tbl_pile_make(struct tbl_high *s, const struct tbl_high_row *h, size_t a, size_t b,
    struct tbl_pile *p)
{
	const struct tbl_text_line	*l;
	size_t				 i;

	tbl_pile_begin(p, s->r, s->t.block->set);
	if (h->cut) {
		l = &s->t.line[a > 0 ? h->above.line[0] : h->below.line[0]];
		tbl_pile_add(p, tbl_page_columns(&s->pages, l), l, false);
		return;
	}
	for (i = a; i > 0; i--) {
		l = &s->t.line[h->above.line[i - 1]];
		tbl_pile_add(p, tbl_page_columns(&s->pages, l), l, false);
	}
	for (i = h->row->from; i <= h->row->to; i++) {
		l = &s->t.line[i];
		tbl_pile_add(p, tbl_page_columns(&s->pages, l), l, l->labelled ||
		    tbl_line_has_label(s, l, h->row->elem));
	}
	for (i = 0; i < b; i++) {
		l = &s->t.line[h->below.line[i]];
		tbl_pile_add(p, tbl_page_columns(&s->pages, l), l, false);
	}
}

/* What the row is, each way. */
static void
row_judge(struct tbl_high *s, struct tbl_high_row *h)
{
	struct tbl_pile	 p;
	size_t		 a, b, best = TBL_PILE_NONE;

	for (a = 0; a <= h->above.n; a++) {
		for (b = 0; b <= h->below.n; b++) {
			tbl_pile_make(s, h, a, b, &p);
			h->way[a][b] = (uint8_t)tbl_pile_judge(&p,
			    h->row->elem, h->strict);
			if (h->way[a][b] > best)
				best = h->way[a][b];
		}
	}
	h->wall = h->wall || best <= TBL_PILE_LOST;
	/* a sum that holds beats all where it does not */
	for (a = 0; a <= h->above.n; a++) {
		for (b = 0; b <= h->below.n; b++)
			h->may[a][b] = h->wall || (best >= TBL_PILE_NOUGHT ?
			    h->way[a][b] >= TBL_PILE_NOUGHT :
			    h->way[a][b] > TBL_PILE_LOST);
	}
}

/*
 * May b of the lines between two rows be those of the upper one, and a of the
 * lower one's?  What is left over has lost its label; where no sums tell that,
 * nothing may be left over.
 */
static bool
can_part(const struct tbl_high *s, const struct tbl_high_row *upper,
    size_t b, size_t a)
{
	return tbl_high_has_sums(s) || upper->wall || (upper + 1)->wall ?
	    b + a <= upper->between : b + a == upper->between;
}

/* At the edge of a block, may the row have n of its lines? */
static bool
can_edge(const struct tbl_high *s, const struct tbl_beside *g, size_t n)
{
	return tbl_high_has_sums(s) || (n == g->n && !g->more);
}

/* Does a row have a way with that many lines above, or below? */
static bool
has_way(const struct tbl_high_row *h, size_t n, bool below)
{
	size_t	 k;

	for (k = 0; k <= (below ? h->above.n : h->below.n); k++) {
		if (below ? h->may[k][n] : h->may[n][k])
			return true;
	}
	return false;
}

/* May row i have n lines above it, or below, by what its neighbour may be? */
static bool
is_let(const struct tbl_high *s, size_t i, size_t n, bool below)
{
	const struct tbl_high_row	*h = &s->row[i], *o;
	size_t			 k;

	if (below ? i + 1 == s->rows : i == 0)
		return can_edge(s, below ? &h->below : &h->above, n);
	o = below ? h + 1 : h - 1;
	for (k = 0; k <= (below ? o->above.n : o->below.n); k++) {
		if (has_way(o, k, !below) && (below ? can_part(s, h, n, k) :
		    can_part(s, o, k, n)))
			return true;
	}
	return false;
}

/* Take the ways off a row that leave none to its neighbours; how many. */
static size_t
ways_prune(const struct tbl_high *s, size_t i)
{
	struct tbl_high_row	*h = &s->row[i];
	size_t		 a, b, n = 0;

	for (a = 0; a <= h->above.n; a++) {
		for (b = 0; b <= h->below.n; b++) {
			if (!h->may[a][b] || (is_let(s, i, a, false) &&
			    is_let(s, i, b, true)))
				continue;
			h->may[a][b] = false;
			n++;
		}
	}
	return n;
}

bool
tbl_way_only(struct tbl_high_row *h)
{
	size_t	 a, b, n = 0;

	for (a = 0; a <= h->above.n; a++) {
		for (b = 0; b <= h->below.n; b++) {
			if (!h->may[a][b])
				continue;
			h->a = a;
			h->b = b;
			n++;
		}
	}
	return n == 1;
}

void
tbl_ways_find(struct tbl_high *s)
{
	size_t	 i, n;

	for (i = 0; i < s->rows; i++)
		row_judge(s, &s->row[i]);
	do {
		for (i = n = 0; i < s->rows; i++)
			n += ways_prune(s, i);
	} while (n > 0);
}
