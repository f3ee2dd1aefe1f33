/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the checks of the text between the tables. */
#ifndef GI_VERIFY_PROSE_CHECKS_H
#define GI_VERIFY_PROSE_CHECKS_H

#include "verify/prose/prose.h"
#include "verify/report/report.h"

/* dates.c: year-mismatch */
void	 ver_check_dates(struct ver_report *);
/* dates.c: report that a line, an index, is written of another year */
void	 ver_report_text_year(struct ver_report *, size_t line, int year);
/* paragraph_year.c: year-mismatch, of a paragraph */
void	 ver_check_year(struct ver_report *, const struct ver_prose *);
/* narrative_sum.c: narrative-sum, of a paragraph */
void	 ver_check_sums(struct ver_report *, const struct ver_prose *);

#endif
