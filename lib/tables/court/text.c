/* SPDX-License-Identifier: ISC */
/*
 * Table 4 in lines that only blanks part.  A line of values takes its columns
 * from the heads that each of them is flush with, in one way for all.
 */
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/court/text_heads.h"
#include "tables/cut/terminal_width.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"
#include "tables/position/text_line.h"

/*
 * Does a number stand before all heads of the table, or behind them all?  It
 * counts the lines, or is of a column that the form does not have.
 */
static bool
is_outside(const struct tbl_court *c, const struct tbl_court_heads *l, uint32_t atom,
    enum tbl_measure m)
{
	struct tbl_span	 v;

	return l->groups == c->rows && c->r->atom[atom].kind == TBL_NUMBER &&
	    tbl_atom_span(c->r, atom, m, &v) &&
	    (v.to <= l->head[0].at.from || v.from >= l->head[l->n - 1].at.to);
}

/*
 * Put the values of a line where they belong; false: one has no column.  *out
 * is how many stand outside of the table.
 */
static bool
line_fill(const struct tbl_court *c, const struct tbl_court_heads *l,
    const struct tbl_court_line *row, enum tbl_flush f, enum tbl_measure m,
    struct tbl_filling *t, size_t *out)
{
	uint32_t	 i;
	size_t		 k;

	*out = 0;
	for (k = 0; k < l->groups; k++)
		t[k] = (struct tbl_filling){ .numbers = 0 };
	for (i = row->values; i < row->end; i++) {
		if (!tbl_atom_is_value(&c->r->atom[i]))
			continue;
		k = tbl_court_head_of(c, l, i, f, m);
		if (k == l->n && is_outside(c, l, i, m)) {
			++*out;
			continue;
		}
		if (k == l->n || t[l->group[k]].value[l->head[k].column]
		    != 0)
			return false;
		t[l->group[k]].value[l->head[k].column] = i + 1;
		t[l->group[k]].how[l->head[k].column] =
		    tbl_atom_how(&c->r->atom[i], TBL_HOW_EXACT);
	}
	return true;
}

/* Take what stands outside of the table out of the values of a line. */
static void
outside_strip(const struct tbl_court *c, const struct tbl_court_heads *l,
    const struct tbl_court_line *row, enum tbl_measure m)
{
	uint32_t	 i;

	for (i = row->values; i < row->end; i++) {
		if (tbl_atom_is_value(&c->r->atom[i]) &&
		    is_outside(c, l, i, m)) {
			c->r->atom[i].kind = TBL_NOISE;
			c->r->atom[i].reason = GI_REASON_SERIAL;
		}
	}
}

/* What is not there is blank. */
static void
blanks_fill(const struct tbl_court *c, size_t groups, struct tbl_filling *t)
{
	size_t	 g, k;

	for (g = 0; g < groups; g++) {
		for (k = 0; k < c->set->n; k++) {
			if (t[g].how[k] == TBL_HOW_NONE)
				t[g].how[k] = TBL_HOW_BLANK;
		}
	}
}

/*
 * A line that lost a value may have slipped, and its values stand under heads
 * by chance: then its groups do not add up, or the last one has no total.
 */
static bool
has_slipped(const struct tbl_court *c, size_t n, size_t groups,
    const struct tbl_filling *t)
{
	struct gi_dec	 sum, total;
	size_t		 g, k, last = c->set->n - 1;

	if (n == groups * c->set->n)
		return false;
	for (g = 0; g < groups; g++) {
		sum = (struct gi_dec){ 0 };
		for (k = 0; k < last; k++) {
			if (t[g].how[k] == TBL_HOW_EXACT && !gi_dec_add(&sum,
			    tbl_atom_value(&c->r->atom[t[g].value[k] - 1])))
				return true;
		}
		total = (struct gi_dec){ 0 };
		if (t[g].how[last] == TBL_HOW_EXACT)
			total = tbl_atom_value(&c->r->atom[t[g].value[last] -
			    1]);
		if (gi_dec_cmp(sum, total) != 0)
			return true;
	}
	return false;
}

/*
 * The atom behind the lines of numbers right below a line, that have no label
 * and may be ends of its numbers.
 */
static uint32_t
below_end(const struct tbl_court *c, const struct tbl_court_line *row)
{
	struct tbl_court_line	 below;
	uint32_t		 end = row->end;

	while (end < c->r->natom && c->r->atom[end].delim == ' ' &&
	    c->r->atom[end].line == c->r->atom[end - 1].line + 1) {
		below = tbl_court_line_read(c->r, end);
		if (below.n == 0 || below.values != below.first)
			break;
		end = below.end;
	}
	return end;
}

/*
 * Fill the columns of a line, with what stands right below it up to an atom;
 * false where it does not fit the heads in that way.
 */
static bool
columns_fill(const struct tbl_court *c, const struct tbl_court_heads *l,
    const struct tbl_court_line *row, uint32_t end, enum tbl_flush f,
    enum tbl_measure m, struct tbl_filling *t)
{
	size_t	 out;

	if (end > row->end)
		return tbl_court_pieces_fill(c, l, row->values, end, f, m, t);
	if (!line_fill(c, l, row, f, m, t, &out) ||
	    has_slipped(c, row->n - out, l->groups, t))
		return false;
	outside_strip(c, l, row, m);
	return true;
}

/*
 * Place a line, and what stands below it up to an atom, under heads that stand
 * from one atom up to it.
 */
static bool
line_place(struct tbl_court *c, size_t from, const struct tbl_court_line *row,
    uint32_t end, size_t lines, size_t nth)
{
	struct tbl_filling	 t[TBL_COURT_HEADS];
	struct tbl_court_heads	 l;
	enum tbl_measure	 m;
	enum tbl_flush		 f;
	size_t			 i, group;

	for (m = TBL_MEASURE_PAGE; m < TBL_MEASURES; m++) {
		if (!tbl_court_heads_read(c, from, row->first, m, &l))
			continue;
		group = l.groups == c->rows ? 0 : tbl_court_row(c, from,
		    row->end, lines, nth);
		if (group == SIZE_MAX)
			return false;
		/* lines of one group may be the rows of the table */
		if (l.groups == 1 && row->values == row->first)
			end = row->end;
		for (f = TBL_FLUSH_START; f < TBL_FLUSHES; f++) {
			if (!columns_fill(c, &l, row, end, f, m, t))
				continue;
			blanks_fill(c, l.groups, t);
			for (i = 0; i < l.groups; i++)
				tbl_court_take(c, row->values, end, group + i,
				    &t[i], true);
			return true;
		}
	}
	return false;
}

/* Is a line one of values that only blanks part? */
static bool
is_values(const struct tbl_reading *r, const struct tbl_court_line *row)
{
	return r->atom[row->first].delim == ' ' && row->n > 1;
}

bool
tbl_court_read_text(struct tbl_court *c, size_t from, size_t to)
{
	struct tbl_court_line	 row;
	bool			 placed = false;
	size_t			 i, heads = from, lines = 0, nth = 0;
	uint32_t		 end;

	for (i = from; i < to; i = row.end) {
		row = tbl_court_line_read(c->r, i);
		lines += is_values(c->r, &row);
	}
	if (lines == 0)
		return false;
	tbl_atoms_measure(c->r);
	for (i = from; i < to; i = row.end) {
		row = tbl_court_line_read(c->r, i);
		if (!is_values(c->r, &row))
			continue;
		end = below_end(c, &row);
		placed |= line_place(c, heads, &row, end, lines, nth++);
		/* rows of one table have their heads in common */
		if (row.values == row.first)
			heads = row.end;
	}
	return placed;
}
