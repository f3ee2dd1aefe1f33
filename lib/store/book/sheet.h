/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/store/book: a sheet that is written line by line, within what
 * Excel takes.  What goes beyond that is told, in the sheet and in a message.
 */
#ifndef STORE_BOOK_SHEET_H
#define STORE_BOOK_SHEET_H

#include <xlsxwriter.h>

#include "gi.h"
#include "store/book/format.h"

#define STORE_ROWS	1048576	/* lines of a sheet, */
#define STORE_LINKS	65530	/* and links in it */
#define STORE_COMMENTS	32768	/* of all sheets: the library keeps them in
				   memory, and Excel opens more but slowly */

/* What all sheets of a workbook share. */
struct store_pen {
	lxw_workbook		*book;
	struct store_formats	 formats;
	bool			 english;
	struct gi_arena		*arena;		/* of what lasts */
	struct gi_arena		*scratch;	/* of a report */
	size_t			 comments;	/* that may come yet */
	size_t			 uncommented, unlinked, cut, left;
	lxw_error		 error;		/* the first; or LXW_NO_ERROR */
};

struct store_sheet {
	struct store_pen	*pen;
	lxw_worksheet		*ws;
	const char		*name;
	lxw_row_t		 row;		/* in which is written */
	lxw_row_t		 nhead;		/* lines of heads */
	lxw_col_t		 ncol;
	size_t			 high;		/* lines of text that it is high */
	size_t			 links;
	size_t			 left;		/* lines for which there was no
						   room */
};

/*
 * Begin a sheet of ncol columns below nhead lines of heads; its name is made of
 * a text.
 */
void	 store_sheet_begin(struct store_sheet *, struct store_pen *,
	    const char *text, size_t nhead, size_t ncol);
/* A head: the text of what is below it. */
struct store_head {
	size_t		 line, col, nline, ncol;
	const char	*text;
	bool		 unit;		/* in the letters of units */
};

/*
 * head.c: put n heads, which cover all lines of heads, over columns as wide as
 * width says, in digits; first columns, labels, stay in sight.
 */
void	 store_heads_put(struct store_sheet *, const struct store_head *,
	    size_t n, const size_t *width, size_t labels);
/* Begin the next line below the heads; false: the sheet is full. */
bool	 store_sheet_next(struct store_sheet *);
/* Note an error of the library, if it is the first. */
void	 store_pen_check(struct store_pen *, lxw_error);
/* Put a text; s NULL or empty: nothing but the format, unless that is NULL. */
void	 store_sheet_text(struct store_sheet *, size_t col, struct gi_str,
	    lxw_format *);
/* Put a number as one; as text where a spreadsheet would round it. */
void	 store_sheet_digits(struct store_sheet *, size_t col, struct gi_str,
	    size_t worst, bool part);
/* Put a number in the middle of its cell, as a year is. */
void	 store_sheet_centre(struct store_sheet *, size_t col, struct gi_str);
/* Make the line as high as a text in a column that is so wide, in digits. */
void	 store_sheet_fit(struct store_sheet *, struct gi_str, size_t width);
/* Put a text that leads to a cell of a sheet. */
void	 store_sheet_link(struct store_sheet *, size_t col, struct gi_str,
	    const struct store_sheet *to, lxw_row_t row, size_t to_col);
/* Say something of a cell. */
void	 store_sheet_say(struct store_sheet *, size_t col, struct gi_str);
/* End it: say what is not in it, and let it be filtered. */
void	 store_sheet_end(struct store_sheet *);

#endif
