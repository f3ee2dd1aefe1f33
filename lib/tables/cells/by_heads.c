/* SPDX-License-Identifier: ISC */
/* Columns by the heads over them. */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cells/search.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"
#include "tables/cells/columns.h"
#include "tables/position/head.h"

#define POSITIONS	1000	/* of a line; no table has so many columns */

#define OTHERS_MIN	2	/* rows that show a column of nobody's */

static void
names_void(struct tbl_search *s)
{
	size_t	 p;

	for (p = s->labels; p < s->cols->n; p++)
		s->cols->of[p] = TBL_COLUMN_UNKNOWN;
	s->named = 0;
}

/* The first position in which a row has a value behind its label. */
static size_t
values_begin(const struct tbl_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k, first = s->cols->n;

	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (k = band->values; tbl_band_is_row(band) && k < band->n; k++) {
			if (tbl_slot_is_value(&band->slot[k]) &&
			    band->slot[k].at.from < first)
				first = band->slot[k].at.from;
		}
	}
	return first;
}

/*
 * The positions in which labels of rows stand come before all columns.  In a
 * grid a label may be too wide, where a cell above it is too high.
 */
static void
labels_mark(struct tbl_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, p;

	s->labels = 0;
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		if (tbl_band_is_row(band) && band->values > 0 &&
		    band->slot[band->values - 1].at.to > s->labels)
			s->labels = band->slot[band->values - 1].at.to;
	}
	if (s->cols->axis == TBL_AXIS_GRID && values_begin(s) < s->labels)
		s->labels = values_begin(s);
	for (p = 0; p < s->labels; p++)
		s->cols->of[p] = TBL_COLUMN_LABEL;
}

/* Does a line above the rows have texts that belong above columns? */
static bool
is_heads(const struct tbl_search *s, const struct tbl_band *band)
{
	if (tbl_band_is_row(band))
		return false;
	/* over one column, they may end before a cell that has none */
	if (s->cols->axis == TBL_AXIS_GRID ? band->grid == NULL ||
	    band->grid->width != s->b->band[s->b->begin].grid->width :
	    !s->ragged && tbl_band_cells(s->b, band) != s->cols->n &&
	    (s->b->set->n > 1 || tbl_band_cells(s->b, band) > s->cols->n))
		return false;
	return tbl_band_is_heads(s->r, s->b->table, s->b->set, band);
}

/* Name the positions by the heads over them. */
static void
heads_name(struct tbl_search *s)
{
	struct tbl_columns	*cols = s->cols;
	const struct tbl_band	**head;
	bool			 seen[GI_COLS] = { false };
	size_t			 i, p, n = 0;
	int			 c, before = TBL_COLUMN_UNKNOWN;

	head = gi_alloc_array(s->r->arena, s->b->begin + 1, sizeof(*head));
	for (i = 0; i < s->b->begin; i++) {
		if (is_heads(s, &s->b->band[i]))
			head[n++] = &s->b->band[i];
	}
	s->named = 0;
	s->apart = false;
	for (p = s->labels; p < cols->n; p++) {
		c = tbl_head_over(s->r, s->b->table, s->b->set, head, n, p);
		cols->of[p] = (int8_t)c;
		if (c >= 0 && c != before) {
			s->apart |= seen[c];
			s->named += !seen[c];
			seen[c] = true;
		}
		before = c;
	}
}

/* Do the whole rows have a value in each named column, and no other? */
static bool
heads_hold(const struct tbl_search *s)
{
	size_t	 i, k, at[GI_COLS], rows = 0, against = 0;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!tbl_band_is_whole(s, &s->b->band[i], at))
			continue;
		rows++;
		for (k = 0; k < s->b->set->n; k++) {
			if (s->cols->of[at[k]] < 0)
				break;
		}
		against += k < s->b->set->n;
	}
	/* a row may be whole by accident, or stand aside */
	return (s->cols->axis == TBL_AXIS_GRID ? against * 2 <= rows :
	    against == 0) || tbl_sums_mostly_hold(s);
}

/*
 * A table may lack a column of the form.  Whether heads name all places in
 * which values stand, be it fewer than the form has columns.
 */
static bool
heads_suffice(const struct tbl_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k, p;

	if (s->apart || s->named < 2 || (s->named + 1 < s->b->set->n &&
	    !tbl_sums_support(s)))
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (k = band->values; tbl_band_is_row(band) && k < band->n; k++) {
			p = band->slot[k].at.from;
			if (tbl_slot_is_value(&band->slot[k]) &&
			    s->cols->of[p] == TBL_COLUMN_UNKNOWN)
				return false;
		}
	}
	return true;
}

