/* SPDX-License-Identifier: ISC */
/* The rows of table 4, while they are read. */
#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"
#include "tables/text/likeness.h"

bool
tbl_court_is_head(const struct tbl_reading *r, size_t atom,
    const struct gi_col_set *set)
{
	const struct tbl_atom	*a = &r->atom[atom];
	size_t			 k;

	for (k = 0; a->kind == TBL_LABEL && a->nglyph > 0 && k < set->n; k++) {
		if (tbl_term_in_column(a->term, set, k))
			return true;
	}
	return false;
}

/* Does a text that names a column stand among the atoms from..to? */
static bool
has_heads(const struct tbl_court *c, size_t from, size_t to)
{
	while (from < to && !tbl_court_is_head(c->r, from, c->set))
		from++;
	return from < to;
}

/*
 * The row that has no label yet, and has one among the atoms from..to that the
 * order of the form did not let in, as where the rows are moved.  SIZE_MAX:
 * there is none, or there are more.
 */
static size_t
moved_row(const struct tbl_court *c, size_t from, size_t to)
{
	const struct tbl_anchor	*n;
	size_t			 i, g, found = SIZE_MAX;

	for (i = 0; i < c->r->nanchor; i++) {
		n = &c->r->anchor[i];
		if (n->atom < from || n->atom >= to || !n->whole)
			continue;
		for (g = 0; g < c->rows && c->elem[g] != n->elem; g++)
			;
		if (g == c->rows || c->r->row[n->elem].anchor != NULL ||
		    g == found)
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = g;
	}
	return found;
}

size_t
tbl_court_row(const struct tbl_court *c, size_t from, size_t to, size_t lines,
    size_t nth)
{
	const struct tbl_anchor	*n, *last = NULL, *old = NULL;
	size_t			 g, found = SIZE_MAX;

	for (g = 0; g < c->rows; g++) {
		n = c->r->row[c->elem[g]].anchor;
		if (n == NULL || n->atom < from || n->atom >= to)
			continue;
		if (last != NULL && n->atom < last->atom) {
			if (old == NULL || old->atom < n->atom)
				old = n;
			continue;
		}
		old = last;
		last = n;
		found = g;
	}
	if (old != NULL && c->r->atom[last->last].row !=
	    c->r->atom[to - 1].row && !has_heads(c, old->last + 1, last->atom))
		return SIZE_MAX;
	if (found == SIZE_MAX)
		found = moved_row(c, from, to);
	return found == SIZE_MAX && lines == c->rows &&
	    !c->r->row[c->elem[nth]].placed ? nth : found;
}

void
tbl_court_decline(struct tbl_court *c)
{
	size_t	 g;

	for (g = 0; g < c->rows; g++)
		c->r->row[c->elem[g]].declined = true;
}

void
tbl_court_take(struct tbl_court *c, uint32_t a, uint32_t b, size_t g,
    const struct tbl_filling *t, bool exact)
{
	size_t			 e = c->elem[g];
	struct tbl_row		*row = &c->r->row[e];
	struct tbl_anchor	*n;

	if (row->anchor == NULL) {
		/* a row without a label begins where its values do */
		n = gi_alloc(c->r->arena, sizeof(*n));
		*n = (struct tbl_anchor){ .atom = a, .last = a, .elem = e,
		    .label = c->r->forms->row[e].label[0] };
		row->anchor = n;
	}
	row->run0 = a;
	row->run1 = b;
	tbl_row_set(c->r, e, t, exact);
}
