/* SPDX-License-Identifier: ISC */
/*
 * While a row is read its pieces stand at the end of the document's.  When it
 * ends they are taken back, and the row goes to the grid of its table.
 */
#include <string.h>

#include "base/arena.h"
#include "extract/package/spans.h"
#include "extract/package/tables.h"
#include "extract/piece/grid.h"
#include "gi.h"
#include "tool/msg.h"

#define COLUMNS		((size_t)1000)	/* columns of a row by spans and gaps,
					   at most */
#define BOX		((size_t)4)	/* paragraphs that make a cell a box of
					   text */

struct table_cell {
	size_t		 piece;		/* index of its first piece, */
	size_t		 end;		/* and that behind its last */
	size_t		 columns;
	size_t		 span_columns;	/* of which it covers those of other
					   cells, 0: none */
	size_t		 span_rows;
	enum ext_merge	 merge;
	bool		 gap;		/* no cell stands there */
};

struct open_table {
	struct ext_grid	*grid;
	size_t		 piece;		/* index of the row's first piece */
	size_t		 cell;		/* index of the row's first cell, */
	size_t		 stop;		/* and that behind the last that is
					   shown; 0: they all are */
	size_t		 columns;	/* how many columns were declared */
	size_t		 cells;		/* how many all its rows have */
	size_t		*above;		/* columns in which the row before has
					   cells that reach down */
	size_t		 nabove, above_room;
	struct ext_spans	 spans;
	bool		 row, open;	/* a row is being read; a cell is */
	bool		 nested;	/* the row has a table in it */
};

struct ext_tables {
	struct ext_doc	*d;
	struct open_table	*table;
	size_t		 ntable, table_room;
	struct table_cell	*cell;
	size_t		 ncell, cell_room;
	size_t		 spent;		/* bytes that repeats have put */
};

struct ext_tables *
ext_tables_new(struct ext_doc *d)
{
	struct ext_tables	*f = gi_alloc(d->arena, sizeof(*f));

	f->d = d;
	return f;
}

static struct open_table *
top(struct ext_tables *f)
{
	return &f->table[f->ntable - 1];
}

bool
ext_tables_open(const struct ext_tables *f)
{
	return f->ntable > 0;
}

static void
begin_grid(struct ext_tables *f, struct open_table *t)
{
	t->grid = ext_grid_new(f->d->arena);
	ext_grid_fix(t->grid);
}

void
ext_table_begin(struct ext_tables *f)
{
	struct open_table	*t;

	f->table = gi_grow(f->d->arena, f->table, f->ntable, &f->table_room,
	    sizeof(*f->table));
	t = &f->table[f->ntable++];
	memset(t, 0, sizeof(*t));
	begin_grid(f, t);
	t->cell = f->ncell;
}

void
ext_table_column(struct ext_tables *f)
{
	if (f->ntable > 0)
		top(f)->columns++;
}

void
ext_table_row_begin(struct ext_tables *f)
{
	struct open_table	*t;

	if (f->ntable == 0)
		ext_table_begin(f);
	t = top(f);
	t->row = true;
	t->nested = false;
	t->stop = 0;
	t->piece = f->d->npiece;
	t->cell = f->ncell;
}

void
ext_table_cell_begin(struct ext_tables *f)
{
	struct table_cell	*c;

	if (f->ntable == 0 || !top(f)->row)
		ext_table_row_begin(f);
	f->cell = gi_grow(f->d->arena, f->cell, f->ncell, &f->cell_room,
	    sizeof(*f->cell));
	c = &f->cell[f->ncell++];
	memset(c, 0, sizeof(*c));
	c->piece = c->end = f->d->npiece;
	c->columns = 1;
	top(f)->open = true;
}

void
ext_table_cell_end(struct ext_tables *f, size_t columns, enum ext_merge merge)
{
	struct table_cell	*c;

	if (f->ntable == 0 || !top(f)->open)
		return;
	c = &f->cell[f->ncell - 1];
	c->end = f->d->npiece;
	c->columns = columns;
	c->merge = merge;
	top(f)->open = false;
	top(f)->cells++;
}

void
ext_table_cell_spans(struct ext_tables *f, size_t columns, size_t rows)
{
	struct table_cell	*c;

	c = &f->cell[f->ncell - 1];
	c->span_columns = columns < COLUMNS ? columns : COLUMNS;
	c->span_rows = rows;
}

void
ext_table_cell_drop(struct ext_tables *f)
{
	if (f->ntable == 0 || !top(f)->open)
		return;
	f->ncell--;
	top(f)->open = false;
}

/*
 * Whether the document may hold the text of the cells from index cell up to
 * stop n times more; if not, it fails.
 */
