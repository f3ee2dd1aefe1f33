/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what a table of OpenDocument says of its columns. */
#ifndef GI_EXTRACT_OFFICE_ODFCOLUMN_H
#define GI_EXTRACT_OFFICE_ODFCOLUMN_H

#include "gi.h"

/* Columns that are described together. */
struct ext_odf_column {
	long		 until;		/* the column behind the last */
	const char	*style;		/* of their cells, or NULL */
	bool		 hidden;
};

struct ext_odf_columns {
	struct ext_odf_column	*column;
	size_t			 n, room;
};

void		 ext_odf_column_add(struct gi_arena *,
		    struct ext_odf_columns *, const char **attr);
/* What is said of the column of that number, from 0; NULL for nothing. */
const struct ext_odf_column *ext_odf_column(const struct ext_odf_columns *,
		    long number);
/* Whether a row or column is shown. */
bool		 ext_odf_visible(const char **attr);

#endif
