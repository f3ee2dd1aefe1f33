/* SPDX-License-Identifier: ISC */
/* The rows of table 4, while they are read. */
#include "base/arena.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/court.h"
#include "tables/position/fill.h"

size_t
tbl_court_row(const struct tbl_court *c, size_t from, size_t to, size_t lines,
    size_t nth)
{
	const struct tbl_anchor	*n;
	size_t			 g, last = 0, found = SIZE_MAX;

	for (g = 0; g < c->rows; g++) {
		n = c->r->row[c->elem[g]].anchor;
		if (n == NULL || n->atom < from || n->atom >= to ||
		    (found != SIZE_MAX && n->atom < last))
			continue;
		found = g;
		last = n->atom;
	}
	return found == SIZE_MAX && lines == c->rows ? nth : found;
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
