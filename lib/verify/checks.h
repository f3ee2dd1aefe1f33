/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the checks.  Each adds to a report, which was read before,
 * the findings of a few rules.
 */
#ifndef GI_VERIFY_CHECKS_H
#define GI_VERIFY_CHECKS_H

#include "verify/equation.h"
#include "verify/report.h"

/* identity.c: the rules of sums and balances, and suspect-cell */
void	 ver_check_identities(struct ver_report *);
/* suspect_cell.c: suspect-cell, of a grid's n equations */
void	 ver_name_suspect(struct ver_report *, const struct ver_grid *,
	    const struct ver_equation *, size_t n);
/* cell_faults.c: not-a-count, blank-cell, wrong-edition */
void	 ver_check_counts(struct ver_report *);
void	 ver_check_blanks(struct ver_report *);
void	 ver_check_edition(struct ver_report *);
/* sections_present.c: missing-section, section-order */
void	 ver_check_sections(struct ver_report *);
/* tables_present.c: lost-table, missing-table */
void	 ver_check_tables(struct ver_report *);
/* cut_off.c: cut-off */
void	 ver_check_cut_off(struct ver_report *);
/* dates.c: year-mismatch */
void	 ver_check_dates(struct ver_report *);
/* narrative_sum.c: narrative-sum */
void	 ver_check_narrative(struct ver_report *);

#endif
