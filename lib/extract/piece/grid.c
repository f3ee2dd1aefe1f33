/* SPDX-License-Identifier: ISC */
/*
 * Tables whose cells span rows and columns, laid out by the table model of HTML
 * (html.spec.whatwg.org, 4.9.12, forming a table): a cell takes the first free
 * column of its row and reaches down from there.
 *
 * A few bytes can ask for millions of places.  So the grid keeps the spans of
 * cells that reach down, not the places they cover; and where the tables of a
 * document ask for more places than it may have, rows are written without the
 * empty ones, and the column of a cell is lost.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/piece/cover.h"
#include "extract/piece/grid.h"
#include "gi.h"

#define COLUMNS		((size_t)1000)		/* that a cell may span */
#define ROWS		((size_t)65534)
#define PLACES		((size_t)1000000)	/* of a grid that is filled */
#define PLACES_ALL	((size_t)4000000)	/* of all grids of a document,
						   and */
#define PLACES_EACH	16			/* more for each byte of it */
#define SAID_WIDTH	((size_t)16384)		/* of a grid of whose cells is
						   said where they stand */

struct grid_cell {
	size_t		 column, columns;
	size_t		 rows;		/* 0: it is no cell, but a gap */
	struct gi_str	 text;
};

struct grid_row {
	size_t	 cell;			/* index of its first cell */
	size_t	 ncell;
	size_t	 join;			/* the same for what was said to be one
					   cell */
	size_t	 njoin;
	size_t	 end;			/* the column behind the last of its
					   cells and of those from above */
	bool	 group;			/* it is the first of a row group */
};

/* What was said to be one cell. */
struct grid_join {
	size_t	 at, end;
	bool	 above;
};

/*
 * The columns from at up to end are covered by a cell until row until begins.
 */
struct grid_span {
	size_t	 at, end, until;
};

struct grid_spans {
	struct grid_span	*span;		/* ordered by at */
	size_t		 n, room;
};

struct ext_grid {
	struct gi_arena	*arena;
	struct grid_row	*row;
	size_t		 nrow, row_room;
	struct grid_cell	*cell;
	size_t		 ncell, cell_room;
	struct grid_join	*join;
	size_t		 njoin, join_room;
	size_t		 joined;	/* columns of all of them */
	struct grid_spans	 above;		/* cells that reach into this
						   row */
	size_t		 seen;		/* how many of them end before the
					   column next */
	struct grid_spans	 here;		/* cells that reach into the
						   rows after */
	size_t		 width;
	size_t		 nused;		/* how many columns some cell begins
					   in */
	bool		 spans;		/* some cell is larger than one
					   place */
	bool		 fixed;		/* all rows end with the last column */
	bool		 group;		/* the next row begins a row group */
	bool		 lost;		/* the columns of its cells are not
					   known */
	size_t		 covered;	/* the column behind the cells from
					   above */
	size_t		 next;		/* the column behind the row's last
					   cell */
	size_t		 number;	/* 0: nothing is said of its cells */
	struct ext_cover	*cover;		/* NULL: each has one column */
};

struct ext_grid *
ext_grid_new(struct gi_arena *a)
{
	struct ext_grid	*g = gi_alloc(a, sizeof(*g));

	g->arena = a;
	return g;
}

void
ext_grid_fix(struct ext_grid *g)
{
	g->fixed = true;
}

void
ext_grid_lose(struct ext_grid *g)
{
	g->lost = true;
}

/* Has the grid more places than may be filled? */
static bool
is_large(const struct ext_grid *g)
{
	return g->nrow > 0 && g->width > PLACES / g->nrow;
}

static void
add_span(struct ext_grid *g, size_t at, size_t end, size_t until)
{
	struct grid_spans	*s = &g->here;
	struct grid_span	*last = s->n > 0 ? &s->span[s->n - 1] : NULL;

	if (until <= g->nrow)
		return;
	if (last != NULL && last->until == until && last->end == at) {
		last->end = end;
		return;
	}
	s->span = gi_grow(g->arena, s->span, s->n, &s->room,
	    sizeof(*s->span));
	s->span[s->n++] = (struct grid_span){ at, end, until };
}

/*
 * Step over one more of the cells that reach into this row from above: next
 * moves behind it, and it goes on to the rows below if it reaches that far.
 */
static void
see_span(struct ext_grid *g)
{
	const struct grid_span	*s = &g->above.span[g->seen++];

	if (s->until >= g->nrow && s->end > g->next && s->at <= g->next)
		g->next = s->end;
	if (s->until >= g->nrow && s->end > g->covered)
		g->covered = s->end;
	add_span(g, s->at, s->end, s->until);
}

