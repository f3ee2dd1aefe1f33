/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document that has no other places than those of the forms, as
 * nearly every document: its values go into an array, an element a place, and
 * are written by walking over the forms, which need no tree for that.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"
#include "json/cell.h"
#include "json/dotted.h"
#include "json/json.h"
#include "json/table.h"

/*
 * The rows of a table whose keys begin with the same name, which are all of
 * one edition; gi_place.block numbers them.
 */
struct place_block {
	uint8_t		 editions;	/* bit e: edition e has all cells that
					   came; 0: none came */
	uint8_t		 table;		/* enum gi_table */
	bool		 done;		/* it is sorted or written */
};

struct places {
	const struct gi_place	*place;	/* all places of all forms, */
	const struct gi_place	*end;	/* and the end behind the last */
	const struct gi_form	*form;
	size_t			 nform;
	size_t			 home;	/* json_edition() */
	const char		**value;	/* by place: the field of its
						   cell, which a TAB ends, or
						   NULL for no cell */
	bool			*line;	/* by gi_place.line: the document has
					   a cell in such a row */
	struct place_block	*block;
	uint16_t		*seen;	/* numbers of the blocks that have
					   cells, in the order in which they
					   came, then in that of the form */
	size_t			 nseen;
};

/* The value of a cell without one: a field, as a record has it. */
static const char	none[3 + BLOCK] = "\\N\t";

struct place_writer {
	struct json_out			*json;
	const struct json_dotted	*keys;	/* of members that are flat;
						   NULL: objects */
	bool				 open;	/* the table's object is */
	const struct gi_tableform	*table;	/* of the row that was written
						   last, or NULL; */
	size_t				 row;	/* its index there, */
	struct gi_str			 names;	/* and its key, for whose
						   names objects are open */
};

/*
 * Note that the document has a cell in the row of that place, and which
 * editions have the cell (bit e: edition e).  False if no edition is left that
 * has all cells of the block.
 */
static inline bool
row_take(struct places *p, const struct gi_place *place, unsigned editions)
{
	struct place_block	*b = &p->block[place->block];

	p->line[place->line] = true;
	if (b->editions == 0) {
		b->editions = (uint8_t)editions;
		b->table = (uint8_t)place->table;
		p->seen[p->nseen++] = place->block;
	}
	b->editions &= (uint8_t)editions;
	return b->editions != 0;
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
	unsigned		 editions = 0;

	while (place < p->end && (place->len <= len ||
	    memcmp(place->keys, keys, len) != 0))
		place++;
	if (place == p->end || !gi_is_null(cell->field[GI_CELL_COLUMN]))
		return false;
	for (e = 0; e < p->nform; e++)
		editions |= (unsigned)(place->row[e] >= 0) << e;
	return row_take(p, place, editions);
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

/* Whether a cell holds something that is no number, whatever its value says. */
static inline bool
is_unread(const struct gi_cell *cell)
{
	return gi_str_is(cell->field[GI_CELL_HOW], "unread");
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
	if (!row_take(p, cell.place, cell.place->editions))
		return false;
	if (cell.place->whole)
		return true;
	value = &p->value[cell.place - p->place];
	if (*value != NULL)
		return false;
	field = cell.field[GI_CELL_VALUE];
	*value = is_unread(&cell) ? none : field.s;
	return few_digits(field.s) > 0 || gi_is_decimal(field) ||
	    gi_is_null(field);
}

/* The place of the first cell of a row in the form; NULL for a group. */
static const struct gi_place *
row_place(const struct places *p, const struct gi_tableform *t, size_t row)
{
	unsigned	 cols = t->row[row].cols;

	return cols == 0 ? NULL : &p->place[t->place[row * t->ncol +
	    (size_t)__builtin_ctz(cols)]];
}

/* What stands behind the first name of a dotted key, and its dot. */
static struct gi_str
names_behind(struct gi_str key)
{
	size_t	 n = json_first_name(key).len;

	return gi_str_from(key, n + (n < key.len));
}

/*
 * Close and open objects until one is open for each name of the key, each in
 * the one before it: from "new.natural" to "new.legal" that closes one object
 * and opens one.
 */
static void
names_open(struct place_writer *w, struct gi_str key)
{
	struct gi_str	 open = w->names, name;

	w->names = key;
	while (open.len > 0 && key.len > 0 &&
	    gi_str_eq(json_first_name(open), json_first_name(key))) {
		open = names_behind(open);
		key = names_behind(key);
	}
	for (; open.len > 0; open = names_behind(open))
		json_close(w->json, '}');
	for (; key.len > 0; key = names_behind(key)) {
		name = json_first_name(key);
		json_open_named(w->json, name);
	}
}

/*
 * Whether the row stands right behind the one that was written last, with but
 * groups between them: then t->between has what leads from one to the other.
 */
static bool
is_next(const struct place_writer *w, const struct gi_tableform *t, size_t row)
{
	if (w->table != t)
		return false;
	while (row-- > 0 && t->row[row].cols == 0)
		;
	return row == w->row;
}

/* Write a value: a field that a TAB ends, or NULL for none. */
static void
value_write(struct json_out *j, const char *field)
{
	struct gi_str	 value = { field, 0 };

	if (field == NULL) {
		json_null(j);
		return;
	}
	while (field[value.len] != '\t')
		value.len++;
	(void)json_number(j, value);
}

/*
 * Write the cells of a row from column c on, each behind what t->between says
 * stands before it: commas, brackets and keys.
 */
static void
cells_write(const struct places *p, struct place_writer *w,
    const struct gi_tableform *t, size_t row, size_t c)
{
	const uint16_t	*at = &t->between_at[row * t->ncol];
	const uint16_t	*place = &t->place[row * t->ncol];
	const char	*value;
	size_t		 i, n, room = t->ncol * BLOCK + at[t->ncol] - at[0] +
			    BLOCK;
	char		*to = json_room(w->json, room);

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
			json_used(w->json, to);
			value_write(w->json, value);
			to = json_room(w->json, room);
		}
	}
	json_used(w->json, to);
}

