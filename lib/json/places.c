/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document by the places of the forms.  Nearly every document
 * has no others: an array takes its values, and the forms are the tree that is
 * written.
 */
#include <string.h>

#include "cells.h"

/* A block of rows; see cells.c. */
struct block {
	unsigned		 fits;	/* bit e: edition e has its cells;
					   0: it has none */
	enum gi_table		 table;
	bool			 done;
};

struct places {
	const struct gi_place	*place;	/* all there are */
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
	struct gi_json	*json;
	struct gi_str	 name[CELL_NAMES];	/* of the open objects */
	size_t		 n;
	const struct gi_tableform	*table;
	struct gi_str	 col[GI_COLS];	/* the keys of its columns */
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

/* A cell, or an unplaced number; false if it is none of the forms. */
static bool
cell_take(struct places *p, const struct gi_record *rec,
    const struct gi_place **last)
{
	struct gi_cell	 cell;
	struct gi_str	*value;

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
	if (gi_json_is_plain(*value) || gi_json_is_number(*value))
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

static void
names_close(struct writer *w, size_t n)
{
	for (; w->n > n; w->n--)
		gi_json_close(w->json, '}');
}

/* Close and open objects until those of these names are open from depth on. */
static void
names_open(struct writer *w, size_t depth, struct gi_str key)
{
	const char	*dot;
	struct gi_str	 name = key;

	for (; key.len > 0; depth++) {
		dot = memchr(key.s, '.', key.len);
		name.s = key.s;
		name.len = dot != NULL ? (size_t)(dot - key.s) : key.len;
		key = gi_str_from(key, name.len + (dot != NULL));
		if (depth < w->n && gi_str_eq(w->name[depth], name))
			continue;
		names_close(w, depth);
		w->name[w->n++] = name;
		gi_json_group(w->json, name);
	}
	names_close(w, depth);
}

static void
row_write(const struct places *p, struct writer *w,
    const struct gi_tableform *t, size_t row)
{
	const uint16_t	*place = &t->place[row * t->ncol];
	struct gi_str	 value;
	size_t		 c;

	for (c = 0; w->table != t && c < t->ncol; c++)
		w->col[c] = gi_str(t->col[c].key);
	w->table = t;
	names_open(w, 1, gi_str(t->row[row].key));
	for (c = 0; c < t->ncol; c++) {
		if (place[c] == GI_NO_PLACE)
			continue;
		value = p->value[place[c]];
		if (value.len == 0 || gi_json_is_plain(value)) {
			gi_json_figure(w->json, w->col[c], value);
		} else {
			gi_json_key(w->json, w->col[c]);
			(void)gi_json_number(w->json, value);
		}
	}
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
		names_open(&w, 0, gi_str(gi_table_key(b->table)));
		for (k = i; k < p->nseen; k++) {
			if (p->block[p->seen[k]].table == b->table)
				block_write(p, &w, &p->block[p->seen[k]]);
		}
	}
	names_close(&w, 0);
	gi_json_close(j, '}');
}

bool
cell_places(const struct gi_doc *doc, struct gi_json *j)
{
	const struct gi_place	*last = NULL;
	struct places		 p = { .home = cell_home(doc) };
	size_t			 i, n;

	p.place = gi_places(&n);
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
