/* SPDX-License-Identifier: ISC */
/* Internal to lib/view: findings and the cells that they are about. */
#ifndef GI_VIEW_MARK_H
#define GI_VIEW_MARK_H

#include "look/look.h"
#include "report/report.h"
#include "view/screen/screen.h"

struct view_mark {
	const struct gi_find	*find;
	size_t			 number;	/* by which it is known, from 1 */
	enum gi_table		 table;		/* GI_TABLES: none */
	struct gi_str		 row, col;	/* keys; empty: not of one */
	enum view_ink		 ink;
};

struct view_marks {
	struct view_mark	*mark;		/* by table, those of none last;
						   errors first */
	size_t			 n;
};

/* All findings of a report as marks, in the arena. */
void		 view_marks_make(struct view_marks *, struct gi_arena *,
		    const struct rep_report *);
/*
 * The index of the cell of a look that shows a mark: a value; for a row its
 * label, for a column its head.  ncell if there is none.
 */
size_t		 view_mark_cell(const struct view_mark *,
		    const struct look_table *);

#endif
