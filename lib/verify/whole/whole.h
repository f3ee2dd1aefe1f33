/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: whether a report is whole: its sections, its tables, its
 * end.
 */
#ifndef GI_VERIFY_WHOLE_WHOLE_H
#define GI_VERIFY_WHOLE_WHOLE_H

#include "gi.h"
#include "verify/report/report.h"

/* Set whether the text begins inside a table, and where it breaks off. */
void	 ver_read_ends(struct ver_report *);
/*
 * Whether a table stands in the text, read or not; *line is then the number
 * of its first line or of the heading above it, as far as that is known.
 */
bool	 ver_table_stands(struct ver_report *, enum gi_table, size_t *line);

/* sections_present.c: missing-section, section-order */
void	 ver_check_sections(struct ver_report *);
/* tables_present.c: lost-table, missing-table */
void	 ver_check_tables(struct ver_report *);
/* cut_off.c: cut-off */
void	 ver_check_cut_off(struct ver_report *);

#endif
