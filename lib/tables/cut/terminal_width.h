/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: where atoms stand in the columns of a terminal, of
 * which a Chinese character takes two.
 */
#ifndef GI_TABLES_CUT_TERMINAL_WIDTH_H
#define GI_TABLES_CUT_TERMINAL_WIDTH_H

#include "tables/parts/reading.h"

/*
 * Where the text is aligned by the columns of a terminal, count where atoms
 * stand in these instead of in characters.
 */
void	 tbl_widths_judge(struct tbl_reading *);
/* Set wide, unless it is set. */
void	 tbl_atoms_measure(struct tbl_reading *);

#endif
