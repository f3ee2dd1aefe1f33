/* SPDX-License-Identifier: ISC */
/*
 * Numbers that count the rows of a table, or codes that do: before each label,
 * or right behind it.  They are no values, in a blank form or a filled one.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/position.h"

#define ROWS_MIN	5	/* that count up; fewer may be counts */
#define STEP_MAX	4	/* from one row to the next that the chain has:
				   headings of groups have numbers too */

/* A row, and the atom that may count it. */
struct counted {
	size_t		 anchor;
	uint32_t	 atom;
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

/* Do the numbers count up, from row to row? */
static bool
counts_up(const struct tbl_reading *r, const struct counted *c, size_t n)
{
	const struct tbl_atom	*a, *b;
	size_t			 i, ones = 0;

	for (i = 1; i < n; i++) {
		a = &r->atom[c[i - 1].atom];
		b = &r->atom[c[i].atom];
		if (a->scale != 0 || b->scale != 0 || b->units <= a->units ||
		    b->units > a->units + STEP_MAX)
			return false;
		ones += b->units == a->units + 1;
	}
	return ones * 2 >= n - 1;
}

/* Does the atom next to a number, but for blanks, hold the text of a label? */
static bool
is_beside_label(const struct tbl_reading *r, size_t i, int step)
{
	const struct tbl_atom	*a;

	for (i += (size_t)step; i < r->natom; i += (size_t)step) {
		a = &r->atom[i];
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
is_below(const struct tbl_atom *a, const struct tbl_atom *x,
    const struct tbl_atom *y)
{
	return a->delim == ' ' || a->cell == x->cell || a->cell == y->cell;
}

/*
 * Rows that the form has no values for, as headings of groups, are counted too:
 * numbers beside a label, between those of two rows in the text and in value,
 * which go on counting up.  The first value of a row may be the number of the
 * row once more.
 */
static void
between_strip(struct tbl_reading *r, const struct counted *x,
    const struct counted *y)
{
	struct tbl_atom	*a;
	int64_t		 low = r->atom[x->atom].units;
	int64_t		 high = r->atom[y->atom].units;
	size_t		 i;

	for (i = x->atom + 1; i < y->atom; i++) {
		a = &r->atom[i];
		if (a->kind != TBL_NUMBER || a->scale != 0 || a->units <= low ||
		    a->units >= high || (!is_beside_label(r, i, 1) &&
		    !is_beside_label(r, i, -1)) ||
		    !is_below(a, &r->atom[x->atom], &r->atom[y->atom]))
			continue;
		low = a->units;
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

/* Take the numbers that count the rows of a table out of its values. */
static void
table_strip(struct tbl_reading *r, enum gi_table t,
    size_t (*find)(const struct tbl_reading *, const struct tbl_anchor *))
{
	const struct gi_union	*un = r->forms;
	struct counted		*c;
	size_t			 e, i, n = 0, rows = 0, sums = 0;

	c = gi_alloc_raw(r->arena, gi_size_mul(un->end[t] - un->first[t],
	    sizeof(*c)));
	for (e = un->first[t]; e < un->end[t]; e++) {
		if (r->row[e].anchor == NULL)
			continue;
		rows++;
		i = find(r, r->row[e].anchor);
		sums += un->row_sums[t] && i > r->row[e].anchor->atom &&
		    i < r->natom && begins_sum(r, e, i);
		if (i < r->natom)
			c[n++] = (struct counted){ r->row[e].anchor->atom,
			    (uint32_t)i };
	}
	if (n < ROWS_MIN || n * 5 < rows * 4)
		return;
	counted_sort(c, n);
	if (sums * 2 > n || !counts_up(r, c, n))
		return;
	for (i = 1; i < n; i++)
		between_strip(r, &c[i - 1], &c[i]);
	for (i = 0; i < n; i++) {
		r->atom[c[i].atom].kind = TBL_NOISE;
		r->atom[c[i].atom].reason = GI_REASON_SERIAL;
	}
}

/*
 * Where only blanks part a line, a number before its first label counts the
 * line: values stand behind labels.
 */
static void
lines_strip(struct tbl_reading *r)
{
	struct tbl_atom	*a;
	size_t		 i;

	for (i = 0; i + 1 < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NUMBER && a->delim == ' ' &&
		    (i == 0 || a[-1].line != a->line) &&
		    a[1].line == a->line && a[1].kind == TBL_LABEL &&
		    a[1].nglyph > 0 && !a[1].is_unit) {
			a->kind = TBL_NOISE;
			a->reason = GI_REASON_SERIAL;
		}
	}
}

void
tbl_serials_strip(struct tbl_reading *r)
{
	int	 t;

	lines_strip(r);
	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t])
			continue;
		table_strip(r, (enum gi_table)t, number_before);
		table_strip(r, (enum gi_table)t, number_behind);
	}
}
