/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows of lines that only blanks part. */
#ifndef GI_TABLES_POSITION_ALIGNED_H
#define GI_TABLES_POSITION_ALIGNED_H

#include "tables/parts/reading.h"
#include "tables/position/block.h"

/*
 * Place the rows of a block whose lines only blanks part, where the columns of
 * their page are known, or decline them.
 */
void	 tbl_block_align(struct tbl_reading *, const struct tbl_block *);

#endif
