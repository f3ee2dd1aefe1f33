/* SPDX-License-Identifier: ISC */
/*
 * Which position of a block is which column, found before any row is placed.
 *
 * Positions are counted in one of three ways, the surest first.  In a grid, or
 * where all lines have as many cells, the heads decide alone, in whatever order
 * they stand; where they do not name each column, whole rows do.  In a ragged
 * block a value is told by its place behind the row's label, as whole rows
 * have it: there the heads count only where they stand in one line, in the
 * order in which the values do.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/columns.h"
#include "tables/position/head.h"

#define POSITIONS	1000	/* of a line; no table has so many columns */
#define PRESENT_MIN	3	/* columns of a table that lacks some */
#define SUMS_MIN	2	/* rows whose sums tell a column */
#define CUT_MIN		4	/* lines that end early by habit */
#define KIND_MIN	3	/* whole rows that show where those of as many
				   cells have their columns */

struct column_search {
	const struct tbl_reading	*r;
	struct tbl_block		*b;
	struct tbl_columns		*cols;
	size_t				 labels;	/* the position behind
							   those of labels */
	size_t				 named;		/* columns that heads
							   name */
	bool				 apart;		/* a column is named
							   in two places */
	bool				 ragged;	/* lines of heads may be
							   longer or shorter */
};

static bool
is_row(const struct tbl_band *b)
{
	return b->elem != SIZE_MAX;
}

/* Whether a slot holds a value, or a mark in its place. */
static bool
is_value(const struct tbl_slot *s)
{
	return s->kind == TBL_SLOT_NUMBER || s->kind == TBL_SLOT_UNREAD ||
	    (s->kind == TBL_SLOT_BLANK && s->mark);
}

/* Do the rows all stand in one table of known columns? */
static bool
has_grid(const struct tbl_block *b)
{
	const struct gi_grid_line	*g = b->band[b->begin].grid;
	size_t				 i;

	for (i = b->begin; i < b->n; i++) {
		if (!is_row(&b->band[i]))
			continue;
		if (g == NULL || b->band[i].grid == NULL ||
		    b->band[i].grid->table != g->table ||
		    b->band[i].grid->width != g->width)
			return false;
	}
	return true;
}

/*
 * Whether all lines begin, or end, with a border: of rows, and of heads where
 * they have as many cells as any.
 */
static bool
all_bordered(const struct tbl_block *b, bool at_end)
{
	size_t	 i, n = b->band[b->begin].n;

	for (i = 0; i < b->n; i++) {
		if ((is_row(&b->band[i]) || b->band[i].n + 1 >= n) &&
		    !(at_end ? b->band[i].closed : b->band[i].led))
			return false;
	}
	return true;
}

/* Count positions in cells from the start of each line. */
static void
positions_by_cell(struct tbl_block *b)
{
	bool		 led = all_bordered(b, false);
	bool		 closed = all_bordered(b, true);
	struct tbl_slot	*s;
	size_t		 i, k;
	uint32_t	 before;

	for (i = 0; i < b->n; i++) {
		before = b->band[i].led && !led;
		b->band[i].open = b->band[i].closed && !closed;
		for (k = 0; k < b->band[i].n; k++) {
			s = &b->band[i].slot[k];
			s->at.from = (uint32_t)k + before;
			s->at.to = s->at.from + 1;
		}
	}
}

/* Count them in cells behind the label of the row. */
static void
positions_by_order(struct tbl_block *b)
{
	struct tbl_band	*band;
	struct tbl_slot	*s;
	size_t		 i, k;

	for (i = 0; i < b->n; i++) {
		band = &b->band[i];
		for (k = 0; k < band->n; k++) {
			s = &band->slot[k];
			s->at.from = k < band->values ? 0 :
			    (uint32_t)(k - band->values);
			s->at.to = k < band->values ? 0 : s->at.from + 1;
		}
	}
}

/* How many positions a line of cells has, with what its bars leave out. */
static size_t
cells_of(const struct tbl_block *b, const struct tbl_band *band)
{
	return band->n + (band->led && !all_bordered(b, false)) +
	    (band->closed && !all_bordered(b, true));
}

/* Have all lines of rows as many cells? */
static bool
is_rectangular(const struct tbl_block *b)
{
	size_t	 i, n = cells_of(b, &b->band[b->begin]);

	for (i = b->begin; i < b->n; i++) {
		if (is_row(&b->band[i]) && cells_of(b, &b->band[i]) != n)
			return false;
	}
	return true;
}

