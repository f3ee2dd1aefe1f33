/* SPDX-License-Identifier: ISC */
/* The lines of rows that stand under the same heads. */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"

#define HEAD_ATOMS	400	/* before the first row, in which heads may
				   stand */

static bool
is_read(const struct tbl_row *row)
{
	return row->anchor != NULL && row->set != NULL;
}

static bool
same_columns(const struct gi_col_set *a, const struct gi_col_set *b)
{
	size_t	 c;

	if (a == b)
		return true;
	for (c = 0; a->n == b->n && c < a->n; c++) {
		if (a->col[c] != b->col[c] &&
		    strcmp(a->col[c]->key, b->col[c]->key) != 0)
			return false;
	}
	return a->n == b->n;
}

/* Do the keys of two rows begin with the same name? */
static bool
same_group(const char *a, const char *b)
{
	for (; *a == *b && *a != '.' && *a != '\0'; a++, b++)
		;
	return *a == *b;
}

bool
tbl_rows_share_block(const struct tbl_reading *r, size_t a, size_t b)
{
	const struct gi_union_row	*x = &r->forms->row[a];
	const struct gi_union_row	*y = &r->forms->row[b];

	return x->table == y->table && same_columns(r->row[a].set,
	    r->row[b].set) && (x->table != GI_DISCLOSURE ||
	    same_group(x->key, y->key));
}

bool
tbl_row_is_first(const struct tbl_reading *r, size_t e)
{
	size_t	 i = r->forms->first[r->forms->row[e].table];

	while (i < e && !(is_read(&r->row[i]) && tbl_rows_share_block(r, i, e)))
		i++;
	return i == e;
}

/* The element behind the last of the block. */
static size_t
block_end(const struct tbl_reading *r, const struct tbl_block *b, size_t e)
{
	const struct gi_union	*un = r->forms;
	size_t			 i, end = e + 1;

	for (i = e + 1; i < un->end[b->table]; i++) {
		if (!is_read(&r->row[i]))
			continue;
		if (!tbl_rows_share_block(r, i, e))
			break;
		end = i + 1;
	}
	return end;
}

/* The atom behind the last row of any table before an atom. */
static size_t
rows_before(const struct tbl_reading *r, size_t atom)
{
	size_t	 i, last = 0;

	for (i = r->first; i < r->end; i++) {
		const struct tbl_anchor *n = r->row[i].anchor;

		if (n != NULL && n->atom < atom && n->last + 1 > last)
			last = n->last + 1;
	}
	return last > 0 ? tbl_band_end(r, last - 1) : 0;
}

size_t
tbl_heads_begin(const struct tbl_reading *r, size_t atom)
{
	size_t	 i, before = rows_before(r, atom);

	while (atom > 0 && r->atom[atom - 1].row == r->atom[atom].row)
		atom--;
	if (atom > HEAD_ATOMS && before < atom - HEAD_ATOMS)
		before = atom - HEAD_ATOMS;
	for (i = atom; i > before && r->atom[i - 1].kind != TBL_BREAK; i--)
		;
	return i;
}

/* How many of a band's slots hold values, or are places for them. */
static size_t
band_values(const struct tbl_band *b)
{
	size_t	 i, n = 0;

	for (i = b->values; i < b->n; i++)
		n += b->slot[i].kind == TBL_SLOT_NUMBER ||
		    b->slot[i].kind == TBL_SLOT_UNREAD ||
		    (b->slot[i].kind == TBL_SLOT_BLANK && b->slot[i].mark);
	return n;
}

/* The slot of a band that has an atom. */
static size_t
slot_of(const struct tbl_band *b, size_t atom)
{
	size_t	 i;

	for (i = 0; i < b->n && atom >= b->slot[i].end; i++)
		;
	return i;
}

/* Does the label of any row begin in a band? */
static bool
has_anchor(const struct tbl_reading *r, const struct tbl_band *b)
{
	uint32_t	 i;

	for (i = b->first; i < b->end && !r->atom[i].anchored; i++)
		;
	return i < b->end;
}

/*
 * The row that a band has the values of: its label begins, goes on or ends in
 * the band.  Of several bands it is the one that has values.
 */
static void
band_assign(const struct tbl_reading *r, const struct tbl_block *blk,
    struct tbl_band *b)
{
	const struct tbl_anchor	*n;
	size_t			 e, met = 0, slot;