/* Complete the last row: find out where it ends. */
static void
close_row(struct ext_grid *g)
{
	struct grid_row	*r;

	while (g->seen < g->above.n && !is_large(g))
		see_span(g);
	if (g->nrow == 0)
		return;
	r = &g->row[g->nrow - 1];
	if (r->end < g->next)
		r->end = g->next;
	if (r->end < g->covered)
		r->end = g->covered;
}

bool
ext_grid_reaches(struct ext_grid *g)
{
	close_row(g);
	return g->here.n > 0;
}

void
ext_grid_row(struct ext_grid *g)
{
	struct grid_spans	 old = g->above;

	close_row(g);
	g->above = g->here;
	g->here = old;
	g->here.n = 0;
	g->seen = 0;
	g->row = gi_grow(g->arena, g->row, g->nrow, &g->row_room,
	    sizeof(*g->row));
	g->row[g->nrow++] = (struct grid_row){ .cell = g->ncell,
	    .join = g->njoin, .group = g->group };
	g->group = false;
	g->next = g->covered = 0;
}

void
ext_grid_again(struct ext_grid *g)
{
	struct grid_row	 last;

	if (g->nrow == 0)
		return;
	last = g->row[g->nrow - 1];
	ext_grid_row(g);
	g->row[g->nrow - 1] = last;
}

void
ext_grid_group(struct ext_grid *g)
{
	close_row(g);
	g->above.n = g->here.n = g->seen = 0;
	g->group = true;
}

void
ext_grid_cell(struct ext_grid *g, struct gi_str text, size_t rows,
    size_t columns)
{
	struct grid_cell	*c;

	if (g->nrow == 0)
		ext_grid_row(g);
	if (rows == 0 || rows > ROWS)
		rows = ROWS;
	if (columns == 0)
		columns = 1;
	if (columns > COLUMNS)
		columns = COLUMNS;
	while (g->seen < g->above.n && g->above.span[g->seen].at <= g->next &&
	    !is_large(g))
		see_span(g);
	g->cell = gi_grow(g->arena, g->cell, g->ncell, &g->cell_room,
	    sizeof(*g->cell));
	c = &g->cell[g->ncell++];
	c->column = g->next;
	c->columns = columns;
	c->rows = rows;
	g->spans = g->spans || rows != 1 || columns != 1;
	c->text = text;
	g->row[g->nrow - 1].ncell++;
	g->next += columns;
	if (g->next > g->width)
		g->width = g->next;
	if (!is_large(g))
		add_span(g, c->column, g->next, g->nrow - 1 + rows);
}

void
ext_grid_gap(struct ext_grid *g, size_t columns)
{
	ext_grid_cell(g, gi_str(""), 1, columns);
	g->cell[g->ncell - 1].rows = 0;
}

void
ext_grid_join(struct ext_grid *g, size_t at, size_t end, bool above)
{
	if (g->nrow == 0 || at >= end)
		return;
	if (end - at > PLACES - g->joined) {
		g->lost = true;
		return;
	}
	g->joined += end - at;
	g->join = gi_grow(g->arena, g->join, g->njoin, &g->join_room,
	    sizeof(*g->join));
	g->join[g->njoin++] = (struct grid_join){ at, end, above };
	g->row[g->nrow - 1].njoin++;
}

/*
 * Copy s to to, each run of white space as one blank and none at the ends.
 * Returns the end of the copy.
 */
static char *
fold_blanks(char *to, struct gi_str s)
{
	char		*start = to;
	uint32_t	 cp;
	size_t		 n;

	s = gi_trim(s);
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_space(cp)) {
			if (to > start && to[-1] != ' ')
				*to++ = ' ';
			continue;
		}
		/* 1 .5 is a number that was broken before its fraction: 1.5 */
		if (cp == '.' && to > start + 1 && to[-1] == ' ' &&
		    gi_ascii_digit(to[-2]) && s.len > 1 &&
		    gi_ascii_digit(s.s[1]))
			to--;
		memcpy(to, s.s, n);
		to += n;
	}
	return to;
}

/*
 * A row as a line.  Where used is given, the line has a cell for each column
 * that it marks; where it is NULL, one for each cell of the row.
 */
static struct gi_str
row_text(struct ext_grid *g, const struct grid_row *r, const bool *used)
{
	const struct grid_cell	*c = g->cell + r->cell, *end = c + r->ncell;
	size_t			 size = used != NULL ? g->width : 0, column = 0;
	size_t			 stop = g->fixed ? g->width : r->end;
	struct gi_str		 out;
	char			*to;

	for (; c < end; c++)
		size = gi_size_add(size, gi_size_add(c->text.len, 1));
	out.s = to = gi_alloc(g->arena, gi_size_add(size, 1));
	for (c = g->cell + r->cell; c < end; c++) {
		if (used == NULL && c > g->cell + r->cell)
			*to++ = '\t';
		for (; used != NULL && column < c->column; column++) {
			if (used[column])
				*to++ = '\t';
		}
		to = fold_blanks(to, c->text);
	}
	for (column++; used != NULL && column < stop; column++) {
		if (used[column])
			*to++ = '\t';
	}
	out.len = (size_t)(to - out.s);
	return out;
}

