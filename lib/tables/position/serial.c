/* SPDX-License-Identifier: ISC */
/*
 * Numbers that count the rows of a table, or codes that do: before each label,
 * or right behind it.  They are no values, in a blank form or a filled one.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "tables/cut/terminal_width.h"
#include "tables/line/line_features.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/position/position.h"
#include "tables/position/text_line.h"

#define ROWS_MIN	5	/* that count up; fewer may be counts */
#define STEP_MAX	4	/* from one row to the next that the chain has:
				   headings of groups have numbers too */

#define LINES_MIN	5	/* that end with numbers that count up */
#define COLUMN_MIN	3	/* where these stand in one column */
#define YEAR_MIN	1900
#define YEAR_MAX	2100

/* A row, and the atom that may count it. */
struct counted {
	size_t		 anchor;
	uint32_t	 atom;
	uint32_t	 elem;
};

/*
 * The number before the label of a row, natom: none.  In its line of cells the
 * label of a group may stand between them.
 */
static size_t
number_before(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	const struct tbl_atom	*a;
	size_t			 i;

	for (i = n->atom; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_NUMBER)
			return i - 1;
		if (a->kind == TBL_LABEL && a->delim != ' ' &&
		    a->row == r->atom[n->atom].row)
			continue;
		if (a->kind != TBL_WEAK && a->kind != TBL_RULE &&
		    !(a->kind == TBL_BLANK && !a->mark))
			break;
	}
	return r->natom;
}

/* The first number behind it, before any other text. */
static size_t
number_behind(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	const struct tbl_atom	*a;
	size_t			 i;

	for (i = n->last + 1; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NUMBER)
			return i;
		if (a->anchored || (a->kind != TBL_WEAK &&
		    a->kind != TBL_BLANK && !(a->kind == TBL_LABEL &&
		    a->is_unit)))
			break;
	}
	return r->natom;
}

static int
by_anchor(const void *x, const void *y)
{
	const struct counted	*a = x, *b = y;

	return (a->anchor > b->anchor) - (a->anchor < b->anchor);
}

/* Bring them into the order of the text, in which most forms have them. */
static void
counted_sort(struct counted *c, size_t n)
{
	size_t	 i;

	for (i = 1; i < n && c[i - 1].anchor <= c[i].anchor; i++)
		;
	if (i < n)
		qsort(c, n, sizeof(*c), by_anchor);
}

/* Do the numbers count up, or down, from row to row? */
static bool
counts(const struct tbl_reading *r, const struct counted *c, size_t n,
    int64_t way)
{
	const struct tbl_atom	*a, *b;
	size_t			 i, ones = 0;
	int64_t			 step;

	for (i = 1; i < n; i++) {
		a = &r->atom[c[i - 1].atom];
		b = &r->atom[c[i].atom];
		step = (b->units - a->units) * way;
		if (a->scale != 0 || b->scale != 0 || step < 1 ||
		    step > STEP_MAX)
			return false;
		ones += step == 1;
	}
	return ones * 2 >= n - 1;
}

/*
 * Does the atom next to a number, but for blanks, hold the text of a label?  In
 * a row of cells it is one of these.
 */
static bool
is_beside_label(const struct tbl_reading *r, size_t i, int step)
{
	const struct tbl_atom	*n = &r->atom[i], *a;

	for (i += (size_t)step; i < r->natom; i += (size_t)step) {
		a = &r->atom[i];
		if (n->ncell > 1 && n->delim != ' ' && a->row != n->row)
			return false;
		if (a->kind == TBL_LABEL)
			return a->nglyph > 0 && !a->is_unit;
		if (a->kind != TBL_WEAK && a->kind != TBL_RULE &&
		    !(a->kind == TBL_BLANK && !a->mark))
			return false;
	}
	return false;
}

/* Is it in the cell of its line in which one of two others is in theirs? */
static bool
is_in_cell_of(const struct tbl_atom *a, const struct tbl_atom *x,
    const struct tbl_atom *y)
{
	return a->delim == ' ' || a->cell == x->cell || a->cell == y->cell;
}

/*
 * Rows that the form has no values for, as headings of groups, are counted too:
 * numbers beside a label, on the side where it has them, by step, between those
 * of two rows in the text and in value, which go on counting.  The first value of
 * a row may be the number of the row once more.
 */
static void
between_strip(struct tbl_reading *r, const struct counted *x,
    const struct counted *y, int step)
{
	struct tbl_atom	*a;
	int64_t		 low = r->atom[x->atom].units;
	int64_t		 high = r->atom[y->atom].units, swap = low;
	size_t		 i, row = r->atom[x->atom].row;

	if (low > high) {
		low = high;
		high = swap;
	}
	for (i = x->atom + 1; i < y->atom; i++) {
		a = &r->atom[i];
		if (a->kind != TBL_NUMBER || a->scale != 0 || a->units <= low ||
		    a->units >= high || a->row == row ||
		    a->row == r->atom[y->atom].row ||
		    !is_beside_label(r, i, step) ||
		    !is_in_cell_of(a, &r->atom[x->atom], &r->atom[y->atom]))
			continue;
		/* a line has one of them */
		row = a->row;
		if (r->atom[x->atom].units < r->atom[y->atom].units)
			low = a->units;
		else
			high = a->units;
		a->kind = TBL_NOISE;
		a->reason = GI_REASON_SERIAL;
	}
}

