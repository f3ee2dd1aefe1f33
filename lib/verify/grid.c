/* SPDX-License-Identifier: ISC */
/*
 * The cell records read back into tables.  A report may mix editions, so each
 * record goes into every edition's table that has its row and column; of
 * these the one that holds most is the report's.
 */
#include "verify.h"

/* Fields of a cell record. */
enum { LINE = 1, TABLE, ROW, COLUMN, VALUE, RAW, HOW };

struct edition {
	const struct gi_form	*form;
	struct ver_grid		 grid[GI_TABLES];
	bool			*loose[GI_TABLES];	/* by row */
	int			 row[GI_TABLES];	/* the last one found */
};

struct reading {
	struct verify	*v;
	struct edition	*edition;
	size_t		 n;
};

struct ver_cell *
ver_cell_at(const struct ver_grid *g, size_t row, size_t col)
{
	return &g->cell[row * g->form->ncol + col];
}

/* Cells come in the order of the form: the row sought is near the last one. */
static int
row_find(const struct gi_tableform *t, struct gi_str key, int last)
{
	int	 i;

	for (i = last; i <= last + 1 && (size_t)i < t->nrow; i++) {
		if (gi_str_is(key, t->row[i].key))
			return i;
	}
	return gi_row_find(t, key);
}

static void
cell_read(struct gi_arena *a, const struct gi_record *rec,
    struct ver_cell *cell)
{
	struct gi_str	 value = gi_field(rec, VALUE);
	struct gi_dec	 zero = { 0, 0 };

	cell->value = zero;
	cell->raw = gi_unescape(a, gi_field(rec, RAW));
	if (!gi_str_size(gi_field(rec, LINE), &cell->line))
		cell->line = 0;
	if (gi_is_null(value))
		cell->state = gi_str_is(gi_field(rec, HOW), "blank") ?
		    VER_BLANK : VER_UNREAD;
	else
		cell->state = gi_dec_parse(value, &cell->value) ?
		    VER_NUMBER : VER_UNREAD;
}

static bool
same(const struct ver_cell *a, const struct ver_cell *b)
{
	return a->state == b->state && gi_dec_cmp(a->value, b->value) == 0;
}

static void
grid_open(struct verify *v, struct edition *e, enum gi_table t)
{
	struct ver_grid	*g = &e->grid[t];

	if (g->cell != NULL)
		return;
	g->cell = gi_alloc_array(v->arena,
	    gi_size_mul(g->form->nrow, g->form->ncol), sizeof(*g->cell));
	e->loose[t] = gi_alloc_array(v->arena, g->form->nrow, sizeof(bool));
}

/* A number that the text gives to no cell of this row, or of any. */
static void
loosen(struct verify *v, struct edition *e, enum gi_table t, int row)
{
	grid_open(v, e, t);
	if (row < 0)
		e->grid[t].loose = true;
	else
		e->loose[t][row] = true;
}

/* Put a cell into an edition's table, if that has such a cell. */
static void
put(struct verify *v, struct edition *e, const struct gi_record *rec,
    enum gi_table t, struct ver_place *p)
{
	struct ver_grid	*g = &e->grid[t];
	struct ver_cell	*cell;
	int		 row, col;

	if (g->form == NULL)
		return;
	row = row_find(g->form, gi_field(rec, ROW), e->row[t]);
	col = gi_col_find(g->form, gi_field(rec, COLUMN));
	if (gi_str_is(gi_field(rec, HOW), "unplaced")) {
		if (row >= 0 || gi_is_null(gi_field(rec, ROW)))
			loosen(v, e, t, row);
		return;
	}
	if (row < 0 || col < 0 || (g->form->row[row].cols & 1u << col) == 0)
		return;
	e->row[t] = row;
	grid_open(v, e, t);
	cell = ver_cell_at(g, (size_t)row, (size_t)col);
	if (cell->state == VER_ABSENT)
		*cell = *p->cell;
	else if (!same(cell, p->cell))
		cell->state = VER_UNREAD;
	g->hits++;
	if (p->form == NULL || e->form == v->form) {
		p->form = e->form;
		p->row = &g->form->row[row];
		p->col = &g->form->col[col];
		p->table = t;
	}
}

static void
record(struct reading *r, const struct gi_record *rec)
{
	struct verify		*v = r->v;
	struct ver_place	 p = { 0 };
	struct ver_cell		 cell;
	enum gi_table		 t = gi_table_find(gi_field(rec, TABLE));
	size_t			 i;

	if (t == GI_TABLES)
		return;
	cell_read(v->arena, rec, &cell);
	if (v->records[t]++ == 0)
		v->table_line[t] = cell.line;
	p.cell = &cell;
	for (i = r->n; i > 0; i--)	/* the newest edition first */
		put(v, &r->edition[i - 1], rec, t, &p);
	if (p.form == NULL)
		return;
	v->place = gi_grow(v->arena, v->place, v->nplace, &v->place_room,
	    sizeof(*v->place));
	p.cell = gi_alloc(v->arena, sizeof(cell));
	*p.cell = cell;
	v->place[v->nplace++] = p;
}

/* A blank cell is no zero where a number that has no cell may belong to it. */
static void
tighten(const struct edition *e, enum gi_table t)
{
	const struct ver_grid	*g = &e->grid[t];
	struct ver_cell		*cell;
	size_t			 i, k;

	for (i = 0; i < g->form->nrow; i++) {
		if (!g->loose && !e->loose[t][i])
			continue;
		for (k = 0; k < g->form->ncol; k++) {
			cell = ver_cell_at(g, i, k);
			if (cell->state == VER_BLANK)
				cell->state = VER_UNREAD;
		}
	}
}

static void
choose(struct reading *r, enum gi_table t)
{
	const struct edition	*e, *best = NULL;
	size_t			 i, most = 0;

	for (i = r->n; i > 0; i--) {
		e = &r->edition[i - 1];
		if (e->grid[t].hits > most ||
		    (e->grid[t].hits == most && most > 0 &&
		    e->form == r->v->form)) {
			most = e->grid[t].hits;
			best = e;
		}
	}
	if (best == NULL)
		return;
	tighten(best, t);
	r->v->grid[t] = best->grid[t];
}

void
ver_read_cells(struct verify *v)
{
	struct reading		 r = { .v = v };
	const struct gi_form	*form = gi_forms(&r.n);
	size_t			 i;
	int			 t;

	r.edition = gi_alloc_array(v->arena, r.n, sizeof(*r.edition));
	for (i = 0; i < r.n; i++) {
		r.edition[i].form = &form[i];
		for (t = 0; t < GI_TABLES; t++)
			r.edition[i].grid[t].form =
			    gi_form_table(&form[i], (enum gi_table)t);
	}
	for (i = 0; i < v->doc->nrec; i++) {
		if (v->doc->rec[i].type == GI_REC_CELL)
			record(&r, &v->doc->rec[i]);
	}
	for (t = 0; t < GI_TABLES; t++)
		choose(&r, (enum gi_table)t);
}
