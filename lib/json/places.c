/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document by the places of the forms.  Nearly every document
 * has no others: an array takes its values, and the forms are the tree that is
 * written.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"
#include "json/cells.h"
#include "json/json.h"
#include "json/tree.h"

/* A block of rows; see cells.c. */
struct block {
	uint8_t			 fits;	/* bit e: edition e has its cells;
					   0: it has none */
	uint8_t			 table;
	bool			 done;
};

struct places {
	const struct gi_place	*place;	/* all there are, */
	const struct gi_place	*end;	/* to before this one */
	const struct gi_form	*form;
	size_t			 nform;
	size_t			 home;	/* the edition, or nform */
	const char		**value;	/* by place: the field, which
						   a TAB ends; NULL: no cell */
	bool			*line;	/* by row of any edition */
	struct block		*block;
	uint16_t		*seen;	/* the blocks that have cells, in the
					   order in which they came */
	size_t			 nseen;
};

struct writer {
	struct gi_json			*json;
	bool				 open;	/* the object of a table */
	const struct gi_tableform	*table;	/* of the row before, or NULL */
	size_t				 row;	/* that was written before, */
	struct gi_str			 names;	/* and the objects open for
						   it in that of the table */
};

/*
 * Put a place's row into its block, as what these editions have; false if no
 * edition has all of the block then.
 */
static inline bool
row_take(struct places *p, const struct gi_place *place, unsigned fits)
{
	struct block	*b = &p->block[place->block];

	p->line[place->line] = true;
	if (b->fits == 0) {
		b->fits = (uint8_t)fits;
		b->table = (uint8_t)place->table;
		p->seen[p->nseen++] = place->block;
	}
	b->fits &= (uint8_t)fits;
	return b->fits != 0;
}

/*
 * An unplaced number in a row that is no place, since it is a group in some
 * edition; false if it is none of the forms.
 */
static bool
group_take(struct places *p, const struct gi_cell *cell)
{
	struct gi_str		 row = cell->field[GI_CELL_ROW];
	const char		*keys = cell->field[GI_CELL_TABLE].s;
	size_t			 e, len = (size_t)(row.s + row.len - keys) + 1;
	const struct gi_place	*place = p->place;
	unsigned		 fits = 0;

	while (place < p->end && (place->len <= len ||
	    memcmp(place->keys, keys, len) != 0))
		place++;
	if (place == p->end || !gi_is_null(cell->field[GI_CELL_COLUMN]))
		return false;
	for (e = 0; e < p->nform; e++)
		fits |= (unsigned)(place->row[e] >= 0) << e;
	return row_take(p, place, fits);
}

/*
 * How many digits a field has, if it has no more than digits, and few of them,
 * as JSON has them: no 0 before others.  If not, 0.
 */
static inline size_t
few_digits(const char *s)
{
	unsigned	 digits = block_bits(block_within(block_load(s), '0',
			    '9'));
	size_t		 n = block_first(~digits);

	return s[n] == '\t' && (s[0] != '0' || n == 1) ? n : 0;
}

/* A cell, or an unplaced number; false if it is none of the forms. */
static bool
cell_take(struct places *p, const struct gi_record *rec,
    struct gi_cell_order *order)
{
	struct gi_cell	 cell;
	struct gi_str	 field;
	const char	**value;

	gi_cell_read(&cell, rec, order);
	if (!cell.whole)
		return false;
	if (cell.place == NULL && gi_is_null(cell.field[GI_CELL_ROW]))
		return gi_cell_valid(rec);
	if (cell.place == NULL)
		return group_take(p, &cell);
	if (!row_take(p, cell.place, cell.place->fits))
		return false;
	if (cell.place->whole)
		return true;
	value = &p->value[cell.place - p->place];
	if (*value != NULL)
		return false;
	field = cell.field[GI_CELL_VALUE];
	*value = field.s;
	return few_digits(field.s) > 0 || gi_json_is_number(field) ||
	    gi_is_null(field);
}

/* The place of a row's first cell, or NULL if it has none. */
static const struct gi_place *
row_place(const struct places *p, const struct gi_tableform *t, size_t row)
{
	unsigned	 cols = t->row[row].cols;

	return cols == 0 ? NULL : &p->place[t->place[row * t->ncol +
	    (size_t)__builtin_ctz(cols)]];
}

/* What is behind the first name of a dotted key. */
static struct gi_str
names_behind(struct gi_str key)
{
	size_t	 n = first_name(key).len;

	return gi_str_from(key, n + (n < key.len));
}

/* Close and open objects until those of these names are open. */
static void
names_open(struct writer *w, struct gi_str key)
{
	struct gi_str	 open = w->names, name;

	w->names = key;
	while (open.len > 0 && key.len > 0 &&
	    gi_str_eq(first_name(open), first_name(key))) {
		open = names_behind(open);
		key = names_behind(key);
	}
	for (; open.len > 0; open = names_behind(open))
		gi_json_close(w->json, '}');
	for (; key.len > 0; key = names_behind(key)) {
		name = first_name(key);
		gi_json_group(w->json, name);
	}
}

/* Whether the row that was written is the one before in the form. */
static bool
is_next(const struct writer *w, const struct gi_tableform *t, size_t row)
{
	if (w->table != t)
		return false;
	while (row-- > 0 && t->row[row].cols == 0)
		;
	return row == w->row;
}

