/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the columns of table 4, in lines of cells. */
#ifndef GI_TABLES_COURT_COLUMNS_H
#define GI_TABLES_COURT_COLUMNS_H

#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"

#define TBL_COURT_BANDS	64	/* lines of the table that are looked at */

/* Its delimited lines. */
struct tbl_court_lines {
	struct tbl_court	*c;
	struct tbl_reading	*r;
	const struct gi_col_set	*set;
	struct tbl_band		*band;
	size_t			 n;
};

/* The columns that a line of values has, group by group. */
struct tbl_court_columns {
	struct {
		int	 group, column;
	}	*of;			/* by slot; group -1: none, or -2:
					   the form does not have its head */
	size_t	 groups;
	bool	 seen[TBL_COURT_ROWS][GI_COLS];
	bool	 headed;
};

/*
 * Whether a line has values, and no text but before them.  Texts with cells
 * between them are heads, whatever number ends their line.
 */
bool	 tbl_court_is_values(const struct tbl_band *);
/* Whether a line names a column. */
bool	 tbl_court_names_column(const struct tbl_court_lines *,
	    const struct tbl_band *);
/*
 * Whether two lines of values, which have as many cells, are pieces of one: they
 * follow each other, each as wide as the table, and no heads stand between them.
 */
bool	 tbl_court_is_broken(const struct tbl_court_lines *);
/*
 * Find the columns of line v of the table; alone: it is the only one that has
 * values.  False where they are not known; the rows are declined where the line
 * may lack cells.
 */
bool	 tbl_court_columns_find(struct tbl_court_lines *, size_t v,
	    bool alone, struct tbl_court_columns *);

#endif
