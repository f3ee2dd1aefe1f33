/* SPDX-License-Identifier: ISC */
/* A table drawn as its form prints it. */
#include <unilbrk.h>

#include "base/arena.h"
#include "base/str.h"
#include "view/screen/canvas.h"
#include "view/table.h"

#define PAD		1	/* blanks beside a text, where there is room */
#define VALUE_LEAST	4	/* columns of a column of values, */
#define LABEL_LEAST	8	/* and of one of labels, at least */
#define LINES_MOST	40	/* of a text, in one cell */

struct grid {
	const struct view_table	*t;
	size_t			 pad;
	size_t			*least, *natural;	/* by column */
	size_t			*width;			/* without pads */
	size_t			*height;		/* by line */
	size_t			*x, *y;			/* of the lines before
							   each, and behind all */
};

/* The text of a cell in lines. */
static size_t
lines(const struct grid *g, const struct view_box *b, size_t width)
{
	struct view_fold	 f;
	struct gi_str		 line;
	size_t			 n = 0;

	view_fold_begin(&f, g->t->arena, b->text);
	while (view_fold_next(g->t->screen, &f, width, &line))
		n++;
	return n;
}

/* The widest piece of a text that may not be broken. */
static size_t
word_width(const struct grid *g, struct gi_str text)
{
	struct view_fold	 f;
	struct gi_str		 piece;
	size_t			 i, from = 0, w, widest = 0;

	view_fold_begin(&f, g->t->arena, text);
	for (i = 1; i <= text.len; i++) {
		if (i < text.len && f.may[i] != UC_BREAK_POSSIBLE)
			continue;
		piece = gi_trim((struct gi_str){ text.s + from, i - from });
		w = view_columns(g->t->screen, piece);
		widest = w > widest ? w : widest;
		from = i;
	}
	return widest;
}