/* The one position of a kind that has no column; n: none, or more than one. */
static size_t
only_position(const struct tbl_search *s, int kind)
{
	size_t	 p, where = s->cols->n;

	for (p = s->labels; p < s->cols->n; p++) {
		if (s->cols->of[p] != kind)
			continue;
		if (where != s->cols->n)
			return s->cols->n;
		where = p;
	}
	return where;
}

/*
 * One column without a head, one place without a name: that is its own.  A place
 * whose head is no column's is so only where the sums say it.
 */
static bool
last_name(struct tbl_search *s)
{
	struct tbl_columns	*cols = s->cols;
	bool			 seen[GI_COLS] = { false };
	size_t			 p, c, where;
	int			 kind = TBL_COLUMN_UNKNOWN;

	if (s->apart || s->named + 1 != s->b->set->n || s->named == 0)
		return false;
	for (p = s->labels; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			seen[cols->of[p]] = true;
	}
	for (c = 0; c < s->b->set->n && seen[c]; c++)
		;
	if ((where = only_position(s, kind)) == cols->n) {
		kind = TBL_COLUMN_NOBODY;
		if ((where = only_position(s, kind)) == cols->n)
			return false;
	}
	cols->of[where] = (int8_t)c;
	if (tbl_columns_in_order(cols) &&
	    (kind == TBL_COLUMN_UNKNOWN || tbl_sums_mostly_hold(s)))
		return true;
	cols->of[where] = (int8_t)kind;
	return false;
}

/*
 * Do more cells stand behind a head than columns behind its own?  Then the
 * table lacks a column, and what ends its lines is another cell.
 */
static bool
has_cells_behind(const struct tbl_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k;
	int			 c;

	for (i = 0; i < s->b->begin; i++) {
		band = &s->b->band[i];
		for (k = 0; k < band->n; k++) {
			c = tbl_slot_column(s, &band->slot[k]);
			if (c >= 0 && band->n - k > s->b->set->n - (size_t)c)
				return true;
		}
	}
	return false;
}

/* As many positions behind the labels as columns, and no head at all. */
static bool
order_names(struct tbl_search *s)
{
	size_t	 k;

	if (s->apart || s->named > 0 ||
	    s->cols->n - s->labels != s->b->set->n || has_cells_behind(s))
		return false;
	for (k = 0; k < s->b->set->n; k++) {
		if (s->cols->of[s->labels + k] != TBL_COLUMN_UNKNOWN)
			return false;
	}
	for (k = 0; k < s->b->set->n; k++)
		s->cols->of[s->labels + k] = (int8_t)k;
	return true;
}

/* Has a row a value where others have their labels? */
static bool
meets_labels(const struct tbl_search *s, const struct tbl_band *band)
{
	size_t	 k;

	for (k = band->values; tbl_band_is_row(band) && k < band->n; k++) {
		if (tbl_slot_is_value(&band->slot[k]) &&
		    band->slot[k].at.from < s->labels)
			return true;
	}
	return false;
}

/*
 * Do rows have values where others have their labels?  A few, a fifth of them
 * at most, stand aside of the others.
 */
static bool
labels_meet_values(const struct tbl_search *s)
{
	size_t	 i, n = 0;

	for (i = s->b->begin; i < s->b->n; i++)
		n += meets_labels(s, &s->b->band[i]);
	return n * 5 > s->b->rows;
}

/* Has a row a value in each position that heads name? */
static bool
fills_names(const struct tbl_search *s, const struct tbl_band *band)
{
	size_t	 i, n = 0;

	for (i = band->values; i < band->n; i++)
		n += tbl_slot_is_value(&band->slot[i]) &&
		    s->cols->of[band->slot[i].at.from] >= 0;
	return n == s->named;
}

/*
 * Where heads name each column, and rows that fill them all have values in
 * another place as well, that is nobody's: if the sums bear the heads out.  So
 * is a place in which half of the rows have one.
 */
static void
others_drop(struct tbl_search *s)
{
	const struct tbl_band	*band;
	uint32_t		*rows, *all;
	size_t			 i, k, p;
	bool			 fills, sums = tbl_sums_mostly_hold(s);

	all = gi_alloc_array(s->r->arena, s->cols->n, sizeof(*all));
	rows = gi_alloc_array(s->r->arena, s->cols->n, sizeof(*rows));
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		if (!tbl_band_is_row(band))
			continue;
		fills = fills_names(s, band);
		for (k = band->values; k < band->n; k++) {
			p = band->slot[k].at.from;
			if (!tbl_slot_is_value(&band->slot[k]))
				continue;
			rows[p] += fills;
			all[p]++;
		}
	}
	for (p = s->labels; p < s->cols->n; p++) {
		if (s->cols->of[p] == TBL_COLUMN_UNKNOWN &&
		    (rows[p] >= OTHERS_MIN || (sums &&
		    all[p] * 2 >= s->b->rows)))
			s->cols->of[p] = TBL_COLUMN_NOBODY;
	}
}