	if (!blk->wrapped && !has_anchor(r, b))
		return;
	for (e = blk->first; e < blk->end; e++) {
		n = r->row[e].anchor;
		if (n == NULL || !is_read(&r->row[e]) || n->last < b->first ||
		    n->atom >= b->end)
			continue;
		met++;
		b->elem = e;
		/* of a label that goes on below, where it begins */
		slot = slot_of(b, n->last < b->end ? n->last : n->atom >=
		    b->first ? n->atom : b->first);
		b->values = slot + 1;
	}
	/* two labels in a line: it has the values of both, or of neither */
	if (met > 1) {
		b->elem = SIZE_MAX;
		b->values = 0;
	}
}

/* Of two bands of one row, the first has its values, or else the second. */
static void
band_settle(struct tbl_block *blk, struct tbl_band *b)
{
	struct tbl_band	*old;
	size_t		 i;

	for (i = 0; i < blk->n; i++) {
		old = &blk->band[i];
		if (old->elem != b->elem || b->elem == SIZE_MAX)
			continue;
		if (band_values(old) > 0 && band_values(b) > 0) {
			/* a row on two lines is none that cells tell */
			blk->rows--;
			old->elem = b->elem = SIZE_MAX;
		} else if (band_values(b) > 0) {
			blk->rows--;
			old->elem = SIZE_MAX;
		} else {
			b->elem = SIZE_MAX;
		}
		return;
	}
}

static void
bands_read(const struct tbl_reading *r, struct tbl_block *blk, size_t at,
    size_t end)
{
	struct tbl_band	*b;
	size_t		 room = 0;

	for (; at < end; at = tbl_band_end(r, at)) {
		blk->band = gi_grow(r->arena, blk->band, blk->n, &room,
		    sizeof(*blk->band));
		b = &blk->band[blk->n];
		if (!tbl_band_read(r, at, b))
			continue;
		band_assign(r, blk, b);
		band_settle(blk, b);
		if (b->elem != SIZE_MAX && blk->rows++ == 0)
			blk->begin = blk->n;
		blk->n++;
	}
}

/* The atom behind what the last row may have: the next row, or a break. */
static size_t
gap_end(const struct tbl_reading *r, size_t last)
{
	size_t	 i = last + 1;

	while (i < r->natom && !r->atom[i].anchored &&
	    r->atom[i].kind != TBL_BREAK)
		i++;
	return i;
}

bool
tbl_block_read(const struct tbl_reading *r, size_t e, struct tbl_block *b)
{
	const struct tbl_anchor	*n;
	size_t			 i, from, to;

	*b = (struct tbl_block){ .table = r->forms->row[e].table, .first = e,
	    .set = r->row[e].set };
	b->end = block_end(r, b, e);
	from = SIZE_MAX;
	to = 0;
	for (i = b->first; i < b->end; i++) {
		n = r->row[i].anchor;
		if (!is_read(&r->row[i]))
			continue;
		from = n->atom < from ? n->atom : from;
		to = n->last > to ? n->last : to;
		b->wrapped |= r->atom[n->last].row != r->atom[n->atom].row;
	}
	b->from = tbl_heads_begin(r, from);
	b->to = gap_end(r, to);
	bands_read(r, b, b->from, tbl_band_end(r, to));
	return b->rows > 0;
}

size_t
tbl_block_first(const struct tbl_reading *r, size_t e)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 i, first = r->row[e].anchor->atom;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		if (is_read(&r->row[i]) && r->row[i].anchor->atom < first &&
		    tbl_rows_share_block(r, i, e))
			first = r->row[i].anchor->atom;
	}
	return first;
}

/* The number of the table that a band is in, 0: not known. */
static size_t
table_of(const struct tbl_band *b)
{
	return b->grid != NULL ? b->grid->table : 0;
}

bool
tbl_block_part(const struct tbl_reading *r, struct tbl_block *b,
    struct tbl_block *part)
{
	struct tbl_band	*band;
	size_t		 i, first;

	for (first = b->begin; first < b->n && (b->band[first].done ||
	    b->band[first].elem == SIZE_MAX); first++)
		;
	if (first == b->n)
		return false;
	*part = *b;
	part->n = part->rows = 0;
	part->band = gi_alloc_array(r->arena, b->n, sizeof(*part->band));
	for (i = 0; i < b->n; i++) {
		band = &b->band[i];
		if (band->elem != SIZE_MAX && (band->done ||
		    table_of(band) != table_of(&b->band[first])))
			continue;
		if (band->elem != SIZE_MAX) {
			band->done = true;
			if (part->rows++ == 0)
				part->begin = part->n;
		}
		part->band[part->n++] = *band;
	}
	return true;
}
