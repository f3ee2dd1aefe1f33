/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: strings of a workbook, which may have runs that look
 * each in its own way.
 */
#ifndef GI_EXTRACT_SHEET_SHEETTEXT_H
#define GI_EXTRACT_SHEET_SHEETTEXT_H

#include "base/text.h"
#include "extract/sheet/sheetstyle.h"
#include "gi.h"

struct ext_sheet_run {
	struct gi_str	 text;
	struct ext_look	 look;
	bool		 own;		/* the look is its own: what it does
					   not say, is not so */
};

struct ext_sheet_text {
	struct gi_str		 text;	/* of all runs */
	struct ext_sheet_run	*run;	/* NULL where there is one alone, which
					   says nothing */
	size_t			 n;
};

/* A string being read; zeroed but for arenas and styles it is empty. */
struct ext_sheet_rich {
	struct gi_arena			*arena;
	const struct ext_sheet_styles	*styles;
	struct gi_text			 text;
	struct ext_sheet_run		*run;
	size_t				 n, room;
	size_t				 from;	/* the byte at which the run
						   begins */
};

/* A run begins, or its font (x:rPr), or an element of that is there. */
void		 ext_sheet_rich_run(struct ext_sheet_rich *);
void		 ext_sheet_rich_font(struct ext_sheet_rich *);
void		 ext_sheet_rich_look(struct ext_sheet_rich *, const char *name,
		    const char **attr);
void		 ext_sheet_rich_add(struct ext_sheet_rich *, struct gi_str);
/* The string ends; the next may begin. */
struct ext_sheet_text ext_sheet_rich_end(struct ext_sheet_rich *);

/* What is shown of a text in a cell of that look, and what is not. */
void		 ext_sheet_text_split(struct gi_arena *,
		    const struct ext_sheet_text *, const struct ext_look *cell,
		    struct gi_str out[EXT_SHOWNS]);

#endif
