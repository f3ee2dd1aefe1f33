/* SPDX-License-Identifier: ISC */
/*
 * Cell records.  They come in the order of the form, so that the keys of one
 * are mostly those of the place behind the last: these are compared as they
 * stand, and nothing is divided or looked up.
 */
#include <string.h>

#include "base/block.h"
#include "form/cell.h"
#include "form/place.h"
#include "gi.h"

/* The field at p, which is short; returns its end. */
static inline const char *
field(struct gi_str *f, const char *p, const char *end)
{
	f->s = p;
	while (p < end && *p != '\t')
		p++;
	f->len = (size_t)(p - f->s);
	return p;
}

/* Whether the keys of a place come, and a TAB. */
static inline bool
comes(const struct gi_place *place, const char *p, const char *end)
{
	return (size_t)(end - p) > place->len && p[place->len] == '\t' &&
	    memcmp(p, place->keys, place->len) == 0;
}

/* The place behind last in the oldest edition that has both, or NULL. */
static const struct gi_place *
behind(const struct gi_place *last, const struct gi_place *all)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	size_t				 i, n, e;

	if (last->whole)
		return NULL;
	e = (size_t)__builtin_ctz(last->fits);
	form = &gi_forms(&n)[e];
	t = gi_form_table(form, last->table);
	i = (size_t)last->row[e] * t->ncol + (size_t)last->col[e] + 1;
	for (; t < form->table + form->ntable; t++, i = 0) {
		for (; i < t->nrow * t->ncol; i++) {
			if (t->place[i] != GI_NO_PLACE)
				return &all[t->place[i]];
		}
	}
	return NULL;
}

/*
 * The place behind last, if it is the one whose keys, and a TAB, come.  All of
 * them are in the order of the newest edition; another has one of its own.
 */
static const struct gi_place *
expected(const struct gi_place *last, const char *p, const char *end)
{
	const struct gi_place	*place, *all;
	size_t			 n;

	all = gi_places(&n);
	place = last != NULL ? last + 1 : all;
	if (place < all + n && comes(place, p, end))
		return place;
	place = last != NULL ? behind(last, all) : NULL;
	return place != NULL && comes(place, p, end) ? place : NULL;
}

/* Any cell record, which may have fewer fields, and keys that are in no form. */
static void
read_rare(struct gi_cell *cell, const struct gi_record *rec)
{
	struct gi_str	 f[1 + GI_CELL_HOW], keys;

	cell->whole = gi_fields(rec, f, GI_LEN(f)) == GI_LEN(f);
	memcpy(cell->field, f, sizeof(f));
	cell->place = NULL;
	if (f[GI_CELL_COLUMN].len == 0)
		return;
	keys = f[GI_CELL_COLUMN];
	keys.len += (size_t)(keys.s - f[GI_CELL_TABLE].s);
	keys.s = f[GI_CELL_TABLE].s;
	cell->place = gi_place_find(keys);
}

/* Value, raw and how are what is at p; those that are there. */
static void
read_tail(struct gi_cell *cell, const char *p, const char *end)
{
	p = field(&cell->field[GI_CELL_VALUE], p, end);
	p = field(&cell->field[GI_CELL_RAW], p + (p < end), end);
	cell->whole = p < end;
	(void)field(&cell->field[GI_CELL_HOW], p + (p < end), end);
}

/* read_tail() where all of them take less than a block; false if they do not */
static inline bool
read_short(struct gi_cell *cell, const char *p, const char *end)
{
	struct gi_str	*f = cell->field;
	size_t		 left = (size_t)(end - p), first, second;
	unsigned	 tabs;

	if (left >= BLOCK)
		return false;
	tabs = block_bits((block)(block_load(p) == '\t')) &
	    ((1u << left) - 1);
	if (tabs == 0)
		return false;
	first = block_first(tabs);
	tabs &= tabs - 1;
	if (tabs == 0)
		return false;
	second = block_first(tabs);
	tabs &= tabs - 1;
	f[GI_CELL_VALUE].s = p;
	f[GI_CELL_VALUE].len = first;
	f[GI_CELL_RAW].s = p + first + 1;
	f[GI_CELL_RAW].len = second - first - 1;
	f[GI_CELL_HOW].s = p + second + 1;
	f[GI_CELL_HOW].len = (tabs != 0 ? block_first(tabs) : left) -
	    second - 1;
	cell->whole = true;
	return true;
}

void
gi_cell_read(struct gi_cell *cell, const struct gi_record *rec,
    const struct gi_place *last)
{
	const char	*end = rec->raw.s + rec->raw.len, *p = rec->raw.s;

	p = field(&cell->field[GI_CELL_LINE],
	    p + (rec->raw.len > 5 ? 5 : rec->raw.len), end);
	cell->place = p < end ? expected(last, p + 1, end) : NULL;
	if (cell->place == NULL) {
		read_rare(cell, rec);
		return;
	}
	p += 1 + cell->place->len + 1;
	if (!read_short(cell, p, end))
		read_tail(cell, p, end);
}
