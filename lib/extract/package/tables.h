/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: tables, and tables within tables, out of lines that
 * are put one after the other.
 *
 * A row of data becomes one line, by the grid.  A row is layout where it holds
 * another table of more than one cell, or is one cell full of paragraphs: its
 * lines come out as they are, between the rows around it.
 */
#ifndef GI_EXTRACT_PACKAGE_TABLES_H
#define GI_EXTRACT_PACKAGE_TABLES_H

#include "extract/piece/piece.h"

enum ext_merge { EXT_ALONE, EXT_MERGE_START, EXT_MERGED, EXT_MERGED_LEFT,
    EXT_COVERED };

struct ext_tables;

struct ext_tables	*ext_tables_new(struct ext_doc *);
bool		 ext_tables_open(const struct ext_tables *);
void		 ext_table_begin(struct ext_tables *);
/* Declare another column of the table. */
void		 ext_table_column(struct ext_tables *);
void		 ext_table_row_begin(struct ext_tables *);
/* Begin a cell, to which the lines belong that are put from here on. */
void		 ext_table_cell_begin(struct ext_tables *);
/*
 * End the cell, which has so many columns.  EXT_MERGED: it continues the cell
 * above, if that is EXT_MERGE_START or EXT_MERGED.  EXT_MERGED_LEFT: it
 * continues the cell before.  EXT_COVERED: a cell that spans covers it.
 */
void		 ext_table_cell_end(struct ext_tables *, size_t columns,
		    enum ext_merge);
/*
 * The cell that was begun last spans so many columns and rows; the cells that
 * it covers come all the same, as EXT_COVERED.  It may be EXT_COVERED itself,
 * where what covers it is not shown.
 */
void		 ext_table_cell_spans(struct ext_tables *, size_t columns,
		    size_t rows);
/* Take back the cell that is open; no column is kept for it. */
void		 ext_table_cell_drop(struct ext_tables *);
/* Repeat the last cell n times more. */
void		 ext_table_cell_again(struct ext_tables *, size_t n);
/*
 * Drop the cells without text at the end of the row, which comes n times.
 * Where none is left the row is dropped too, and false comes back.
 */
bool		 ext_table_row_trim(struct ext_tables *, size_t n);
/*
 * Put the rows so far.  Those that follow are another table, but for the cells
 * that reach into them.
 */
void		 ext_table_cut(struct ext_tables *);
/* Leave n columns of the row without a cell. */
void		 ext_table_gap(struct ext_tables *, size_t n);
/*
 * End the row, which comes n times, and is an aside of that kind where kind is
 * not NULL.  The document fails where its repeats put more than its limits
 * allow.
 */
void		 ext_table_rows_end(struct ext_tables *, const char *kind,
		    size_t n);
void		 ext_table_end(struct ext_tables *);

#endif
