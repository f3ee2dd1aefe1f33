/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the findings about a table. */
#ifndef GI_TABLES_WRITE_FINDING_H
#define GI_TABLES_WRITE_FINDING_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/write/region.h"

/* Write the findings about a table as find records. */
void	 tbl_findings_put(const struct tbl_reading *, enum gi_table,
	    const struct tbl_region *);

/* Say that nothing of a table could be read, which stands in a line. */
void	 tbl_unread_table_put(const struct tbl_reading *, enum gi_table,
	    size_t line);
/* That a table stands twice, with figures that differ. */
void	 tbl_second_put(const struct tbl_reading *, enum gi_table);

#endif
