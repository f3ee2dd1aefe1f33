/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what has no home when all is written. */
#ifndef GI_TABLES_WRITE_ACCOUNT_H
#define GI_TABLES_WRITE_ACCOUNT_H

#include "tables/parts/reading.h"

/*
 * Put a finding for each table of which nothing was written, though labels or
 * figures of it stand in the text.  present tells which were written.
 */
void	 tbl_account_put(const struct tbl_reading *,
	    const bool present[GI_TABLES]);

/*
 * Whether so many rows of a table stand in the text that it is one, be it that
 * nothing of it was read: then its numbers are told of too.
 */
bool	 tbl_account_has_rows(const struct tbl_reading *, enum gi_table);

#endif
