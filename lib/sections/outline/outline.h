/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: finders of the outline of a report, of what each
 * line is.  They are called in the order in which they stand here: each uses
 * what those before it found.
 */
#ifndef GI_SECTIONS_OUTLINE_OUTLINE_H
#define GI_SECTIONS_OUTLINE_OUTLINE_H

#include "sections/report/report.h"

/* table_label.c: the lines with labels of tables, and the form of these. */
void		 sec_find_table_labels(struct sec_report *);
/*
 * page_edge.c: the lines that are page numbers.  They need not be those that
 * gi-tables takes for such; see line_kind.h there.
 */
void		 sec_find_page_numbers(struct sec_report *);
/* annex.c: the lines of the annex. */
void		 sec_find_annex(struct sec_report *);
/* Whether line i announces an annex by the title that the form gives it. */
bool		 sec_is_annex_title(const struct sec_report *, size_t i);
/* heading.c: the headings, without their levels. */
void		 sec_find_headings(struct sec_report *);
/*
 * heading_level.c: the level of each heading; those that only list or repeat
 * others are taken out again.
 */
void		 sec_find_levels(struct sec_report *);
/* skip.c: where the report begins and ends, and the lines around it. */
void		 sec_find_skips(struct sec_report *);

#endif
