/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the checks of cells.  Each adds to a report, which was
 * read before, the findings of a few rules.
 */
#ifndef GI_VERIFY_CELLS_CHECKS_H
#define GI_VERIFY_CELLS_CHECKS_H

#include "verify/cells/equation.h"
#include "verify/report/report.h"

/* identity.c: the rules of sums and balances, and suspect-cell */
void	 ver_check_identities(struct ver_report *);
/* suspect_cell.c: suspect-cell, of a grid's n equations */
void	 ver_name_suspect(struct ver_report *, const struct ver_grid *,
	    const struct ver_equation *, size_t n);
/* blank.c: blank-cell, blank-total */
void	 ver_check_blanks(struct ver_report *);
/* cell_faults.c: not-a-count, wrong-edition */
void	 ver_check_counts(struct ver_report *);
void	 ver_check_edition(struct ver_report *);
/* items.c: items-as-decisions */
void	 ver_check_items(struct ver_report *);
/* stock.c: stock-order */
void	 ver_check_stock(struct ver_report *);

#endif
