/* SPDX-License-Identifier: ISC */
/*
 * Whether values that slipped by one cell explain why equations of a table fail:
 * from some cell on, those of a row or of a column would stand one cell farther,
 * or nearer, and what would be pushed over the end is nought.  A row's total may
 * have slipped with it or not.
 */
#include "base/decimal.h"
#include "gi.h"
#include "verify/cells/suspect.h"

#define CELLS_MAX	128	/* of a row or a column, as of rows of a table */

/* The cells of a row or a column, in their order. */
struct line {
	struct ver_cell	*cell[CELLS_MAX];
	struct gi_dec	 was[CELLS_MAX];	/* their values */
	size_t		 n;
};

/* The sum of the terms of a side as they stand now; false on overflow. */
static bool
side_sum(const struct ver_grid *g, const struct ver_equation *e,
    const uint8_t *term, size_t n, struct gi_dec *sum)
{
	size_t	 i;

	*sum = (struct gi_dec){ 0, 0 };
	for (i = 0; i < n; i++) {
		if (!gi_dec_add(sum, g->cell[ver_term(g, e, term[i])]->value))
			return false;
	}
	return true;
}

/* Whether all equations hold as the cells are now. */
static bool
all_hold(const struct ver_suspect *s)
{
	const struct ver_equation	*e = s->equation;
	struct gi_dec			 left, right;

	for (; e < s->equation + s->n; e++) {
		if (e->open && (!side_sum(s->grid, e, e->identity->left,
		    e->identity->nleft, &left) || !side_sum(s->grid, e,
		    e->identity->right, e->identity->nright, &right) ||
		    gi_dec_cmp(left, right) != 0))
			return false;
	}
	return true;
}

static void
line_add(struct line *l, struct ver_cell *cell)
{
	if (l->n == CELLS_MAX || (cell->state != VER_NUMBER &&
	    cell->state != VER_BLANK))
		return;
	l->was[l->n] = cell->value;
	l->cell[l->n++] = cell;
}

/*
 * Whether all would hold with the values from cell i on of the first n cells one
 * cell farther, or one nearer.
 */
static bool
is_slipped(const struct ver_suspect *s, struct line *l, size_t i, size_t n)
{
	struct gi_dec	 none = { 0, 0 };
	size_t		 k;
	bool		 yes = false;

	if (gi_dec_sign(l->was[n - 1]) == 0) {
		for (k = i; k < n; k++)
			l->cell[k]->value = k > i ? l->was[k - 1] : none;
		yes = all_hold(s);
	}
	if (!yes && gi_dec_sign(l->was[i]) == 0) {
		for (k = i; k < n; k++)
			l->cell[k]->value = k + 1 < n ? l->was[k + 1] : none;
		yes = all_hold(s);
	}
	for (k = i; k < n; k++)
		l->cell[k]->value = l->was[k];
	return yes;
}

static bool
line_slipped(const struct ver_suspect *s, struct line *l, size_t ends)
{
	size_t	 i, n;

	for (n = l->n; n > 1 && n + ends > l->n; n--) {
		for (i = 0; i + 1 < n; i++) {
			if (is_slipped(s, l, i, n))
				return true;
		}
	}
	return false;
}

bool
ver_is_shifted(const struct ver_suspect *s)
{
	const struct ver_grid	*g = s->grid;
	struct line		 l;
	size_t			 row, col;

	for (row = 0; row < g->form->nrow; row++) {
		for (l.n = col = 0; col < g->form->ncol; col++)
			line_add(&l, ver_cell_at(g, row, col));
		if (line_slipped(s, &l, 2))
			return true;
	}
	for (col = 0; col < g->form->ncol; col++) {
		for (l.n = row = 0; row < g->form->nrow; row++)
			line_add(&l, ver_cell_at(g, row, col));
		if (line_slipped(s, &l, 1))
			return true;
	}
	return false;
}
