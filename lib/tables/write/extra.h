/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows of a table that the form does not have. */
#ifndef GI_TABLES_WRITE_EXTRA_H
#define GI_TABLES_WRITE_EXTRA_H

#include "gi.h"
#include "tables/parts/reading.h"

struct tbl_extra {
	enum gi_table	 table;
	uint32_t	 label, last;	/* its first atom, and its last */
	uint32_t	 first, end;	/* its values are among these atoms */
};

struct tbl_extras {
	struct tbl_extra	*row;	/* in the document's arena */
	size_t			 n, room;
};

/*
 * Add the rows of a table that the form surely does not have, and make their
 * numbers noise.  used: by atom, it is in a cell.
 */
void	 tbl_extras_find(struct tbl_reading *, enum gi_table, const bool *used,
	    struct tbl_extras *);
/* Put a finding for each of a table. */
void	 tbl_extras_put(const struct tbl_reading *, enum gi_table,
	    const struct tbl_extras *);

#endif
