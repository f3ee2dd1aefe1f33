/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: which cells explain that equations of a table fail.  Cells
 * are given by their index in the grid.
 */
#ifndef GI_VERIFY_CELLS_SUSPECT_H
#define GI_VERIFY_CELLS_SUSPECT_H

#include "base/decimal.h"
#include "verify/cells/equation.h"
#include "verify/report/report.h"

struct ver_suspect {
	const struct ver_grid		*grid;
	const struct ver_equation	*equation;
	size_t				 n;		/* equations */
	size_t				 failing;
	size_t				 found;	/* cells that would do */
	size_t				 cell;	/* the last of them */
	struct gi_dec			 value;	/* that it should have */
};

/* 1 if the cell is a term on an equation's left, -1 on its right, 0 on none. */
int	 ver_suspect_side(const struct ver_suspect *,
	    const struct ver_equation *, size_t cell);
/* Whether value may stand in the cell, by what its column counts. */
bool	 ver_suspect_may_be(const struct ver_suspect *, size_t cell,
	    struct gi_dec value);
/*
 * Report that the cell should have value; and another cell, unless it is the
 * same, another value at the same time.
 */
void	 ver_suspect_report(struct ver_report *, const struct ver_suspect *,
	    size_t cell, struct gi_dec value, size_t other,
	    struct gi_dec others);
/* suspect_pair.c: report the only pair of cells that explains all, if any. */
void	 ver_name_pair(struct ver_report *, const struct ver_suspect *);
/*
 * suspect_shift.c: whether all equations would hold if values of one row, or of
 * one column, stood one cell farther, or nearer.
 */
bool	 ver_is_shifted(const struct ver_suspect *);

#endif
