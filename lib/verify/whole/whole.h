/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: whether a report is whole: its sections, its tables, its
 * end.
 */
#ifndef GI_VERIFY_WHOLE_WHOLE_H
#define GI_VERIFY_WHOLE_WHOLE_H

#include "gi.h"
#include "verify/report/report.h"

/*
 * no_report.c: whether the document is a report; not-a-report, where it is
 * none.
 */
bool	 ver_is_report(struct ver_report *);
/* Whether one that does not look like one has something of its tables. */
bool	 ver_has_vestige(struct ver_report *);
void	 ver_add_no_report(struct ver_report *);
/* coded.c: garbled, where its characters are codes; false where they are not. */
bool	 ver_add_coded(struct ver_report *);
/* Whether a line may be the title of a report. */
bool	 ver_is_title(struct ver_report *, struct ver_line *);
/*
 * Where another report begins in the text, set other, and let lines and
 * headings end before it; true then.
 */
bool	 ver_part_reports(struct ver_report *);
/*
 * Set whether the text begins inside a table, and where it breaks off; and
 * whether nothing stands under its headings.
 */
void	 ver_read_ends(struct ver_report *);
/* sections_present.c: missing-section, section-order */
void	 ver_check_sections(struct ver_report *);
/* tables_present.c: lost-table, missing-table */
void	 ver_check_tables(struct ver_report *);
/* cut_off.c: cut-off */
void	 ver_check_cut_off(struct ver_report *);
/* two_reports.c: two-reports */
void	 ver_check_other(struct ver_report *);
/* account.c, last: unread-cell, unread-table, ambiguous-row */
void	 ver_account(struct ver_report *);

#endif
