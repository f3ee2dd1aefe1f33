/* SPDX-License-Identifier: ISC */
/*
 * Cell records.  They come in the order of the form, so that the keys of one
 * are mostly those of the place behind the last: these are compared as they
 * stand, and nothing is divided or looked up.
 */
#include <string.h>

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

/* The place behind last, if it is the one whose keys, and a TAB, come. */
static const struct gi_place *
expected(const struct gi_place *last, const char *p, const char *end)
{
	const struct gi_place	*place, *all;
	size_t			 n;

	all = gi_places(&n);
	place = last != NULL ? last + 1 : all;
	if (place == all + n || (size_t)(end - p) <= place->len ||
	    p[place->len] != '\t' || memcmp(p, place->keys, place->len) != 0)
		return NULL;
	return place;
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
	p = field(&cell->field[GI_CELL_VALUE], p + 1 + cell->place->len + 1,
	    end);
	p = field(&cell->field[GI_CELL_RAW], p + (p < end), end);
	cell->whole = p < end;
	(void)field(&cell->field[GI_CELL_HOW], p + (p < end), end);
}
