/* SPDX-License-Identifier: ISC */
/*
 * Cell records read back into tables.  A report may mix editions: a table is
 * read in the edition that has most of its cells.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/place.h"
#include "gi.h"
#include "verify/verify.h"

/* A number that was found in a table, but in which cell is not known. */
struct stray {
	enum gi_table		 table;
	const struct gi_place	*place;		/* of its row; NULL: of none */
	struct gi_str		 row;		/* its key, if place is NULL */
};

struct cell_reading {
	struct verify		*v;
	const struct gi_place	*place;		/* gi_places() */
	struct gi_cell_order	 order;
	uint32_t		*at;		/* by place: the number, from 1,
						   of its first cell in
						   v->cell; 0: it has none */
	size_t			 room;		/* of v->cell */
	size_t			*hits[GI_TABLES];
						/* how many cells there are, by
						   the editions that have them
						   (fits of their places) */
	struct stray		*stray;
	size_t			 nstray, stray_room;
};

struct ver_cell *
ver_cell_at(const struct ver_grid *g, size_t row, size_t col)
{
	return g->cell[row * g->form->ncol + col];
}

static size_t
record_line(const struct gi_record *rec)
{
	size_t	 line;

	return gi_str_size(gi_field(rec, GI_CELL_LINE), &line) ? line : 0;
}

size_t
ver_cell_line(const struct ver_cell *cell)
{
	return cell->rec != NULL ? record_line(cell->rec) : 0;
}

const struct gi_form *
ver_cell_form(const struct verify *v, const struct ver_cell *cell)
{
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	while (n > 1 && (cell->place->fits >> (n - 1) & 1) == 0)
		n--;
	return v->form != NULL && ver_cell_has(cell, v->form) ? v->form :
	    &form[n - 1];
}

bool
ver_cell_has(const struct ver_cell *cell, const struct gi_form *form)
{
	size_t	 n;

	return (cell->place->fits >> (form - gi_forms(&n)) & 1) != 0;
}

const struct gi_row *
ver_cell_row(const struct ver_cell *cell, const struct gi_form *form)
{
	size_t	 n;

	return &gi_form_table(form, cell->place->table)->row[
	    cell->place->row[form - gi_forms(&n)]];
}

const struct gi_col *
ver_cell_col(const struct ver_cell *cell, const struct gi_form *form)
{
	size_t	 n;

	return &gi_form_table(form, cell->place->table)->col[
	    cell->place->col[form - gi_forms(&n)]];
}

/* Set the value of a cell that is anything but a few digits. */
static void
read_value(struct verify *v, const struct gi_cell *rec, struct ver_cell *cell)
{
	struct gi_str	 value = rec->field[GI_CELL_VALUE];

	if (gi_dec_parse(value, &cell->value)) {
		cell->state = VER_NUMBER;
		v->odd += cell->value.units < 0 || cell->value.scale > 0;
		return;
	}
	cell->value.units = 0;
	cell->value.scale = 0;
	cell->state = gi_is_null(value) &&
	    gi_str_is(rec->field[GI_CELL_HOW], "blank") ? VER_BLANK :
	    VER_UNREAD;
	v->blanks[rec->place->table] += cell->state == VER_BLANK;
}

/* Whether b is what was printed in a before. */
static bool
same(const struct ver_cell *a, const struct ver_cell *b)
{
	return a->state == b->printed && gi_dec_cmp(a->value, b->value) == 0;
}

static void
keep_stray(struct cell_reading *r, const struct gi_cell *rec, enum gi_table t)
{
	struct stray	*s;

	r->stray = gi_grow(r->v->arena, r->stray, r->nstray, &r->stray_room,
	    sizeof(*r->stray));
	s = &r->stray[r->nstray++];
	s->table = t;
	s->place = rec->place;
	if (rec->place == NULL)
		s->row = rec->field[GI_CELL_ROW];
}

/* Count a record of table t; the first tells the line of the table. */
static inline void
count(struct verify *v, enum gi_table t, const struct gi_record *rec)
{
	if (v->records[t]++ == 0)
		v->table_line[t] = record_line(rec);
}

/* Keep a cell that has a place.  The caller sets its value. */
static inline struct ver_cell *
keep(struct cell_reading *r, const struct gi_place *place,
    const struct gi_record *rec)
{
	struct verify	*v = r->v;
	struct ver_cell	*cell;

	if (v->ncell == r->room)
		v->cell = gi_grow_raw(v->arena, v->cell, v->ncell, &r->room,
		    sizeof(*v->cell));
	cell = &v->cell[v->ncell++];
	cell->place = place;
	cell->rec = rec;
	r->hits[place->table][place->fits]++;
	v->fits &= place->fits;
	return cell;
}

/*
 * Put the last cell, whose value is set, into its place.  Where another stands
 * there that does not equal it, the value of the place is not known.
 */
