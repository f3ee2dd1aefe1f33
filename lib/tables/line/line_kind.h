/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: lines that are no row of a table. */
#ifndef GI_TABLES_LINE_LINE_KIND_H
#define GI_TABLES_LINE_LINE_KIND_H

#include "gi.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"

/*
 * Whether a line, without the blanks around it, is a page number: - 3 -, 3/12,
 * or a number with words for a page.  sec_is_page_number() of lib/sections is
 * another test on purpose: it decides what is left out of the text, and 3/12
 * alone is too little for that; here a line between rows is passed over.
 */
bool	 tbl_line_is_page(struct gi_str, const struct tbl_features *);
/* Whether it is a line drawn between rows, or what MediaWiki writes for one. */
bool	 tbl_line_is_rule(struct gi_str, const struct tbl_features *);
/*
 * Whether a line that seems a rule is a row of the table whose cells hold a dash
 * each.
 */
bool	 tbl_line_is_dashes(const struct tbl_reading *, size_t line);

#endif
