/* SPDX-License-Identifier: ISC */
/* Parts of a table, drawn as cells: rows a line each, heads above them. */
#include <string.h>

#include "base/arena.h"
#include "base/bits.h"
#include "form/form.h"
#include "form/print.h"
#include "gi.h"
#include "look/draw.h"
#include "look/part.h"

/* Columns of values that a part has, and where each begins. */
struct columns {
	const struct gi_tableform *form;
	uint8_t		 col[GI_COLS];		/* indices in the form */
	size_t		 n;
	size_t		 at[GI_COLS + 1];	/* the last is the width */
};

/* Does a row of a part have a line of its own? */
static bool
is_line(enum gi_arrangement a, const struct look_part *p, size_t row)
{
	size_t	 i;
	int	 up;

	if (!p->row[row] || a == GI_PRINT_LIST ||
	    !look_is_group(&p->form->row[row]))
		return p->row[row];
	for (i = 0; i < p->form->nrow; i++) {
		for (up = p->row[i] ? p->form->row[i].parent : -1; up >= 0;
		    up = p->form->row[up].parent) {
			if (up == (int)row)
				return false;
		}
	}
	return true;
}

/* The columns that rows of a part show. */
static uint32_t
cols_of(const struct look_part *p)
{
	uint32_t	 cols = 0;
	size_t		 i;

	for (i = 0; i < p->form->nrow; i++)
		cols |= p->cols[i];
	return cols;
}

size_t
look_part_labels(const struct look_parts *ps, const struct look_part *p)
{
	struct look_chain	 c;
	size_t			 i, n = 0;

	if (ps->arrangement == GI_PRINT_LINE)
		return 0;
	for (i = 0; i < p->form->nrow; i++) {
		if (!is_line(ps->arrangement, p, i))
			continue;
		look_chain_row(&c, p, ps, (int)i);
		if (c.n > n)
			n = c.n;
	}
	return n;
}

size_t
look_part_values(const struct look_parts *ps, const struct look_part *p)
{
	size_t	 i, n = 0;

	if (ps->arrangement != GI_PRINT_LINE)
		return gi_bits(cols_of(p));
	for (i = 0; i < p->form->nrow; i++)
		n += gi_bits(p->cols[i]);
	return n;
}

bool
look_part_unit(const struct look_parts *ps, const struct look_part *p)
{
	size_t	 i;

	if (ps->arrangement == GI_PRINT_LINE)
		return false;
	for (i = 0; i < p->form->nrow; i++) {
		if (p->row[i] && p->form->row[i].unit[0] != '\0')
			return true;
	}
	return p->form->print->unit >= 0;
}

/* Add a cell; where it has no column or no line, it is none. */
static void
cell_add(struct look_draw *d, struct look_cell c)
{
	if (c.nline == 0 || c.ncol == 0)
		return;
	d->cell = gi_grow(d->arena, d->cell, d->ncell, &d->cell_room,
	    sizeof(*d->cell));
	d->cell[d->ncell++] = c;
}

static struct look_cell
cell_at(enum look_kind kind, size_t line, size_t col, size_t nline, size_t ncol)
{
	return (struct look_cell){ .kind = kind, .line = (uint16_t)line,
	    .col = (uint16_t)col, .nline = (uint16_t)nline,
	    .ncol = (uint16_t)ncol, .row = -1, .column = -1 };
}

static void
label_add(struct look_draw *d, struct look_cell c, const struct look_part *p,
    const struct gi_label *label)
{
	c.label = label;
	c.form = p->form;
	cell_add(d, c);
}

void
look_lines_add(struct look_draw *d, size_t n, bool head, size_t block)
{
	for (; n > 0; n--) {
		d->line = gi_grow(d->arena, d->line, d->nline, &d->line_room,
		    sizeof(*d->line));
		d->line[d->nline].head = head;
		d->line[d->nline++].block = (uint16_t)block;
	}
}

/* Do two chains have the same labels over their label at a level, and there? */
static bool
is_same(const struct look_chains *s, size_t i, size_t k, size_t level)
{
	const struct look_chain	*a = &s->chain[i], *b = &s->chain[k];

	return level + 1 < a->n && level + 1 < b->n && memcmp(a->label,
	    b->label, (level + 1) * sizeof(*a->label)) == 0 && (s->top == 0 ||
	    (level + 1 == a->nrow) == (level + 1 == b->nrow));
}

