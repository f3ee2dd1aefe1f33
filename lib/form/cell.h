/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: cell records, read one after the other.
 *
 * The cells of a report mostly come in the order of its form, so that one
 * place is expected: its keys are compared with those of the record as they
 * stand, and nothing is sought.
 */
#ifndef GI_FORM_CELL_H
#define GI_FORM_CELL_H

#include "base/block.h"
#include "form/place.h"
#include "gi.h"

struct gi_cell {
	const struct gi_place	*place;	/* that the keys name, or NULL if no
					   form has such a cell */
	struct gi_str		 field[GI_CELL_FIELDS];
					/* by their numbers: value, raw and how
					   as in the record, empty where they
					   are missing; and where place is NULL,
					   those before them */
	bool			 whole;	/* no field is missing */
};

_Static_assert(GI_PLACE_KEYS == 64, "a bit of unlike is a byte of keys");

/* What is expected of the cells to come. */
struct gi_cell_order {
	const struct gi_place	*next;	/* the place of the next cell, in the
					   order of gi_places(); or end */
	const struct gi_place	*end;	/* behind all places */
	const struct gi_place	*last;	/* of the last cell that had one, or
					   NULL */
	size_t			 edition;	/* of the report, an index of
						   gi_forms(); GI_EDITIONS if
						   it is not known */
};

/* Expect the first cell of a report. */
void		 gi_cell_order_begin(struct gi_cell_order *, size_t edition);
/* gi_cell_read() of any record. */
void		 gi_cell_read_rare(struct gi_cell *, const struct gi_record *,
		    struct gi_cell_order *);

/*
 * Where the value of a cell record begins if its keys are those of place, else
 * NULL.
 */
static inline const char *
gi_cell_value(const struct gi_record *rec, const struct gi_place *place)
{
	const char	*p = rec->raw.s + sizeof(GI_NAME_REC_CELL);
	const char	*end = rec->raw.s + rec->raw.len;
	unsigned	 tabs = block_bits((block)(block_load(p) == '\t'));
	uint64_t	 unlike = 0;	/* bit i: byte i of the keys differs */
	size_t		 i;

	if (tabs == 0)
		return NULL;	/* the number of a line has fewer digits */
	p += block_first(tabs) + 1;
	if (end - p <= (ptrdiff_t)place->len || p[place->len] != '\t')
		return NULL;
	for (i = 0; i < place->len; i += BLOCK)
		unlike |= (uint64_t)block_bits((block)(block_load(p + i) !=
		    block_load(place->keys + i))) << i;
	return unlike << (GI_PLACE_KEYS - place->len) == 0 ?
	    p + place->len + 1 : NULL;
}

/*
 * Set value, raw and how from p on, where the value begins, if all three take
 * less than a block; false if not, or if one is missing.
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
 * Read a cell record of a reader, behind which GI_READER_MANY bytes can be
 * read, and go on to the place that is expected next.
 */
static inline void
gi_cell_read(struct gi_cell *cell, const struct gi_record *rec,
    struct gi_cell_order *order)
{
	const struct gi_place	*place = order->next;
	const char		*p = NULL;

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
