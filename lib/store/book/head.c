/* SPDX-License-Identifier: ISC */
/* The heads of a sheet: lines of cells, some of them over several. */
#include "base/arena.h"
#include "store/book/sheet.h"
#include "store/book/text.h"

#define LINE	16.0	/* points that a line of text takes, */
#define MOST	400.0	/* and a line of cells at most */

/* Points that the text of a head takes, in columns of these widths. */
static double
height_of(const struct store_head *h, const size_t *width)
{
	size_t	 room = 0, i;

	for (i = 0; i < h->ncol; i++)
		room += width[h->col + i];
	return LINE * (double)store_book_lines(gi_str(h->text),
	    room > 3 ? room - 1 : 2) + 3;
}

/* Set how high the lines are: what a head of several lacks, its last has. */
static void
heights_set(double *height, size_t nhead, const struct store_head *head,
    size_t n, const size_t *width)
{
	size_t	 span, i, k, last;
	double	 lack;

	for (i = 0; i < nhead; i++)
		height[i] = LINE + 3;
	for (span = 1; span <= nhead; span++) {
		for (i = 0; i < n; i++) {
			if (head[i].nline != span)
				continue;
			last = head[i].line + span - 1;
			lack = height_of(&head[i], width);
			for (k = head[i].line; k <= last; k++)
				lack -= height[k];
			if (lack > 0)
				height[last] += lack;
			if (height[last] > MOST)
				height[last] = MOST;
		}
	}
}

static void
put_blanks(struct store_sheet *s, const struct store_head *h, size_t line,
    lxw_format *f)
{
	size_t	 i;

	for (i = line == h->line; i < h->ncol; i++)
		store_pen_check(s->pen, worksheet_write_blank(s->ws,
		    (lxw_row_t)line, (lxw_col_t)(h->col + i), f));
}

/*
 * Put what a head has in a line.  The library writes a line when the next begins,
 * so a head is made one in its last, where all before are written.
 */
static void
put_line(struct store_sheet *s, const struct store_head *h, size_t line)
{
	lxw_format	*f = h->unit ? s->pen->formats.unit :
			    s->pen->formats.head;
	size_t		 last = h->line + h->nline - 1;

	if (line < h->line || line > last)
		return;
	if (line == h->line)
		store_pen_check(s->pen, worksheet_write_string(s->ws,
		    (lxw_row_t)line, (lxw_col_t)h->col, h->text, f));
	put_blanks(s, h, line, f);
	if (line == last && h->nline * h->ncol > 1)
		store_pen_check(s->pen, worksheet_merge_range(s->ws,
		    (lxw_row_t)h->line, (lxw_col_t)h->col, (lxw_row_t)last,
		    (lxw_col_t)(h->col + h->ncol - 1), h->text, f));
}

static void
freeze(struct store_sheet *s, size_t labels)
{
	worksheet_freeze_panes(s->ws, s->nhead, (lxw_col_t)labels);
	store_pen_check(s->pen, worksheet_repeat_rows(s->ws, 0, s->nhead - 1));
	if (labels > 0)
		store_pen_check(s->pen, worksheet_repeat_columns(s->ws, 0,
		    (lxw_col_t)(labels - 1)));
}

void
store_heads_put(struct store_sheet *s, const struct store_head *head, size_t n,
    const size_t *width, size_t labels)
{
	double	*height = gi_alloc_array(s->pen->arena, s->nhead + 1,
		    sizeof(*height));
	size_t	 line, i;

	if (s->ws == NULL)
		return;
	for (i = 0; i < s->ncol; i++)
		store_pen_check(s->pen, worksheet_set_column(s->ws,
		    (lxw_col_t)i, (lxw_col_t)i, (double)width[i] + 0.71, NULL));
	heights_set(height, s->nhead, head, n, width);
	for (line = 0; line < s->nhead; line++) {
		store_pen_check(s->pen, worksheet_set_row(s->ws,
		    (lxw_row_t)line, height[line], NULL));
		for (i = 0; i < n; i++)
			put_line(s, &head[i], line);
	}
	freeze(s, labels);
}
