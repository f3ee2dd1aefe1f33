/* SPDX-License-Identifier: ISC */
/*
 * Rows of a table that a page break cuts.  The last row of a page and the first
 * one of the next, behind heads that stand on each page, are one where the
 * second has no label, or goes on with one that fills its line, and no value
 * stands below what is none.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define SAME		3000	/* how far lines move from page to page */
#define EDGE		6	/* page numbers and running heads stand in the
				   last of so many parts of a page, and in the
				   first */
#define HEADS	((size_t)20)	/* rows that may stand on each page */
#define BEHIND		((size_t)1000000)	/* lines of a cell before those
						   of the next page */

/* What stands in a cell: words first to last of its table, if any. */
struct sew_cell {
	size_t	 first, last;
	bool	 any, value;		/* there are some; all are numbers or
					   marks */
};

static bool
word_is_value(const struct pdf_word *w)
{
	uint32_t	 cp = 0;

	gi_utf8_decode(w->text.s, w->text.len, &cp);
	return w->number || (w->single && !gi_is_han(cp));
}

static bool
word_is_item(const struct pdf_word *w)
{
	uint32_t	 cp = 0;

	gi_utf8_decode(w->text.s, w->text.len, &cp);
	return (gi_char(cp) & GI_CHAR_ITEM) != 0;
}

static struct sew_cell
cell_look(const struct pdf_table *t, size_t cell)
{
	struct sew_cell	 c = { 0, 0, false, true };
	size_t		 i;

	for (i = 0; i < t->n; i++) {
		if (t->inside[i].cell != cell)
			continue;
		if (!c.any)
			c.first = i;
		c.last = i;
		c.any = true;
		c.value &= word_is_value(t->inside[i].word);
	}
	return c;
}

/*
 * The cell of one row in a's last row that has the sides of that cell of b;
 * SIZE_MAX where there is none.  Pages may be shifted.
 */
static size_t
cell_above(const struct pdf_table *a, const struct pdf_table *b, size_t cell)
{
	size_t	 columns = a->nx - 1, column = cell % (b->nx - 1), k, x;
	int64_t	 shift = a->x[columns] - b->x[b->nx - 1];
	int64_t	 left = b->x[column] + shift;
	int64_t	 right = b->x[column + b->across[cell]] + shift;

	for (k = 0; k < columns; k++) {
		x = a->cell[(a->ny - 2) * columns + k];
		if (a->down[x] == 1 && x % columns == k &&
		    llabs(a->x[k] - left) < SAME &&
		    llabs(a->x[k + a->across[x]] - right) < SAME)
			return x;
	}
	return SIZE_MAX;
}

/* Whether two tables are as wide. */
static bool
is_same(const struct pdf_table *a, const struct pdf_table *b)
{
	return llabs((a->x[a->nx - 1] - a->x[0]) -
	    (b->x[b->nx - 1] - b->x[0])) < SAME;
}

/*
 * Whether the cell of b goes on with that of a.  labelled says whether the row
 * of a has a label.
 */
static bool
cell_follows(const struct pdf_table *a, const struct sew_cell *x,
    const struct pdf_table *b, const struct sew_cell *y, bool labelled)
{
	if (!y->any)
		return true;
	if (y->value && !labelled)
		return x->any && x->value && ext_table_full(a, x->last);
	if (y->value)
		return !x->any || x->value;
	return x->any && !x->value && ext_table_full(a, x->last) &&
	    !word_is_item(b->inside[y->first].word);
}

/* How many rows of a table its first n words fill; 0 where not whole ones. */
static size_t
rows_filled(const struct pdf_table *t, size_t n)
{
	size_t	 columns = t->nx - 1, i, rows;

	if (n == 0 || n == t->n)
		return 0;
	rows = t->inside[n].cell / columns;
	if (rows > HEADS || t->inside[n - 1].cell / columns >= rows)
		return 0;
	for (i = 0; i < rows * columns; i++) {
		if (t->cell[i] == i && i / columns + t->down[i] > rows)
			return 0;
	}
	return rows;
}

