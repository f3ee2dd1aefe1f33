/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the checks of the text between the tables. */
#ifndef GI_VERIFY_PROSE_CHECKS_H
#define GI_VERIFY_PROSE_CHECKS_H

#include "verify/prose/prose.h"
#include "verify/report/report.h"

/* dates.c: year-mismatch */
void	 ver_check_dates(struct ver_report *);
/* narrative_sum.c: narrative-sum, of a paragraph */
void	 ver_check_sums(struct ver_report *, const struct ver_prose *);

#endif
