/* SPDX-License-Identifier: ISC */
/* What several readings of a table have in common. */
#include <string.h>

#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/twice/twice.h"

static bool
has_number(const struct tbl_taken *c)
{
	return c->place != NULL && (c->how == TBL_HOW_EXACT ||
	    c->how == TBL_HOW_INFERRED);
}

static void
cell_take(const struct tbl_reading *r, const struct tbl_row *row, size_t c,
    struct tbl_taken *out)
{
	*out = (struct tbl_taken){ .place = row->set->place[c],
	    .how = row->how[c] };
	if (row->value[c] == 0)
		return;
	out->raw = gi_trim(r->atom[row->value[c] - 1].raw);
	if (has_number(out) && !tbl_cell_value(r, row, c, &out->value))
		out->how = TBL_HOW_UNREAD;
}

void
tbl_table_take(const struct tbl_reading *r, enum gi_table t,
    struct tbl_taken *out)
{
	const struct tbl_row	*row;
	size_t			 e, c, n = r->forms->end[t] -
				    r->forms->first[t];

	memset(out, 0, n * GI_COLS * sizeof(*out));
	for (e = 0; e < n && r->found[t]; e++) {
		row = &r->row[r->forms->first[t] + e];
		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->how[c] != TBL_HOW_NONE)
				cell_take(r, row, c, &out[e * GI_COLS + c]);
		}
	}
}

size_t
tbl_table_numbers(const struct tbl_reading *r, enum gi_table t)
{
	const struct tbl_row	*row;
	size_t			 e, c, n = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t] && r->found[t];
	    e++) {
		row = &r->row[e];
		for (c = 0; row->placed && c < row->set->n; c++)
			n += tbl_row_has(row, c);
	}
	return n;
}

/* The cell of the same place in another reading, among those of its row. */
static const struct tbl_taken *
same_place(const struct tbl_taken *row, const struct gi_place *place)
{
	size_t	 c;

	for (c = 0; c < GI_COLS; c++) {
		if (row[c].place == place)
			return &row[c];
	}
	return NULL;
}

static bool
same_cell(const struct tbl_taken *a, const struct tbl_taken *b)
{
	if (has_number(a) != has_number(b))
		return false;
	if (has_number(a))
		return gi_dec_cmp(a->value, b->value) == 0;
	return a->how == b->how && (a->how != TBL_HOW_UNREAD ||
	    (a->raw.len == b->raw.len && (a->raw.len == 0 ||
	    memcmp(a->raw.s, b->raw.s, a->raw.len) == 0)));
}

/* How many numbers two readings share; SIZE_MAX where they contradict. */
static size_t
shared(const struct tbl_taken *a, const struct tbl_taken *b, size_t cells)
{
	const struct tbl_taken	*o;
	size_t			 i, n = 0;

	for (i = 0; i < cells; i++) {
		if (a[i].place == NULL)
			continue;
		o = same_place(&b[i - i % GI_COLS], a[i].place);
		if (o == NULL)
			continue;
		if (!same_cell(&a[i], o))
			return SIZE_MAX;
		n += has_number(&a[i]);
	}
	return n;
}

static size_t
numbers(const struct tbl_taken *a, size_t cells)
{
	size_t	 i, n = 0;

	for (i = 0; i < cells; i++)
		n += has_number(&a[i]);
	return n;
}

bool
tbl_tables_same(struct tbl_taken *const *take, size_t n, size_t cells)
{
	size_t	 i, k, both, most = 0;

	for (i = 0; i < n; i++) {
		k = numbers(take[i], cells);
		most = k > most ? k : most;
	}
	for (i = 0; i < n; i++) {
		for (k = 0; k < i; k++) {
			both = shared(take[i], take[k], cells);
			if (both == SIZE_MAX || both * 2 <= most)
				return false;
		}
	}
	return n > 0;
}

/* Do all readings have the cell? */
static bool
all_agree(const struct tbl_taken *c, struct tbl_taken *const *take, size_t n,
    size_t row)
{
	const struct tbl_taken	*o;
	size_t			 i;

	for (i = 0; i < n; i++) {
		o = same_place(take[i] + row * GI_COLS, c->place);
		if (o == NULL || !same_cell(c, o))
			return false;
	}
	return true;
}

void
tbl_table_agree(struct tbl_reading *r, enum gi_table t,
    struct tbl_taken *const *take, size_t n)
{
	struct tbl_taken	 cell;
	struct tbl_row		*row;
	size_t			 e, c, first = r->forms->first[t];

	for (e = first; e < r->forms->end[t] && r->found[t]; e++) {
		row = &r->row[e];
		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->how[c] == TBL_HOW_NONE)
				continue;
			cell_take(r, row, c, &cell);
			if (n > 0 && all_agree(&cell, take, n, e - first))
				continue;
			row->how[c] = TBL_HOW_NONE;
			row->value[c] = 0;
		}
	}
}