/* How many there are, in lines of rows alone or in all. */
static size_t
positions_count(const struct tbl_block *b, bool rows)
{
	size_t	 i, k, n = 0;

	for (i = 0; i < b->n; i++) {
		if (rows && !is_row(&b->band[i]))
			continue;
		for (k = 0; k < b->band[i].n; k++) {
			if (b->band[i].slot[k].at.to > n)
				n = b->band[i].slot[k].at.to;
		}
	}
	return n;
}

/* The positions in which labels of rows stand come before all columns. */
static void
labels_mark(struct column_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, p;

	s->labels = 0;
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		if (is_row(band) && band->values > 0 &&
		    band->slot[band->values - 1].at.to > s->labels)
			s->labels = band->slot[band->values - 1].at.to;
	}
	for (p = 0; p < s->labels; p++)
		s->cols->of[p] = TBL_COLUMN_LABEL;
}

/* Does a line above the rows have texts that belong above columns? */
static bool
is_heads(const struct column_search *s, const struct tbl_band *band)
{
	if (is_row(band))
		return false;
	if (s->cols->axis == TBL_AXIS_GRID ? band->grid == NULL ||
	    band->grid->width != s->b->band[s->b->begin].grid->width :
	    !s->ragged && cells_of(s->b, band) != s->cols->n)
		return false;
	return tbl_band_is_heads(s->r, s->b->table, s->b->set, band);
}

/* Name the positions by the heads over them. */
static void
heads_name(struct column_search *s)
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

/*
 * The positions of a row's values, where it has just one for each column of
 * the block: cells that are nobody's apart.
 */
static bool
is_whole(const struct column_search *s, const struct tbl_band *band,
    size_t at[GI_COLS])
{
	const struct tbl_slot	*slot;
	size_t			 i, n = 0;

	if (!is_row(band))
		return false;
	for (i = band->values; i < band->n; i++) {
		slot = &band->slot[i];
		if (!is_value(slot) ||
		    s->cols->of[slot->at.from] == TBL_COLUMN_NOBODY)
			continue;
		if (n == s->b->set->n || slot->at.to != slot->at.from + 1)
			return false;
		at[n++] = slot->at.from;
	}
	return n == s->b->set->n;
}

/* Do the whole rows have a value in each named column, and no other? */
static bool
heads_hold(const struct column_search *s)
{
	size_t	 i, k, at[GI_COLS], rows = 0, against = 0;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!is_whole(s, &s->b->band[i], at))
			continue;
		rows++;
		for (k = 0; k < s->b->set->n; k++) {
			if (s->cols->of[at[k]] < 0)
				break;
		}
		against += k < s->b->set->n;
	}
	return s->cols->axis == TBL_AXIS_GRID ? against * 2 <= rows :
	    against == 0;
}

/*
 * The positions that whole rows have in common; false where two differ, or
 * there is none.
 */
static bool
whole_positions(const struct column_search *s, size_t at[GI_COLS])
{
	size_t	 i, here[GI_COLS];
	bool	 any = false;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!is_whole(s, &s->b->band[i], here))
			continue;
		if (any && memcmp(at, here, s->b->set->n * sizeof(*at)) != 0)
			return false;
		memcpy(at, here, s->b->set->n * sizeof(*at));
		any = true;
	}
	return any;
}

/*
 * Name the positions by whole rows, whose values are in the order of the form
 * where no head says otherwise.  False where heads do.
 */
static bool
rows_name(struct column_search *s)
{
	struct tbl_columns	*cols = s->cols;
	size_t			 k, p, at[GI_COLS];

	if (s->apart || !whole_positions(s, at))
		return false;
	for (k = 0; k < s->b->set->n; k++) {
		if (cols->of[at[k]] >= 0 && cols->of[at[k]] != (int)k)
			return false;
	}
	for (p = s->labels; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			cols->of[p] = TBL_COLUMN_UNKNOWN;
	}
	for (k = 0; k < s->b->set->n; k++)
		cols->of[at[k]] = (int8_t)k;
	return cols->borne = true;
}

/* Does a line end with an empty cell? */
static bool
ends_blank(const struct tbl_band *b)
{
	const struct tbl_slot	*s = &b->slot[b->n - 1];

	return b->open || (s->kind == TBL_SLOT_BLANK && !s->mark);
}

