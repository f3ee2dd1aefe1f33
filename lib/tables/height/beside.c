/* SPDX-License-Identifier: ISC */
/* The lines of numbers between two rows' labels. */
#include <stdlib.h>

#include "base/arena.h"
#include "gi.h"
#include "tables/height/pages.h"
#include "tables/height/way.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/position/text_line.h"
#include "tables/text/likeness.h"

static int
by_line(const void *x, const void *y)
{
	const struct tbl_high_row	*a = x, *b = y;

	return (a->row->from > b->row->from) - (a->row->from < b->row->from);
}

/* The rows in the order in which the text has them. */
static void
rows_sort(struct tbl_high *s)
{
	const struct tbl_text_row	*row;
	struct tbl_high_row			*h;
	size_t				 i, k;

	s->rows = s->t.rows;
	s->row = gi_alloc_array(s->r->arena, s->rows, sizeof(*s->row));
	for (i = 0; i < s->rows; i++) {
		row = &s->t.row[i];
		h = &s->row[i];
		h->row = row;
		h->strict = true;
		h->set = s->r->row[row->elem].placed ||
		    s->r->row[row->elem].declined;
		h->wall = h->set;
		for (k = row->from; k <= row->to; k++)
			h->wall |= s->t.line[k].shared;
	}
	qsort(s->row, s->rows, sizeof(*s->row), by_line);
}

/* Is a text part of the row's own labels? */
static bool
is_of_row(const struct tbl_reading *r, const struct tbl_atom *a, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];

	return a->nglyph > 0 && tbl_term_in_known(a->term,
	    &r->forms->label[el->first], el->nlabel);
}

static bool
is_other(const struct tbl_reading *r, const struct tbl_atom *a, size_t e)
{
	return !is_of_row(r, a, e);
}

/* Is it text of the form, but not of the row? */
static bool
is_form(const struct tbl_reading *r, const struct tbl_atom *a, size_t e)
{
	return !is_of_row(r, a, e) && tbl_atom_explained(r, a, e);
}

/* Is it text that the form does not have beside the row? */
static bool
is_strange(const struct tbl_reading *r, const struct tbl_atom *a, size_t e)
{
	return !tbl_atom_explained(r, a, e);
}

/* Does a line have text before its values that is so for row e? */
static bool
has_text(const struct tbl_high *s, const struct tbl_text_line *l, size_t e,
    bool (*is_so)(const struct tbl_reading *, const struct tbl_atom *, size_t))
{
	uint32_t	 i;

	for (i = l->first; i < l->values; i++) {
		if (s->r->atom[i].kind == TBL_LABEL &&
		    !s->r->atom[i].is_unit && is_so(s->r, &s->r->atom[i], e))
			return true;
	}
	return false;
}

bool
tbl_high_has_sums(const struct tbl_high *s)
{
	return s->r->forms->row_sums[s->t.block->table];
}

/*
 * Take those of n lines above a row, or of n below it, nearest first, that may
 * belong to it.  At the ends of a block, edge, other texts are another's.
 */
static void
lines_take(struct tbl_high *s, struct tbl_high_row *h, size_t n, bool below,
    bool edge)
{
	struct tbl_beside		*g = below ? &h->below : &h->above;
	const struct tbl_text_line	*l;
	size_t				 i, k, e = h->row->elem;

	for (k = 1; k <= n; k++) {
		i = below ? h->row->to + k : h->row->from - k;
		l = &s->t.line[i];
		h->strict = h->strict && !has_text(s, l, e, is_of_row);
		if (edge && has_text(s, l, e, l->n > 0 ? is_other : is_form))
			return;
		if (l->n == 0 || tbl_line_is_float(&s->pages, l))
			continue;
		/* text that nothing explains may be a piece of a group's */
		if (l->row != SIZE_MAX || g->n == TBL_BESIDE_MAX ||
		    (!tbl_high_has_sums(s) && has_text(s, l, e, is_strange))) {
			g->more = g->n == TBL_BESIDE_MAX;
			return;
		}
		g->line[g->n++] = (uint32_t)i;
	}
}

/* How many lines stand between line a and line b. */
static size_t
apart(size_t a, size_t b)
{
	return b > a ? b - a - 1 : 0;
}

/* The lines beside each row that may be its own. */
static void
gaps_find(struct tbl_high *s)
{
	struct tbl_high_row	*h;
	size_t		 i, k;
	bool		 last;

	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		last = i + 1 == s->rows;
		lines_take(s, h, apart(h->row->to, last ? s->t.n :
		    h[1].row->from), true, last);
		lines_take(s, h, i == 0 ? h->row->from : apart(h[-1].row->to,
		    h->row->from), false, i == 0);
	}
	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		h->between = h->below.n;
		for (k = 0; i + 1 < s->rows && k < h[1].above.n; k++)
			h->between += h->below.n == 0 ||
			    h[1].above.line[k] >
			    h->below.line[h->below.n - 1];
	}
}

bool
tbl_line_has_label(const struct tbl_high *s, const struct tbl_text_line *l,
    size_t e)
{
	return has_text(s, l, e, is_of_row);
}

void
tbl_beside_find(struct tbl_high *s)
{
	rows_sort(s);
	gaps_find(s);
}
