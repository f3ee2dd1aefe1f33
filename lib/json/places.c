/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document by the places of the forms.  Nearly every document
 * has no others: an array takes its values, and the forms are the tree that is
 * written.
 */
#include <string.h>

#include "base/block.h"
#include "cells.h"

/* A block of rows; see cells.c. */
struct block {
	unsigned		 fits;	/* bit e: edition e has its cells;
					   0: it has none */
	enum gi_table		 table;
	bool			 done;
};

struct places {
	const struct gi_place	*place;	/* all there are, */
	const struct gi_place	*end;	/* to before this one */
	const struct gi_form	*form;
	size_t			 home;	/* the edition, or GI_EDITIONS */
	struct gi_str		*value;	/* by place; s NULL: no cell */
	bool			*line;	/* by row of any edition */
	struct block		*block;
	uint8_t			*seen;	/* the blocks that have cells, in the
					   order in which they came */
	size_t			 nseen;
};

struct writer {
	struct gi_json			*json;
	const struct gi_tableform	*table;	/* of the row before, or NULL */
	size_t				 row;	/* that was written before, */
	struct gi_str			 names;	/* and the objects open for
						   it in that of the table */
};

/* Put a place's row into its block; false if no edition has all of it then. */
static bool
row_take(struct places *p, const struct gi_place *place)
{
	struct block	*b = &p->block[place->block];

	p->line[place->line] = true;
	if (b->fits == 0) {
		b->fits = place->fits;
		b->table = place->table;
		p->seen[p->nseen++] = place->block;
	}
	b->fits &= place->fits;
	return b->fits != 0;
}

/*
 * gi_cell_read() for nearly every cell: one that is of the place behind the
 * last, of few digits.  No more of it is set than is read here.
 */
static inline bool
cell_read_next(const struct places *p, struct gi_cell *cell,
    const struct gi_record *rec, const struct gi_place *last)
{
	const struct gi_place	*place = last != NULL ? last + 1 : p->place;
	const char		*s = rec->raw.s + sizeof("cell");
	const char		*end = rec->raw.s + rec->raw.len;
	uint64_t		 other = 0;
	unsigned		 tabs = block_bits((block)(block_load(s) ==
				    '\t'));
	size_t			 i;

	if (tabs == 0 || place == p->end)
		return false;
	s += block_first(tabs) + 1;
	if (end - s <= (ptrdiff_t)place->len || s[place->len] != '\t')
		return false;
	for (i = 0; i < place->len; i += BLOCK)
		other |= (uint64_t)block_bits((block)(block_load(s + i) !=
		    block_load(place->keys + i))) << i;
	s += place->len + 1;
	tabs = block_bits((block)(block_load(s) == '\t'));
	if (other << (64 - place->len) != 0 || (tabs & (tabs - 1)) == 0)
		return false;
	cell->place = place;
	cell->field[GI_CELL_VALUE].s = s;
	cell->field[GI_CELL_VALUE].len = block_first(tabs);
	cell->whole = s + block_first(tabs & (tabs - 1)) < end;
	return cell->whole;
}

/* Whether it is digits alone, and few, as JSON has them: no 0 before others. */
static inline bool
is_plain(struct gi_str s)
{
	unsigned	 digits;

	if (s.len == 0 || s.len > BLOCK)
		return false;
	digits = block_bits(block_within(block_load(s.s), '0', '9'));
	return (~digits & ((1u << s.len) - 1)) == 0 &&
	    (s.len == 1 || s.s[0] != '0');
}

/* A cell, or an unplaced number; false if it is none of the forms. */
static bool
cell_take(struct places *p, const struct gi_record *rec,
    const struct gi_place **last)
{
	struct gi_cell	 cell;
	struct gi_str	*value;

	if (!cell_read_next(p, &cell, rec, *last))
		gi_cell_read(&cell, rec, *last);
	if (!cell.whole)
		return false;
	if (cell.place == NULL)
		return gi_is_null(cell.field[GI_CELL_ROW]) &&
		    gi_cell_valid(rec);
	*last = cell.place;
	if (!row_take(p, cell.place))
		return false;
	if (cell.place->whole)
		return true;
	value = &p->value[cell.place - p->place];
	if (value->s != NULL)
		return false;
	*value = cell.field[GI_CELL_VALUE];
	if (is_plain(*value) || gi_json_is_number(*value))
		return true;
	value->len = 0;
	return gi_is_null(cell.field[GI_CELL_VALUE]);
}

