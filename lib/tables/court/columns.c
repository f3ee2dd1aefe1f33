/* SPDX-License-Identifier: ISC */
/*
 * Which column of table 4 a cell is of: by the heads over a line, by the heads
 * in their order behind its label, or by the order of the form.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/columns.h"
#include "tables/court/court.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/head.h"

#define GROUPS	TBL_COURT_ROWS
#define LABELS	2	/* of a row, the group's and its own */

bool
tbl_court_is_values(const struct tbl_band *b)
{
	size_t	 i, labels = 0, values = 0;
	bool	 apart = false;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_LABEL) {
			if (values > 0 || apart || ++labels > LABELS)
				return false;
		} else if (b->slot[i].kind == TBL_SLOT_BLANK) {
			apart = labels > 0;
		}
		values += tbl_slot_is_value(&b->slot[i]);
	}
	return values > 0;
}

/* Put slot i into a column: of the group before, or of the next one. */
static bool
columns_add(struct tbl_court_columns *cc, size_t i, int column)
{
	if (cc->groups == 0 || cc->seen[cc->groups - 1][column]) {
		if (cc->groups == GROUPS)
			return false;
		cc->groups++;
	}
	cc->seen[cc->groups - 1][column] = true;
	cc->of[i].group = (int)cc->groups - 1;
	cc->of[i].column = column;
	return true;
}

/* Has each group each column? */
static bool
columns_whole(const struct tbl_court_lines *c, const struct tbl_court_columns *cc)
{
	size_t	 g, k;

	for (g = 0; g < cc->groups; g++) {
		for (k = 0; k < c->set->n; k++) {
			if (!cc->seen[g][k])
				return false;
		}
	}
	return cc->groups > 0;
}

static void
columns_clear(const struct tbl_band *b, struct tbl_court_columns *cc)
{
	size_t	 i;

	cc->groups = 0;
	memset(cc->seen, 0, sizeof(cc->seen));
	for (i = 0; i < b->n; i++)
		cc->of[i].group = -1;
}

bool
tbl_court_names_column(const struct tbl_court_lines *c, const struct tbl_band *b)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_LABEL && tbl_head_over(c->r,
		    GI_PROCEEDINGS, c->set, &b, 1, b->slot[i].at.from) >= 0)
			return true;
	}
	return false;
}

/* Are two lines of one table, cell under cell? */
static bool
is_same_table(const struct tbl_court_lines *c, const struct tbl_band *a,
    const struct tbl_band *b)
{
	if (b->grid != NULL)
		return a->grid != NULL && a->grid->table == b->grid->table;
	/* tabs at the end of a line are often left out */
	return a->n == b->n || (a->n < b->n &&
	    c->r->atom[a->first].delim == '\t' &&
	    c->r->atom[b->first].delim == '\t');
}

/*
 * The lines of heads over line v, which are behind the values before them, and
 * of which one is as wide.
 */
static size_t
heads_over(const struct tbl_court_lines *c, size_t v,
    const struct tbl_band *head[TBL_COURT_BANDS])
{
	const struct tbl_band	*b = &c->band[v];
	size_t			 i, n = 0;
	bool			 old = false, wide = false;

	for (i = 0; i < v; i++) {
		if (tbl_court_is_values(&c->band[i])) {
			old = true;
			continue;
		}
		if (!is_same_table(c, &c->band[i], b) || !tbl_band_is_heads(
		    c->r, GI_PROCEEDINGS, c->set, &c->band[i]))
			continue;
		if (old && tbl_court_names_column(c, &c->band[i])) {
			n = 0;
			old = wide = false;
		}
		wide |= b->grid != NULL || c->band[i].n == b->n;
		head[n++] = &c->band[i];
	}
	return wide ? n : 0;
}

/* Does a slot hold the label of a row, or the end of one? */
static bool
holds_label(const struct tbl_court_lines *c, const struct tbl_slot *s)
{
	const struct tbl_anchor	*n;
	size_t			 g;

	for (g = 0; s->kind == TBL_SLOT_LABEL && g < c->c->rows; g++) {
		n = c->r->row[c->c->elem[g]].anchor;
		if (n != NULL && n->atom < s->end && n->last >= s->first)
			return true;
	}
	return false;
}