/*
 * The last value of a row, where the lines of rows that end before the last
 * column may lack columns anywhere: is it the sum of the others?
 */
static bool
last_is_sum(const struct column_search *s, const struct tbl_band *b)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 i, n = 0;

	for (i = b->values; i < b->n; i++) {
		if (b->slot[i].kind != TBL_SLOT_NUMBER)
			continue;
		if (n++ > 0 && !gi_dec_add(&sum, last))
			return false;
		last = tbl_atom_value(&s->r->atom[b->slot[i].value]);
	}
	return n > 1 && last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

/* Is a blank between values of a line? */
static bool
has_inner_blank(const struct tbl_band *b)
{
	size_t	 i;
	bool	 value = false, blank = false;

	for (i = b->values; i < b->n; i++) {
		if (is_value(&b->slot[i]) && value && blank)
			return true;
		value |= is_value(&b->slot[i]);
		blank = b->slot[i].kind == TBL_SLOT_BLANK && !b->slot[i].mark;
	}
	return false;
}

/*
 * Are lines cut behind their last value?  Then a line that ends early lacks
 * its last columns.  Not where any ends with a blank, nor where the last value
 * of one that ends early is a sum: it may be the total.
 */
static bool
is_trimmed(const struct column_search *s)
{
	const struct tbl_band	*b;
	size_t			 i, end = tbl_columns_end(s->cols), cut = 0;
	bool			 inner = false;

	for (i = s->b->begin; i < s->b->n; i++) {
		b = &s->b->band[i];
		if (!is_row(b) || b->n <= b->values)
			continue;
		inner |= has_inner_blank(b);
		if (ends_blank(b))
			return false;
		if (b->slot[b->n - 1].at.to >= end)
			continue;
		cut++;
		if (last_is_sum(s, b))
			return false;
	}
	/* a few that end early have lost a cell, who knows which */
	return cut == s->b->rows || (inner && cut >= CUT_MIN &&
	    cut * 4 >= s->b->rows);
}

/*
 * Do the named columns of rows, which are in the order of the form, add up to
 * the last one?  A row of noughts proves nothing.
 */
static int
row_adds_up(const struct column_search *s, const struct tbl_band *b)
{
	struct gi_dec	 sum = { 0 }, d;
	size_t		 i;
	int		 c, last = -1;

	for (i = b->values; i < b->n; i++) {
		c = b->slot[i].at.from < s->cols->n ?
		    s->cols->of[b->slot[i].at.from] : TBL_COLUMN_UNKNOWN;
		if (c < 0)
			continue;
		if (b->slot[i].kind != TBL_SLOT_NUMBER || c <= last)
			return -1;
		d = tbl_atom_value(&s->r->atom[b->slot[i].value]);
		last = c;
		if (c + 1 == (int)s->b->set->n)
			return d.units == 0 ? -1 : gi_dec_cmp(sum, d) == 0;
		if (!gi_dec_add(&sum, d))
			return -1;
	}
	return -1;
}

static bool
sums_support(const struct column_search *s)
{
	size_t	 i, good = 0;
	int	 sum;

	if (!s->r->forms->row_sums[s->b->table])
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		if (!is_row(&s->b->band[i]))
			continue;
		sum = row_adds_up(s, &s->b->band[i]);
		if (sum == 0)
			return false;
		good += sum == 1;
	}
	return good > 0;
}

/*
 * A table may lack a column of the form.  Whether heads name all places in
 * which values stand, be it fewer than the form has columns.
 */
static bool
heads_suffice(const struct column_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k, p;

	if (s->apart || s->named < 2 || (s->named + 1 < s->b->set->n &&
	    !sums_support(s)))
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (k = band->values; is_row(band) && k < band->n; k++) {
			p = band->slot[k].at.from;
			if (is_value(&band->slot[k]) &&
			    s->cols->of[p] == TBL_COLUMN_UNKNOWN)
				return false;
		}
	}
	return true;
}

