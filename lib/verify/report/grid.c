/* SPDX-License-Identifier: ISC */
/*
 * The cell records, read back into tables.  A report may mix editions, so each
 * record counts for every edition that has its cell; a table is read in the
 * edition that has most of its cells.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/form.h"
#include "form/place.h"
#include "form/word.h"
#include "gi.h"
#include "verify/report/report.h"

#define TORN		8	/* of so many rows one that is torn puts all
					   in doubt */

/* The cell records of a document while they are read. */
struct ver_cell_reading {
	struct ver_report		*v;
	const struct gi_place	*place;		/* gi_places() */
	struct gi_cell_order	 order;
	uint32_t		*at;		/* by place: index + 1 of its
						   first cell, 0: none */
	size_t			 room;		/* for cells */
	/* how many cells have that set of editions (a bit each) */
	size_t			*hits[GI_TABLES];
	size_t			 stray_room;
	size_t			*extra;		/* numbers of the lines that
						   hold rows of no form */
	size_t			 nextra, extra_room;
};

struct ver_cell *
ver_cell_at(const struct ver_grid *g, size_t row, size_t col)
{
	return g->cell[row * g->form->ncol + col];
}

/* The number of the line that a cell record names, 0: none. */
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
ver_cell_form(const struct ver_report *v, const struct ver_cell *cell)
{
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	while (n > 1 && (cell->place->editions >> (n - 1) & 1) == 0)
		n--;
	return v->form != NULL && ver_cell_has(cell, v->form) ? v->form :
	    &form[n - 1];
}

bool
ver_cell_has(const struct ver_cell *cell, const struct gi_form *form)
{
	size_t	 n;

	return (cell->place->editions >> (form - gi_forms(&n)) & 1) != 0;
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

bool
ver_is_amount(const struct gi_row *row, const struct gi_col *col)
{
	const struct gi_word	*w = gi_word_is(GI_WORD_UNIT,
				    gi_str(gi_cell_unit(row, col)));

	return w != NULL && w->value.len > 0;
}

/* Set the value and state of a cell by its record's value and how. */
static void
read_value(struct ver_report *v, const struct gi_cell *rec,
    struct ver_cell *cell)
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

/* Of a cell that holds no one number, no value counts. */
static void
unread_value(struct ver_report *v, struct ver_cell *cell)
{
	cell->value.units = 0;
	cell->value.scale = 0;
	cell->state = VER_UNREAD;
	cell->unread = true;
	v->unread++;
}

/* Whether another record, b, says the same of a cell as the first, a. */
static bool
same(const struct ver_cell *a, const struct ver_cell *b)
{
	return a->state == b->printed && gi_dec_cmp(a->value, b->value) == 0;
}

static void
keep_stray(struct ver_cell_reading *r, const struct gi_cell *rec,
    enum gi_table t, const struct gi_record *record)
{
	struct ver_report	*v = r->v;
	struct ver_stray	*s;

	v->stray = gi_grow(v->arena, v->stray, v->nstray, &r->stray_room,
	    sizeof(*v->stray));
	s = &v->stray[v->nstray++];
	s->table = t;
	s->place = rec->place;
	s->row = gi_field(record, GI_CELL_ROW);
	v->strays[t]++;
}

/* Count a cell record of a table, of whatever kind. */
static inline void
count(struct ver_report *v, enum gi_table t, const struct gi_record *rec)
{
	if (v->records[t]++ == 0)
		v->table_line[t] = record_line(rec);
}

/* Add a cell; the caller sets its value and state. */
static inline struct ver_cell *
keep(struct ver_cell_reading *r, const struct gi_place *place,
    const struct gi_record *rec)
{
	struct ver_report	*v = r->v;
	struct ver_cell	*cell;

	if (v->ncell == r->room)
		v->cell = gi_grow_raw(v->arena, v->cell, v->ncell, &r->room,
		    sizeof(*v->cell));
	cell = &v->cell[v->ncell++];
	cell->unread = cell->total = false;
	cell->place = place;
	cell->rec = rec;
	r->hits[place->table][place->editions]++;
	v->editions &= place->editions;
	return cell;
}

/*
 * Put the cell added last into its place.  If the place has a cell already and
 * they differ, neither can be relied on.
 */
static inline void
put(struct ver_cell_reading *r, struct ver_cell *cell)
{
	struct ver_report	*v = r->v;
	uint32_t	*at = &r->at[cell->place - r->place];

	cell->printed = cell->state;
	v->numbered[cell->place->table] |= cell->state == VER_NUMBER;
	if (*at == 0)
		*at = (uint32_t)v->ncell;
	else if (!same(&v->cell[*at - 1], cell))
		v->cell[*at - 1].state = VER_UNREAD;
}

/* Read a cell record: a cell, or a number whose cell is not known. */
static inline void
read_cell(struct ver_cell_reading *r, const struct gi_record *rec)
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
	if (r->v->other > 0 && record_line(rec) >= r->v->other)
		return;
	count(r->v, t, rec);
	if (gi_str_is(cell.field[GI_CELL_HOW], "unplaced")) {
		keep_stray(r, &cell, t, rec);
	} else if (cell.place != NULL && !cell.place->whole) {
		kept = keep(r, cell.place, rec);
		if (gi_str_is(cell.field[GI_CELL_HOW], "unread"))
			unread_value(r->v, kept);
		else if (gi_dec_plain(cell.field[GI_CELL_VALUE], &kept->value))
			kept->state = VER_NUMBER;
		else
			read_value(r->v, &cell, kept);
		put(r, kept);
	}
}

