/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: finders of what a report says of itself.  They are
 * called in the order in which they stand here, after those of outline.h.  A
 * finder does not change what one before it has found.
 */
#ifndef GI_SECTIONS_ABOUT_ABOUT_H
#define GI_SECTIONS_ABOUT_ABOUT_H

#include "sections/report/report.h"

/* second.c: where another report begins, which the finders below leave out. */
void		 sec_find_second(struct sec_report *);
/* title.c: the title, and the agency and the year that it names. */
void		 sec_find_title(struct sec_report *);
/* published.c: the day of publication, as the text says it. */
void		 sec_find_published(struct sec_report *);
/*
 * clause.c: the clauses of the opening sentences, for those that follow; they
 * are sought once.
 */
void		 sec_find_clauses(struct sec_report *);
/* paper.c: whether headings or tables of a form show that it is a report. */
bool		 sec_has_form(const struct sec_report *);
/*
 * Whether it is a report, and not a paper about reports, as far as title,
 * headings, tables and clauses show.
 */
bool		 sec_is_report(const struct sec_report *);
/* year.c: the year that is reported on. */
void		 sec_find_year(struct sec_report *);
/* agency.c: whose report it is. */
void		 sec_find_agency(struct sec_report *);
/* hint.c: title, year and agency, from what the source says of itself. */
void		 sec_use_hints(struct sec_report *);
/* published.c: that of a hint, where the text has but a signature or none. */
void		 sec_hint_date(struct sec_report *);
/* edition.c: the edition of the form. */
void		 sec_find_edition(struct sec_report *);

#endif