/*
 * Where the label of a chain at a level begins, in lines (or columns) of depth,
 * and how many it takes: the last fills what is left, as does the last of a row
 * where heads follow below.
 */
static size_t
level_at(const struct look_chains *s, const struct look_chain *c, size_t level,
    size_t depth, size_t *thick)
{
	size_t	 at = s->top > 0 && level >= c->nrow ?
		    level + s->top - c->nrow : level;

	*thick = level + 1 == c->n ? depth - at :
	    s->top > 0 && level + 1 == c->nrow ? s->top - at : 1;
	return at;
}

void
look_chains_draw(struct look_draw *d, const struct look_part *p,
    const struct look_chains *s, size_t across, size_t depth)
{
	struct look_cell	 c;
	size_t			 i, k, level, thick, at;

	for (level = 0; level < depth; level++) {
		for (i = 0; i < s->n; i = k) {
			k = i + 1;
			if (level >= s->chain[i].n)
				continue;
			while (k < s->n &&
			    is_same(s, i, k, level))
				k++;
			at = across + level_at(s, &s->chain[i], level, depth,
			    &thick);
			c = s->down ? cell_at(LOOK_LABEL, s->at[i], at,
			    s->at[k] - s->at[i], thick) : cell_at(LOOK_HEAD,
			    at, s->at[i], thick, s->at[k] - s->at[i]);
			c.row = s->chain[i].row[level];
			label_add(d, c, p, s->chain[i].label[level]);
		}
	}
}

size_t
look_chains_depth(const struct look_chains *s)
{
	size_t	 i, n = 0;

	for (i = 0; i < s->n; i++) {
		if (s->chain[i].n > n)
			n = s->chain[i].n;
	}
	return n;
}

struct look_chains
look_chains_new(struct gi_arena *a, size_t n, bool down)
{
	return (struct look_chains){
		.chain = gi_alloc_array(a, n + 1, sizeof(struct look_chain)),
		.at = gi_alloc_array(a, n + 1, sizeof(size_t)), .down = down };
}

/* The columns of a part; the last is as wide as the table has room for. */
static void
columns_set(const struct look_draw *d, const struct look_part *p,
    struct columns *cs)
{
	uint32_t	 cols = cols_of(p);
	size_t		 i;

	*cs = (struct columns){ .form = p->form };
	for (i = 0; i < p->form->ncol; i++) {
		if ((cols >> i & 1) == 0)
			continue;
		cs->at[cs->n] = d->labels + d->unit + cs->n;
		cs->col[cs->n++] = (uint8_t)i;
	}
	cs->at[cs->n] = d->width;
}

static const struct gi_label *
head_at(const struct gi_tableform *t, int8_t i)
{
	return i >= 0 ? &t->head[i] : NULL;
}

/* The heads of a part that has a line for each row. */
static void
heads_draw(struct look_draw *d, const struct look_part *p,
    const struct columns *cs, size_t block)
{
	struct look_chains	 s = look_chains_new(d->arena, cs->n, false);
	size_t		 line = d->nline, n;

	if (p->root >= 0) {
		label_add(d, cell_at(LOOK_TITLE, line, 0, 1, d->width), p,
		    &p->form->row[p->root].label);
		d->cell[d->ncell - 1].row = p->root;
		line++;
		look_lines_add(d, 1, true, block);
	}
	for (; s.n < cs->n; s.n++) {
		s.at[s.n] = cs->at[s.n];
		look_chain_col(&s.chain[s.n], p->form, cs->col[s.n]);
	}
	s.at[s.n] = cs->at[s.n];
	n = look_chains_depth(&s);
	label_add(d, cell_at(LOOK_CORNER, line, 0, n, d->labels), p,
	    head_at(p->form, p->form->print->corner));
	if (d->unit)
		label_add(d, cell_at(LOOK_CORNER, line, d->labels, n, 1), p,
		    head_at(p->form, p->form->print->unit));
	look_chains_draw(d, p, &s, line, n);
	look_lines_add(d, n, true, block);
}

