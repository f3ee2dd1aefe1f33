/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: where a table stands in the text. */
#ifndef GI_TABLES_WRITE_REGION_H
#define GI_TABLES_WRITE_REGION_H

#include "gi.h"
#include "tables/parts/reading.h"

struct tbl_region {
	size_t	 first, end;		/* atoms */
	size_t	 line0, line1;		/* indices of the document's, both
					   included */
};

/* Find that; false where what was read is too little to be the table. */
bool	 tbl_region_find(const struct tbl_reading *, enum gi_table,
	    struct tbl_region *);

#endif
