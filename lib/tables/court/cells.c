/* SPDX-License-Identifier: ISC */
/*
 * Table 4 in delimited lines.  Its fifteen values stand in one line, in three,
 * or in three tables; a line of values takes its columns from the heads over
 * it, group by group, and the rows of the form from their labels or, where a
 * line has all three groups, from their order.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/utf8.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/columns.h"
#include "tables/court/court.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/fill.h"
#include "tables/position/head.h"


/* The cells of a line, with those that were taken for borders. */
static size_t
band_width(const struct tbl_band *b)
{
	return b->n + b->led + b->closed;
}

/* Let the empty cells at the ends of a line be cells of it. */
static void
band_unfold(const struct tbl_court_lines *c, struct tbl_band *b)
{
	struct tbl_slot	*slot;
	size_t		 i, n = band_width(b);

	slot = gi_alloc_array(c->r->arena, n, sizeof(*slot));
	for (i = 0; i < b->n; i++)
		slot[i + b->led] = b->slot[i];
	for (i = 0; i < n; i++)
		slot[i].at = (struct tbl_span){ (uint32_t)i, (uint32_t)i + 1 };
	b->slot = slot;
	b->n = n;
	b->led = b->closed = false;
}

/*
 * Of lines that are as wide, some begin or end with a text and others with
 * nothing: what is empty there is a cell, no border.
 */
static void
court_unfold(struct tbl_court_lines *c)
{
	const struct tbl_band	*a, *b;
	size_t			 i, k, width = 0;

	for (i = 1; i < c->n && width == 0; i++) {
		for (k = 0; k < i; k++) {
			a = &c->band[k];
			b = &c->band[i];
			if (a->grid == NULL && b->grid == NULL &&
			    band_width(a) == band_width(b) &&
			    (a->led != b->led || a->closed != b->closed))
				width = band_width(a);
		}
	}
	for (i = 0; i < c->n && width > 0; i++) {
		if (c->band[i].grid == NULL &&
		    band_width(&c->band[i]) == width)
			band_unfold(c, &c->band[i]);
	}
}

static void
court_bands(struct tbl_court_lines *c, size_t from, size_t to)
{
	c->band = gi_alloc_raw(c->r->arena, TBL_COURT_BANDS *
	    sizeof(*c->band));
	for (; from < to && c->n < TBL_COURT_BANDS; from = tbl_band_end(c->r, from)) {
		if (tbl_band_read(c->r, from, &c->band[c->n]))
			c->n++;
	}
	court_unfold(c);
}

/* Set the row of group g from line b. */
static bool
group_fill(struct tbl_court_lines *c, const struct tbl_band *b,
    const struct tbl_court_columns *cc, size_t g, struct tbl_filling *t)
{
	size_t	 i, k;

	*t = (struct tbl_filling){ .numbers = 0 };
	for (i = 0; i < b->n; i++) {
		if (cc->of[i].group == (int)g && !tbl_slot_put(c->r, t,
		    &b->slot[i], (size_t)cc->of[i].column))
			return false;
	}
	for (k = 0; k < c->set->n; k++) {
		if (t->how[k] == TBL_HOW_NONE)
			t->how[k] = TBL_HOW_BLANK;
	}
	return true;
}

/* Is slot i none of those between the first and the last that have a column? */
static bool
is_outside(const struct tbl_band *b, const struct tbl_court_columns *cc, size_t i)
{
	size_t	 k, before = 0, behind = 0;

	for (k = 0; k < b->n; k++) {
		before += k < i && cc->of[k].group >= 0;
		behind += k > i && cc->of[k].group >= 0;
	}
	return before == 0 || behind == 0;
}

/*
 * Whether slot i, which has no column, holds what is nobody's: under a head
 * that the form does not have, or, where the heads name all columns of the
 * table, beside them all, as an index does.
 */
static bool
is_nobodys(const struct tbl_band *b, const struct tbl_court_columns *cc, size_t i)
{
	return cc->headed && cc->groups == TBL_COURT_ROWS &&
	    b->slot[i].kind == TBL_SLOT_NUMBER &&
	    (cc->of[i].group == TBL_COLUMN_NOBODY || is_outside(b, cc, i));
}

/* A number of the line that has no column is a sign that it was misread. */
static bool
has_stray(const struct tbl_band *b, const struct tbl_court_columns *cc)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (cc->of[i].group < 0 && tbl_slot_is_value(&b->slot[i]) &&
		    !is_nobodys(b, cc, i))
			return true;
	}
	return false;
}

/* Take the numbers that are nobody's out of the values. */
static void
nobodys_strip(const struct tbl_court_lines *c, const struct tbl_band *b,
    const struct tbl_court_columns *cc)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (cc->of[i].group >= 0 || b->slot[i].kind != TBL_SLOT_NUMBER)
			continue;
		c->r->atom[b->slot[i].value].kind = TBL_NOISE;
		c->r->atom[b->slot[i].value].reason = cc->of[i].group ==
		    TBL_COLUMN_NOBODY ? GI_REASON_COLUMN : GI_REASON_SERIAL;
	}
}

