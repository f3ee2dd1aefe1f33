/* SPDX-License-Identifier: ISC */
/*
 * The cells of a table as rows, by the table model of HTML: a cell takes the
 * first free column of its row.  Columns in which no cell begins have no place
 * in a line.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "tagged/table.h"

#define PLACES	((size_t)1000000)	/* rows times columns that are laid
					   out; else no cell spans */

static size_t
rows_of(const struct tag_table *t)
{
	size_t	 i, n = 0;

	for (i = 0; i < t->nline; i++)
		n += t->line[i].row;
	return n;
}

/*
 * How many columns there are at most: those of the widest row, and those of cells
 * that reach down into others; or, without spans, of the row alone.
 */
static size_t
widest(const struct tag_table *t, bool spans)
{
	const struct tag_cell	*c = t->cell;
	size_t			 i, j, n, most = 0, down = 0;

	for (i = 0; i < t->nline; i++) {
		for (n = j = 0; j < t->line[i].ncell; j++, c++) {
			n += spans ? c->columns : 1;
			down += spans && c->rows > 1 ? c->columns : 0;
		}
		if (n > most)
			most = n;
	}
	return most + down;
}

/* Set the columns of one row, which is that of number row. */
static void
place_row(struct tag_table *t, const struct tag_line *l, size_t row)
{
	struct tag_cell	*c;
	size_t		 at = 0, i, j;

	for (i = 0; i < l->ncell; i++) {
		c = &t->cell[l->cell + i];
		while (t->until[at] > row)
			at++;
		c->column = (uint32_t)at;
		t->used[at] = true;
		for (j = 0; j < c->columns; j++)
			t->until[at + j] = row + c->rows;
		at += c->columns;
		if (at > t->width)
			t->width = at;
	}
}

static void *
zeros(size_t n, size_t size)
{
	return memset(gi_malloc(gi_size_mul(n, size)), 0, n * size);
}

void
tag_table_place(struct tag_table *t)
{
	size_t	 room = widest(t, true), i, row = 0;

	if (room > 0 && rows_of(t) > PLACES / room) {
		for (i = 0; i < t->ncell; i++)
			t->cell[i].columns = t->cell[i].rows = 1;
		room = widest(t, false);
	}
	room++;
	t->used = zeros(room, sizeof(*t->used));
	t->until = zeros(room, sizeof(*t->until));
	t->from = zeros(room, sizeof(*t->from));
	t->to = zeros(room, sizeof(*t->to));
	for (i = 0; i < t->nline; i++) {
		if (t->line[i].row)
			place_row(t, &t->line[i], row++);
	}
	for (i = 0; i < room; i++)
		t->until[i] = 0;
}

/* Add the columns of a cell, from and up to to, counted from 0. */
static void
add_columns(struct gi_text *t, size_t from, size_t to, bool above)
{
	if (t->len > 0)
		gi_text_byte(t, ',');
	gi_text_size(t, from + 1);
	if (to > from + 1) {
		gi_text_byte(t, '-');
		gi_text_size(t, to);
	}
	if (above)
		gi_text_byte(t, '^');
}

/* The column behind the last that a row has a cell in, its own or from above. */
static size_t
row_end(const struct tag_table *t, const struct tag_line *l)
{
	const struct tag_cell	*c = t->cell + l->cell + l->ncell;
	size_t			 end = l->ncell > 0 ?
				    c[-1].column + c[-1].columns : 0, i;

	for (i = end; i < t->width; i++) {
		if (t->until[i] > t->row)
			end = i + 1;
	}
	return end;
}

/* Say which columns the cells of a row have, but for those from above. */
static void
take_columns(struct tag_table *t, const struct tag_line *l)
{
	const struct tag_cell	*c = t->cell + l->cell;
	size_t			 i;

	for (i = 0; i < t->width; i++) {
		if (t->until[i] <= t->row) {
			t->from[i] = i;
			t->to[i] = i + 1;
		}
	}
	for (; c < t->cell + l->cell + l->ncell; c++) {
		for (i = c->column; i < c->column + c->columns; i++) {
			if (t->until[i] > t->row)
				continue;
			t->from[i] = c->column;
			t->to[i] = c->column + c->columns;
		}
	}
}

static void
put_row(struct tag_table *t, const struct tag_line *l, struct tag_row *row)
{
	struct gi_text		*text = &t->cells, *columns = &t->columns;
	const struct tag_cell	*c = t->cell + l->cell, *stop = c + l->ncell;
	size_t			 i, end = row_end(t, l);

	text->len = columns->len = 0;
	take_columns(t, l);
	for (i = 0; i < end; i++) {
		if (!t->used[i])
			continue;
		if (columns->len > 0)
			gi_text_byte(text, '\t');
		add_columns(columns, t->from[i], t->to[i],
		    t->until[i] > t->row);
		if (c < stop && c->column == i)
			gi_text_add(text, tag_text(t, c++->text));
	}
	for (c = t->cell + l->cell; c < stop; c++) {
		for (i = c->column; i < c->column + c->columns; i++)
			t->until[i] = t->row + c->rows;
	}
	row->text = (struct gi_str){ text->s, text->len };
	row->columns = (struct gi_str){ columns->s, columns->len };
	row->width = t->width;
}

bool
tag_table_next(struct tag_table *t, struct tag_row *row)
{
	const struct tag_line	*l;

	if (t->next == t->nline)
		return false;
	l = &t->line[t->next++];
	row->at = l->at;
	row->aside = l->aside;
	row->text = tag_text(t, l->text);
	row->columns = gi_str("");
	row->width = 0;
	if (l->row) {
		put_row(t, l, row);
		t->row++;
	}
	return true;
}
