/* SPDX-License-Identifier: ISC */
/*
 * The cell records read back into tables.  A report may mix editions, so each
 * record counts for every edition that has its place; of a table's editions the
 * one that has most of its cells is the report's.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/place.h"
#include "gi.h"
#include "verify/verify.h"

/* A number that the text gives to no cell. */
struct stray {
	enum gi_table		 table;
	const struct gi_place	*place;		/* NULL: its keys are in no
						   form */
	struct gi_str		 row;		/* then its row */
};

struct reading {
	struct verify		*v;
	const struct gi_place	*place, *place_end;	/* all there are */
	const struct gi_place	*last;		/* the last one found, */
	const struct gi_place	*next;		/* and the one behind it */
	uint32_t		*at;		/* by place: its first cell,
						   from 1 */
	size_t			 room;		/* for cells */
	size_t			*hits[GI_TABLES];
						/* cells by the editions that
						   have their place, its fits */
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

	return gi_str_size(gi_field(rec, 1), &line) ? line : 0;
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

/* The value of a cell that is no plain number. */
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

static bool
same(const struct ver_cell *a, const struct ver_cell *b)
{
	return a->state == b->printed && gi_dec_cmp(a->value, b->value) == 0;
}

static void
keep_stray(struct reading *r, const struct gi_cell *rec, enum gi_table t)
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

/* Count a record of a table. */
static inline void
count(struct verify *v, enum gi_table t, const struct gi_record *rec)
{
	if (v->records[t]++ == 0)
		v->table_line[t] = record_line(rec);
}

/* Keep a cell that has a place; its value is to be set. */
static inline struct ver_cell *
keep(struct reading *r, const struct gi_place *place,
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

/* Put the last cell, whose value is set, into its place. */
static inline void
put(struct reading *r, struct ver_cell *cell)
{
	struct verify	*v = r->v;
	uint32_t	*at = &r->at[cell->place - r->place];

	cell->printed = cell->state;
	if (*at == 0)
		*at = (uint32_t)v->ncell;
	else if (!same(&v->cell[*at - 1], cell))
		v->cell[*at - 1].state = VER_UNREAD;
}

/* Any cell record. */
static void
read_any(struct reading *r, const struct gi_record *rec)
{
	struct gi_cell	 cell;
	struct ver_cell	*kept;
	enum gi_table	 t;

	gi_cell_read(&cell, rec, r->last);
	if (cell.place != NULL) {
		r->last = cell.place;
		r->next = cell.place + 1;
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
		read_value(r->v, &cell, kept);
		put(r, kept);
	}
}

/*
 * A natural number that was printed so, from p to the end of a record; false
 * if it is another.
 */
static inline bool
read_number(const char *p, const char *end, struct gi_dec *value)
{
	static const char	 tail[] = "\texact";
	const size_t		 rest = sizeof("\t\texact") - 1;
	size_t			 i, n;
	struct gi_str		 digits = { p, (size_t)(end - p) };

	if (digits.len < rest)
		return false;
	digits.len = n = (digits.len - rest) / 2;
	if (memcmp(end - (sizeof(tail) - 1), tail, sizeof(tail) - 1) != 0 ||
	    p[n] != '\t' || !gi_dec_plain(digits, value))
		return false;
	for (i = 0; i < n; i++) {
		if (p[n + 1 + i] != p[i])
			return false;
	}
	return p + 2 * n + rest == end;
}

/*
 * Such a cell record as nearly all are: of the place behind the last one, with
 * a natural number.  False if it is another.
 */
static bool
read_plain(struct reading *r, const struct gi_record *rec)
{
	const struct gi_place	*place = r->next;
	const char		*p = rec->raw.s + sizeof("cell"),
				*end = rec->raw.s + rec->raw.len;
	struct gi_dec		 value;
	struct ver_cell		*cell;
	unsigned		 tabs;

	if (place == r->place_end || place->whole)
		return false;
	/* there is more to read behind a record */
	tabs = block_bits((block)(block_load(p) == '\t'));
	if (tabs == 0)
		return false;
	p += block_first(tabs) + 1;
	if (end - p <= place->len || p[place->len] != '\t' ||
	    memcmp(p, place->keys, place->len) != 0 ||
	    !read_number(p + place->len + 1, end, &value))
		return false;
	r->last = place;
	r->next = place + 1;
	count(r->v, place->table, rec);
	cell = keep(r, place, rec);
	cell->value = value;
	cell->state = VER_NUMBER;
	put(r, cell);
	return true;
}

/* A blank cell is no zero where a number that has no cell may belong to it. */
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

/* The rows that a stray number may belong to: one, none, or where no row is
   named, any. */
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

/* The edition that has most cells of a table, the newest of several unless
   they have the report's; n if it has none. */
static size_t
most(const struct reading *r, enum gi_table t, const struct gi_form *form,
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

static void
open(struct reading *r, enum gi_table t)
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
	struct reading		 r = { .v = v };
	const struct gi_record	*rec = v->doc->rec, *end = rec + v->doc->nrec;
	size_t			 n;
	int			 t;

	r.place = gi_places(&n);
	r.place_end = r.place + n;
	r.next = r.place;
	r.at = gi_alloc_array(v->arena, n, sizeof(*r.at));
	(void)gi_forms(&n);
	v->fits = (1u << n) - 1;
	for (t = 0; t < GI_TABLES; t++)
		r.hits[t] = gi_alloc_array(v->arena, (size_t)1 << n,
		    sizeof(*r.hits[t]));
	for (; rec < end; rec++) {
		if (rec->type == GI_REC_CELL && !read_plain(&r, rec))
			read_any(&r, rec);
	}
	for (t = 0; t < GI_TABLES; t++)
		open(&r, (enum gi_table)t);
}