/* As tbl_find_by_heads(), where heads name the one column of the block. */
static bool
one_find(struct tbl_search *s)
{
	switch (tbl_one_column_judge(s)) {
	case TBL_HEADS_HOLD:
		s->cols->trimmed = s->ragged || tbl_lines_are_trimmed(s);
		return s->cols->headed = true;
	case TBL_HEADS_DRIFT:
		names_void(s);
		return !s->ragged && tbl_rows_name(s);
	default:
		s->doubted = true;
		return false;
	}
}

/* Do heads name each column once, and the rows bear them out? */
static bool
all_named(struct tbl_search *s)
{
	if (s->named != s->b->set->n || s->apart)
		return false;
	if (!tbl_sums_deny(s))
		others_drop(s);
	if (heads_hold(s)) {
		s->cols->trimmed = tbl_lines_are_trimmed(s);
		return true;
	}
	names_void(s);
	return false;
}

bool
tbl_find_by_heads(struct tbl_search *s)
{
	labels_mark(s);
	if (s->cols->axis == TBL_AXIS_CELL && labels_meet_values(s))
		return false;
	heads_name(s);
	if (s->b->set->n == 1 && s->named == 1 && !s->apart)
		return one_find(s);
	/* a span of the heads may be wrong; in ragged lines the rows may be */
	if (!s->ragged && tbl_heads_are_refuted(s)) {
		s->doubted = !tbl_rows_name(s);
		return !s->doubted;
	}
	if (all_named(s))
		return s->cols->headed = true;
	if (only_position(s, TBL_COLUMN_UNKNOWN) == s->cols->n && last_name(s))
		return true;
	if (heads_suffice(s))
		return s->cols->headed = true;
	if (s->ragged)
		return false;
	if (tbl_rows_name(s) || last_name(s) || order_names(s))
		return true;
	if (s->cols->axis != TBL_AXIS_CELL || s->apart)
		return false;
	/* heads of a text may have drifted */
	names_void(s);
	return tbl_rows_name(s);
}

/*
 * The heads of a line where they name each column once: the order in which
 * they stand, from the first column's on.
 */
static bool
line_order(const struct tbl_search *s, const struct tbl_band *band,
    int8_t *of, size_t *n)
{
	struct tbl_head	 h;
	bool		 seen[GI_COLS] = { false };
	size_t		 i, named = 0;
	int		 c;

	*n = 0;
	for (i = 0; i < band->n; i++) {
		if (band->slot[i].kind != TBL_SLOT_LABEL && *n == 0)
			continue;
		tbl_head_begin(&h);
		tbl_head_prepend(s->r, &h, s->b->table, band->slot[i].first,
		    band->slot[i].end);
		c = h.n == 0 ? TBL_COLUMN_UNKNOWN :
		    tbl_head_column(&h, s->b->set);
		if (c < 0 && *n == 0)
			continue;
		if (c >= 0 && seen[c])
			return false;
		if (c >= 0) {
			seen[c] = true;
			named++;
		}
		of[(*n)++] = (int8_t)(c >= 0 || h.n == 0 ? c :
		    TBL_COLUMN_NOBODY);
	}
	return named == s->b->set->n && named > 1;
}

bool
tbl_find_by_order(struct tbl_search *s)
{
	int8_t	*of;
	size_t	 i, k, n, at[GI_COLS];

	s->labels = 0;
	s->apart = false;
	s->named = 0;
	of = gi_alloc_array(s->r->arena, POSITIONS, sizeof(*of));
	for (i = s->b->begin; i > 0; i--) {
		if (tbl_band_is_row(&s->b->band[i - 1]) ||
		    s->b->band[i - 1].n > POSITIONS ||
		    !line_order(s, &s->b->band[i - 1], of, &n))
			continue;
		for (k = 0; k < s->cols->n; k++)
			s->cols->of[k] = k < n ? of[k] : TBL_COLUMN_UNKNOWN;
		s->named = s->b->set->n;
		if (heads_hold(s) && tbl_whole_positions(s, at))
			return s->cols->headed = true;
		break;
	}
	names_void(s);
	return tbl_rows_name(s) || order_names(s);
}
