/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the steps that cut lines into atoms, in the order in
 * which they are called.
 */
#ifndef GI_TABLES_CUT_CUT_H
#define GI_TABLES_CUT_CUT_H

#include "tables/parts/reading.h"

/* numbered.c: leave out numbers that stand before each line. */
void	 tbl_lines_unnumber(struct tbl_reading *);
/*
 * split.c: set the atoms of all lines of the document, and whether a crawler
 * dropped lines.
 */
void	 tbl_atoms_cut(struct tbl_reading *);
/* end.c: mark the last atom, where the text has nothing behind it. */
void	 tbl_end_mark(struct tbl_reading *);
/*
 * open_rows.c: let atoms of lines that end with a bar be of one row with those
 * of the next line, where rows are written so.
 */
void	 tbl_open_rows_join(struct tbl_reading *);
/* folded.c: make one cell of a number that a fold of its line parts. */
void	 tbl_folds_join(struct tbl_reading *);
/* box.c: let atoms of the lines between two drawn rules be of one row. */
void	 tbl_boxes_merge(struct tbl_reading *);
/* glued.c: part rows whose label and figures are one text. */
void	 tbl_glued_split(struct tbl_reading *);
/* The same file: whether a line that looks like a heading is such a row. */
bool	 tbl_text_is_glued(const struct gi_union *, struct gi_str);
/* bracket.c: make noise of numbers in brackets that labels open. */
void	 tbl_brackets_strip(struct tbl_reading *);
/*
 * unit.c: let units that stand apart from their numbers be units of these, and
 * no labels.
 */
void	 tbl_units_attach(struct tbl_reading *);

#endif
