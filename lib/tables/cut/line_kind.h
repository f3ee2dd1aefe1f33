/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: lines that are no row of a table. */
#ifndef GI_TABLES_CUT_LINE_KIND_H
#define GI_TABLES_CUT_LINE_KIND_H

#include "gi.h"
#include "tables/cut/line_features.h"

/* Is a line, without the blanks around it, the number of a page? */
bool	 tbl_line_is_page(struct gi_str, const struct tbl_features *);
/* Is it drawn to part rows, or what MediaWiki has for that? */
bool	 tbl_line_is_rule(struct gi_str, const struct tbl_features *);

#endif
