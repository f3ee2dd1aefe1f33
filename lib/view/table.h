/* SPDX-License-Identifier: ISC */
/* Internal to lib/view: one report, and its tables. */
#ifndef GI_VIEW_TABLE_H
#define GI_VIEW_TABLE_H

#include "look/look.h"
#include "view/mark.h"
#include "view/screen/screen.h"

/* What is shown in a cell of a table. */
struct view_box {
	struct gi_str	 text;	/* with the signs of findings */
	struct gi_str	 bare;	/* without */
	enum view_ink	 ink;
};

/* A table, and what is in its cells. */
struct view_table {
	const struct view_screen	*screen;
	FILE				*out;
	struct gi_arena			*arena;
	const struct look_table		*look;
	struct view_box			*box;	/* by index of a cell */
};

/* A report while it is shown. */
struct view_detail {
	const struct view_screen	*screen;
	FILE				*out;
	struct gi_arena			*arena;	/* the document's */
	const struct rep_report		*report;
	struct view_marks		 marks;
};

/*
 * grid.c: draw it as the form prints it, and return true; or false, and nothing
 * is written, where the screen is too narrow for that.
 */
bool		 view_grid(const struct view_table *);
/* plain.c: write its rows one below the other, the values behind their heads. */
void		 view_plain(const struct view_table *);
/* table.c: a table of the report, however there is room for it. */
void		 view_table(const struct view_detail *,
		    const struct gi_tableform *);
/* claims.c: what the text says of the tables, where they say otherwise. */
void		 view_claims(const struct view_detail *);
/* detail.c: all of a report. */
void		 view_detail(const struct view_screen *, FILE *,
		    const struct rep_report *);

#endif