static inline void
put(struct cell_reading *r, struct ver_cell *cell)
{
	struct verify	*v = r->v;
	uint32_t	*at = &r->at[cell->place - r->place];

	cell->printed = cell->state;
	if (*at == 0)
		*at = (uint32_t)v->ncell;
	else if (!same(&v->cell[*at - 1], cell))
		v->cell[*at - 1].state = VER_UNREAD;
}

/* Read a cell record: a cell, or a number whose cell is not known. */
static inline void
read_cell(struct cell_reading *r, const struct gi_record *rec)
{
	struct gi_cell	 cell;
	struct ver_cell	*kept;
	enum gi_table	 t;

	gi_cell_read(&cell, rec, &r->order);
	if (cell.place != NULL) {
		t = cell.place->table;
	} else {
		t = gi_table_find(cell.field[GI_CELL_TABLE]);
		if (t == GI_TABLES)
			return;
	}
	count(r->v, t, rec);
	if (gi_str_is(cell.field[GI_CELL_HOW], "unplaced")) {
		keep_stray(r, &cell, t);
	} else if (cell.place != NULL && !cell.place->whole) {
		kept = keep(r, cell.place, rec);
		if (gi_dec_plain(cell.field[GI_CELL_VALUE], &kept->value))
			kept->state = VER_NUMBER;
		else
			read_value(r->v, &cell, kept);
		put(r, kept);
	}
}

/* Take no blank cell of a row for zero: a stray number may belong to one. */
static void
tighten(const struct ver_grid *g, size_t row)
{
	struct ver_cell	*cell;
	size_t		 i;

	for (i = 0; i < g->form->ncol; i++) {
		cell = ver_cell_at(g, row, i);
		if (cell->state == VER_BLANK)
			cell->state = VER_UNREAD;
	}
}

/* Tighten the row that a stray number belongs to, or if none is named, all. */
static void
loosen(const struct ver_grid *g, const struct stray *s, size_t edition)
{
	size_t	 i;
	int	 row;

	row = s->place != NULL ? s->place->row[edition] :
	    gi_row_find(g->form, s->row);
	if (row >= 0)
		tighten(g, (size_t)row);
	else if (s->place == NULL && gi_is_null(s->row))
		for (i = 0; i < g->form->nrow; i++)
			tighten(g, i);
}

/*
 * The edition, of n, that has most cells of table t; of several that have as
 * many, the report's if it is one of them, or else the newest.  n if there is
 * no cell.
 */
static size_t
most(const struct cell_reading *r, enum gi_table t, const struct gi_form *form,
    size_t n)
{
	size_t	 best = n, hits, max = 0, fits, i;

	for (i = n; i-- > 0;) {
		hits = 0;
		for (fits = 0; fits >> n == 0; fits++)
			hits += (fits >> i & 1) != 0 ? r->hits[t][fits] : 0;
		if (hits > max || (hits == max && max > 0 &&
		    &form[i] == r->v->form)) {
			max = hits;
			best = i;
		}
	}
	return best;
}

/* Make the grid of table t, in its edition, of the cells that were read. */
static void
open(struct cell_reading *r, enum gi_table t)
{
	struct verify		*v = r->v;
	struct ver_grid		*g = &v->grid[t];
	const struct gi_form	*form;
	size_t			 i, n, at, edition;
	const uint16_t		*place;

	form = gi_forms(&n);
	if (v->records[t] == 0 || (edition = most(r, t, form, n)) == n)
		return;
	g->form = gi_form_table(&form[edition], t);
	n = g->form->nrow * g->form->ncol;
	g->cell = gi_alloc_raw(v->arena, n * sizeof(*g->cell));
	place = g->form->place;
	for (i = 0; i < n; i++) {
		at = place[i] != GI_NO_PLACE ? r->at[place[i]] : 0;
		g->cell[i] = at != 0 ? &v->cell[at - 1] : &v->absent;
	}
	for (i = 0; i < r->nstray; i++) {
		if (r->stray[i].table == t)
			loosen(g, &r->stray[i], edition);
	}
}

void
ver_read_cells(struct verify *v)
{
	struct cell_reading		 r = { .v = v };
	const struct gi_record	*rec = v->doc->rec, *end = rec + v->doc->nrec;
	const struct gi_form	*form;
	size_t			 n;
	int			 t;

	form = gi_forms(&n);
	gi_cell_order_begin(&r.order, v->form != NULL ?
	    (size_t)(v->form - form) : n);
	r.place = gi_places(&n);
	r.at = gi_alloc_array(v->arena, n, sizeof(*r.at));
	(void)gi_forms(&n);
	v->fits = (1u << n) - 1;
	for (t = 0; t < GI_TABLES; t++)
		r.hits[t] = gi_alloc_array(v->arena, (size_t)1 << n,
		    sizeof(*r.hits[t]));
	for (; rec < end; rec++) {
		if (rec->type == GI_REC_CELL)
			read_cell(&r, rec);
	}
	for (t = 0; t < GI_TABLES; t++)
		open(&r, (enum gi_table)t);
}
