/* SPDX-License-Identifier: ISC */
/* The heads of table 4, in lines that only blanks part. */
#include <stdlib.h>

#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/court/text_heads.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"

struct tbl_court_line
tbl_court_line_read(const struct tbl_reading *r, size_t i)
{
	struct tbl_court_line	 row = { .first = (uint32_t)i };
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

/* Add the heads of a line, or pieces of them. */
static void
heads_add(const struct tbl_court *c, const struct tbl_court_line *row,
    enum tbl_measure m, struct tbl_court_heads *l)
{
	struct tbl_head	 more;
	struct tbl_span	 at;
	uint32_t	 i;
	size_t		 k, line = c->r->atom[row->first].line;

	for (i = row->first; i < row->end; i++) {
		if (!tbl_court_is_head(c->r, i, c->set) ||
		    !tbl_atom_span(c->r, i, m, &at))
			continue;
		tbl_head_begin(&more);
		tbl_head_prepend(c->r, &more, GI_PROCEEDINGS, i, i + 1);
		k = tbl_text_head_over(l->head, l->n, at, line);
		if (k < l->n || (k == l->n && l->n < TBL_COURT_HEADS))
			tbl_text_head_add(l->head, &l->n, k, &more, at, line);
	}
}

/* Keep the heads that name a column. */
static void
heads_name(const struct tbl_court *c, struct tbl_court_heads *l)
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
	const struct tbl_text_head	*a = x, *b = y;

	return (a->at.from > b->at.from) - (a->at.from < b->at.from);
}

/*
 * Part the heads into groups, from the left to the right; false where one lacks
 * a column.
 */
static bool
heads_group(const struct tbl_court *c, struct tbl_court_heads *l)
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
		l->group[i] = l->groups - 1;
		in++;
	}
	return in == c->set->n;
}

size_t
tbl_court_head_of(const struct tbl_court *c, const struct tbl_court_heads *l,
    uint32_t atom, enum tbl_flush f, enum tbl_measure m)
{
	struct tbl_span	 v;

	return tbl_atom_span(c->r, atom, m, &v) ?
	    tbl_text_head_flush(l->head, l->n, v, f, m) : l->n;
}

bool
tbl_court_heads_read(const struct tbl_court *c, size_t from, size_t to,
    enum tbl_measure m, struct tbl_court_heads *l)
{
	struct tbl_court_line	 above;

	for (l->n = 0; from < to; from = above.end) {
		above = tbl_court_line_read(c->r, from);
		if (above.n == 0)
			heads_add(c, &above, m, l);
	}
	heads_name(c, l);
	return heads_group(c, l) && (l->groups == 1 || l->groups == c->rows);
}
