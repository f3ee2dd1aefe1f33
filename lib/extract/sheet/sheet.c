/* SPDX-License-Identifier: ISC */
/*
 * A sheet: its cells by row and column, and each block of rows as a table.
 * Blank rows, however many, end a table and are one empty line.  Hidden cells
 * are asides.  The cells below a merged one are stored empty; where one of them
 * holds text all the same, it is hidden.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/sheet/xlsx.h"
#include "extract/piece/grid.h"
#include "gi.h"

#define COLUMNS		((long)16384)
#define ROWS		((long)1048576)
#define COMPARED	((size_t)100000000)	/* cells times merges that are
						   compared at most */

enum {
	X_NONE, X_C, X_COL, X_MERGE, X_RPH, X_ROW, X_T, X_V
};

static const char *const names[] = {
	"x:c", "x:col", "x:mergeCell", "x:rPh", "x:row", "x:t", "x:v"
};

struct sheet_cell {
	long		 row, column;
	bool		 hidden;
	struct gi_str	 text;
};

struct sheet_merge {
	long	 row, column;		/* of the cell that is shown */
	long	 last_row, last_column;
};

struct sheet_reader {
	struct ext_workbook	*b;
	struct gi_text	 text;
	struct sheet_cell	*cell;
	size_t		 ncell, cell_room;
	struct sheet_merge	*merge;
	size_t		 nmerge, merge_room;
	bool		*hidden;	/* for each column: it is hidden */
	long		 row, column;
	long		 ranges;	/* hidden ranges of columns so far */
	long		 style;
	char		 type;		/* first letter of the cell's type: n
					   for a number, s for a shared string,
					   S for another one */
	bool		 in_text, row_hidden;
};

/* Read a reference: B3 is column 1, row 2.  False for what is none. */
static bool
reference(const char *s, long *row, long *column)
{
	char	*end;
	long	 c = 0;

	for (; *s >= 'A' && *s <= 'Z' && c < COLUMNS; s++)
		c = c * 26 + (*s - 'A' + 1);
	*column = c - 1;
	*row = strtol(s, &end, 10) - 1;
	return c > 0 && c <= COLUMNS && end != s && *row >= 0 && *row < ROWS;
}

static void
begin_cell(struct sheet_reader *t, const char **attr)
{
	const char	*r = ext_attr(attr, "r"), *type = ext_attr(attr, "t");
	long		 row, column;

	t->column++;
	if (r != NULL && reference(r, &row, &column)) {
		t->row = row;
		t->column = column;
	}
	t->style = ext_attr_number(attr, "s", 0);
	t->type = type == NULL ? 'n' : *type;
	if (type != NULL && strcmp(type, "str") == 0)
		t->type = 'S';
	t->text.len = 0;
}

static struct gi_str
value(struct sheet_reader *t)
{
	struct gi_str	 raw = gi_text_take(&t->text, 0);
	struct ext_workbook	*b = t->b;
	size_t		 i;

	if (t->type == 's')
		return gi_str_size(gi_trim(raw), &i) && i < b->nstring ?
		    b->string[i] : gi_str("");
	if (t->type == 'b' && raw.len > 0)
		return gi_str(raw.s[0] == '1' ? "TRUE" : "FALSE");
	if (t->type != 'n' || raw.len == 0)
		return raw;
	i = t->style < 0 ? 0 : (size_t)t->style;
	return ext_sheet_number(b, raw, i < b->nformat ? b->format[i] : NULL);
}

static void
end_cell(struct sheet_reader *t)
{
	struct sheet_cell	*c;
	struct gi_str	 text = value(t);

	if (gi_trim(text).len == 0 || t->column < 0 || t->column >= COLUMNS ||
	    t->row < 0)
		return;
	t->cell = gi_grow(t->b->d->arena, t->cell, t->ncell, &t->cell_room,
	    sizeof(*t->cell));
	c = &t->cell[t->ncell++];
	c->row = t->row;
	c->column = t->column;
	c->text = text;
	c->hidden = t->row_hidden || t->hidden[t->column];
}

static void
add_merge(struct sheet_reader *t, const char **attr)
{
	const char	*ref = ext_attr(attr, "ref"), *colon;
	struct sheet_merge	 m;

	if (ref == NULL || (colon = strchr(ref, ':')) == NULL ||
	    !reference(ref, &m.row, &m.column) ||
	    !reference(colon + 1, &m.last_row, &m.last_column))
		return;
	t->merge = gi_grow(t->b->d->arena, t->merge, t->nmerge, &t->merge_room,
	    sizeof(*t->merge));
	t->merge[t->nmerge++] = m;
}