/* One column without a head, one place without a name: that is its own. */
static bool
last_name(struct column_search *s)
{
	struct tbl_columns	*cols = s->cols;
	bool			 seen[GI_COLS] = { false };
	size_t			 p, c, where = cols->n;

	if (s->apart || s->named + 1 != s->b->set->n || s->named == 0)
		return false;
	for (p = s->labels; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			seen[cols->of[p]] = true;
		else if (cols->of[p] == TBL_COLUMN_UNKNOWN) {
			if (where != cols->n)
				return false;
			where = p;
		}
	}
	for (c = 0; c < s->b->set->n && seen[c]; c++)
		;
	if (where == cols->n)
		return false;
	cols->of[where] = (int8_t)c;
	return true;
}

/* As many positions behind the labels as columns, and no head at all. */
static bool
order_names(struct column_search *s)
{
	size_t	 k;

	if (s->apart || s->named > 0 ||
	    s->cols->n - s->labels != s->b->set->n)
		return false;
	for (k = 0; k < s->b->set->n; k++) {
		if (s->cols->of[s->labels + k] != TBL_COLUMN_UNKNOWN)
			return false;
	}
	for (k = 0; k < s->b->set->n; k++)
		s->cols->of[s->labels + k] = (int8_t)k;
	return true;
}

static void
names_void(struct column_search *s)
{
	size_t	 p;

	for (p = s->labels; p < s->cols->n; p++)
		s->cols->of[p] = TBL_COLUMN_UNKNOWN;
	s->named = 0;
}

/* Does a row have a value where another has its label? */
static bool
labels_meet_values(const struct column_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k;

	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (k = band->values; is_row(band) && k < band->n; k++) {
			if (is_value(&band->slot[k]) &&
			    band->slot[k].at.from < s->labels)
				return true;
		}
	}
	return false;
}

/* Find the columns of an axis in which heads have positions. */
static bool
find_by_heads(struct column_search *s)
{
	labels_mark(s);
	if (s->cols->axis == TBL_AXIS_CELL && labels_meet_values(s))
		return false;
	heads_name(s);
	if (s->named == s->b->set->n && !s->apart) {
		if (heads_hold(s)) {
			s->cols->trimmed = is_trimmed(s);
			return s->cols->headed = true;
		}
		names_void(s);
	}
	if (heads_suffice(s))
		return s->cols->headed = true;
	if (s->ragged)
		return false;
	if (rows_name(s) || last_name(s) || order_names(s))
		return true;
	if (s->cols->axis != TBL_AXIS_CELL || s->apart)
		return false;
	/* heads of a text may have drifted */
	names_void(s);
	return rows_name(s);
}

/*
 * The heads of a line where they name each column once: the order in which
 * they stand, from the first column's on.
 */
