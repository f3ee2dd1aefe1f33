/* SPDX-License-Identifier: ISC */
/*
 * Lines of numbers that stand on no label's line belong to the row above them
 * or to the one below.  A row is read where its sum holds in one way only, or
 * where there is but one in which each row is one by where its numbers stand.
 */
#include "base/arena.h"
#include "gi.h"
#include "tables/cut/terminal_width.h"
#include "tables/height/height.h"
#include "tables/height/pages.h"
#include "tables/height/pile.h"
#include "tables/height/way.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"

/* Does a row have lines beside it, or several of its own? */
static bool
is_high(const struct tbl_high_row *h)
{
	return h->above.n + h->below.n > 0 || h->row->lines > 1;
}

/* Is a row to be read here: one with lines beside it, or of known columns? */
static bool
is_due(struct tbl_high *s, const struct tbl_high_row *h)
{
	return !h->set && (is_high(h) || (h->row->lines == 1 &&
	    tbl_page_of(&s->pages, &s->t.line[h->row->from])->known));
}

/*
 * Is a row beside which nothing stands where its columns are?  Where those are
 * known by mere overlap, its sum must say so.
 */
static bool
is_in_place(struct tbl_high *s, const struct tbl_high_row *h)
{
	const struct tbl_text_columns	*cols;

	cols = tbl_page_columns(&s->pages, &s->t.line[h->row->from]);
	return !is_high(h) && cols != NULL &&
	    h->way[0][0] > (cols->flush != TBL_FLUSH_NONE ? TBL_PILE_LOST :
	    TBL_PILE_OPEN);
}

/* Is each column that the row's table has filled on its own lines? */
static bool
is_full(struct tbl_high *s, const struct tbl_high_row *h)
{
	struct tbl_pile	 p;
	size_t		 c;

	tbl_pile_make(s, h, 0, 0, &p);
	for (c = 0; c < p.set->n; c++) {
		if (p.col[c].lines == 0)
			return false;
	}
	return true;
}

/*
 * Is the only way of a row what the text says?  Where no sum tells it, a row
 * that looks whole by itself has no part in the lines beside it.
 */
static bool
is_proved(struct tbl_high *s, const struct tbl_high_row *h)
{
	enum tbl_pile_sum	 sum = h->way[h->a][h->b];

	if (tbl_high_has_sums(s))
		return sum >= TBL_PILE_NOUGHT;
	return sum == TBL_PILE_OPEN && (h->a + h->b == 0 || !is_full(s, h));
}

/* Are all lines above a row others', or all those below it? */
static bool
is_free(const struct tbl_high *s, size_t i, bool below)
{
	const struct tbl_high_row	*h = &s->row[i];

	if (below && i + 1 < s->rows)
		return h->between == (h[1].read ? h[1].a : 0);
	if (!below && i > 0)
		return h[-1].between == (h[-1].read ? h[-1].b : 0);
	return (below ? h->below.n : h->above.n) == 0;
}

/* How many lines above a row, or below, neither it nor a row read has. */
static size_t
lines_left(const struct tbl_high *s, size_t i, bool below)
{
	const struct tbl_high_row	*h = &s->row[i], *o = NULL;
	size_t				 all, own = below ? h->b : h->a;

	all = below ? h->below.n : h->above.n;
	if (below ? i + 1 < s->rows : i > 0) {
		o = below ? h + 1 : h - 1;
		own += !o->read ? 0 : below ? o->a : o->b;
		all = below ? h->between : o->between;
	}
	return all > own ? all - own : 0;
}

/*
 * Are lines left over beside a row that is read, which may be its own?  Its sum
 * may hold by chance then, where that of all its lines has a misprint.
 */
static bool
leaves_lines(const struct tbl_high *s, size_t i)
{
	const struct tbl_high_row	*h = &s->row[i];
	size_t				 above = lines_left(s, i, false);
	size_t				 below = lines_left(s, i, true), a, b;

	for (a = h->a; a <= h->a + above && a <= h->above.n; a++) {
		for (b = h->b; b <= h->b + below && b <= h->below.n; b++) {
			if ((a > h->a || b > h->b) &&
			    h->way[a][b] != TBL_PILE_NONE)
				return true;
		}
	}
	return false;
}

/* Doubt the rows that leave lines over which may be theirs. */
static void
rows_doubt(struct tbl_high *s)
{
	struct tbl_high_row	*h;
	bool			*doubt;
	size_t			 i;

	doubt = gi_alloc_array(s->r->arena, s->rows + 1, sizeof(*doubt));
	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		doubt[i] = h->read && leaves_lines(s, i);
	}
	for (i = 0; i < s->rows; i++)
		s->row[i].read = s->row[i].read && !doubt[i];
}

