/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: where a table stands in the text. */
#ifndef GI_TABLES_WRITE_REGION_H
#define GI_TABLES_WRITE_REGION_H

#include "gi.h"
#include "tables/parts/reading.h"

struct tbl_region {
	size_t	 first, end;		/* its atoms, end not included */
	size_t	 line0, line1;		/* indices of its first and last line */
};

/* Set where a table stands; false where too little was read to be the table. */
bool	 tbl_region_find(const struct tbl_reading *, enum gi_table,
	    struct tbl_region *);

#endif