static bool
afford(struct ext_tables *f, size_t cell, size_t stop, size_t n)
{
	size_t	 i, bytes = 0;

	for (; cell < stop; cell++) {
		bytes = gi_size_add(bytes, 1);
		for (i = f->cell[cell].piece; i < f->cell[cell].end; i++)
			bytes = gi_size_add(bytes, f->d->piece[i].text.len);
	}
	f->spent = gi_size_add(f->spent, gi_size_mul(bytes, n));
	if (f->spent > f->d->limits->document)
		ext_fail(f->d, GI_MSG_BOMB, NULL);
	return !f->d->failed;
}

void
ext_table_cell_again(struct ext_tables *f, size_t n)
{
	if (f->ncell == 0 || !afford(f, f->ncell - 1, f->ncell, n))
		return;
	for (; n > 0; n--) {
		f->cell = gi_grow(f->d->arena, f->cell, f->ncell,
		    &f->cell_room, sizeof(*f->cell));
		f->cell[f->ncell] = f->cell[f->ncell - 1];
		if (f->cell[f->ncell].merge == EXT_COVERED)
			f->cell[f->ncell].span_columns =
			    f->cell[f->ncell].span_rows = 0;
		f->ncell++;
	}
}

void
ext_table_gap(struct ext_tables *f, size_t n)
{
	if (n == 0)
		return;
	ext_table_cell_begin(f);
	ext_table_cell_end(f, n, EXT_ALONE);
	f->cell[f->ncell - 1].gap = true;
	top(f)->cells--;
}

/*
 * Find out which cells of the row those above cover, and in which columns cells
 * reach down.  A covered cell is shown empty by Word, whatever text it holds.
 */
static void
merge_row(struct ext_tables *f, struct open_table *t)
{
	size_t		*below = NULL, nbelow = 0, room = 0, i, j = 0, at = 0;
	bool		 reached;
	struct table_cell	*c;

	for (i = t->cell; i < f->ncell; i++) {
		c = &f->cell[i];
		if (c->columns == 0 || at > COLUMNS || c->columns > COLUMNS)
			c->columns = 1;
		while (j < t->nabove && t->above[j] < at)
			j++;
		reached = j < t->nabove && t->above[j] == at;
		if (c->merge == EXT_MERGE_START || c->merge == EXT_MERGED) {
			below = gi_grow(f->d->arena, below, nbelow, &room,
			    sizeof(*below));
			below[nbelow++] = at;
		}
		if (c->merge == EXT_MERGED && reached)
			c->merge = EXT_COVERED;
		at += c->columns;
	}
	t->above = below;
	t->nabove = nbelow;
}

/* Whether a cell is part of another one. */
static bool
is_part(const struct table_cell *c)
{
	return c->merge == EXT_COVERED || c->merge == EXT_MERGED_LEFT;
}

/* Turn the lines of covered cells into asides. */
static void
hide_covered(struct ext_tables *f, const struct open_table *t)
{
	const struct table_cell	*c;
	struct ext_piece	*p;
	size_t			 i, j;

	for (i = t->cell; i < f->ncell; i++) {
		c = &f->cell[i];
		for (j = c->piece; is_part(c) && j < c->end; j++) {
			p = &f->d->piece[j];
			if (ext_piece_shows(p)) {
				p->type = EXT_ASIDE;
				p->key = "hidden";
			}
		}
	}
}

/* How many lines of the row show something. */
static size_t
row_lines(const struct ext_tables *f, const struct open_table *t)
{
	size_t	 i, n = 0;

	for (i = t->piece; i < f->d->npiece; i++)
		n += ext_piece_shows(&f->d->piece[i]);
	return n;
}

static bool
is_layout(const struct ext_tables *f, const struct open_table *t)
{
	size_t	 lines;

	if (t->nested)
		return true;
	if (t->stop - t->cell != 1)
		return false;
	lines = row_lines(f, t);
	return lines > 1 && (t->columns <= 1 || lines >= BOX);
}

/* Put the rows before this one, and then its own lines. */
static void
put_layout(struct ext_tables *f, struct open_table *t)
{
	struct ext_doc		*d = f->d;
	size_t			 n = d->npiece - t->piece, i;
	struct ext_piece	*kept = gi_alloc_array(d->arena, n + 1,
				    sizeof(*kept));

	memcpy(kept, d->piece + t->piece, n * sizeof(*kept));
	d->npiece = t->piece;
	ext_grid_put(t->grid, d, NULL);
	begin_grid(f, t);
	for (i = 0; i < n; i++) {
		if (kept[i].type != EXT_LINE || ext_piece_shows(&kept[i])) {
			d->piece = gi_grow(d->arena, d->piece, d->npiece,
			    &d->room, sizeof(*d->piece));
			d->piece[d->npiece++] = kept[i];
		}
	}
}