/* The place of a row's first cell, or NULL if it has none. */
static const struct gi_place *
row_place(const struct places *p, const struct gi_tableform *t, size_t row)
{
	unsigned	 cols = t->row[row].cols;

	return cols == 0 ? NULL : &p->place[t->place[row * t->ncol +
	    (size_t)__builtin_ctz(cols)]];
}

/* The first name of a dotted key. */
static struct gi_str
first_name(struct gi_str key)
{
	const char	*dot = memchr(key.s, '.', key.len);

	if (dot != NULL)
		key.len = (size_t)(dot - key.s);
	return key;
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

/* Write cells of a row from column c on, with what stands before each. */
static void
cells_write(const struct places *p, struct writer *w,
    const struct gi_tableform *t, size_t row, size_t c)
{
	const uint16_t	*at = &t->between_at[row * t->ncol];
	const uint16_t	*place = &t->place[row * t->ncol];
	size_t		 i, room = t->ncol * BLOCK + at[t->ncol] - at[0] +
			    BLOCK;
	char		*to = gi_json_room(w->json, room);
	struct gi_str	 value;

	for (; c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		for (i = at[c]; i < at[c + 1]; i += BLOCK)
			block_store(to + (i - at[c]),
			    block_load(t->between + i));
		to += at[c + 1] - at[c];
		value = p->value[place[c]];
		if (value.len == 0) {
			memcpy(to, "null", 4);
			to += 4;
		} else if (is_plain(value)) {
			block_store(to, block_load(value.s));
			to += value.len;
		} else {
			gi_json_used(w->json, to);
			(void)gi_json_number(w->json, value);
			to = gi_json_room(w->json, room);
		}
	}
	gi_json_used(w->json, to);
}

static void
row_write(const struct places *p, struct writer *w,
    const struct gi_tableform *t, size_t row)
{
	const uint16_t	*place = &t->place[row * t->ncol];
	struct gi_str	 key = gi_str(t->row[row].key);
	size_t		 c = 0;

	if (w->json->pretty || !is_next(w, t, row)) {
		names_open(w, key);
		for (; c < t->ncol; c++) {
			if (place[c] == GI_NO_PLACE)
				continue;
			gi_json_name(w->json, t->col[c].key);
			(void)gi_json_number(w->json, p->value[place[c]]);
			if (!w->json->pretty)
				break;
		}
		c++;
	}
	if (!w->json->pretty)
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
	size_t				 i, e = GI_EDITIONS - 1;

	if (p->home < GI_EDITIONS && (b->fits >> p->home & 1) != 0)
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
	uint8_t				 sorted[UINT8_MAX];
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
	memcpy(p->seen, sorted, n);
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
		gi_json_group(j, gi_str(gi_table_key(b->table)));
		for (k = i; k < p->nseen; k++) {
			if (p->block[p->seen[k]].table == b->table)
				block_write(p, &w, &p->block[p->seen[k]]);
		}
		names_open(&w, gi_str(""));
		gi_json_close(j, '}');
	}
	gi_json_close(j, '}');
}

bool
cell_places(const struct gi_doc *doc, struct gi_json *j)
{
	const struct gi_place	*last = NULL;
	struct places		 p = { .home = cell_home(doc) };
	size_t			 i, n;

	p.place = gi_places(&n);
	p.end = p.place + n;
	p.form = gi_forms(&i);
	p.value = gi_alloc_array(doc->arena, n, sizeof(*p.value));
	p.line = gi_alloc_array(doc->arena, n, sizeof(*p.line));
	p.block = gi_alloc_array(doc->arena, UINT8_MAX, sizeof(*p.block));
	p.seen = gi_alloc_array(doc->arena, UINT8_MAX, sizeof(*p.seen));
	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_CELL &&
		    !cell_take(&p, &doc->rec[i], &last))
			return false;
	}
	blocks_sort(&p, &p.form[p.home < GI_EDITIONS ? p.home :
	    GI_EDITIONS - 1]);
	tables_write(&p, j);
	return true;
}