/* Read the rows that have one way; then those to which nothing else is left. */
static void
rows_read(struct tbl_high *s)
{
	struct tbl_high_row	*h;
	size_t		 i;

	tbl_ways_find(s);
	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		h->read = !h->wall && !h->above.more && !h->below.more &&
		    tbl_way_only(h) && is_proved(s, h);
	}
	rows_doubt(s);
	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		if (h->read || h->wall || h->way[0][0] != TBL_PILE_OPEN ||
		    !is_free(s, i, false) || !is_free(s, i, true))
			continue;
		h->a = h->b = 0;
		h->read = true;
	}
}

/* How many lines of numbers stand in a row and beside it. */
static size_t
lines_around(const struct tbl_high_row *h)
{
	return h->row->lines + h->above.n + h->below.n;
}

/*
 * Does the row have but one line of numbers, which nobody else may have?  Then
 * its numbers are whole, and sequence tells whose they are.
 */
static bool
is_alone(const struct tbl_high *s, size_t i)
{
	const struct tbl_high_row	*h = &s->row[i], *o;
	bool			 below = h->below.n > 0;

	if (lines_around(h) != 1)
		return lines_around(h) == 0;
	if (h->row->lines == 1 || (below ? i + 1 == s->rows : i == 0))
		return true;
	o = below ? h + 1 : h - 1;
	if (o->read)
		return (below ? o->a : o->b) == 0;
	return o->row->lines == 0 && (below ? o->below.n : o->above.n) > 0;
}

/* Does a page end, or an empty line stand, between two lines? */
static bool
are_parted(const struct tbl_high *s, size_t upper, size_t lower)
{
	const struct tbl_text_line	*a = &s->t.line[upper];
	const struct tbl_text_line	*b = &s->t.line[lower];
	uint32_t			 i;

	if (a->page != b->page)
		return true;
	for (i = a->end; i < b->first; i++) {
		if (s->r->atom[i].kind == TBL_WEAK ||
		    tbl_atom_is_page(&s->r->atom[i]))
			return true;
	}
	return false;
}

/* Is the line next to row i left over, and a whole row by its sum? */
static bool
is_left_over(struct tbl_high *s, size_t i, bool below)
{
	struct tbl_high_row		*h = &s->row[i], try = *h;
	const struct tbl_high_row	*o = below ? h + 1 : h - 1;
	struct tbl_pile		 p;

	if ((below ? h->below.n : h->above.n) == 0 ||
	    (below ? i + 1 == s->rows : i == 0) || !o->read ||
	    (below ? o->a == h->between : o->b == o->between) ||
	    !(below ? are_parted(s, h->row->to, h->below.line[0]) :
	    are_parted(s, h->above.line[0], h->row->from)))
		return false;
	try.cut = true;
	tbl_pile_make(s, &try, !below, below, &p);
	return tbl_pile_judge(&p, h->row->elem, false) == TBL_PILE_HOLDS;
}

/*
 * A row that a page's end cuts has its numbers on one side of it and its label
 * on the other.
 */
static void
cut_rows_read(struct tbl_high *s)
{
	struct tbl_high_row	*h;
	size_t		 i;
	bool		 above, below;

	for (i = 0; i < s->rows; i++) {
		h = &s->row[i];
		if (h->read || h->set || h->row->lines > 0)
			continue;
		above = is_left_over(s, i, false);
		below = is_left_over(s, i, true);
		if (above == below)
			continue;
		h->read = h->cut = true;
		h->a = above;
		h->b = below;
	}
}

/* The columns that a row's table has on the page of its label. */
static const bool *
columns_had(struct tbl_high *s, const struct tbl_high_row *h)
{
	static const bool		 none[GI_COLS];
	const struct tbl_text_columns	*cols;

	cols = tbl_page_columns(&s->pages, &s->t.line[h->row->from]);
	return cols != NULL ? cols->has : none;
}

static void
row_place(struct tbl_high *s, const struct tbl_high_row *h)
{
	struct tbl_pile	 p;

	tbl_pile_make(s, h, h->a, h->b, &p);
	if (tbl_pile_judge(&p, h->row->elem, h->strict) > TBL_PILE_LOST)
		tbl_pile_place(s->r, &p, h->row->elem, columns_had(s, h),
		    !is_high(h));
}

