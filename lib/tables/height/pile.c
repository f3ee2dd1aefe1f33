/* SPDX-License-Identifier: ISC */
/* A row from its lines: which numbers it has, and whether it may be one. */
#include "base/bits.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/height/pile.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"
#include "tables/text/pieces.h"

/* All but the texts of pieces that are not there. */
void
tbl_pile_begin(struct tbl_pile *p, const struct tbl_reading *r,
    const struct gi_col_set *set)
{
	size_t	 c;

	p->r = r;
	p->set = set;
	p->n = 0;
	p->label = 0;
	p->lost = false;
	p->last = NULL;
	for (c = 0; c < set->n; c++) {
		p->col[c].pieces.n = 0;
		p->col[c].lines = 0;
		p->col[c].mark = false;
	}
}

/* A value of line bit of the pile, in column c. */
static void
value_add(struct tbl_pile *p, uint32_t atom, size_t c, uint32_t bit)
{
	const struct tbl_atom	*a = &p->r->atom[atom];
	struct tbl_pile_column	*col = &p->col[c];
	size_t			 n = col->pieces.n;

	/* a mark is no piece, and two values of a line are none either */
	if (col->mark || (col->lines & bit) != 0 || n == TBL_PIECES ||
	    (a->kind != TBL_NUMBER && n > 0) ||
	    (a->kind == TBL_NUMBER && !tbl_pieces_add(&col->pieces, a->raw)) ||
	    (a->kind == TBL_NUMBER && col->pieces.n != n + 1)) {
		p->lost = true;
		return;
	}
	col->mark = a->kind != TBL_NUMBER;
	col->atom[n] = atom;
	col->lines |= bit;
}

/* Do two lines begin with the same label?  It is no part of one that wraps. */
static bool
is_same_label(const struct tbl_reading *r, const struct tbl_text_line *a,
    const struct tbl_text_line *b)
{
	uint32_t	 i, n = a->values - a->first;

	if (n == 0 || b->values - b->first != n)
		return false;
	for (i = 0; i < n; i++) {
		if (r->atom[a->first + i].kind == TBL_LABEL && !gi_str_eq(
		    r->atom[a->first + i].raw, r->atom[b->first + i].raw))
			return false;
	}
	return true;
}

void
tbl_pile_add(struct tbl_pile *p, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l, bool label)
{
	bool		 whole = cols == NULL && l->n == p->set->n;
	uint32_t	 bit, i;
	size_t		 k, nth = 0;

	if (p->n == TBL_PILE_LINES) {
		p->lost = true;
		return;
	}
	bit = (uint32_t)1 << p->n++;
	if (p->last != NULL && is_same_label(p->r, p->last, l))
		p->lost = true;
	p->last = l;
	if (label)
		p->label |= bit;
	for (i = l->values; i < l->end && l->n > 0; i++) {
		if (!tbl_atom_is_value(&p->r->atom[i]))
			continue;
		if (cols == NULL) {
			/* the columns of whole lines are in one order */
			p->lost = p->lost || !whole;
			if (whole)
				value_add(p, i, nth++, bit);
			continue;
		}
		k = tbl_text_column_of(p->r, cols, i);
		if (k == cols->n)
			p->lost = true;
		else if (cols->of[k] >= 0)
			value_add(p, i, (size_t)cols->of[k], bit);
	}
}

/* Do the lines of a stand among those of b, from its first to its last? */
static bool
is_within(uint32_t a, uint32_t b)
{
	uint32_t	 all = b;
	int		 k;

	for (k = 1; k < 32; k *= 2)
		all |= all >> k;
	all &= ~((b & (0u - b)) - 1);
	return (a & ~all) == 0;
}

/*
 * May texts be of one row that take such lines?  Those of as many lines stand
 * side by side, one of fewer lines stands among those of more.
 */
static bool
fit(uint32_t a, uint32_t b)
{
	size_t	 na = gi_bits(a), nb = gi_bits(b);

	if (na == nb)
		return a == b;
	return na < nb ? is_within(a, b) : is_within(b, a);
}

/*
 * A label may be set another way than numbers are: at the top, say, where those
 * stand in the middle.  Only what takes all lines of the row, most, tells.
 */