static void
hide_columns(struct sheet_reader *t, const char **attr)
{
	long	 i = ext_attr_number(attr, "min", 1);
	long	 last = ext_attr_number(attr, "max", 0);

	if (!ext_attr_on(attr, "hidden", false) || ++t->ranges > COLUMNS)
		return;
	for (; i > 0 && i <= last && i <= COLUMNS; i++)
		t->hidden[i - 1] = true;
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct sheet_reader	*t = ctx;

	switch (token) {
	case X_ROW:
		t->row = ext_attr_number(attr, "r", t->row + 2) - 1;
		t->column = -1;
		t->row_hidden = ext_attr_on(attr, "hidden", false);
		return true;
	case X_C:
		begin_cell(t, attr);
		return true;
	case X_T:
	case X_V:
		t->in_text = true;
		return true;
	case X_COL:
		hide_columns(t, attr);
		return true;
	case X_MERGE:
		add_merge(t, attr);
		return true;
	default:
		return false;
	}
}

static void
end(void *ctx, int token)
{
	struct sheet_reader	*t = ctx;

	if (token == X_C)
		end_cell(t);
	else if (token == X_T || token == X_V)
		t->in_text = false;
}

static void
text(void *ctx, struct gi_str s)
{
	struct sheet_reader	*t = ctx;

	if (t->in_text)
		gi_text_add(&t->text, s);
}

static int
by_place(const void *a, const void *b)
{
	const struct sheet_cell	*x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->column < y->column ? -1 : x->column > y->column;
}

/* Hide the cells below merged ones. */
static void
hide_covered(struct sheet_reader *t)
{
	const struct sheet_merge	*m;
	struct sheet_cell		*c;
	size_t			 i, j;

	if (t->nmerge > 0 && t->ncell > COMPARED / t->nmerge)
		return;
	for (i = 0; i < t->ncell; i++) {
		c = &t->cell[i];
		for (j = 0; j < t->nmerge; j++) {
			m = &t->merge[j];
			if (c->row >= m->row && c->row <= m->last_row &&
			    c->column >= m->column &&
			    c->column <= m->last_column &&
			    (c->row != m->row || c->column != m->column))
				c->hidden = true;
		}
	}
}

/*
 * Add a row to the grid: the cells from c up to end.  Hidden columns have no
 * place in it.
 */
static void
put_row(struct sheet_reader *t, struct ext_grid *g, const struct sheet_cell *c,
    const struct sheet_cell *end)
{
	long	 at = 0, places;

	ext_grid_row(g);
	for (; c < end; c++) {
		if (c->hidden)
			continue;
		for (places = 0; at < c->column; at++)
			places += !t->hidden[at];
		if (places > 0)
			ext_grid_cell(g, gi_str(""), 1, (size_t)places);
		ext_grid_cell(g, c->text, 1, 1);
		at = c->column + 1;
	}
}

static struct ext_grid *
grid_new(struct ext_doc *d)
{
	struct ext_grid	*g = ext_grid_new(d->arena);

	ext_grid_fix(g);
	return g;
}

static void
put(struct sheet_reader *t)
{
	struct ext_doc		*d = t->b->d;
	struct ext_grid		*g = grid_new(d);
	const struct sheet_cell	*c = t->cell, *stop = c + t->ncell, *p;
	long			 before = -1;

	while (c < stop) {
		bool	 shown = false;

		for (p = c; p < stop && p->row == c->row; p++) {
			shown |= !p->hidden;
			if (p->hidden)
				ext_aside(d, "hidden", p->text);
		}
		if (shown && before >= 0 && c->row > before + 1) {
			ext_grid_put(g, d, NULL);
			ext_line(d, gi_str(""));
			g = grid_new(d);
		}
		if (shown)
			put_row(t, g, c, p);
		before = c->row;
		c = p;
	}
	ext_grid_put(g, d, NULL);
}

void
ext_sheet_put(struct ext_workbook *b, const char *part, struct gi_str bytes,
    const char *kind)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, text };
	struct sheet_reader			 t = { .b = b, .row = -1,
	    .column = -1, .text = { .arena = b->d->arena } };
	size_t				 i;

	t.hidden = gi_alloc_array(b->d->arena, (size_t)COLUMNS, 1);
	if (!ext_xml_read(b->d, part, bytes, &x, &t))
		return;
	if (t.ncell > 0)
		qsort(t.cell, t.ncell, sizeof(*t.cell), by_place);
	hide_covered(&t);
	for (i = 0; kind != NULL && i < t.ncell; i++)
		t.cell[i].hidden = true;
	put(&t);
}
