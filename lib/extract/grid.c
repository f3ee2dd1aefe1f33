/* SPDX-License-Identifier: ISC */
/*
 * Tables whose cells span rows and columns, laid out as the table model of
 * HTML does it (html.spec.whatwg.org, 4.9.12, forming a table): a cell takes
 * the first free place of its row, and grows down from there.
 */
#include <string.h>

#include "extract.h"

#define COLUMNS		((size_t)1000)		/* that a cell may span */
#define ROWS		((size_t)65534)
#define PLACES		((size_t)1000000)	/* of a grid that is filled */

struct cell {
	size_t		 column;
	struct gi_str	 text;
};

struct row {
	size_t	 cell;			/* its first */
	size_t	 ncell;
};

struct ext_grid {
	struct gi_arena	*arena;
	struct row	*row;
	size_t		 nrow, row_room;
	struct cell	*cell;
	size_t		 ncell, cell_room;
	size_t		*until;		/* by column: the row where the cell
					   that is in it ends */
	size_t		 width, until_room;
	size_t		 next;		/* column after the row's last cell */
};

struct ext_grid *
ext_grid_new(struct gi_arena *a)
{
	struct ext_grid	*g = gi_alloc(a, sizeof(*g));

	g->arena = a;
	return g;
}

void
ext_grid_row(struct ext_grid *g)
{
	g->row = gi_grow(g->arena, g->row, g->nrow, &g->row_room,
	    sizeof(*g->row));
	g->row[g->nrow].cell = g->ncell;
	g->row[g->nrow++].ncell = 0;
	g->next = 0;
}

void
ext_grid_again(struct ext_grid *g)
{
	struct row	 last;

	if (g->nrow == 0)
		return;
	last = g->row[g->nrow - 1];
	ext_grid_row(g);
	g->row[g->nrow - 1] = last;
}

void
ext_grid_group(struct ext_grid *g)
{
	size_t	 i;

	for (i = 0; i < g->width; i++) {
		if (g->until[i] > g->nrow)
			g->until[i] = g->nrow;
	}
}

/* Columns from at up to end hold a cell that ends at row until. */
static void
occupy(struct ext_grid *g, size_t at, size_t end, size_t until)
{
	for (; g->width < end; g->width++)
		g->until = gi_grow(g->arena, g->until, g->width,
		    &g->until_room, sizeof(*g->until));
	for (; at < end; at++) {
		if (g->until[at] < until)
			g->until[at] = until;
	}
}

void
ext_grid_cell(struct ext_grid *g, struct gi_str text, size_t rows,
    size_t columns)
{
	struct cell	*c;

	if (g->nrow == 0)
		ext_grid_row(g);
	if (rows == 0 || rows > ROWS)
		rows = ROWS;
	if (columns == 0)
		columns = 1;
	if (columns > COLUMNS)
		columns = COLUMNS;
	while (g->next < g->width && g->until[g->next] >= g->nrow)
		g->next++;
	g->cell = gi_grow(g->arena, g->cell, g->ncell, &g->cell_room,
	    sizeof(*g->cell));
	c = &g->cell[g->ncell++];
	c->column = g->next;
	c->text = text;
	g->row[g->nrow - 1].ncell++;
	occupy(g, g->next, g->next + columns, g->nrow - 1 + rows);
	g->next += columns;
}

/* Runs of white space as one blank, none at the ends; returns the end. */
static char *
fold_blanks(char *to, struct gi_str s)
{
	char		*start = to;
	uint32_t	 cp;
	size_t		 n;

	s = gi_trim(s);
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!gi_is_space(cp)) {
			memcpy(to, s.s, n);
			to += n;
		} else if (to > start && to[-1] != ' ')
			*to++ = ' ';
	}
	return to;
}

/* The row as a line of width cells; as many as it has where width is 0. */
static struct gi_str
row_text(struct ext_grid *g, const struct row *r, size_t width)
{
	const struct cell	*c = g->cell + r->cell, *end = c + r->ncell;
	size_t			 size = width + r->ncell, column = 0;
	struct gi_str		 out;
	char			*to;

	for (; c < end; c++)
		size = gi_size_add(size, c->text.len);
	out.s = to = gi_alloc(g->arena, gi_size_add(size, 1));
	for (c = g->cell + r->cell; c < end; c++) {
		if (width == 0 && c > g->cell + r->cell)
			*to++ = '\t';
		for (; width > 0 && column < c->column; column++)
			*to++ = '\t';
		to = fold_blanks(to, c->text);
	}
	for (; column + 1 < width; column++)
		*to++ = '\t';
	out.len = (size_t)(to - out.s);
	return out;
}

void
ext_grid_put(struct ext_grid *g, struct ext_doc *d, const char *aside)
{
	size_t	 i, width = g->width;

	if (g->nrow > 0 && width > PLACES / g->nrow)
		width = 0;
	for (i = 0; i < g->nrow; i++) {
		if (aside != NULL)
			ext_aside(d, aside, row_text(g, &g->row[i], width));
		else
			ext_line(d, row_text(g, &g->row[i], width));
	}
}
