/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: tables, and tables within tables, out of lines that are
 * put one after the other.
 *
 * A row of data becomes one line, by the grid.  A row that holds another table
 * of more than one cell, or is one cell full of paragraphs, is layout: what is
 * in it comes out in its order, line by line, between the rows around it.
 */
#ifndef GI_EXTRACT_OFFICE_FLOW_H
#define GI_EXTRACT_OFFICE_FLOW_H

#include "extract/piece/extract.h"

enum ext_merge { EXT_ALONE, EXT_MERGE_START, EXT_MERGED, EXT_COVERED };

struct ext_flow;

struct ext_flow	*ext_flow_new(struct ext_doc *);
bool		 ext_flow_in_table(const struct ext_flow *);
void		 ext_flow_table(struct ext_flow *);
/* Another column is declared of the table. */
void		 ext_flow_column(struct ext_flow *);
void		 ext_flow_row(struct ext_flow *);
/* Lines put from here on are the cell's. */
void		 ext_flow_cell(struct ext_flow *);
/*
 * It takes so many columns.  MERGED: it goes on the cell above, if that is
 * MERGE_START or MERGED; COVERED: a cell beside or above is over it.
 */
void		 ext_flow_cell_end(struct ext_flow *, size_t columns,
		    enum ext_merge);
/* The last cell n times more. */
void		 ext_flow_cell_again(struct ext_flow *, size_t n);
/*
 * Drop the cells without text at the row's end; false if none is left, and
 * then the row too.
 */
bool		 ext_flow_row_trim(struct ext_flow *);
/* n places of the row without a cell. */
void		 ext_flow_gap(struct ext_flow *, size_t n);
/* As an aside of that kind where kind is not NULL. */
void		 ext_flow_row_end(struct ext_flow *, const char *kind);
/* A row of data comes n times; what repeats put has a limit, as a bomb has. */
void		 ext_flow_rows_end(struct ext_flow *, const char *kind,
		    size_t n);
void		 ext_flow_table_end(struct ext_flow *);

/* Lines put from piece n on are asides; empty ones go. */
void		 ext_flow_aside(struct ext_doc *, size_t n, const char *kind);

#endif