static bool
line_order(const struct column_search *s, const struct tbl_band *band,
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
		h = (struct tbl_head){ .n = 0 };
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

/* Find the columns by the cells behind the labels of rows. */
static bool
find_by_order(struct column_search *s)
{
	int8_t	*of;
	size_t	 i, k, n, at[GI_COLS];

	s->labels = 0;
	s->apart = false;
	s->named = 0;
	of = gi_alloc_array(s->r->arena, POSITIONS, sizeof(*of));
	for (i = s->b->begin; i > 0; i--) {
		if (is_row(&s->b->band[i - 1]) ||
		    s->b->band[i - 1].n > POSITIONS ||
		    !line_order(s, &s->b->band[i - 1], of, &n))
			continue;
		for (k = 0; k < s->cols->n; k++)
			s->cols->of[k] = k < n ? of[k] : TBL_COLUMN_UNKNOWN;
		s->named = s->b->set->n;
		if (heads_hold(s) && whole_positions(s, at))
			return s->cols->headed = true;
		break;
	}
	names_void(s);
	return rows_name(s) || order_names(s);
}

/* Begin with an axis: no position has a name yet. */
static bool
axis_begin(struct column_search *s, enum tbl_axis axis)
{
	struct tbl_columns	*cols = s->cols;
	size_t			 p;

	*cols = (struct tbl_columns){ .axis = axis };
	if (axis == TBL_AXIS_CELL)
		positions_by_cell(s->b);
	else if (axis == TBL_AXIS_ORDER)
		positions_by_order(s->b);
	cols->n = positions_count(s->b, axis == TBL_AXIS_ORDER);
	if (cols->n == 0 || cols->n > POSITIONS)
		return false;
	cols->of = gi_alloc_array(s->r->arena, cols->n, sizeof(*cols->of));
	for (p = 0; p < cols->n; p++)
		cols->of[p] = TBL_COLUMN_UNKNOWN;
	return true;
}

/* Positions have their names. */
static bool
axis_end(struct column_search *s)
{
	size_t	 p;

	for (p = 0; p < s->cols->n; p++) {
		if (s->cols->of[p] >= 0)
			s->cols->has[s->cols->of[p]] = true;
	}
	return true;
}

/* Which columns any line above the rows names; false where one is twice. */
static bool
heads_present(const struct column_search *s, bool seen[GI_COLS], size_t *named)
{
	const struct tbl_slot	*slot;
	struct tbl_head		 h;
	size_t			 i, k;
	int			 c;

	*named = 0;
	for (i = 0; i < s->b->begin; i++) {
		for (k = 0; k < s->b->band[i].n; k++) {
			slot = &s->b->band[i].slot[k];
			if (slot->kind != TBL_SLOT_LABEL)
				continue;
			h = (struct tbl_head){ .n = 0 };
			tbl_head_prepend(s->r, &h, s->b->table, slot->first,
			    slot->end);
			c = h.n > 0 ? tbl_head_column(&h, s->b->set) :
			    TBL_COLUMN_UNKNOWN;
			if (c >= 0 && seen[c])
				return false;
			*named += c >= 0;
			if (c >= 0)
				seen[c] = true;
		}
	}
	return true;
}

/*
 * The columns that any lines of heads name: where these are fewer than the
 * form's, and each row has as many values, they are in the form's order, if
 * the last of them is the sum of the others.
 */
static bool
find_by_present(struct column_search *s)
{
	bool	 seen[GI_COLS] = { false };
	size_t	 i, k, c, named;

	if (!heads_present(s, seen, &named) || named == s->b->set->n ||
	    named < PRESENT_MIN || !axis_begin(s, TBL_AXIS_ORDER))
		return false;
	s->labels = 0;
	for (i = s->b->begin; i < s->b->n; i++) {
		for (k = c = s->b->band[i].values; is_row(&s->b->band[i]) &&
		    k < s->b->band[i].n; k++)
			c += is_value(&s->b->band[i].slot[k]);
		if (is_row(&s->b->band[i]) &&
		    (c != s->b->band[i].n || c - s->b->band[i].values != named))
			return false;
	}
	for (k = 0, c = 0; k < named; c++) {
		if (seen[c])
			s->cols->of[k++] = (int8_t)c;
	}
	return sums_support(s) && axis_end(s);
}

static bool
axis_try(struct column_search *s, enum tbl_axis axis)
{
	return axis_begin(s, axis) && (axis == TBL_AXIS_ORDER ?
	    find_by_order(s) : find_by_heads(s)) && axis_end(s);
}

/*
 * Do as many rows have more values than columns as have just so many?  Then
 * one that has may lack a value and have another that is nobody's.
 */
static bool
rows_have_more(const struct column_search *s)
{
	const struct tbl_band	*band;
	size_t			 i, k, n, more = 0, just = 0;

	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		for (n = 0, k = band->values; is_row(band) && k < band->n; k++)
			n += is_value(&band->slot[k]);
		more += n > s->b->set->n;
		just += n == s->b->set->n;
	}
	return more > 1 && more >= just;
}

/*
 * The sum that a row of cells shows if cell alien is nobody's: 1 if the last of
 * the others is the sum of those before, 0 if not, -1 where that says nothing.
 */
static int
sum_without(const struct column_search *s, const struct tbl_band *b,
    size_t alien)
{
	struct gi_dec		 sum = { 0 }, d;
	const struct tbl_slot	*slot;
	size_t			 i, last = b->n - 1;

	if (last - b->values == alien)
		last--;
	for (i = b->values; i <= last; i++) {
		slot = &b->slot[i];
		if (i - b->values == alien)
			continue;
		if (slot->kind != TBL_SLOT_NUMBER) {
			if (slot->kind != TBL_SLOT_BLANK || i == last)
				return -1;
			continue;
		}
		d = tbl_atom_value(&s->r->atom[slot->value]);
		if (i == last)
			return d.units == 0 ? -1 : gi_dec_cmp(sum, d) == 0;
		if (!gi_dec_add(&sum, d))
			return -1;
	}
	return -1;
}