/* The lines of a cell as one text; the grid folds the line ends in it. */
static struct gi_str
cell_text(const struct ext_doc *d, const struct table_cell *c)
{
	struct gi_str	 out = { "", 0 };
	size_t		 i, n = 0, size = 0;
	char		*to;

	for (i = c->piece; i < c->end; i++) {
		if (ext_piece_shows(&d->piece[i])) {
			out = d->piece[i].text;
			size = gi_size_add(size, out.len + 1);
			n++;
		}
	}
	if (n < 2)
		return out;
	out.s = to = gi_alloc(d->arena, size);
	for (i = c->piece; i < c->end; i++) {
		if (ext_piece_shows(&d->piece[i])) {
			memcpy(to, d->piece[i].text.s, d->piece[i].text.len);
			to += d->piece[i].text.len;
			*to++ = '\n';
		}
	}
	out.len = size;
	return out;
}

/*
 * Say which cells of the row that was added to the grid are one.  A covered
 * cell that nothing seen so far covers is part of some cell above.
 */
static void
join_cells(const struct ext_tables *f, const struct open_table *t)
{
	const struct table_cell	*c;
	size_t			 i, at = 0, end, from = 0, covered = 0;

	for (i = t->cell; i < f->ncell; i++, at = end) {
		c = &f->cell[i];
		end = at + c->columns;
		if (c->merge == EXT_MERGED_LEFT) {
			ext_grid_join(t->grid, from, end, false);
			continue;
		}
		from = at;
		if (c->span_columns > 0) {
			covered = at + c->span_columns;
			if (c->span_columns > 1)
				ext_grid_join(t->grid, at, covered, false);
		} else if (c->merge == EXT_COVERED && at >= covered)
			ext_grid_join(t->grid, at, end, true);
	}
	ext_spans_join(&t->spans, t->grid);
}

/* The row, n times, is through: find out what reaches into the next one. */
static void
reach_down(struct ext_tables *f, struct open_table *t, size_t n)
{
	const struct table_cell	*c;
	size_t			 i, at = 0;

	ext_spans_pass(&t->spans, n);
	for (i = t->cell; i < f->ncell; i++) {
		c = &f->cell[i];
		if (c->span_rows > n)
			ext_spans_add(f->d->arena, &t->spans, at,
			    at + c->span_columns, c->span_rows - n);
		at += c->columns;
	}
}

/*
 * Add a row to the grid.  Of its pieces only the asides remain, which stand
 * before the table.
 */
static void
put_row(struct ext_tables *f, struct open_table *t)
{
	struct ext_doc	*d = f->d;
	size_t		 i, to = t->piece;

	ext_grid_row(t->grid);
	for (i = t->cell; i < t->stop; i++) {
		if (f->cell[i].gap)
			ext_grid_gap(t->grid, f->cell[i].columns);
		else
			ext_grid_cell(t->grid, cell_text(d, &f->cell[i]), 1,
			    f->cell[i].columns);
	}
	join_cells(f, t);
	for (i = t->piece; i < d->npiece; i++) {
		if (d->piece[i].type != EXT_LINE)
			d->piece[to++] = d->piece[i];
	}
	d->npiece = to;
}

void
ext_table_rows_end(struct ext_tables *f, const char *kind, size_t n)
{
	struct open_table	*t;

	if (f->ntable == 0 || !top(f)->row)
		return;
	ext_table_cell_end(f, 1, EXT_ALONE);
	t = top(f);
	if (t->stop == 0)
		t->stop = f->ncell;
	if (kind != NULL)
		ext_asides_from(f->d, t->piece, kind);
	else {
		merge_row(f, t);
		hide_covered(f, t);
		if (is_layout(f, t))
			put_layout(f, t);
		else if (n < 2 || afford(f, t->cell, t->stop, n - 1)) {
			put_row(f, t);
			for (; n > 1; n--)
				ext_grid_again(t->grid);
		}
	}
	reach_down(f, t, n);
	f->ncell = t->cell;
	t->row = false;
}

void
ext_table_cut(struct ext_tables *f)
{
	struct open_table	*t = top(f);

	ext_grid_put(t->grid, f->d, NULL);
	begin_grid(f, t);
	t->columns = t->cells = 0;
}

bool
ext_table_row_trim(struct ext_tables *f, size_t n)
{
	struct open_table	*t = top(f);
	size_t		 i, stop;

	for (stop = f->ncell; stop > t->cell; stop--) {
		for (i = f->cell[stop - 1].piece; i < f->cell[stop - 1].end;
		    i++) {
			if (ext_piece_shows(&f->d->piece[i])) {
				t->stop = stop;
				return true;
			}
		}
	}
	reach_down(f, t, n);
	f->ncell = t->cell;
	ext_asides_from(f->d, t->piece, NULL);
	t->row = false;
	return false;
}

void
ext_table_end(struct ext_tables *f)
{
	size_t	 cells;

	if (f->ntable == 0)
		return;
	ext_table_rows_end(f, NULL, 1);
	ext_grid_put(top(f)->grid, f->d, NULL);
	cells = top(f)->cells;
	f->ntable--;
	if (f->ntable > 0 && cells > 1)
		top(f)->nested = true;
}
