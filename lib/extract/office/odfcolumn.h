/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what a table of OpenDocument says of its columns. */
#ifndef GI_EXTRACT_OFFICE_ODFCOLUMN_H
#define GI_EXTRACT_OFFICE_ODFCOLUMN_H

#include "gi.h"

/* Columns that are described together. */
struct ext_odf_column {
	long		 until;		/* the column behind the last, */
	long		 shown;		/* and how many before that are shown */
	const char	*style;		/* of their cells, or NULL */
	bool		 hidden;
};

struct ext_odf_columns {
	struct ext_odf_column	*column;
	size_t			 n, room;
	/* what a cell of the row whose column is hidden spans of those shown */
	size_t			 head_columns, head_rows;
};

/* A cell: what of it stands in columns that are shown. */
struct ext_odf_cell {
	size_t	 times;			/* how often it repeats in them */
	size_t	 columns, rows;		/* that it spans; 0 for a covered one */
};

void		 ext_odf_column_add(struct gi_arena *,
		    struct ext_odf_columns *, const char **attr);
/* What is said of the column of that number, from 0; NULL for nothing. */
const struct ext_odf_column *ext_odf_column(const struct ext_odf_columns *,
		    long number);
/* A row begins. */
void		 ext_odf_row(struct ext_odf_columns *);
/*
 * The cell of the column of that number, and of the next ones, of so many.
 * Where one that spans begins in a hidden column, the first covered one that is
 * shown stands for it.
 */
struct ext_odf_cell ext_odf_cell(struct ext_odf_columns *, long number, long n,
		    const char **attr, bool covered);
/* Whether a row or column is shown. */
bool		 ext_odf_visible(const char **attr);

#endif
