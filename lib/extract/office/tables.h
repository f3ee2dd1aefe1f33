/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: tables, and tables within tables, out of lines that are
 * put one after the other.
 *
 * A row of data becomes one line, by the grid.  A row that holds another table
 * of more than one cell, or is one cell full of paragraphs, is layout: what is
 * in it comes out in its order, line by line, between the rows around it.
 */
#ifndef GI_EXTRACT_OFFICE_TABLES_H
#define GI_EXTRACT_OFFICE_TABLES_H

#include "extract/piece/piece.h"

enum ext_merge { EXT_ALONE, EXT_MERGE_START, EXT_MERGED, EXT_COVERED };

struct ext_tables;

struct ext_tables	*ext_tables_new(struct ext_doc *);
bool		 ext_tables_open(const struct ext_tables *);
void		 ext_table_begin(struct ext_tables *);
/* Another column is declared of the table. */
void		 ext_table_column(struct ext_tables *);
void		 ext_table_row_begin(struct ext_tables *);
/* Lines put from here on are the cell's. */
void		 ext_table_cell_begin(struct ext_tables *);
/*
 * It takes so many columns.  MERGED: it goes on the cell above, if that is
 * MERGE_START or MERGED; COVERED: a cell beside or above is over it.
 */
void		 ext_table_cell_end(struct ext_tables *, size_t columns,
		    enum ext_merge);
/* The last cell n times more. */
void		 ext_table_cell_again(struct ext_tables *, size_t n);
/*
 * Drop the cells without text at the row's end; false if none is left, and
 * then the row too.
 */
bool		 ext_table_row_trim(struct ext_tables *);
/* n places of the row without a cell. */
void		 ext_table_gap(struct ext_tables *, size_t n);
/* As an aside of that kind where kind is not NULL. */
void		 ext_table_row_end(struct ext_tables *, const char *kind);
/* A row of data comes n times; what repeats put has a limit, as a bomb has. */
void		 ext_table_rows_end(struct ext_tables *, const char *kind,
		    size_t n);
void		 ext_table_end(struct ext_tables *);

#endif
