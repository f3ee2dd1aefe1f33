/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: labels of the forms are found among the atoms.  The
 * steps stand in the order in which they have to be called: each uses what
 * those before it found.
 */
#ifndef GI_TABLES_MATCH_MATCH_H
#define GI_TABLES_MATCH_MATCH_H

#include "tables/parts/reading.h"

/*
 * item_repair.c: item numbers that stand apart from their labels.  They are no
 * values, and their labels are headless.
 */
void	 tbl_items_repair(struct tbl_reading *);
/* anchor.c: set anchor, all of them in the order of their atoms. */
void	 tbl_anchors_find(struct tbl_reading *);
/*
 * chain.c: set row, of which each has its anchor or none, and found, first and
 * end.
 */
void	 tbl_chain_choose(struct tbl_reading *);
/* chain_repair.c: set anchors of rows between two of the chain. */
void	 tbl_chain_repair(struct tbl_reading *);

#endif
