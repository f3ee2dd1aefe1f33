/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the steps that find labels of the forms among the
 * atoms.  They are called in the order in which they stand here: each uses what
 * those before it found.
 */
#ifndef GI_TABLES_MATCH_MATCH_H
#define GI_TABLES_MATCH_MATCH_H

#include "tables/parts/reading.h"

/*
 * numbering.c: make noise of the lines that number the columns of a table, with
 * what stands in them over the labels.
 */
void	 tbl_numbering_strip(struct tbl_reading *);
/*
 * item_repair.c: find item numbers that stand apart from their labels: they
 * become no values, and their labels headless.
 */
void	 tbl_items_repair(struct tbl_reading *);
/* anchor.c: set anchor to all anchors, in the order of their atoms. */
void	 tbl_anchors_find(struct tbl_reading *);
/*
 * chain.c: choose the chain, which has at most one anchor for each row: set
 * row, found, first and end.
 */
void	 tbl_chain_choose(struct tbl_reading *);
/* chain_repair.c: set the anchors of rows that lie between two of the chain. */
void	 tbl_chain_repair(struct tbl_reading *);

#endif
