/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the findings about a table. */
#ifndef GI_TABLES_WRITE_FINDING_H
#define GI_TABLES_WRITE_FINDING_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/write/region.h"

/* The name of a table, as the report's edition or any other has it. */
struct gi_str	 tbl_table_name(const struct tbl_reading *, enum gi_table);
/*
 * Put a finding of a rule, in the line of that number; narg args go into its
 * message.
 */
void	 tbl_find_put(const struct tbl_reading *, const char *rule,
	    size_t line, struct gi_str place, struct gi_str expected,
	    struct gi_str actual, const struct gi_str *arg, size_t narg);
/* Write the findings about a table as find records. */
void	 tbl_findings_put(const struct tbl_reading *, enum gi_table,
	    const struct tbl_region *);

/* Say that nothing of a table could be read, which stands in a line. */
void	 tbl_unread_table_put(const struct tbl_reading *, enum gi_table,
	    size_t line);
/* That a table stands twice, with figures that differ. */
void	 tbl_second_put(const struct tbl_reading *, enum gi_table);

#endif
