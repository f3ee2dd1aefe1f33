/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what is left of tables in other forms than tables have. */
#ifndef GI_VERIFY_WHOLE_VESTIGE_H
#define GI_VERIFY_WHOLE_VESTIGE_H

#include "gi.h"
#include "verify/report/report.h"

/*
 * The number of the line where labels of a table begin to stand amid other text;
 * 0: none do.
 */
size_t	 ver_vestige(struct ver_report *, enum gi_table);
/*
 * The number of the line that is the title of the annex' table, 0: none is.  The
 * titles of others are those of sections.
 */
size_t	 ver_title_alone(struct ver_report *, enum gi_table);

#endif
