/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: lines are cut into atoms.  The steps
 * stand in the order in which they have to be called: each uses what those
 * before it found.
 */
#ifndef GI_TABLES_CUT_CUT_H
#define GI_TABLES_CUT_CUT_H

#include "tables/parts/reading.h"

/*
 * split.c: set the atoms of all lines of the document, and whether a crawler
 * dropped lines.
 */
void	 tbl_atoms_cut(struct tbl_reading *);
/* box.c: make one row of the lines between two drawn rules. */
void	 tbl_boxes_merge(struct tbl_reading *);

#endif
