/* SPDX-License-Identifier: ISC */
/* The look of a table: its parts drawn, and which cells belong together. */
#include <stdlib.h>

#include "base/arena.h"
#include "gi.h"
#include "look/draw.h"
#include "look/look.h"
#include "look/part.h"

/* Cells that can say what one is: its chains, a title, and two corners. */
#define SCOPE	(2 * LOOK_DEPTH + 3)

static int
by_place(const void *a, const void *b)
{
	const struct look_cell	*x = a, *y = b;

	return x->line != y->line ? (x->line < y->line ? -1 : 1) :
	    x->col < y->col ? -1 : x->col > y->col;
}

/* How wide the table is. */
static void
measure(struct look_draw *d)
{
	const struct look_part	*p;
	size_t			 values = 0, all = 0, n, i;

	for (i = 0; i < d->parts->n; i++) {
		p = &d->parts->part[i];
		n = look_part_labels(d->parts, p);
		d->labels = n > d->labels ? n : d->labels;
		n = look_part_values(d->parts, p);
		values = n > values ? n : values;
		d->unit |= look_part_unit(d->parts, p);
		all += n;
	}
	if (d->parts->across) {
		d->labels = 0;
		d->unit = false;
		values = all;
	}
	d->width = d->labels + d->unit + values;
}

/* Set where the cells of each line begin, and which cell covers what. */
static void
index_cells(struct look_table *t, struct look_draw *d, struct gi_arena *arena)
{
	uint16_t	*at;
	size_t		 i, l, c;
	const struct look_cell *k;

	at = gi_alloc_array(arena, t->nline * t->ncol + 1, sizeof(*at));
	t->at = at;
	for (i = t->ncell; i-- > 0;) {
		k = &t->cell[i];
		d->line[k->line].first = i;
		for (l = k->line; l < k->line + (size_t)k->nline; l++) {
			for (c = k->col; c < k->col + (size_t)k->ncol; c++)
				at[l * t->ncol + c] = (uint16_t)i;
		}
	}
	d->line[t->nline].first = t->ncell;
	for (l = t->nline; l-- > 1;) {
		if (d->line[l].first == 0)	/* no cell begins here */
			d->line[l].first = d->line[l + 1].first;
	}
}

/* The cells that say what a cell is, while they are gathered. */
struct scope {
	const struct look_table	*table;
	const struct look_cell	*of;
	uint16_t		*cell;
	size_t			 n;
};

static void
scope_add(struct scope *s, size_t cell)
{
	size_t	 i;

	for (i = 0; i < s->n; i++) {
		if (s->cell[i] == cell)
			return;
	}
	if (&s->table->cell[cell] != s->of)
		s->cell[s->n++] = (uint16_t)cell;
}

/* What stands over a cell in the heads of its block, of one kind. */
static void
scope_above(struct scope *s, enum look_kind kind)
{
	const struct look_table	*t = s->table;
	size_t			 l, i, block = t->line[s->of->line].block;

	for (l = 0; l < s->of->line; l++) {
		if (t->line[l].block != block || !t->line[l].head)
			continue;
		i = t->at[l * t->ncol + s->of->col];
		if (t->cell[i].kind == kind)
			scope_add(s, i);
	}
}

/* The labels of a list over that of a row: its groups, and rows it is part of. */
static void
scope_list(struct scope *s, size_t label)
{
	const struct look_cell	*cell = s->table->cell, *c = &cell[label];
	int			 over[GI_KEY_NAMES] = { 0 }, row;
	size_t			 i, n = 0;

	for (row = c->form->row[c->row].parent; row >= 0;
	    row = c->form->row[row].parent)
		over[n++] = row;
	while (n-- > 0) {
		for (i = 0; i < label; i++) {
			if (cell[i].kind == LOOK_LABEL && cell[i].form ==
			    c->form && cell[i].row == over[n])
				scope_add(s, i);
		}
	}
}

static void
scope_left(struct scope *s)
{
	const struct look_table	*t = s->table;
	size_t			 c, i;

	for (c = 0; c <= s->of->col; c++) {
		i = t->at[s->of->line * t->ncol + c];
		if (t->cell[i].kind != LOOK_LABEL)
			continue;
		if (t->form->print->arrangement == GI_PRINT_LIST)
			scope_list(s, i);
		scope_add(s, i);
	}
}

/* Set the scope of each cell. */
static void
scopes_set(struct look_table *t, struct look_cell *cell, struct gi_arena *arena)
{
	struct scope	 s = { .table = t };
	size_t		 i;

	for (i = 0; i < t->ncell; i++) {
		if (cell[i].kind == LOOK_BLANK)
			continue;
		s.of = &cell[i];
		s.n = 0;
		s.cell = gi_alloc_array(arena, SCOPE, sizeof(*s.cell));
		scope_above(&s, LOOK_TITLE);
		scope_left(&s);
		scope_above(&s, LOOK_CORNER);
		scope_above(&s, LOOK_HEAD);
		cell[i].scope = s.cell;
		cell[i].nscope = s.n;
	}
}

static const struct look_table *
make(struct gi_arena *arena, const struct gi_tableform *form,
    const struct gi_place *const *present, size_t n, bool across)
{
	struct look_table	*t = gi_alloc(arena, sizeof(*t));
	struct look_parts	 parts;
	struct look_draw	 d = { .arena = arena, .parts = &parts };
	size_t			 i;

	look_parts_make(arena, &parts, form, present, n, across);
	measure(&d);
	if (across)
		look_parts_across(&d);
	for (i = 0; i < parts.n && !across; i++)
		(parts.arrangement == GI_PRINT_LINE ? look_part_across :
		    look_part_draw)(&d, &parts.part[i]);
	if (d.ncell > 0)
		qsort(d.cell, d.ncell, sizeof(*d.cell), by_place);
	d.line = gi_grow(arena, d.line, d.nline, &d.line_room, sizeof(*d.line));
	*t = (struct look_table){ .form = form, .nline = d.nline,
	    .ncol = d.width, .line = d.line, .cell = d.cell, .ncell = d.ncell,
	    .nlabel = d.labels + d.unit };
	index_cells(t, &d, arena);
	scopes_set(t, d.cell, arena);
	if (d.nline > 0 && d.line[d.nline - 1].block == 0) {
		while (t->nhead < t->nline && t->line[t->nhead].head)
			t->nhead++;
	}
	return t;
}

const struct look_table *
look_make(struct gi_arena *arena, const struct gi_tableform *form,
    const struct gi_place *const *present, size_t n)
{
	return make(arena, form, present, n, false);
}

const struct look_table *
look_across(struct gi_arena *arena, const struct gi_tableform *form,
    const struct gi_place *const *present, size_t n)
{
	return make(arena, form, present, n, true);
}
