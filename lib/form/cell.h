/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: cell records, read one after the other.
 *
 * The cells of a report mostly come in the order of its form, so that it is
 * known which place should come next.  If a record has the keys of that place,
 * byte for byte, no place has to be looked up.
 */
#ifndef GI_FORM_CELL_H
#define GI_FORM_CELL_H

#include "base/block.h"
#include "form/place.h"
#include "gi.h"

struct gi_cell {
	const struct gi_place	*place;	/* the place that the keys name, or
					   NULL if no form has such a cell */
	struct gi_str		 field[GI_CELL_FIELDS];
					/* by number, with escapes, empty where
					   missing: value, raw and how; the
					   fields before them only where place
					   is NULL */
	bool			 whole;	/* no field is missing */
};

_Static_assert(GI_PLACE_KEYS == 64, "a bit of unlike is a byte of keys");

/* Which place the next cell of a report should have. */
struct gi_cell_order {
	const struct gi_place	*next;	/* the place expected, in the order of
					   gi_places(); end: none is */
	const struct gi_place	*end;	/* behind all places */
	const struct gi_place	*last;	/* the place of the last cell that had
					   one, or NULL */
	size_t			 edition;	/* the report's, an index of
						   gi_forms(); GI_EDITIONS if
						   it is not known */
};

/* Begin a report of that edition: its first cell comes next. */
void		 gi_cell_order_begin(struct gi_cell_order *, size_t edition);
/* As gi_cell_read(), for any record. */
void		 gi_cell_read_rare(struct gi_cell *, const struct gi_record *,
		    struct gi_cell_order *);

/*
 * If the keys of a cell record are those of place, return where the record's
 * value begins, else NULL.
 */
static inline const char *
gi_cell_value(const struct gi_record *rec, const struct gi_place *place)
{
	const char	*p = rec->raw.s + sizeof(GI_NAME_REC_CELL);
	const char	*end = rec->raw.s + rec->raw.len;
	unsigned	 tabs = block_bits((block)(block_load(p) == '\t'));
	uint64_t	 unlike = 0;	/* bit i: byte i of the keys differs */
	size_t		 i = 0;

	if (tabs == 0)
		return NULL;	/* the number of a line has fewer digits */
	p += block_first(tabs) + 1;
	if (end - p <= (ptrdiff_t)place->len || p[place->len] != '\t')
		return NULL;
	do
		unlike |= (uint64_t)block_bits((block)(block_load(p + i) !=
		    block_load(place->keys + i))) << i;
	while ((i += BLOCK) < place->len);
	return unlike << (GI_PLACE_KEYS - place->len) == 0 ?
	    p + place->len + 1 : NULL;
}

/*
 * Set the fields value, raw and how of a cell; the value begins at p, the
 * record ends at end.  False, and nothing is set, where one of them is missing
 * or all together take a block or more.
 */
static inline bool
gi_cell_short(struct gi_cell *cell, const char *p, const char *end)
{
	struct gi_str	*f = cell->field;
	size_t		 left = (size_t)(end - p), first, second;
	unsigned	 tabs;

	if (left >= BLOCK)
		return false;
	tabs = block_bits((block)(block_load(p) == '\t')) &
	    ((1u << left) - 1);
	if ((tabs & (tabs - 1)) == 0)
		return false;
	first = block_first(tabs);
	tabs &= tabs - 1;
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

/*
 * Set *cell from a cell record, and *order to the place that is expected next.
 * The record is one of a reader: GI_READER_MANY bytes can be read behind it.
 */
static inline void
gi_cell_read(struct gi_cell *cell, const struct gi_record *rec,
    struct gi_cell_order *order)
{
	const struct gi_place	*place = order->next;
	const char		*p = NULL;

	if (place == NULL)	/* gi_cell_order_begin() has set it */
		__builtin_unreachable();
	if (place != order->end)
		p = gi_cell_value(rec, place);
	if (p == NULL ||
	    !gi_cell_short(cell, p, rec->raw.s + rec->raw.len)) {
		gi_cell_read_rare(cell, rec, order);
		return;
	}
	cell->place = order->last = place;
	order->next = place + 1;
}

#endif
