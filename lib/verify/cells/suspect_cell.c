/* SPDX-License-Identifier: ISC */
/*
 * The one cell that explains why equations of a table fail: it is a term of all
 * that fail and of none that holds, and one and the same other value in it
 * would make all of them hold.  The equations locate an error as parity bits do
 * (Fellegi and Holt 1976); where several cells would do, none is named.  Where
 * none does, it may be the only pair of cells: suspect_pair.c.
 */
#include "base/decimal.h"
#include "gi.h"
#include "verify/cells/checks.h"
#include "verify/cells/suspect.h"

/*
 * Set *out to what a cell on that side, which has value now, should have for
 * the equation to hold; false on overflow.
 */
static bool
solve(const struct ver_equation *e, int side, struct gi_dec value,
    struct gi_dec *out)
{
	*out = value;
	if (side > 0)
		return gi_dec_sub(out, e->left) && gi_dec_add(out, e->right);
	return gi_dec_add(out, e->left) && gi_dec_sub(out, e->right);
}

/* Take note of the cell if it would explain all that fails. */
static void
try_cell(struct ver_suspect *s, size_t cell)
{
	const struct ver_equation	*e;
	struct gi_dec			 was = s->grid->cell[cell]->value;
	struct gi_dec			 value, first = was;
	size_t				 i, solved = 0;
	int				 side;

	for (i = 0; i < s->n; i++) {
		e = &s->equation[i];
		if (!e->open)
			continue;
		side = ver_suspect_side(s, e, cell);
		if (e->holds ? side != 0 : side == 0)
			return;
		if (e->holds)
			continue;
		if (!solve(e, side, was, &value) ||
		    (solved > 0 && gi_dec_cmp(value, first) != 0))
			return;
		first = value;
		solved++;
	}
	if (!ver_suspect_may_be(s, cell, first))
		return;
	s->found++;
	s->cell = cell;
	s->value = first;
}

void
ver_name_suspect(struct ver_report *v, const struct ver_grid *g,
    const struct ver_equation *e, size_t n)
{
	struct ver_suspect			 s = { .grid = g, .equation = e,
					    .n = n };
	const struct ver_equation	*first = NULL;
	const struct gi_identity	*id;
	size_t				 i;

	for (i = 0; i < n; i++) {
		if (!e[i].open || e[i].holds)
			continue;
		if (first == NULL)
			first = &e[i];
		s.failing++;
	}
	if (first == NULL)
		return;
	/* a cell that explains all is a term of the first that fails */
	id = first->identity;
	for (i = 0; i < id->nleft + id->nright && s.found < 2; i++) {
		try_cell(&s, ver_term(g, first, i < id->nleft ? id->left[i] :
		    id->right[i - id->nleft]));
	}
	if (s.found == 1)
		ver_suspect_report(v, &s, s.cell, s.value, s.cell, s.value);
	else if (s.found == 0)
		ver_name_pair(v, &s);
}