void
look_value_add(struct look_draw *d, const struct look_part *p, size_t row,
    size_t col, size_t line, size_t at, size_t ncol)
{
	struct look_cell	 c = cell_at(LOOK_VALUE, line, at, 1, ncol);
	const struct gi_place	*place;
	size_t			 n;

	place = gi_places(&n);
	c.unit = gi_cell_unit(&p->form->row[row],
	    &p->form->col[col]);
	c.form = p->form;
	c.row = (int)row;
	c.column = (int)col;
	c.place = &place[p->form->place[row * p->form->ncol + col]];
	cell_add(d, c);
}

/* Which column of the form is that of cs->col[i], or -1. */
static int
column_like(const struct columns *cs, size_t i, const struct gi_tableform *t)
{
	const struct gi_col	*c = &cs->form->col[cs->col[i]];
	int			 k = gi_col_find(t, gi_str(c->key));

	return k >= 0 && strcmp(t->col[k].label.text, c->label.text) == 0 ?
	    k : -1;
}

/* Unit and values of a row, in a line. */
static void
line_draw(struct look_draw *d, const struct look_part *p,
    const struct columns *cs, size_t row, size_t line)
{
	struct look_cell	 c;
	size_t			 i;
	int			 col;

	if (d->unit) {
		c = cell_at(LOOK_UNIT, line, d->labels, 1, 1);
		c.form = p->form;
		c.row = (int)row;
		c.unit = p->form->row[row].unit;
		if (c.unit[0] == '\0')
			c = cell_at(LOOK_BLANK, line, d->labels, 1, 1);
		cell_add(d, c);
	}
	for (i = 0; i < cs->n; i++) {
		col = column_like(cs, i, p->form);
		if (col >= 0 && (p->cols[row] >> col & 1) != 0)
			look_value_add(d, p, row, (size_t)col, line, cs->at[i],
			    cs->at[i + 1] - cs->at[i]);
		else
			cell_add(d, cell_at(LOOK_BLANK, line, cs->at[i], 1,
			    cs->at[i + 1] - cs->at[i]));
	}
	if (cs->n == 0)
		cell_add(d, cell_at(LOOK_BLANK, line, d->labels + d->unit, 1,
		    d->width - d->labels - d->unit));
}

/* How many labels of a list stand above a row, by which it is indented. */
static size_t
level_of(const struct look_part *p, int row)
{
	size_t	 n = 0;

	while ((row = p->form->row[row].parent) >= 0 && row != p->root)
		n++;
	return n;
}

/* The rows of a part, a line each, below what is drawn. */
static void
rows_draw(struct look_draw *d, const struct look_part *p,
    const struct columns *cs, size_t block)
{
	struct look_chains	 s = look_chains_new(d->arena, p->form->nrow, true);
	size_t		 i, first = d->ncell;

	for (i = 0; i < p->form->nrow; i++) {
		if (!is_line(d->parts->arrangement, p, i))
			continue;
		s.at[s.n] = d->nline;
		look_chain_row(&s.chain[s.n++], p, d->parts, (int)i);
		line_draw(d, p, cs, i, d->nline);
		look_lines_add(d, 1, false, block);
	}
	s.at[s.n] = d->nline;
	look_chains_draw(d, p, &s, 0, d->labels);
	if (d->parts->arrangement != GI_PRINT_LIST)
		return;
	for (i = first; i < d->ncell; i++) {
		if (d->cell[i].kind == LOOK_LABEL)
			d->cell[i].level = (uint16_t)level_of(p, d->cell[i].row);
	}
}

/* Can rows of a part stand below those of another, under its heads? */
static bool
is_under(const struct look_part *p, const struct columns *cs)
{
	uint32_t	 cols = cols_of(p);
	size_t		 i;
	int		 k;

	for (i = 0; i < cs->n; i++) {
		if ((k = column_like(cs, i, p->form)) >= 0)
			cols &= ~(1u << k);
	}
	return p->below && p->root < 0 && cols == 0;
}

size_t
look_block_next(const struct look_draw *d)
{
	return d->nline == 0 ? 0 : d->line[d->nline - 1].block + 1u;
}

void
look_part_draw(struct look_draw *d, const struct look_part *p)
{
	struct columns	 cs;
	size_t		 block;

	block = look_block_next(d);
	columns_set(d, d->parts->part, &cs);
	if (block > 0 && is_under(p, &cs)) {
		rows_draw(d, p, &cs, 0);
		return;
	}
	columns_set(d, p, &cs);
	heads_draw(d, p, &cs, block);
	rows_draw(d, p, &cs, block);
}