/*
 * Are the values from atom i on, up to the next label, those of row e: as many
 * as its columns, and the last is the sum of the others?
 */
static bool
begins_sum(const struct tbl_reading *r, size_t e, size_t i)
{
	const struct tbl_atom	*a, *first = &r->atom[i];
	struct gi_dec		 sum = { 0 }, last = { 0 };
	size_t			 n = 0;

	for (; i < r->natom && !r->atom[i].anchored; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL || a->kind == TBL_BREAK ||
		    (a->delim != ' ' && a->row != first->row))
			break;
		if (!tbl_atom_is_value(a))
			continue;
		if (!gi_dec_add(&sum, last))
			return false;
		last = a->kind == TBL_NUMBER ? tbl_atom_value(a) :
		    (struct gi_dec){ 0 };
		n++;
	}
	return r->row[e].set != NULL && n == r->row[e].set->n &&
	    last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

/* Do the numbers behind the labels of most rows begin their values? */
static bool
are_sums(const struct tbl_reading *r, const struct counted *c, size_t n)
{
	size_t	 i, sums = 0;

	for (i = 0; i < n; i++)
		sums += c[i].atom > c[i].anchor &&
		    begins_sum(r, c[i].elem, c[i].atom);
	return sums * 2 > n;
}

/* Take the numbers that count the rows of a table out of its values. */
static void
table_strip(struct tbl_reading *r, enum gi_table t,
    size_t (*find)(const struct tbl_reading *, const struct tbl_anchor *))
{
	const struct gi_union	*un = r->forms;
	struct counted		*c;
	size_t			 e, i, n = 0, rows = 0;

	c = gi_alloc_raw(r->arena, gi_size_mul(un->end[t] - un->first[t],
	    sizeof(*c)));
	for (e = un->first[t]; e < un->end[t]; e++) {
		if (r->row[e].anchor == NULL)
			continue;
		rows++;
		i = find(r, r->row[e].anchor);
		if (i < r->natom)
			c[n++] = (struct counted){ r->row[e].anchor->atom,
			    (uint32_t)i, (uint32_t)e };
	}
	if (n < ROWS_MIN || n * 5 < rows * 4)
		return;
	counted_sort(c, n);
	if ((!counts(r, c, n, 1) && !counts(r, c, n, -1)) ||
	    (un->row_sums[t] && are_sums(r, c, n)))
		return;
	for (i = 1; i < n; i++)
		between_strip(r, &c[i - 1], &c[i],
		    find == number_before ? 1 : -1);
	for (i = 0; i < n; i++) {
		r->atom[c[i].atom].kind = TBL_NOISE;
		r->atom[c[i].atom].reason = GI_REASON_SERIAL;
	}
}

/* Is an atom a sign, as the one that quotes a line? */
static bool
is_sign(const struct tbl_atom *a)
{
	return a->kind == TBL_LABEL && a->nglyph == 0 && !a->is_unit;
}

/*
 * Where only blanks part a line, a number before its first label counts the
 * line: values stand behind labels.  Signs may stand before each.
 */
static void
line_strip(struct tbl_reading *r, size_t i, size_t end)
{
	struct tbl_atom	*a;

	if (r->atom[i].delim != ' ')
		return;
	while (i < end && is_sign(&r->atom[i]))
		i++;
	if (i == end)
		return;
	a = &r->atom[i++];
	while (i < end && is_sign(&r->atom[i]))
		i++;
	if (a->kind != TBL_NUMBER || a->delim != ' ' || i == end ||
	    r->atom[i].kind != TBL_LABEL || r->atom[i].is_unit)
		return;
	a->kind = TBL_NOISE;
	a->reason = GI_REASON_SERIAL;
}

/* The atom behind the line of atom i. */
static size_t
line_end(const struct tbl_reading *r, size_t i)
{
	uint32_t	 line = r->atom[i].line;

	while (i < r->natom && r->atom[i].line == line)
		i++;
	return i;
}

/*
 * The number that a line ends with, but for empty cells, natom: none.  A line
 * has it behind its last bar, or anywhere.
 */
static size_t
number_last(const struct tbl_reading *r, size_t i, size_t end, bool bar)
{
	const struct tbl_atom		*a;
	const struct tbl_features	*f;

	while (!bar && end > i + 1 && r->atom[end - 1].kind == TBL_BLANK &&
	    !r->atom[end - 1].mark)
		end--;
	a = &r->atom[end - 1];
	f = &r->features[a->line];
	if (a->kind != TBL_NUMBER || a->scale != 0 || (bar && (!f->led ||
	    f->closed || a->cell + 1 != a->ncell)))
		return r->natom;
	return end - 1;
}

/* A year may be a head. */
static bool
is_year(int64_t n)
{
	return n >= YEAR_MIN && n <= YEAR_MAX;
}

