/* SPDX-License-Identifier: ISC */
/*
 * Table 4 in lines that only blanks part.  A line of values takes its columns
 * from the heads that each of them is flush with, in one way for all.
 */
#include <stdlib.h>

#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cut/terminal_width.h"
#include "tables/parts/reading.h"
#include "tables/position/court.h"
#include "tables/position/fill.h"
#include "tables/position/head.h"
#include "tables/position/position.h"
#include "tables/position/text_line.h"
#include "tables/text/likeness.h"

#define HEADS	(TBL_COURT_ROWS * GI_COLS)

/* A head: pieces that stand over each other, and the column they name. */
struct text_head {
	struct tbl_span	 at;
	struct tbl_head	 text;
	size_t		 line;		/* of the last piece */
	int		 column;
	size_t		 group;
};

struct text_heads {
	struct text_head	 head[HEADS];
	size_t			 n, groups;
};

/* A line of text: its atoms, and the first of its values. */
struct text_row {
	uint32_t	 first, values, end;
	size_t		 n;
};

/* The line that an atom begins. */
static struct text_row
row_read(const struct tbl_reading *r, size_t i)
{
	struct text_row	 row = { .first = (uint32_t)i };
	uint32_t	 k;

	row.values = row.first;
	for (k = row.first; k < r->natom && r->atom[k].line ==
	    r->atom[i].line; k++) {
		if (r->atom[k].kind == TBL_LABEL && !r->atom[k].is_unit) {
			row.values = k + 1;
			row.n = 0;
		}
		row.n += tbl_atom_is_value(&r->atom[k]);
	}
	row.end = k;
	return row;
}

/* Is a text a part of the label of a column? */
static bool
is_piece(const struct tbl_court *c, const struct tbl_atom *a)
{
	size_t	 k;

	if (a->kind != TBL_LABEL || a->nglyph == 0)
		return false;
	for (k = 0; k < c->set->n; k++) {
		if (tbl_term_in_column(a->term, c->set, k))
			return true;
	}
	return false;
}

/* The one head that a piece stands under; n: none, n + 1: more than one. */
static size_t
head_under(const struct text_heads *l, struct tbl_span at, size_t line)
{
	size_t	 i, found = l->n;

	for (i = 0; i < l->n; i++) {
		if (l->head[i].line == line || l->head[i].at.to <= at.from ||
		    l->head[i].at.from >= at.to)
			continue;
		if (found != l->n)
			return l->n + 1;
		found = i;
	}
	return found;
}

/* Add the heads of a line, or pieces of them. */
static void
heads_add(const struct tbl_court *c, const struct text_row *row,
    enum tbl_measure m, struct text_heads *l)
{
	struct text_head	*h;
	struct tbl_head		 more;
	struct tbl_span		 at;
	uint32_t		 i;
	size_t			 k, line = c->r->atom[row->first].line;

	for (i = row->first; i < row->end; i++) {
		if (!is_piece(c, &c->r->atom[i]) ||
		    !tbl_atom_span(c->r, i, m, &at))
			continue;
		tbl_head_begin(&more);
		tbl_head_prepend(c->r, &more, GI_PROCEEDINGS, i, i + 1);
		k = head_under(l, at, line);
		if (k > l->n || (k == l->n && l->n == HEADS))
			continue;
		h = &l->head[k];
		if (k == l->n) {
			l->n++;
			*h = (struct text_head){ .at = at, .text = more };
		} else {
			h->at.from = at.from < h->at.from ? at.from :
			    h->at.from;
			h->at.to = at.to > h->at.to ? at.to : h->at.to;
			tbl_head_append(&h->text, &more);
		}
		h->line = line;
	}
}

/* Keep the heads that name a column. */
static void
heads_name(const struct tbl_court *c, struct text_heads *l)
{
	size_t	 i, n = 0;

	for (i = 0; i < l->n; i++) {
		l->head[i].column = tbl_head_column(&l->head[i].text, c->set);
		if (l->head[i].column >= 0)
			l->head[n++] = l->head[i];
	}
	l->n = n;
}

static int
by_place(const void *x, const void *y)
{
	const struct text_head	*a = x, *b = y;

	return (a->at.from > b->at.from) - (a->at.from < b->at.from);
}

/*
 * Part the heads into groups, from the left to the right; false where one lacks
 * a column.
 */
static bool
heads_group(const struct tbl_court *c, struct text_heads *l)
{
	bool	 seen[GI_COLS] = { false };
	size_t	 i, k, in = 0;

	qsort(l->head, l->n, sizeof(*l->head), by_place);
	l->groups = 0;
	for (i = 0; i < l->n; i++) {
		if (in == 0 || in == c->set->n) {
			for (k = 0; k < GI_COLS; k++)
				seen[k] = false;
			in = 0;
			l->groups++;
		}
		if (seen[l->head[i].column])
			return false;
		seen[l->head[i].column] = true;
		l->head[i].group = l->groups - 1;
		in++;
	}
	return in == c->set->n;
}

