/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: drawn boxes. */
#ifndef GI_TABLES_CUT_BOX_H
#define GI_TABLES_CUT_BOX_H

#include "tables/parts/reading.h"

/* The first atom of the drawn box that has the atom; atom if none has it. */
size_t	 tbl_box_first(const struct tbl_reading *, size_t atom);

#endif