/* Is a text one that the form has in a table beside its rows? */
static bool
is_about(const struct tbl_reading *r, size_t i)
{
	int	 t;

	for (t = 0; r->atom[i].nglyph > 0 && t < GI_TABLES; t++) {
		if (tbl_atom_is_about(r, &r->atom[i], (enum gi_table)t))
			return true;
	}
	return false;
}

/*
 * Has a line of heads a number at its end, and no other?  No label of a row is
 * in it.
 */
static bool
is_numbered_head(const struct tbl_reading *r, size_t i, size_t last)
{
	bool	 head = false;

	if (is_year(r->atom[last].units))
		return false;
	for (; i < last; i++) {
		if (r->atom[i].anchored || tbl_atom_is_value(&r->atom[i]))
			return false;
		head |= r->atom[i].kind == TBL_LABEL && is_about(r, i);
	}
	return head;
}

/* Take the numbers at the ends of lines out of the values. */
static void
ends_take(struct tbl_reading *r, size_t i, size_t to, bool bar)
{
	size_t	 end, k;

	for (; i < to; i = end) {
		end = line_end(r, i);
		k = number_last(r, i, end, bar);
		if (k == r->natom || (bar && r->atom[i].delim != '|'))
			continue;
		r->atom[k].kind = TBL_NOISE;
		r->atom[k].reason = GI_REASON_SERIAL;
	}
}

/* Do the numbers at the ends of two lines stand in one column? */
static bool
is_below(struct tbl_reading *r, size_t i, size_t k)
{
	const struct tbl_atom	*a = &r->atom[i], *b = &r->atom[k];
	struct tbl_span		 x, y;

	if (a->delim != ' ' || b->delim != ' ')
		return a->delim == b->delim && a->cell == b->cell;
	tbl_atoms_measure(r);
	return tbl_atom_span(r, i, TBL_MEASURE_WIDE, &x) &&
	    tbl_atom_span(r, k, TBL_MEASURE_WIDE, &y) &&
	    (x.from == y.from || x.to == y.to);
}

/* Lines that follow each other and end with numbers of which each is the next. */
struct ends {
	size_t	 from, last;	/* atoms: the first, the last of these numbers */
	size_t	 lines;
};

/* Is one of the lines up to an atom of heads, and do they stand in one column? */
static bool
ends_count(struct tbl_reading *r, const struct ends *s, size_t to)
{
	size_t	 i, end, k, last = r->natom;
	bool	 heads = false, column = true;

	for (i = s->from; i < to; i = end) {
		end = line_end(r, i);
		k = r->atom[i].kind == TBL_RULE ? r->natom :
		    number_last(r, i, end, false);
		if (k == r->natom)
			continue;
		heads = heads || is_numbered_head(r, i, k);
		column = column && (last == r->natom || is_below(r, last, k));
		last = k;
	}
	return heads && s->lines >= (column ? COLUMN_MIN : LINES_MIN);
}

/* Do they count the lines?  They do if one is of heads. */
static inline void
ends_close(struct tbl_reading *r, struct ends *s, size_t to)
{
	if (s->lines >= COLUMN_MIN && ends_count(r, s, to))
		ends_take(r, s->from, to, false);
	*s = (struct ends){ .from = to, .last = r->natom };
}

static void
lines_strip(struct tbl_reading *r)
{
	struct ends	 s = { .last = r->natom };
	size_t		 i, end, k;

	for (i = 0; i < r->natom; i = end) {
		end = line_end(r, i);
		line_strip(r, i, end);
		if (r->atom[i].kind == TBL_RULE)
			continue;
		k = number_last(r, i, end, false);
		if (k == r->natom || s.last == r->natom ||
		    r->atom[k].units != r->atom[s.last].units + 1)
			ends_close(r, &s, i);
		if (k == r->natom)
			continue;
		s.last = k;
		s.lines++;
	}
	ends_close(r, &s, r->natom);
}

/*
 * The same where each line with bars that one begins has such a number behind
 * the last, which no bar closes: lines between them may be lost.
 */
static void
bar_ends_strip(struct tbl_reading *r)
{
	size_t	 i, end, k, last = r->natom;
	bool	 heads = false;

	if (!(r->traits & TBL_TRAIT_BARS))
		return;
	for (i = 0; i < r->natom; i = end) {
		if (r->atom[i].delim != '|') {
			end = i + 1;
			continue;
		}
		end = line_end(r, i);
		if (r->atom[i].kind == TBL_RULE)
			continue;
		k = number_last(r, i, end, true);
		if (k == r->natom || (last < r->natom &&
		    r->atom[k].units <= r->atom[last].units))
			return;
		heads = heads || is_numbered_head(r, i, k);
		last = k;
	}
	if (heads)
		ends_take(r, 0, r->natom, true);
}

void
tbl_serials_strip(struct tbl_reading *r)
{
	int	 t;

	lines_strip(r);
	bar_ends_strip(r);
	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t])
			continue;
		table_strip(r, (enum gi_table)t, number_before);
		table_strip(r, (enum gi_table)t, number_behind);
	}
}