/* The numbers of a row that is declined are those of its own lines. */
static void
row_decline(struct tbl_high *s, const struct tbl_high_row *h)
{
	struct tbl_row			*row = &s->r->row[h->row->elem];
	const struct tbl_text_line	*l;
	size_t				 i;
	uint32_t			 k;

	row->declined = row->ambiguous = true;
	row->run0 = row->run1 = 0;
	for (i = h->row->from; i <= h->row->to; i++) {
		l = &s->t.line[i];
		for (k = l->values; k < l->end; k++) {
			if (!tbl_atom_is_value(&s->r->atom[k]))
				continue;
			if (row->run1 == 0)
				row->run0 = k;
			row->run1 = k + 1;
		}
	}
}

/* Numbers that stand in no column, between rows, are those of pages. */
static void
floats_mark(struct tbl_high *s)
{
	struct tbl_text_line	*l;
	size_t			 i;
	uint32_t		 k;

	for (i = s->row[0].row->from; i < s->t.n; i++) {
		l = &s->t.line[i];
		if (!tbl_line_is_float(&s->pages, l))
			continue;
		for (k = l->values; k < l->end; k++) {
			if (s->r->atom[k].kind != TBL_NUMBER)
				continue;
			s->r->atom[k].kind = TBL_NOISE;
			s->r->atom[k].reason = GI_REASON_PAGE;
		}
		tbl_text_line_count(s->r, l);
	}
}

/* Do two values of a line stand apart, as columns do? */
static bool
stand_apart(const struct tbl_reading *r, const struct tbl_text_line *l)
{
	const struct tbl_atom	*a, *last = NULL;
	uint32_t		 i;

	for (i = l->values; i < l->end; i++) {
		a = &r->atom[i];
		if (!tbl_atom_is_value(a))
			continue;
		if (last != NULL && a->x.from > last->x.to + 1)
			return true;
		last = a;
	}
	return false;
}

/*
 * Do the values of a block stand in columns?  Where one blank parts them,
 * nothing can be told from where they stand.
 */
static bool
is_across(const struct tbl_reading *r, const struct tbl_text_block *t)
{
	size_t	 i;

	for (i = 0; i < t->n; i++) {
		if (t->line[i].n > 1 && stand_apart(r, &t->line[i]))
			return true;
	}
	return false;
}

/* Are the columns known of the page that a row's label begins on? */
static bool
is_known(struct tbl_high *s, const struct tbl_high_row *h)
{
	return tbl_page_of(&s->pages, &s->t.line[h->row->from])->known;
}

/* Do all lines of a gap have a value for each column? */
static bool
all_whole(const struct tbl_high *s, const struct tbl_beside *g)
{
	size_t	 i;

	for (i = 0; i < g->n; i++) {
		if (s->t.line[g->line[i]].n != s->t.block->set->n)
			return false;
	}
	return true;
}

/*
 * Is a row whose columns are not known its own line and no other?  Then
 * sequence may tell them.
 */
static bool
is_whole(struct tbl_high *s, const struct tbl_high_row *h)
{
	return !is_known(s, h) && h->read && h->row->lines == 1 &&
	    h->a + h->b == 0 && all_whole(s, &h->above) &&
	    all_whole(s, &h->below);
}

static bool
any_due(struct tbl_high *s)
{
	size_t	 i;

	for (i = 0; i < s->rows; i++) {
		if (is_due(s, &s->row[i]))
			return true;
	}
	return false;
}

void
tbl_block_raise(struct tbl_reading *r, const struct tbl_block *b)
{
	struct tbl_text_block	 t;
	struct tbl_high		*s;
	size_t			 i;

	/* one column is a list, in which lines follow each other */
	if (b->set->n < 2 || !tbl_text_block_read(r, b, &t) ||
	    !is_across(r, &t))
		return;
	s = gi_alloc(r->arena, sizeof(*s));
	s->r = r;
	s->t = t;
	tbl_atoms_measure(r);
	tbl_pages_begin(&s->pages, r, &s->t);
	tbl_beside_find(s);
	if (!any_due(s))
		return;
	rows_read(s);
	cut_rows_read(s);
	for (i = 0; i < s->rows; i++) {
		if (!is_due(s, &s->row[i]))
			continue;
		if ((s->row[i].read && is_known(s, &s->row[i])) ||
		    is_in_place(s, &s->row[i]))
			row_place(s, &s->row[i]);
		else if (!is_alone(s, i) && !is_whole(s, &s->row[i]))
			row_decline(s, &s->row[i]);
	}
	floats_mark(s);
}
