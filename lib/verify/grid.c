/* SPDX-License-Identifier: ISC */
/*
 * The cell records read back into tables.  A report may mix editions, so each
 * record goes into every edition's table that has its row and column; of
 * these the one that holds most is the report's.
 */
#include "verify.h"

/* A cell record on its way into the tables. */
struct read {
	struct gi_cell		 rec;
	enum gi_table		 table;
	struct ver_cell		*cell;
	bool			 unplaced;
};

struct edition {
	const struct gi_form	*form;
	struct ver_grid		 grid[GI_TABLES];
	bool			*loose[GI_TABLES];	/* by row */
};

struct reading {
	struct verify		*v;
	struct edition		*edition;
	size_t			 n;
	const struct gi_place	*last;		/* the last one found */
};

struct ver_cell *
ver_cell_at(const struct ver_grid *g, size_t row, size_t col)
{
	return &g->cell[row * g->form->ncol + col];
}

static void
cell_read(struct gi_arena *a, const struct read *r, struct ver_cell *cell)
{
	const struct gi_str	*f = r->rec.field;

	cell->raw = gi_unescape(a, f[GI_CELL_RAW]);
	if (!gi_str_size(f[GI_CELL_LINE], &cell->line))
		cell->line = 0;
	if (gi_is_null(f[GI_CELL_VALUE]))
		cell->state = gi_str_is(f[GI_CELL_HOW], "blank") ?
		    VER_BLANK : VER_UNREAD;
	else
		cell->state = gi_dec_parse(f[GI_CELL_VALUE], &cell->value) ?
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

/* The row and column of a record in edition e; -1 where that has none. */
static void
find(const struct gi_tableform *t, const struct read *r, size_t e, int *row,
    int *col)
{
	if (r->rec.place != NULL) {
		*row = r->rec.place->row[e];
		*col = r->rec.place->col[e];
	} else {
		*row = gi_row_find(t, r->rec.field[GI_CELL_ROW]);
		*col = gi_col_find(t, r->rec.field[GI_CELL_COLUMN]);
	}
}

/* Put a cell into an edition's table, if that has such a cell. */
static void
put(struct reading *reading, size_t i, const struct read *r,
    struct ver_place *p)
{
	struct verify	*v = reading->v;
	struct edition	*e = &reading->edition[i];
	struct ver_grid	*g = &e->grid[r->table];
	struct ver_cell	*cell;
	int		 row, col;

	if (g->form == NULL)
		return;
	find(g->form, r, i, &row, &col);
	if (r->unplaced) {
		if (row >= 0 || (r->rec.place == NULL &&
		    gi_is_null(r->rec.field[GI_CELL_ROW])))
			loosen(v, e, r->table, row);
		return;
	}
	if (row < 0 || col < 0 || (g->form->row[row].cols & 1u << col) == 0)
		return;
	grid_open(v, e, r->table);
	cell = ver_cell_at(g, (size_t)row, (size_t)col);
	if (cell->state == VER_ABSENT)
		*cell = *r->cell;
	else if (!same(cell, r->cell))
		cell->state = VER_UNREAD;
	g->hits++;
	if (p->form == NULL || e->form == v->form) {
		p->form = e->form;
		p->row = &g->form->row[row];
		p->col = &g->form->col[col];
	}
}

/* False where a record is of no table. */
static bool
table_find(struct reading *reading, const struct gi_record *rec,
    struct read *r)
{
	gi_cell_read(&r->rec, rec, reading->last);
	if (r->rec.place != NULL) {
		reading->last = r->rec.place;
		r->table = r->rec.place->table;
	} else {
		r->table = gi_table_find(r->rec.field[GI_CELL_TABLE]);
	}
	r->unplaced = gi_str_is(r->rec.field[GI_CELL_HOW], "unplaced");
	return r->table != GI_TABLES;
}

static void
record(struct reading *reading, const struct gi_record *rec,
    struct ver_cell *cell)
{
	struct verify		*v = reading->v;
	struct ver_place	*p = &v->place[v->nplace];
	struct read		 r;
	size_t			 i;

	r.cell = cell;
	if (!table_find(reading, rec, &r))
		return;
	cell_read(v->arena, &r, cell);
	if (v->records[r.table]++ == 0)
		v->table_line[r.table] = cell->line;
	for (i = reading->n; i > 0; i--)	/* the newest edition first */
		put(reading, i - 1, &r, p);
	if (p->form == NULL)
		return;
	p->table = r.table;
	p->cell = cell;
	v->nplace++;
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

/* Room for the cells and their places: as many as there are records. */
static struct ver_cell *
cells_alloc(struct verify *v)
{
	size_t	 i, n = 0;

	for (i = 0; i < v->doc->nrec; i++)
		n += v->doc->rec[i].type == GI_REC_CELL;
	v->place = gi_alloc_array(v->arena, n, sizeof(*v->place));
	return gi_alloc_array(v->arena, n, sizeof(struct ver_cell));
}

void
ver_read_cells(struct verify *v)
{
	struct reading		 r = { .v = v };
	const struct gi_form	*form = gi_forms(&r.n);
	struct ver_cell		*cell = cells_alloc(v);
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
			record(&r, &v->doc->rec[i], cell++);
	}
	for (t = 0; t < GI_TABLES; t++)
		choose(&r, (enum gi_table)t);
}