/* By the heads over the slots of line v; no label of a row is under one. */
static bool
columns_by_heads(const struct tbl_court_lines *c, size_t v, struct tbl_court_columns *cc)
{
	const struct tbl_band	*b = &c->band[v], *head[TBL_COURT_BANDS];
	size_t			 i, n = heads_over(c, v, head);
	int			 column;

	columns_clear(b, cc);
	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_COVERED)
			continue;
		column = tbl_head_over(c->r, GI_PROCEEDINGS, c->set, head, n,
		    b->slot[i].at.from);
		if (column >= 0 && (holds_label(c, &b->slot[i]) ||
		    !columns_add(cc, i, column)))
			return false;
		if (column == TBL_COLUMN_NOBODY)
			cc->of[i].group = TBL_COLUMN_NOBODY;
	}
	cc->headed = true;
	return columns_whole(c, cc);
}

/* The columns of the one group that line v heads, in their order. */
static bool
columns_of_line(const struct tbl_court_lines *c, size_t v, size_t order[GI_COLS])
{
	const struct tbl_band	*b = &c->band[v];
	bool			 seen[GI_COLS] = { false };
	size_t			 i, n = 0;
	int			 column;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind != TBL_SLOT_LABEL) {
			if (n > 0)
				return false;
			continue;
		}
		column = tbl_head_over(c->r, GI_PROCEEDINGS, c->set, &b, 1,
		    b->slot[i].at.from);
		if (column < 0 || seen[column])
			return false;
		seen[column] = true;
		order[n++] = (size_t)column;
	}
	return n == c->set->n;
}

/*
 * By the cells behind the label of a row, where these are as many as the heads
 * of the line above: rows may have a label more than others.
 */
static bool
columns_by_label(const struct tbl_court_lines *c, size_t v, struct tbl_court_columns *cc)
{
	const struct tbl_band	*b = &c->band[v];
	size_t			 i, h, first, order[GI_COLS];

	columns_clear(b, cc);
	for (first = 0; first < b->n &&
	    b->slot[first].kind == TBL_SLOT_LABEL; first++)
		;
	if (first == 0 || b->grid != NULL ||
	    !holds_label(c, &b->slot[first - 1]) ||
	    b->n + b->closed - first != c->set->n)
		return false;
	for (h = v; h > 0 && !tbl_court_names_column(c, &c->band[h - 1]); h--)
		;
	if (h == 0 || !columns_of_line(c, h - 1, order))
		return false;
	for (i = 0; i < c->set->n; i++) {
		if (first + i < b->n && !columns_add(cc, first + i,
		    (int)order[i]))
			return false;
	}
	cc->headed = true;
	return true;
}

/*
 * Is it not known whether the line's ends are borders?  They are empty cells
 * where lines of heads have a text there.
 */
static bool
is_border_unsure(const struct tbl_court_lines *c, const struct tbl_band *b)
{
	const struct tbl_band	*a;
	size_t			 i;

	for (i = 0; i < c->n; i++) {
		a = &c->band[i];
		if (a->grid == NULL && a->n > 1 && !tbl_court_is_values(a) &&
		    ((b->led && !a->led) || (b->closed && !a->closed)))
			return true;
	}
	return false;
}

/* By their order, where the line has as many cells as the table values. */
static bool
columns_by_order(const struct tbl_court_lines *c, size_t v, struct tbl_court_columns *cc)
{
	const struct tbl_band	*b = &c->band[v];
	size_t			 i, first;

	columns_clear(b, cc);
	for (first = 0; first < b->n &&
	    b->slot[first].kind == TBL_SLOT_LABEL; first++)
		;
	if (b->n - first != c->set->n * GROUPS || is_border_unsure(c, b))
		return false;
	for (i = first; i < b->n; i++) {
		if (!columns_add(cc, i, (int)((i - first) % c->set->n)))
			return false;
	}
	cc->headed = false;
	return columns_whole(c, cc);
}

/* Has the table a line of heads that is wider, so that line v may lack cells? */
static bool
is_cut(const struct tbl_court_lines *c, size_t v)
{
	size_t	 i;

	for (i = 0; i < v; i++) {
		if (c->band[i].n > c->band[v].n && c->band[i].grid == NULL &&
		    !tbl_court_is_values(&c->band[i]) &&
		    tbl_court_names_column(c, &c->band[i]))
			return true;
	}
	return false;
}

bool
tbl_court_columns_find(struct tbl_court_lines *c, size_t v, bool alone,
    struct tbl_court_columns *cc)
{
	cc->of = gi_alloc_array(c->r->arena, c->band[v].n, sizeof(*cc->of));
	if (columns_by_heads(c, v, cc) || columns_by_label(c, v, cc))
		return true;
	if (alone && is_cut(c, v)) {
		tbl_court_decline(c->c);
		return false;
	}
	return alone && columns_by_order(c, v, cc);
}