static bool
label_fits(const struct tbl_pile *p, uint32_t lines, size_t most, bool strict)
{
	size_t	 a = gi_bits(p->label), b = gi_bits(lines);

	if (a < most && b < most)
		return true;
	return (a == b && !strict) || fit(p->label, lines);
}

static bool
is_one_row(const struct tbl_pile *p, bool strict)
{
	size_t	 c, k, most = gi_bits(p->label);

	for (c = 0; c < p->set->n; c++)
		most = gi_bits(p->col[c].lines) > most ? gi_bits(p->col[c].lines) :
		    most;
	for (c = 0; c < p->set->n; c++) {
		if (!label_fits(p, p->col[c].lines, most, strict))
			return false;
		for (k = 0; k < c; k++) {
			if (!fit(p->col[k].lines, p->col[c].lines))
				return false;
		}
	}
	return true;
}

/* Put the pieces together; false where some make no number. */
static bool
pieces_join(struct tbl_pile *p)
{
	struct tbl_pile_column	*col;
	size_t			 c;

	for (c = 0; c < p->set->n; c++) {
		col = &p->col[c];
		col->value = (struct gi_dec){ 0 };
		if (col->pieces.n == 1)
			col->value = tbl_atom_value(&p->r->atom[col->atom[0]]);
		else if (col->pieces.n > 1 && !tbl_pieces_join(&col->pieces, 0,
		    col->pieces.n, &col->value))
			return false;
	}
	return true;
}

static enum tbl_pile_sum
sum_judge(const struct tbl_pile *p)
{
	struct gi_dec	 sum = { 0 };
	size_t		 c, n = p->set->n;

	if (p->col[n - 1].pieces.n == 0)
		return TBL_PILE_OPEN;
	for (c = 0; c + 1 < n; c++) {
		if (!gi_dec_add(&sum, p->col[c].value))
			return TBL_PILE_FAILS;
	}
	if (gi_dec_cmp(sum, p->col[n - 1].value) != 0)
		return TBL_PILE_FAILS;
	return gi_dec_sign(sum) != 0 ? TBL_PILE_HOLDS : TBL_PILE_NOUGHT;
}

enum tbl_pile_sum
tbl_pile_judge(struct tbl_pile *p, size_t e, bool strict)
{
	if (p->lost)
		return TBL_PILE_LOST;
	if (!pieces_join(p) || !is_one_row(p, strict))
		return TBL_PILE_NONE;
	if (!p->r->forms->row_sums[p->r->forms->row[e].table])
		return TBL_PILE_OPEN;
	return sum_judge(p);
}

/* The pieces of a column become its first atom, which is the number then. */
static void
column_merge(struct tbl_reading *r, struct tbl_pile_column *col)
{
	struct tbl_atom	*a = &r->atom[col->atom[0]];
	size_t		 i;

	if (col->pieces.n < 2)
		return;
	a->units = col->value.units;
	a->scale = (uint8_t)col->value.scale;
	a->joined = true;
	a->raw = tbl_pieces_text(r->arena, &col->pieces);
	a->made = true;
	for (i = 1; i < col->pieces.n; i++) {
		r->atom[col->atom[i]].kind = TBL_NOISE;
		r->atom[col->atom[i]].reason = GI_NO_REASON;
	}
}

void
tbl_pile_place(struct tbl_reading *r, struct tbl_pile *p, size_t e,
    const bool has[GI_COLS], bool alone)
{
	struct tbl_filling	 f = { .numbers = 0 };
	struct tbl_pile_column	*col;
	struct tbl_row		*row = &r->row[e];
	uint32_t		 last;
	size_t			 c;

	row->run0 = row->run1 = 0;
	for (c = 0; c < p->set->n; c++) {
		col = &p->col[c];
		if (has[c])
			f.how[c] = TBL_HOW_BLANK;
		if (col->lines == 0)
			continue;
		column_merge(r, col);
		last = col->atom[col->pieces.n > 0 ? col->pieces.n - 1 : 0];
		f.value[c] = col->atom[0] + 1;
		f.how[c] = tbl_atom_how(&r->atom[col->atom[0]], TBL_HOW_EXACT);
		f.numbers += col->pieces.n > 0;
		if (row->run1 == 0 || col->atom[0] < row->run0)
			row->run0 = col->atom[0];
		if (last + 1 > row->run1)
			row->run1 = last + 1;
	}
	tbl_row_set(r, e, &f, alone && f.numbers == p->set->n);
}
