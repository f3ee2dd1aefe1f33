/* SPDX-License-Identifier: ISC */
/* A sheet that is written line by line. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "store/book/sheet.h"
#include "store/book/text.h"
#include "tool/lang.h"

#define NAME	31	/* characters of a sheet's name */
#define WIDTH	40	/* columns of a comment, by which it is folded */
#define LINE	16.0	/* points that a line of text takes, */
#define MOST	27	/* and lines that a cell has room for */

void
store_pen_check(struct store_pen *p, lxw_error e)
{
	if (p->error == LXW_NO_ERROR)
		p->error = e;
}

/* A name that Excel takes: some characters it does not, nor more than 31. */
static const char *
sheet_name(struct store_pen *p, const char *text)
{
	struct gi_str	 s;
	char		*name, *at;
	bool		 cut;

	s = store_book_text(p->arena, gi_str(text), NAME, &cut);
	name = gi_dup(p->arena, s.s, s.len);
	for (at = name; *at != '\0'; at++) {
		if (strchr("[]:*?/\\'", *at) != NULL)
			*at = ' ';
	}
	while (at > name && at[-1] == ' ')
		*--at = '\0';
	return name;
}

/* The same with a number at its end, if another sheet has it. */
static const char *
own_name(struct store_pen *p, const char *text)
{
	const char	*name = sheet_name(p, text);
	struct gi_str	 s;
	size_t		 n;
	bool		 cut;

	for (n = 2; workbook_get_worksheet_by_name(p->book, name) != NULL;
	    n++) {
		s = store_book_text(p->arena, gi_str(sheet_name(p, text)),
		    NAME - 5, &cut);
		name = store_book_format(p->arena, "%s %zu", s.s, n).s;
	}
	return name;
}

void
store_sheet_begin(struct store_sheet *s, struct store_pen *p, const char *text,
    size_t nhead, size_t ncol)
{
	*s = (struct store_sheet){ .pen = p, .name = own_name(p, text),
	    .nhead = (lxw_row_t)nhead, .ncol = (lxw_col_t)ncol };
	s->row = s->nhead - 1;
	s->ws = workbook_add_worksheet(p->book, s->name);
	if (s->ws == NULL) {
		store_pen_check(p, LXW_ERROR_CREATING_TMPFILE);
		return;
	}
	worksheet_set_landscape(s->ws);
	worksheet_set_paper(s->ws, 9);
	worksheet_set_margins(s->ws, 0.4, 0.4, 0.5, 0.6);
	worksheet_set_footer(s->ws, "&L&A&R&P / &N");
	store_pen_check(p, worksheet_ignore_errors(s->ws, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
	    "A1:XFD1048576"));
}

bool
store_sheet_next(struct store_sheet *s)
{
	if (s->ws == NULL)
		return false;
	if (s->row + 2 < STORE_ROWS) {
		s->row++;
		s->high = 1;
		return true;
	}
	s->left++;
	s->pen->left++;
	return false;
}

void
store_sheet_text(struct store_sheet *s, size_t col, struct gi_str text,
    lxw_format *f)
{
	struct gi_str	 own;
	bool		 cut;

	if (text.len == 0) {
		if (f != NULL)
			store_pen_check(s->pen, worksheet_write_blank(s->ws, s->row,
			    (lxw_col_t)col, f));
		return;
	}
	own = store_book_text(s->pen->scratch, text, STORE_CELL_TEXT, &cut);
	store_pen_check(s->pen, worksheet_write_string(s->ws, s->row, (lxw_col_t)col,
	    own.s, f));
	if (cut) {
		s->pen->cut++;
		store_sheet_say(s, col, gi_str(gi_text("The text is longer "
		    "than a cell of Excel; its end is missing.")));
	}
}

void
store_sheet_digits(struct store_sheet *s, size_t col, struct gi_str digits,
    size_t worst, bool part)
{
	double	 d;
	size_t	 scale;

	if (!store_book_number(digits, &d, &scale)) {
		store_sheet_text(s, col, digits, digits.len > 0 || worst > 0 ?
		    store_format_plain(&s->pen->formats, worst, part) : NULL);
		return;
	}
	store_pen_check(s->pen, worksheet_write_number(s->ws, s->row, (lxw_col_t)col, d,
	    store_format_number(&s->pen->formats, worst, part, scale)));
}

void
store_sheet_centre(struct store_sheet *s, size_t col, struct gi_str digits)
{
	double	 d;
	size_t	 scale;

	if (!store_book_number(digits, &d, &scale))
		store_sheet_text(s, col, digits, digits.len > 0 ?
		    s->pen->formats.centre : NULL);
	else
		store_pen_check(s->pen, worksheet_write_number(s->ws, s->row,
		    (lxw_col_t)col, d, s->pen->formats.centre));
}

void
store_sheet_fit(struct store_sheet *s, struct gi_str text, size_t width)
{
	size_t	 n = store_book_lines(text, width);

	if (n > MOST)
		n = MOST;
	if (n <= s->high)
		return;
	s->high = n;
	store_pen_check(s->pen, worksheet_set_row(s->ws, s->row,
	    LINE * (double)n, NULL));
}

void
store_sheet_link(struct store_sheet *s, size_t col, struct gi_str text,
    const struct store_sheet *to, lxw_row_t row, size_t to_col)
{
	struct gi_arena	*a = s->pen->scratch;
	char		 cell[LXW_MAX_CELL_NAME_LENGTH];
	struct gi_str	 own, url;
	bool		 cut;

	if (text.len == 0)
		text = gi_str("?");
	if (s->links >= STORE_LINKS) {
		s->pen->unlinked++;
		store_sheet_text(s, col, text, s->pen->formats.wrapped);
		return;
	}
	own = store_book_text(a, text, STORE_CELL_TEXT, &cut);
	lxw_rowcol_to_cell(cell, row, (lxw_col_t)to_col);
	url = store_book_format(a, "internal:'%s'!%s", to->name, cell);
	store_pen_check(s->pen, worksheet_write_url_opt(s->ws, s->row, (lxw_col_t)col,
	    url.s, s->pen->formats.link, own.s, NULL));
	s->links++;
}

void
store_sheet_say(struct store_sheet *s, size_t col, struct gi_str text)
{
	lxw_comment_options	 o = { .width = 300, .font_size = 9 };
	struct gi_str		 own;
	size_t			 n;
	bool			 cut;

	if (text.len == 0)
		return;
	if (s->pen->comments == 0) {
		s->pen->uncommented++;
		return;
	}
	s->pen->comments--;
	own = store_book_text(s->pen->scratch, text, STORE_CELL_TEXT, &cut);
	n = store_book_lines(own, WIDTH);
	o.height = (uint16_t)(24 + 17 * (n < 30 ? n : 30));
	store_pen_check(s->pen, worksheet_write_comment_opt(s->ws, s->row,
	    (lxw_col_t)col, own.s, &o));
}

void
store_sheet_end(struct store_sheet *s)
{
	if (s->ws == NULL)
		return;
	store_pen_check(s->pen, worksheet_autofilter(s->ws, s->nhead - 1, 0,
	    s->row, s->ncol - 1));
	if (s->left > 0) {
		s->row++;
		store_sheet_text(s, 0, store_book_format(s->pen->scratch,
		    gi_text("A sheet has no room for more; %zu lines are left "
		    "out."), s->left), store_format_plain(&s->pen->formats,
		    GI_ERROR + 1, false));
	}
}
