/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the reading of a document, as records. */
#ifndef GI_TABLES_WRITE_WRITE_H
#define GI_TABLES_WRITE_WRITE_H

#include "tables/parts/reading.h"

/* emit.c: write the document with what was read. */
void	 tbl_reading_put(struct tbl_reading *);

#endif