/* Whether all places of the grid may be written; they are counted then. */
static bool
take_places(const struct ext_grid *g, struct ext_doc *d)
{
	size_t	 all = gi_size_add(PLACES_ALL,
	    gi_size_mul(d->bytes.len, PLACES_EACH));

	if (is_large(g) || d->places + g->nrow * g->width > all)
		return false;
	d->places += g->nrow * g->width;
	return true;
}

/* Whether the row is one cell as wide as the table, such as a heading. */
static bool
is_bar(const struct ext_grid *g, const struct grid_row *r)
{
	const struct grid_cell	*c = g->cell + r->cell;

	return r->ncell == 1 && c->column == 0 && c->columns >= g->width;
}

/*
 * Mark the columns in which a cell begins in the rows from at up to end, and
 * return how many there are.
 */
static size_t
find_used(struct ext_grid *g, bool *used, size_t at, size_t end)
{
	const struct grid_cell	*c;
	size_t			 i, n = 0;

	memset(used, 0, g->width * sizeof(*used));
	if (at == end)
		return 0;
	c = g->cell + g->row[at].cell;
	for (; c < g->cell + g->row[end - 1].cell + g->row[end - 1].ncell; c++)
		used[c->column] = true;
	for (i = 0; i < g->width; i++)
		n += used[i];
	return n;
}

/* What is said of a row's cells, of which row_text() made a line with used. */
static const struct ext_cells *
row_cells(struct ext_grid *g, const struct grid_row *r, const bool *used)
{
	const struct grid_cell	*c = g->cell + r->cell, *end = c + r->ncell;
	const struct grid_join	*j = g->join + r->join;
	struct ext_cells	*cells;

	if (g->number == 0 || r->ncell == 0)
		return NULL;
	cells = gi_alloc(g->arena, sizeof(*cells));
	cells->grid = g->number;
	cells->width = g->width;
	if (g->cover == NULL) {
		cells->columns = ext_cover_simple(g->arena, r->ncell);
		return cells;
	}
	ext_cover_row(g->cover, r->group);
	for (; c < end; c++) {
		if (c->rows > 0)
			ext_cover_cell(g->cover, c->column, c->columns,
			    c->rows);
	}
	for (; j < g->join + r->join + r->njoin; j++)
		ext_cover_join(g->cover, j->at, j->end, j->above);
	cells->columns = ext_cover_entries(g->cover, used,
	    g->fixed ? g->width : r->end);
	return cells->columns.len > 0 ? cells : NULL;
}

static void
put_rows(struct ext_grid *g, struct ext_doc *d, const char *aside,
    size_t at, size_t end, const bool *used)
{
	struct gi_str	 s;

	for (; at < end; at++) {
		s = row_text(g, &g->row[at], used);
		if (aside != NULL)
			ext_aside(d, aside, s);
		else
			ext_row(d, s, row_cells(g, &g->row[at], used));
	}
}

/*
 * Several tables may have been joined into one grid, each with columns of its
 * own.  So the grid is cut before each run of rows that are one cell alone; a
 * part that uses less than half of the columns is written with only those that
 * it uses.
 */
void
ext_grid_put(struct ext_grid *g, struct ext_doc *d, const char *aside)
{
	bool	*all, *used;
	size_t	 at = 0, end, n;

	if (g->nrow == 0)
		return;
	close_row(g);
	if (!(g->fixed || g->spans)) {
		g->number = g->lost ? 0 : ext_grid_number(d);
		put_rows(g, d, aside, 0, g->nrow, NULL);
		return;
	}
	if (!take_places(g, d)) {
		put_rows(g, d, aside, 0, g->nrow, NULL);
		return;
	}
	if (g->width <= SAID_WIDTH && !g->lost) {
		g->number = ext_grid_number(d);
		g->cover = ext_cover_begin(g->arena, &d->cover, g->width);
	}
	all = gi_alloc(g->arena, g->width + 1);
	used = gi_alloc(g->arena, g->width + 1);
	g->nused = find_used(g, all, 0, g->nrow);
	while (at < g->nrow) {
		for (end = at; end < g->nrow && is_bar(g, &g->row[end]); end++)
			;
		for (; end < g->nrow && !is_bar(g, &g->row[end]); end++)
			;
		n = find_used(g, used, at, end);
		put_rows(g, d, aside, at, end, n * 2 < g->nused ? used : all);
		at = end;
	}
}
