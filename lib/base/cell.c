/* SPDX-License-Identifier: ISC */
/*
 * Cell records.  They come in the order of the form, so that the keys of one
 * are mostly those of the place behind the last: these are compared as they
 * stand, and nothing is divided or looked up.
 */
#include <string.h>

#include "gi.h"

static const char *
field_end(const char *p, const char *end)
{
	while (p < end && *p != '\t')
		p++;
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

void
gi_cell_read(struct gi_cell *cell, const struct gi_record *rec,
    const struct gi_place *last)
{
	const char	*end = rec->raw.s + rec->raw.len, *tab;
	const char	*p = rec->raw.s + (rec->raw.len > 5 ? 5 : rec->raw.len);
	struct gi_str	 keys;
	size_t		 i = GI_CELL_LINE;

	cell->place = NULL;
	for (;;) {
		if (i == GI_CELL_TABLE &&
		    (cell->place = expected(last, p, end)) != NULL) {
			p += cell->place->len + 1;
			i = GI_CELL_VALUE;
		}
		tab = field_end(p, end);
		cell->field[i].s = p;
		cell->field[i++].len = (size_t)(tab - p);
		if (tab == end || i == GI_LEN(cell->field))
			break;
		p = tab + 1;
	}
	cell->whole = i == GI_LEN(cell->field);
	if (cell->place == NULL && i > GI_CELL_COLUMN) {
		keys = cell->field[GI_CELL_COLUMN];
		keys.len += (size_t)(keys.s - cell->field[GI_CELL_TABLE].s);
		keys.s = cell->field[GI_CELL_TABLE].s;
		cell->place = gi_place_find(keys);
	}
	for (; i < GI_LEN(cell->field); i++)
		cell->field[i] = gi_str("");
}