/*
 * Set the blank cells of a row to unread: an unplaced number may belong to any
 * of them, so none is surely zero.
 */
static void
unread_row(const struct ver_grid *g, size_t row)
{
	struct ver_cell	*cell;
	size_t		 i;

	for (i = 0; i < g->form->ncol; i++) {
		cell = ver_cell_at(g, row, i);
		if (cell->state == VER_BLANK)
			cell->state = VER_UNREAD;
	}
}

/*
 * Do so in each row that an unplaced number may belong to: its own, none if
 * the edition (an index) does not have that, or all if it names no row.
 */
static void
unread_rows(const struct ver_grid *g, const struct ver_stray *s,
    size_t edition)
{
	size_t	 i;
	int	 row;

	row = s->place != NULL ? s->place->row[edition] :
	    gi_row_find(g->form, s->row);
	if (row >= 0)
		unread_row(g, (size_t)row);
	else if (gi_is_null(s->row))
		for (i = 0; i < g->form->nrow; i++)
			unread_row(g, i);
}

/*
 * Index of the edition, of n, that has most of the cells of a table; of several
 * the report's own, or the newest.  n if no edition has any.
 */
static size_t
best_edition(const struct ver_cell_reading *r, enum gi_table t,
    const struct gi_form *form, size_t n)
{
	size_t	 best = n, hits, max = 0, set, i;

	for (i = n; i-- > 0;) {
		hits = 0;
		for (set = 0; set >> n == 0; set++)
			hits += (set >> i & 1) != 0 ? r->hits[t][set] : 0;
		if (hits > max || (hits == max && max > 0 &&
		    &form[i] == r->v->form)) {
			max = hits;
			best = i;
		}
	}
	return best;
}

/* Keep the line of a number that stands in a row which the form lacks. */
static void
read_noise(struct ver_cell_reading *r, const struct gi_record *rec)
{
	size_t	 line;

	if (!gi_str_is(gi_field(rec, GI_NOISE_REASON), GI_NAME_REASON_ROW) ||
	    !gi_str_size(gi_field(rec, GI_NOISE_LINE), &line))
		return;
	r->extra = gi_grow_raw(r->v->arena, r->extra, r->nextra,
	    &r->extra_room, sizeof(*r->extra));
	r->extra[r->nextra++] = line;
}

/* Whether a row that the form lacks stands among those of a table. */
static bool
has_extra(const struct ver_cell_reading *r, enum gi_table t)
{
	const struct ver_cell	*cell = r->v->cell, *end = cell + r->v->ncell;
	size_t			 i, line, first = SIZE_MAX, last = 0;

	for (; r->nextra > 0 && cell < end; cell++) {
		if (cell->place->table != t ||
		    (line = ver_cell_line(cell)) == 0)
			continue;
		first = line < first ? line : first;
		last = line > last ? line : last;
	}
	for (i = 0; i < r->nextra; i++) {
		if (r->extra[i] >= first && r->extra[i] <= last)
			return true;
	}
	return false;
}