/* Does cell alien behind the labels, and no other, spoil the rows' sums? */
static bool
is_alien(const struct column_search *s, size_t alien)
{
	size_t	 i, good = 0;
	int	 sum;

	for (i = s->b->begin; i < s->b->n; i++) {
		if (!is_row(&s->b->band[i]))
			continue;
		sum = sum_without(s, &s->b->band[i], alien);
		if (sum == 0)
			return false;
		good += sum == 1;
	}
	return good >= SUMS_MIN;
}

/*
 * Rows of one cell more than there are columns, whose heads stand in other
 * lines: the sums of the rows tell which of them is nobody's.
 */
static bool
find_by_sums(struct column_search *s)
{
	size_t	 i, k, p, n = s->b->set->n, found = SIZE_MAX;

	if (!s->r->forms->row_sums[s->b->table] ||
	    !axis_begin(s, TBL_AXIS_ORDER) || s->cols->n != n + 1)
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		if (is_row(&s->b->band[i]) &&
		    s->b->band[i].n - s->b->band[i].values != n + 1)
			return false;
	}
	for (p = 0; p <= n; p++) {
		if (!is_alien(s, p))
			continue;
		if (found != SIZE_MAX)
			return false;
		found = p;
	}
	if (found == SIZE_MAX)
		return false;
	for (p = 0, k = 0; p <= n; p++)
		s->cols->of[p] = (int8_t)(p == found ? TBL_COLUMN_NOBODY :
		    (int)k++);
	return axis_end(s);
}

/*
 * Where rows differ in where they have their values, a whole row is its own
 * measure: nothing is known of any other.  Not where a line of heads names
 * columns that the form does not have, or one of them twice.
 */
static bool
find_by_row(struct column_search *s)
{
	size_t	 i, at[GI_COLS];
	bool	 told = s->named > 0 || s->apart;

	if (told || !axis_begin(s, TBL_AXIS_CELL))
		return false;
	s->cols->axis = TBL_AXIS_ROW;
	if (rows_have_more(s))
		return false;
	for (i = s->b->begin; i < s->b->n; i++) {
		if (is_whole(s, &s->b->band[i], at))
			return true;
	}
	return false;
}

bool
tbl_columns_find(const struct tbl_reading *r, struct tbl_block *b,
    struct tbl_columns *cols)
{
	struct column_search	 s = { .r = r, .b = b, .cols = cols };

	if ((has_grid(b) && axis_try(&s, TBL_AXIS_GRID)) ||
	    (is_rectangular(b) && axis_try(&s, TBL_AXIS_CELL)))
		return true;
	s.ragged = true;
	if (axis_try(&s, TBL_AXIS_CELL) && s.cols->trimmed)
		return true;
	s.ragged = false;
	return find_by_present(&s) || find_by_sums(&s) ||
	    axis_try(&s, TBL_AXIS_ORDER) || find_by_row(&s);
}

bool
tbl_columns_of_kind(const struct tbl_reading *r, const struct tbl_block *b,
    const struct tbl_band *band, struct tbl_columns *cols)
{
	struct column_search	 s = { .r = r, .b = (struct tbl_block *)b,
				    .cols = cols };
	size_t			 i, k, at[GI_COLS], best[GI_COLS];
	size_t			 rows = 0, same = 0;

	/* the position that more than half of them have, if any has */
	for (i = b->begin; i < b->n; i++) {
		if (b->band[i].n != band->n || !is_whole(&s, &b->band[i], at))
			continue;
		rows++;
		k = b->set->n * sizeof(*at);
		if (same == 0)
			memcpy(best, at, k);
		same = memcmp(best, at, k) == 0 ? same + 1 : same - 1;
	}
	for (i = b->begin, same = 0; i < b->n && rows > 0; i++)
		same += b->band[i].n == band->n &&
		    is_whole(&s, &b->band[i], at) &&
		    memcmp(best, at, b->set->n * sizeof(*at)) == 0;
	if (rows < KIND_MIN || same * 5 < rows * 4 || best[0] < band->values)
		return false;
	for (i = 0; i < cols->n; i++)
		cols->of[i] = TBL_COLUMN_UNKNOWN;
	for (k = 0; k < b->set->n; k++) {
		cols->of[best[k]] = (int8_t)k;
		cols->has[k] = true;
	}
	return true;
}

size_t
tbl_columns_end(const struct tbl_columns *cols)
{
	size_t	 p, end = 0;

	for (p = 0; p < cols->n; p++) {
		if (cols->of[p] >= 0)
			end = p + 1;
	}
	return end;
}
