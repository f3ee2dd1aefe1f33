/* SPDX-License-Identifier: ISC */
/* Internal to lib/view: the columns of the overview. */
#ifndef GI_VIEW_COLUMN_H
#define GI_VIEW_COLUMN_H

#include "view/view.h"

/* From left to right. */
enum view_column {
	VIEW_NAME, VIEW_YEAR, VIEW_FORM, VIEW_FIGURE,
	VIEW_ERRORS = VIEW_FIGURE + REP_FIGURES, VIEW_WARNINGS, VIEW_VERDICT,
	VIEW_FILE, VIEW_COLUMNS
};

struct view_layout {
	size_t	 width[VIEW_COLUMNS];
	bool	 on[VIEW_COLUMNS];
};

/* What stands in a column's head. */
const char	*view_head(enum view_column);
/* What stands in it of a row, whole; in the arena. */
struct gi_str	 view_cell(struct gi_arena *, const struct rep_row *,
		    enum view_column);
/* Whether it holds numbers, which stand to the right. */
bool		 view_is_number(enum view_column);
/*
 * Choose the columns that the screen has room for, and their widths.  What is
 * least important is left out first; where nothing else can be, names are
 * shortened.  Numbers never are.
 */
void		 view_layout_make(struct view_layout *,
		    const struct view_list *);

#endif