/* The one head that a value is flush with, n: none, or more than one. */
static size_t
head_of(const struct tbl_court *c, const struct text_heads *l, uint32_t atom,
    enum tbl_flush f, enum tbl_measure m)
{
	struct tbl_span	 v;
	size_t		 i, found = l->n;

	if (!tbl_atom_span(c->r, atom, m, &v))
		return l->n;
	for (i = 0; i < l->n; i++) {
		if (!tbl_is_flush(v, l->head[i].at, f, m))
			continue;
		if (found != l->n)
			return l->n;
		found = i;
	}
	return found;
}

/* Put the values of a line where they belong; false: one has no column. */
static bool
line_fill(const struct tbl_court *c, const struct text_heads *l,
    const struct text_row *row, enum tbl_flush f, enum tbl_measure m,
    struct tbl_filling *t)
{
	uint32_t	 i;
	size_t		 k;

	for (k = 0; k < l->groups; k++)
		t[k] = (struct tbl_filling){ .numbers = 0 };
	for (i = row->values; i < row->end; i++) {
		if (!tbl_atom_is_value(&c->r->atom[i]))
			continue;
		k = head_of(c, l, i, f, m);
		if (k == l->n || t[l->head[k].group].value[l->head[k].column]
		    != 0)
			return false;
		t[l->head[k].group].value[l->head[k].column] = i + 1;
		t[l->head[k].group].how[l->head[k].column] =
		    tbl_atom_how(&c->r->atom[i], TBL_HOW_EXACT);
	}
	return true;
}

/* What is not there is blank. */
static void
blanks_fill(const struct tbl_court *c, size_t groups, struct tbl_filling *t)
{
	size_t	 g, k;

	for (g = 0; g < groups; g++) {
		for (k = 0; k < c->set->n; k++) {
			if (t[g].how[k] == TBL_HOW_NONE)
				t[g].how[k] = TBL_HOW_BLANK;
		}
	}
}

/*
 * A line that lost a value may have slipped, and its values stand under heads
 * by chance: then its groups do not add up, or the last one has no total.
 */
static bool
has_slipped(const struct tbl_court *c, const struct text_row *row,
    size_t groups, const struct tbl_filling *t)
{
	struct gi_dec	 sum, total;
	size_t		 g, k, last = c->set->n - 1;

	if (row->n == groups * c->set->n)
		return false;
	for (g = 0; g < groups; g++) {
		sum = (struct gi_dec){ 0 };
		for (k = 0; k < last; k++) {
			if (t[g].how[k] == TBL_HOW_EXACT && !gi_dec_add(&sum,
			    tbl_atom_value(&c->r->atom[t[g].value[k] - 1])))
				return true;
		}
		total = (struct gi_dec){ 0 };
		if (t[g].how[last] == TBL_HOW_EXACT)
			total = tbl_atom_value(&c->r->atom[t[g].value[last] -
			    1]);
		if (gi_dec_cmp(sum, total) != 0)
			return true;
	}
	return false;
}

/* Place a line under heads that stand from one atom up to it. */
static bool
line_place(struct tbl_court *c, size_t from, const struct text_row *row,
    size_t lines, size_t nth)
{
	struct tbl_filling	 t[HEADS];
	struct text_heads	 l;
	struct text_row		 above;
	enum tbl_measure	 m;
	enum tbl_flush		 f;
	size_t			 i, group;

	for (m = TBL_MEASURE_PAGE; m < TBL_MEASURES; m++) {
		l.n = 0;
		for (i = from; i < row->first; i = above.end) {
			above = row_read(c->r, i);
			if (above.n == 0)
				heads_add(c, &above, m, &l);
		}
		heads_name(c, &l);
		if (!heads_group(c, &l) ||
		    (l.groups != 1 && l.groups != c->rows))
			continue;
		group = l.groups == c->rows ? 0 : tbl_court_row(c, from,
		    row->end, lines, nth);
		if (group == SIZE_MAX)
			return false;
		for (f = TBL_FLUSH_START; f < TBL_FLUSHES; f++) {
			if (!line_fill(c, &l, row, f, m, t) ||
			    has_slipped(c, row, l.groups, t))
				continue;
			blanks_fill(c, l.groups, t);
			for (i = 0; i < l.groups; i++)
				tbl_court_take(c, row->values, row->end,
				    group + i, &t[i], true);
			return true;
		}
	}
	return false;
}

/* Is a line one of values that only blanks part? */
static bool
is_values(const struct tbl_reading *r, const struct text_row *row)
{
	return r->atom[row->first].delim == ' ' && row->n > 1;
}

void
tbl_court_read_text(struct tbl_court *c, size_t from, size_t to)
{
	struct text_row	 row;
	size_t		 i, heads = from, lines = 0, nth = 0;

	for (i = from; i < to; i = row.end) {
		row = row_read(c->r, i);
		lines += is_values(c->r, &row);
	}
	if (lines == 0)
		return;
	tbl_atoms_measure(c->r);
	for (i = from; i < to; i = row.end) {
		row = row_read(c->r, i);
		if (!is_values(c->r, &row))
			continue;
		c->placed |= line_place(c, heads, &row, lines, nth++);
		/* rows of one table have their heads in common */
		if (row.values == row.first)
			heads = row.end;
	}
}