/* Write the cells of a row as flat members. */
static void
row_write_flat(const struct places *p, struct place_writer *w,
    const struct gi_tableform *t, size_t row)
{
	const uint16_t	*place = &t->place[row * t->ncol];
	const char	*value;
	struct gi_str	 key;
	size_t		 c, n;
	char		*to;

	for (c = 0; c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		value = p->value[place[c]];
		if (w->json->pretty) {
			json_key(w->json, json_dotted_key(w->keys, place[c]));
			value_write(w->json, value);
			continue;
		}
		key = json_dotted_between(w->keys, place[c]);
		to = json_room(w->json, key.len + BLOCK);
		memcpy(to, key.s, key.len);
		to += key.len;
		if (value == NULL || (n = few_digits(value)) == 0) {
			json_used(w->json, to);
			value_write(w->json, value);
		} else {
			block_store(to, block_load(value));
			json_used(w->json, to + n);
		}
	}
}

/* Write the cells of a row; those that the document does not have are null. */
static void
row_write(const struct places *p, struct place_writer *w,
    const struct gi_tableform *t, size_t row)
{
	const uint16_t	*place = &t->place[row * t->ncol];
	struct gi_str	 key = gi_str(t->row[row].key);
	bool		 ready = !w->json->pretty && is_next(w, t, row);
	size_t		 c = 0;

	if (!w->open)
		json_open_named(w->json, gi_str(t->key));
	w->open = true;
	if (!ready)
		names_open(w, key);
	/* step by step up to the first cell, which others stand behind */
	for (; !ready && c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		json_name(w->json, t->col[c].key);
		value_write(w->json, p->value[place[c]]);
		ready = !w->json->pretty;
	}
	if (ready)
		cells_write(p, w, t, row, c);
	w->names = key;
	w->table = t;
	w->row = row;
}

/*
 * Write a block as one of the document's edition if that has all its cells, or
 * else as one of the latest that has.
 */
static void
block_write(const struct places *p, struct place_writer *w,
    const struct place_block *b)
{
	const struct gi_tableform	*t;
	const struct gi_place		*place;
	size_t				 i, e = p->nform - 1;

	if (p->home < p->nform && (b->editions >> p->home & 1) != 0)
		e = p->home;
	while ((b->editions >> e & 1) == 0)
		e--;
	t = gi_form_table(&p->form[e], b->table);
	for (i = 0; i < t->nrow; i++) {
		place = row_place(p, t, i);
		if (place == NULL || &p->block[place->block] != b ||
		    !p->line[place->line])
			continue;
		if (w->keys != NULL)
			row_write_flat(p, w, t, i);
		else
			row_write(p, w, t, i);
	}
}

/* Sort p->seen: blocks of the form in its order, then those it has not. */
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
			    p->block[place->block].editions == 0)
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

/*
 * Write the tables in the order of their first blocks, each with all of its
 * blocks.
 */
static void
tables_write(const struct places *p, struct place_writer *w)
{
	struct place_block	*b;
	bool			 done[GI_TABLES] = { false };
	size_t			 i, k;

	for (i = 0; i < p->nseen; i++) {
		b = &p->block[p->seen[i]];
		if (done[b->table])
			continue;
		done[b->table] = true;
		w->open = false;	/* it opens with the first row */
		for (k = i; k < p->nseen; k++) {
			if (p->block[p->seen[k]].table == b->table)
				block_write(p, w, &p->block[p->seen[k]]);
		}
		names_open(w, gi_str(""));
		if (w->open)
			json_close(w->json, '}');
	}
}

bool
json_places_write(const struct gi_doc *doc, struct json_out *j,
    const struct json_dotted *keys)
{
	const struct gi_forms	*set = gi_forms_set();
	struct gi_cell_order	 order;
	struct places		 p = { .home = json_edition(doc) };
	struct place_writer	 w = { .json = j, .keys = keys };
	size_t			 i;

	p.place = set->place;
	p.end = p.place + set->nplace;
	gi_cell_order_begin(&order, p.home);
	p.form = set->form;
	p.nform = set->nform;
	p.value = gi_alloc_array(doc->arena, set->nplace, sizeof(*p.value));
	p.line = gi_alloc_array(doc->arena, set->nline, sizeof(*p.line));
	p.block = gi_alloc_array(doc->arena, set->nblock, sizeof(*p.block));
	/* twice: blocks_sort() puts them behind where they came */
	p.seen = gi_alloc_array(doc->arena, 2 * set->nblock,
	    sizeof(*p.seen));
	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_CELL &&
		    !cell_take(&p, &doc->rec[i], &order))
			return false;
	}
	blocks_sort(&p, &p.form[p.home < p.nform ? p.home :
	    p.nform - 1]);
	if (keys == NULL)
		json_open(j, '{');
	tables_write(&p, &w);
	if (keys == NULL)
		json_close(j, '}');
	return true;
}