/*
 * Whether the text of a table is torn: numbers of it have no row, or one row in
 * TORN has numbers that have no cell.  Then what was read of the other rows may
 * be parts of numbers, or those of a neighbour.
 */
static bool
is_torn(const struct ver_report *v, enum gi_table t)
{
	const struct ver_stray	*s, *before = NULL;
	const struct ver_cell	*cell = v->cell, *end = cell + v->ncell;
	const struct gi_place	*last = NULL;
	size_t			 torn = 0, rows = 0;

	for (s = v->stray; s < v->stray + v->nstray; s++) {
		if (s->table != t)
			continue;
		if (gi_is_null(s->row))
			return true;
		/* those of one row stand together */
		torn += before == NULL || !gi_str_eq(before->row, s->row);
		before = s;
	}
	for (; cell < end; cell++) {
		if (cell->place->table == t &&
		    (last == NULL || cell->place->line != last->line))
			rows++;
		if (cell->place->table == t)
			last = cell->place;
	}
	return torn * TORN >= rows + torn;
}

/* Set the grid of a table, when all records are read. */
static void
set_grid(struct ver_cell_reading *r, enum gi_table t)
{
	struct ver_report		*v = r->v;
	struct ver_grid		*g = &v->grid[t];
	const struct gi_form	*form;
	size_t			 i, n, at, edition;
	const uint16_t		*place;

	form = gi_forms(&n);
	if (v->records[t] == 0 || (edition = best_edition(r, t, form, n)) == n)
		return;
	g->form = gi_form_table(&form[edition], t);
	n = g->form->nrow * g->form->ncol;
	g->cell = gi_alloc_raw(v->arena, n * sizeof(*g->cell));
	place = g->form->place;
	for (i = 0; i < n; i++) {
		at = place[i] != GI_NO_PLACE ? r->at[place[i]] : 0;
		g->cell[i] = at != 0 ? &v->cell[at - 1] : &v->absent;
	}
	for (i = 0; i < v->nstray; i++) {
		if (v->stray[i].table == t)
			unread_rows(g, &v->stray[i], edition);
	}
	v->extra[t] = has_extra(r, t);
	v->doubt[t] = v->strays[t] > 0 && is_torn(v, t);
}

/* Of a text with another report in it, the cells are read twice. */
static void
forget_cells(struct ver_report *v)
{
	enum gi_table	 t;

	v->cell = NULL;
	v->stray = NULL;
	v->ncell = v->nstray = v->odd = v->unread = 0;
	for (t = 0; t < GI_TABLES; t++) {
		v->blanks[t] = v->records[t] = v->strays[t] = 0;
		v->table_line[t] = 0;
		v->grid[t].cell = NULL;
		v->doubt[t] = v->extra[t] = v->numbered[t] = false;
	}
}

void
ver_read_cells(struct ver_report *v)
{
	struct ver_cell_reading		 r = { .v = v };
	const struct gi_record	*rec = v->doc->rec, *end = rec + v->doc->nrec;
	const struct gi_form	*form;
	size_t			 n;
	int			 t;

	forget_cells(v);
	form = gi_forms(&n);
	gi_cell_order_begin(&r.order, v->form != NULL ?
	    (size_t)(v->form - form) : n);
	r.place = gi_places(&n);
	r.at = gi_alloc_array(v->arena, n, sizeof(*r.at));
	(void)gi_forms(&n);
	v->editions = (1u << n) - 1;
	for (t = 0; t < GI_TABLES; t++)
		r.hits[t] = gi_alloc_array(v->arena, (size_t)1 << n,
		    sizeof(*r.hits[t]));
	for (; rec < end; rec++) {
		if (rec->type == GI_REC_CELL)
			read_cell(&r, rec);
		else if (rec->type == GI_REC_NOISE)
			read_noise(&r, rec);
		else if (rec->type == GI_REC_FIND || rec->type == GI_REC_FAIL)
			ver_said_read(v, rec);
	}
	for (t = 0; t < GI_TABLES; t++)
		set_grid(&r, (enum gi_table)t);
}