static size_t
most(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Columns of a cell over several columns, whose widths are given. */
static size_t
span(const struct grid *g, const size_t *width, const struct look_cell *c)
{
	size_t	 i, sum = (c->ncol - 1u) * (2 * g->pad + 1);

	for (i = c->col; i < (size_t)c->col + c->ncol; i++)
		sum += width[i];
	return sum;
}

/* What the columns need at least, and what they would like. */
static void
measure(const struct grid *g)
{
	const struct look_table	*t = g->t->look;
	const struct look_cell	*c;
	size_t			 i, w, least;

	for (i = 0; i < t->ncol; i++)
		g->least[i] = i < t->nlabel ? LABEL_LEAST : VALUE_LEAST;
	for (i = 0; i < t->ncell; i++) {
		c = &t->cell[i];
		w = view_columns(g->t->screen, g->t->box[i].text);
		least = c->kind == LOOK_VALUE ? w :
		    word_width(g, g->t->box[i].text);
		if (c->ncol > 1)
			continue;
		g->least[c->col] = most(g->least[c->col], least);
		g->natural[c->col] = most(g->natural[c->col], w);
	}
	for (i = 0; i < t->ncol; i++) {
		if (i < t->nlabel && g->natural[i] > 0 &&
		    g->natural[i] < g->least[i])
			g->least[i] = g->natural[i];
		g->natural[i] = most(g->natural[i], g->least[i]);
	}
	for (i = 0; i < t->ncell; i++) {
		c = &t->cell[i];
		if (c->ncol == 1)
			continue;
		least = c->kind == LOOK_VALUE ?
		    view_columns(g->t->screen, g->t->box[i].text) :
		    word_width(g, g->t->box[i].text);
		w = span(g, g->least, c);
		if (least > w)
			g->least[c->col + c->ncol - 1] += least - w;
	}
}

/* The column of labels that would take the most lines as it is; nlabel: none. */
static size_t
tightest(const struct grid *g)
{
	size_t	 i, n, at = g->t->look->nlabel, worst = 1;

	for (i = 0; i < g->t->look->nlabel; i++) {
		n = (g->natural[i] + g->width[i] - 1) / g->width[i];
		if (n > worst) {
			worst = n;
			at = i;
		}
	}
	return at;
}

/* Columns that all take where no text has more lines than so many. */
static size_t
widths_for(const struct grid *g, size_t most_lines)
{
	size_t	 i, taken = 1;

	for (i = 0; i < g->t->look->ncol; i++) {
		g->width[i] = (g->natural[i] + most_lines - 1) / most_lines;
		g->width[i] += g->width[i] % 2;	/* ideographs take two */
		g->width[i] = most(g->width[i], g->least[i]);
		taken += g->width[i] + 2 * g->pad + 1;
	}
	return taken;
}

/*
 * Set the widths of columns; false if the screen has no room for them.  As few
 * lines as can be for all, so that like columns have like widths; what room is
 * left then is for labels.
 */
static bool
set_widths(const struct grid *g)
{
	size_t	 i, n, room = g->t->screen->width, taken;

	for (n = 1; (taken = widths_for(g, n)) > room; n++) {
		if (n > LINES_MOST)
			return false;
	}
	for (room -= taken; room > 0; room--) {
		i = tightest(g);
		if (i >= g->t->look->nlabel)
			break;
		g->width[i]++;
	}
	g->x[0] = 0;
	for (i = 0; i < g->t->look->ncol; i++)
		g->x[i + 1] = g->x[i] + g->width[i] + 2 * g->pad + 1;
	return true;
}

/* Lines that a cell has room for. */
static size_t
room(const struct grid *g, const struct look_cell *c)
{
	size_t	 i, sum = c->nline - 1u;

	for (i = c->line; i < (size_t)c->line + c->nline; i++)
		sum += g->height[i];
	return sum;
}

/* Set the heights of lines: first by what stands in one, then by the rest. */
static void
set_heights(const struct grid *g)
{
	const struct look_table	*t = g->t->look;
	const struct look_cell	*c;
	size_t			 i, n, has, pass;

	for (i = 0; i < t->nline; i++)
		g->height[i] = 1;
	for (pass = 0; pass < 2; pass++) {
		for (i = 0; i < t->ncell; i++) {
			c = &t->cell[i];
			if ((c->nline > 1) != (pass > 0))
				continue;
			n = lines(g, &g->t->box[i], span(g, g->width, c));
			has = room(g, c);
			if (n > has)
				g->height[c->line + c->nline - 1] += n - has;
		}
	}
	g->y[0] = 0;
	for (i = 0; i < t->nline; i++)
		g->y[i + 1] = g->y[i] + g->height[i] + 1;
}

/* The text in the middle of its cell: labels to the left, values to the right. */
static void
draw_text(const struct grid *g, struct view_canvas *canvas,
    const struct look_cell *c, const struct view_box *b)
{
	struct view_fold	 f;
	struct gi_str		 line;
	size_t			 width = span(g, g->width, c), w, x, y, n;

	n = lines(g, b, width);
	y = g->y[c->line] + 1 + (room(g, c) - n) / 2;
	view_fold_begin(&f, g->t->arena, b->text);
	for (; view_fold_next(g->t->screen, &f, width, &line); y++) {
		w = view_columns(g->t->screen, line);
		x = g->x[c->col] + 1 + g->pad;
		if (w < width && c->kind == LOOK_VALUE)
			x += width - w;
		else if (w < width && c->kind != LOOK_LABEL)
			x += (width - w) / 2;
		view_canvas_text(g->t->screen, canvas, x, y, b->ink, line);
	}
}

static void
draw(const struct grid *g)
{
	const struct look_table	*t = g->t->look;
	const struct look_cell	*c;
	struct view_canvas	*canvas;
	size_t			 i, x, x2, y, y2;

	canvas = view_canvas_new(g->t->arena, g->x[t->ncol] + 1,
	    g->y[t->nline] + 1);
	for (i = 0; i < t->ncell; i++) {
		c = &t->cell[i];
		x = g->x[c->col];
		x2 = g->x[c->col + c->ncol];
		y = g->y[c->line];
		y2 = g->y[c->line + c->nline];
		view_canvas_across(canvas, x, x2, y);
		view_canvas_across(canvas, x, x2, y2);
		view_canvas_down(canvas, x, y, y2);
		view_canvas_down(canvas, x2, y, y2);
		draw_text(g, canvas, c, &g->t->box[i]);
	}
	view_canvas_put(g->t->screen, canvas, g->t->out);
}

bool
view_grid(const struct view_table *t)
{
	const struct look_table	*l = t->look;
	size_t			 n = l->ncol + l->nline + 2;
	struct grid		 g = { .t = t };

	g.least = gi_alloc_array(t->arena, n, sizeof(*g.least));
	g.natural = gi_alloc_array(t->arena, n, sizeof(*g.natural));
	g.width = gi_alloc_array(t->arena, n, sizeof(*g.width));
	g.height = gi_alloc_array(t->arena, n, sizeof(*g.height));
	g.x = gi_alloc_array(t->arena, n, sizeof(*g.x));
	g.y = gi_alloc_array(t->arena, n, sizeof(*g.y));
	measure(&g);
	for (g.pad = PAD; !set_widths(&g); g.pad--) {
		if (g.pad == 0)
			return false;
	}
	set_heights(&g);
	draw(&g);
	return true;
}