/* Line v, which has the values of one group: whose? */
static size_t
line_group(const struct tbl_court_lines *c, size_t v, size_t lines, size_t nth)
{
	size_t	 i, from = 0;

	for (i = 0; i < v; i++) {
		if (tbl_court_is_values(&c->band[i]))
			from = c->band[i].end;
	}
	return tbl_court_row(c->c, from, c->band[v].end, lines, nth);
}

/* How many lines of values there are. */
static size_t
lines_count(const struct tbl_court_lines *c)
{
	size_t	 i, n = 0;

	for (i = 0; i < c->n; i++)
		n += tbl_court_is_values(&c->band[i]);
	return n;
}

/* Place line v, the nth line of values.  False where its columns are unknown. */
static bool
line_place(struct tbl_court_lines *c, size_t v, size_t nth)
{
	struct tbl_band		*b = &c->band[v];
	struct tbl_court_columns	 cc = { .groups = 0 };
	struct tbl_filling	 t[TBL_COURT_ROWS];
	size_t			 g, first = 0, lines = lines_count(c);

	if (!tbl_court_columns_find(c, v, lines == 1, &cc))
		return false;
	if (has_stray(b, &cc) || (cc.groups != 1 && cc.groups != TBL_COURT_ROWS)) {
		if (cc.headed && cc.groups == TBL_COURT_ROWS)
			tbl_court_decline(c->c);
		return false;
	}
	if (cc.groups == 1 &&
	    (first = line_group(c, v, lines, nth)) == SIZE_MAX)
		return false;
	for (g = 0; g < cc.groups; g++) {
		if (!group_fill(c, b, &cc, g, &t[g]))
			return false;
	}
	nobodys_strip(c, b, &cc);
	for (g = 0; g < cc.groups; g++)
		tbl_court_take(c->c, b->first, b->end, first + g, &t[g],
		    cc.headed);
	return true;
}

/* How many tabs, or bars, a line has; and whether nothing else. */
static size_t
delims_count(struct gi_str s, char delim, bool *alone)
{
	uint32_t	 cp;
	size_t		 at, n, count = 0;

	*alone = true;
	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (delim == '\t' ? cp == '\t' : tbl_is_bar(cp))
			count++;
		else if (!gi_is_space(cp))
			*alone = false;
	}
	return count;
}

/*
 * Does a line of empty cells follow heads, as many as these have?  It may have
 * no atom, or one that is no cell.
 */
static bool
is_empty_below(const struct tbl_reading *r, const struct tbl_band *head)
{
	const struct tbl_atom	*last = &r->atom[head->end - 1];
	size_t			 i = last->line, n, due;
	bool			 alone;

	due = delims_count(tbl_line_text(r, i), last->delim, &alone);
	while (++i < r->doc->nline) {
		n = delims_count(tbl_line_text(r, i), last->delim, &alone);
		if (!alone)
			return false;
		if (n == due)
			return true;
	}
	return false;
}

/*
 * Place the rows of a table without any value, if its heads name the columns of
 * all of them and a line of empty cells follows.
 */
static bool
empty_place(struct tbl_court_lines *c)
{
	struct tbl_court_columns	 cc = { .groups = 0 };
	struct tbl_filling		 t;
	struct tbl_band			*head, *b = &c->band[c->n];
	size_t				 i, g;

	if (c->n == 0 || c->n == TBL_COURT_BANDS)
		return false;
	head = b - 1;
	if (!is_empty_below(c->r, head))
		return false;
	*b = *head;
	b->slot = gi_alloc_array(c->r->arena, b->n, sizeof(*b->slot));
	for (i = 0; i < b->n; i++)
		b->slot[i].at = (struct tbl_span){ head->slot[i].at.from,
		    head->slot[i].at.to };
	if (!tbl_court_columns_find(c, c->n, false, &cc) || !cc.headed ||
	    cc.groups != TBL_COURT_ROWS)
		return false;
	for (g = 0; g < cc.groups; g++) {
		if (!group_fill(c, b, &cc, g, &t))
			return false;
		tbl_court_take(c->c, b->end, b->end, g, &t, true);
	}
	return true;
}

bool
tbl_court_read_cells(struct tbl_court *c, size_t from, size_t to)
{
	struct tbl_court_lines	 l = { .c = c, .r = c->r, .set = c->set };
	size_t			 i, nth = 0;
	bool			 placed = false;

	court_bands(&l, from, to);
	if (tbl_court_is_broken(&l)) {
		tbl_court_decline(c);
		return false;
	}
	for (i = 0; i < l.n; i++) {
		if (tbl_court_is_values(&l.band[i]))
			placed |= line_place(&l, i, nth++);
	}
	return placed || (nth == 0 && empty_place(&l));
}