/*
 * How many rows at the top of b are those at the top of a once more: heads that
 * stand on each page.
 */
static size_t
heads_again(const struct pdf_table *a, const struct pdf_table *b)
{
	const struct pdf_word	*v, *w;
	int64_t			 shift = a->x[0] - b->x[0];
	size_t			 i, rows, most = 0;
	bool			 label = false;

	for (i = 0; i < a->n && i < b->n; i++) {
		rows = rows_filled(b, i);
		if (label && rows > most && rows + 1 < b->ny &&
		    rows_filled(a, i) > 0)
			most = rows;
		v = a->inside[i].word;
		w = b->inside[i].word;
		if (!gi_str_eq(v->text, w->text) ||
		    llabs(v->x0 - w->x0 - shift) > SAME)
			break;
		label |= !word_is_value(w);
	}
	return most;
}

/* Whether a row of b goes on with the last one of a. */
static bool
row_follows(const struct pdf_table *a, const struct pdf_table *b, size_t row)
{
	size_t		 columns = a->nx - 1, k, x, at;
	size_t		 last = (a->ny - 2) * columns;
	bool		 labelled = false, any = false;
	struct sew_cell	 s, t;

	for (k = 0; k < columns; k++) {
		s = cell_look(a, a->cell[last + k]);
		labelled |= a->down[a->cell[last + k]] == 1 && s.any &&
		    !s.value;
	}
	for (k = 0; k + 1 < b->nx; k++) {
		at = row * (b->nx - 1) + k;
		if (b->cell[at] != at)
			continue;
		t = cell_look(b, at);
		x = cell_above(a, b, at);
		if (!t.any || b->down[at] > 1) {
			if (t.any && word_is_item(b->inside[t.first].word))
				return false;	/* a group begins */
			continue;
		}
		if (x == SIZE_MAX)
			return false;
		s = cell_look(a, x);
		if (!cell_follows(a, &s, b, &t, labelled))
			return false;
		any = true;
	}
	return any;
}

/* Whether the middle of a cell of b is below a cell of a's last row. */
static bool
cell_is_below(const struct pdf_table *a, const struct pdf_table *b, size_t cell,
    bool *any)
{
	size_t	 columns = a->nx - 1, column = cell % (b->nx - 1), k, x;
	int64_t	 middle = (b->x[column] + b->x[column + b->across[cell]]) / 2 +
		    a->x[columns] - b->x[b->nx - 1];

	for (k = 0; k < columns; k++) {
		x = a->cell[(a->ny - 2) * columns + k];
		if (a->x[k] < middle && middle < a->x[k + 1]) {
			*any = cell_look(a, x).any;
			return a->down[x] == 1;
		}
	}
	return false;
}

/*
 * Whether cells of a row of b, but not all, go on with those above them in the
 * last row of a: heads that are as high as two rows, of which the page break
 * parts the first from the second.
 */
static bool
heads_follow(const struct pdf_table *a, const struct pdf_table *b, size_t row)
{
	size_t		 k, x, at, joined = 0, below = 0;
	struct sew_cell	 s, t;
	bool		 any;

	for (k = 0; k + 1 < b->nx; k++) {
		at = row * (b->nx - 1) + k;
		if (b->cell[at] != at)
			continue;
		t = cell_look(b, at);
		x = cell_above(a, b, at);
		if (b->down[at] > 1 || (t.any && t.value))
			return false;
		if (x == SIZE_MAX) {
			if (!t.any || !cell_is_below(a, b, at, &any) || !any)
				return false;
			below++;
			continue;
		}
		s = cell_look(a, x);
		if (!s.any || s.value ||
		    !cell_follows(a, &s, b, &t, true))
			return false;
		joined += t.any;
	}
	return joined > 0 && below > 0;
}

/*
 * Put what stands in the last row of a before what goes on with it in a row of
 * b.
 */
