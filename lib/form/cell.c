/* SPDX-License-Identifier: ISC */
/* Cell records that are long, broken, or not those expected. */
#include <string.h>

#include "form/cell.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"

/* The field at p; returns its end. */
static inline const char *
field(struct gi_str *f, const char *p, const char *end)
{
	f->s = p;
	while (p < end && *p != '\t')
		p++;
	f->len = (size_t)(p - f->s);
	return p;
}

/*
 * The place behind the last in the report's edition; where that is not known
 * or does not have the last place, in the oldest that has it.  NULL if no
 * place is behind it.
 */
static const struct gi_place *
behind(const struct gi_cell_order *order)
{
	const struct gi_place		*last = order->last, *all;
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	size_t				 i, n, e = order->edition;

	if (last == NULL || last->whole)
		return NULL;
	if (e >= GI_EDITIONS || (last->editions >> e & 1) == 0)
		e = (size_t)__builtin_ctz(last->editions);
	all = gi_places(&n);
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

/* Read a record whose place is to be sought by its keys. */
static void
read_unexpected(struct gi_cell *cell, const struct gi_record *rec)
{
	struct gi_str	*f = cell->field, keys;

	cell->whole = gi_fields(rec, f, GI_CELL_FIELDS) == GI_CELL_FIELDS;
	cell->place = NULL;
	if (f[GI_CELL_COLUMN].len == 0)
		return;
	keys = f[GI_CELL_COLUMN];
	keys.len += (size_t)(keys.s - f[GI_CELL_TABLE].s);
	keys.s = f[GI_CELL_TABLE].s;
	cell->place = gi_place_find(keys);
}

/* Set value, raw and how from p on, of any length. */
static void
read_long(struct gi_cell *cell, const char *p, const char *end)
{
	p = field(&cell->field[GI_CELL_VALUE], p, end);
	p = field(&cell->field[GI_CELL_RAW], p + (p < end), end);
	cell->whole = p < end;
	(void)field(&cell->field[GI_CELL_HOW], p + (p < end), end);
}

void
gi_cell_order_begin(struct gi_cell_order *order, size_t edition)
{
	size_t	 n;

	order->next = gi_places(&n);
	order->end = order->next + n;
	order->last = NULL;
	order->edition = edition;
}

void
gi_cell_read_rare(struct gi_cell *cell, const struct gi_record *rec,
    struct gi_cell_order *order)
{
	const char	*p = NULL, *end = rec->raw.s + rec->raw.len;

	if ((cell->place = order->next) != order->end)
		p = gi_cell_value(rec, cell->place);
	if (p == NULL && (cell->place = behind(order)) != NULL)
		p = gi_cell_value(rec, cell->place);
	if (p == NULL)
		read_unexpected(cell, rec);
	else if (!gi_cell_short(cell, p, end))
		read_long(cell, p, end);
	if (cell->place != NULL) {
		order->last = cell->place;
		order->next = cell->place + 1;
	}
}

/* Whether s is a dotted key as forms have them. */
static bool
is_key(struct gi_str s)
{
	return gi_key_is(s, true);
}

static bool
is_key_or_null(struct gi_str s)
{
	return gi_is_null(s) || is_key(s);
}

bool
gi_cell_valid(const struct gi_record *rec)
{
	struct gi_str	 f[GI_CELL_FIELDS];

	return gi_fields(rec, f, GI_LEN(f)) == GI_LEN(f) &&
	    is_key(f[GI_CELL_TABLE]) && is_key_or_null(f[GI_CELL_ROW]) &&
	    is_key_or_null(f[GI_CELL_COLUMN]);
}
