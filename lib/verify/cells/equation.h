/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the identities of a form, in each row and column. */
#ifndef GI_VERIFY_CELLS_EQUATION_H
#define GI_VERIFY_CELLS_EQUATION_H

#include "base/decimal.h"
#include "gi.h"
#include "verify/report/grid.h"

/* One identity in one row (of a sum over columns) or column (of others). */
struct ver_equation {
	const struct gi_identity	*identity;
	size_t				 at;	/* index of the row or column */
	bool				 open;	/* each of its cells is known */
	bool				 holds;
	struct gi_dec			 left;	/* the sums, where it is open */
	struct gi_dec			 right;
};

/*
 * All equations of a grid that has cells, *n of them, in the report's arena.
 * Those that are open count as assessed.
 */
struct ver_equation *ver_equations(struct ver_report *,
	    const struct ver_grid *, size_t *n);
/*
 * The index, among the cells of the grid, of a term: a member of left or
 * right of the equation's identity.
 */
size_t	 ver_term(const struct ver_grid *, const struct ver_equation *,
	    uint8_t term);

#endif