static void
heads_move(struct ext_layout *l, struct pdf_table *a, struct pdf_table *b,
    size_t row)
{
	size_t			 i, k, m = 0, n = 0;
	struct pdf_inside	*in = gi_alloc_array(l->arena,
				    gi_size_add(a->n, b->n), sizeof(*in));

	for (i = 0; i < a->n; i++) {
		for (k = row * (b->nx - 1); k < (row + 1) * (b->nx - 1) &&
		    !(b->cell[k] == k && a->inside[i].cell ==
		    cell_above(a, b, k)); k++)
			;
		if (k == (row + 1) * (b->nx - 1)) {
			a->inside[m++] = a->inside[i];
			continue;
		}
		in[n] = a->inside[i];
		in[n++].cell = k;
	}
	a->n = m;
	for (i = 0; i < b->n; i++) {
		in[n] = b->inside[i];
		in[n++].line += BEHIND;
	}
	b->inside = in;
	b->n = n;
	ext_table_sort(b);
}

/* Make a row of b a part of the last one of a. */
static void
row_move(struct ext_layout *l, struct pdf_table *a, struct pdf_table *b,
    size_t row)
{
	size_t			 i, k = 0, cell, n = a->n;
	struct pdf_inside	*in = gi_alloc_array(l->arena,
				    gi_size_add(a->n, b->n), sizeof(*in));

	memcpy(in, a->inside, a->n * sizeof(*in));
	for (i = 0; i < b->n; i++) {
		cell = b->inside[i].cell;
		if (cell / (b->nx - 1) != row || b->down[cell] > 1) {
			b->inside[k++] = b->inside[i];
			continue;
		}
		in[n] = b->inside[i];
		in[n].cell = cell_above(a, b, cell);
		in[n++].line += BEHIND;
	}
	b->n = k;
	b->cut = row + 1;
	a->inside = in;
	a->n = n;
	ext_table_sort(a);
}

/* Whether all that stands on a page below y is the number of the page. */
static bool
is_foot(const struct ext_layout *l, const struct pdf_page *p, int64_t y)
{
	const struct pdf_word	*w = l->word + p->word, *first = NULL;
	size_t			 i;

	for (i = 0; i < p->nword; i++) {
		if (w[i].y <= y)
			continue;
		if ((!w[i].number && !w[i].single) || (first != NULL &&
		    llabs(w[i].y - first->y) > SAME))
			return false;
		first = &w[i];
	}
	return true;
}

/* The lowest table of a page, or the highest; NULL where text is beyond it. */
static struct pdf_table *
table_at(const struct ext_layout *l, const struct pdf_page *p, bool low)
{
	const struct pdf_word	*w = l->word + p->word, *it = NULL;
	size_t			 i;

	for (i = 0; i < p->nword; i++) {
		if (w[i].table != NULL && (it == NULL || (low ?
		    w[i].y1 > it->y1 : w[i].y0 < it->y0)))
			it = &w[i];
	}
	if (it != NULL && low && is_foot(l, p, it->y1))
		return it->table;
	for (i = 0; it != NULL && i < p->nword; i++) {
		if (low ? w[i].y > it->y1 && (p->height - w[i].y0) * EDGE >
		    p->height : w[i].table == NULL && w[i].y < it->y0 &&
		    w[i].y1 * EDGE > p->height)
			return NULL;
	}
	return it != NULL ? it->table : NULL;
}

void
ext_tables_sew(struct ext_layout *l)
{
	struct pdf_table	*a, *b;
	size_t			 i, row;

	for (i = 1; i < l->npage; i++) {
		if (!l->page[i].begins)
			continue;
		a = table_at(l, &l->page[i - 1], true);
		b = table_at(l, &l->page[i], false);
		if (a == NULL || b == NULL || !is_same(a, b))
			continue;
		row = heads_again(a, b);
		if (row_follows(a, b, row))
			row_move(l, a, b, row);
		else if (heads_follow(a, b, row))
			heads_move(l, a, b, row);
	}
}
