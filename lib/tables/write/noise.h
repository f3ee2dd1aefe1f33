/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: numbers in tables that are no values, as records. */
#ifndef GI_TABLES_WRITE_NOISE_H
#define GI_TABLES_WRITE_NOISE_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/write/region.h"

/*
 * Put the numbers that are no values, in the lines of the tables that are
 * present, and those of tables that are not read, in the order of the lines.
 * used: by atom, it is in a cell.
 */
void	 tbl_noise_put(const struct tbl_reading *, const bool present[GI_TABLES],
	    const struct tbl_region region[GI_TABLES], const bool *used);

#endif