/* Any value: a field, or NULL. */
static void
value_write(struct gi_json *j, const char *field)
{
	struct gi_str	 value = { field, 0 };

	if (field == NULL) {
		gi_json_null(j);
		return;
	}
	while (field[value.len] != '\t')
		value.len++;
	(void)gi_json_number(j, value);
}

/* Write cells of a row from column c on, with what stands before each. */
static void
cells_write(const struct places *p, struct writer *w,
    const struct gi_tableform *t, size_t row, size_t c)
{
	const uint16_t	*at = &t->between_at[row * t->ncol];
	const uint16_t	*place = &t->place[row * t->ncol];
	const char	*value;
	size_t		 i, n, room = t->ncol * BLOCK + at[t->ncol] - at[0] +
			    BLOCK;
	char		*to = gi_json_room(w->json, room);

	for (; c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		for (i = at[c]; i < at[c + 1]; i += BLOCK)
			block_store(to + (i - at[c]),
			    block_load(t->between + i));
		to += at[c + 1] - at[c];
		value = p->value[place[c]];
		if (value != NULL && (n = few_digits(value)) > 0) {
			block_store(to, block_load(value));
			to += n;
		} else {
			gi_json_used(w->json, to);
			value_write(w->json, value);
			to = gi_json_room(w->json, room);
		}
	}
	gi_json_used(w->json, to);
}

/* The cells of a row: those that the document has not are null. */
static void
row_write(const struct places *p, struct writer *w,
    const struct gi_tableform *t, size_t row)
{
	const uint16_t	*place = &t->place[row * t->ncol];
	struct gi_str	 key = gi_str(t->row[row].key);
	bool		 ready = !w->json->pretty && is_next(w, t, row);
	size_t		 c = 0;

	if (!w->open)
		gi_json_group(w->json, gi_str(t->key));
	w->open = true;
	if (!ready)
		names_open(w, key);
	/* until there is a cell that others stand behind */
	for (; !ready && c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		gi_json_name(w->json, t->col[c].key);
		value_write(w->json, p->value[place[c]]);
		ready = !w->json->pretty;
	}
	if (ready)
		cells_write(p, w, t, row, c);
	w->names = key;
	w->table = t;
	w->row = row;
}

/* A block: of the document's edition if it fits, or of the latest that does. */
static void
block_write(const struct places *p, struct writer *w, const struct block *b)
{
	const struct gi_tableform	*t;
	const struct gi_place		*place;
	size_t				 i, e = p->nform - 1;

	if (p->home < p->nform && (b->fits >> p->home & 1) != 0)
		e = p->home;
	while ((b->fits >> e & 1) == 0)
		e--;
	t = gi_form_table(&p->form[e], b->table);
	for (i = 0; i < t->nrow; i++) {
		place = row_place(p, t, i);
		if (place != NULL && &p->block[place->block] == b &&
		    p->line[place->line])
			row_write(p, w, t, i);
	}
}

/* The blocks in the order of the form, then those it does not have. */
static void
blocks_sort(struct places *p, const struct gi_form *form)
{
	const struct gi_tableform	*t;
	const struct gi_place		*place;
	uint16_t			*sorted = p->seen + p->nseen;
	size_t				 i, n = 0;

	for (t = form->table; t < form->table + form->ntable; t++) {
		for (i = 0; i < t->nrow; i++) {
			place = row_place(p, t, i);
			if (place == NULL || p->block[place->block].done ||
			    p->block[place->block].fits == 0)
				continue;
			p->block[place->block].done = true;
			sorted[n++] = place->block;
		}
	}
	for (i = 0; i < p->nseen; i++) {
		if (!p->block[p->seen[i]].done)
			sorted[n++] = p->seen[i];
	}
	p->seen = sorted;
}

static void
tables_write(const struct places *p, struct gi_json *j)
{
	struct writer	 w = { .json = j };
	struct block	*b;
	bool		 done[GI_TABLES] = { false };
	size_t		 i, k;

	gi_json_open(j, '{');
	for (i = 0; i < p->nseen; i++) {
		b = &p->block[p->seen[i]];
		if (done[b->table])
			continue;
		done[b->table] = true;
		w.open = false;		/* where all is in groups, none is */
		for (k = i; k < p->nseen; k++) {
			if (p->block[p->seen[k]].table == b->table)
				block_write(p, &w, &p->block[p->seen[k]]);
		}
		names_open(&w, gi_str(""));
		if (w.open)
			gi_json_close(j, '}');
	}
	gi_json_close(j, '}');
}

bool
cell_places(const struct gi_doc *doc, struct gi_json *j)
{
	const struct gi_forms	*set = gi_forms_set();
	struct gi_cell_order	 order;
	struct places		 p = { .home = cell_home(doc) };
	size_t			 i;

	p.place = set->place;
	p.end = p.place + set->nplace;
	gi_cell_order_begin(&order, p.home);
	p.form = set->form;
	p.nform = set->nform;
	p.value = gi_alloc_array(doc->arena, set->nplace, sizeof(*p.value));
	p.line = gi_alloc_array(doc->arena, set->nline, sizeof(*p.line));
	p.block = gi_alloc_array(doc->arena, set->nblock, sizeof(*p.block));
	/* and as many again, where they are sorted */
	p.seen = gi_alloc_array(doc->arena, 2 * set->nblock,
	    sizeof(*p.seen));
	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_CELL &&
		    !cell_take(&p, &doc->rec[i], &order))
			return false;
	}
	blocks_sort(&p, &p.form[p.home < p.nform ? p.home :
	    p.nform - 1]);
	tables_write(&p, j);
	return true;
}
