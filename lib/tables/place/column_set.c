/* SPDX-License-Identifier: ISC */
/*
 * Which columns a row has.  Where editions differ, the heads above its block
 * decide, then the report's edition.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/place/head_unit.h"
#include "tables/place/place.h"
#include "tables/text/likeness.h"
#include "tables/text/term.h"
#include "tables/text/unit.h"

#define HEAD_ATOMS	60	/* how far above a row its heads may begin */
#define HEAD_CREDIT	60	/* percent of a head that is enough of it */
#define SHIFT_UNKNOWN	99	/* no number but nought survives it */

/* Percent of a column's label that a text among the heads shows. */
static int
credit(const struct tbl_term *t, const struct gi_label *l)
{
	size_t	 n = t->nglyph < GI_LABEL_CPS ? t->nglyph : GI_LABEL_CPS;

	if (n < 2)
		return 0;
	if (n >= l->len && memcmp(t->cp, l->fold, l->len * sizeof(*t->cp)) == 0)
		return 100;
	return tbl_term_in_label(t, l) ? (int)(100 * n / l->len) : 0;
}

/* The same of a column, be it worded in another way. */
static int
column_credit(const struct tbl_term *t, const struct gi_col_set *set, size_t c)
{
	const struct gi_col	*col = set->col[c];
	int			 got, best = 0;
	size_t			 k;

	/* each code point that the label lacks takes an edit */
	if (!gi_more_bits(t->bits & ~set->bits[c], t->nglyph / 5) ||
	    t->nglyph > col->label.len)
		best = credit(t, &col->label);
	for (k = 0; k < col->nvariants; k++) {
		got = credit(t, &col->variants[k]);
		best = got > best ? got : best;
	}
	return best;
}

/* The same of all columns, kept with the term for two sets of them. */
static const uint8_t *
credits(struct tbl_term *t, const struct gi_col_set *set)
{
	struct tbl_credits	*k = t->credits;
	size_t			 c;

	k += k->set != NULL && k->set != set;
	if (k->set != set) {
		k->set = set;
		for (c = 0; c < set->n; c++)
			k->of[c] = (uint8_t)column_credit(t, set, c);
	}
	return k->of;
}

/* How well the atoms a..b show the set's columns. */
static int
set_score(const struct tbl_reading *r, const struct gi_col_set *set, size_t a,
    size_t b)
{
	const uint8_t	*got;
	int		 best[GI_COLS] = { 0 }, sum = 0;
	size_t		 c;

	for (; a < b; a++) {
		const struct tbl_atom *at = &r->atom[a];

		if (at->kind != TBL_LABEL || at->nglyph < 2)
			continue;
		got = credits(at->term, set);
		for (c = 0; c < set->n; c++)
			best[c] = got[c] > best[c] ? got[c] : best[c];
	}
	for (c = 0; c < set->n; c++)
		sum += best[c];
	return set->n > 0 ? sum * 6 / (int)set->n : 0;
}

static const struct gi_col_set *
set_of_edition(const struct tbl_reading *r, const struct gi_union_row *e)
{
	size_t	 i, bit;

	if (r->edition == NULL)
		return NULL;
	bit = (size_t)(r->edition - r->forms->forms);
	for (i = 0; i < e->nset; i++) {
		if (e->set[i].editions >> bit & 1)
			return &e->set[i];
	}
	return NULL;
}

/* In which atom the label of the chain's row at an atom ends. */
static size_t
anchor_last(const struct tbl_reading *r, size_t atom)
{
	size_t	 e = 0;

	while (r->row[e].anchor == NULL || r->row[e].anchor->atom != atom)
		e++;
	return r->row[e].anchor->last;
}

/*
 * Where the heads of the row at an atom begin: behind the first run of values
 * of the row before.  A stray number among the heads does not end them.
 */
static size_t
heads_begin(const struct tbl_reading *r, size_t atom)
{
	size_t	 i, before, a = atom > HEAD_ATOMS ? atom - HEAD_ATOMS : 0;

	for (before = atom; before > 0 && !r->atom[before - 1].anchored;)
		before--;
	if (before > 0) {
		for (i = before; i < atom && r->atom[i].kind != TBL_NUMBER;)
			i++;
		while (i < atom && r->atom[i].kind != TBL_LABEL)
			i++;
		if (i == atom)
			i = anchor_last(r, before - 1) + 1;
		a = i > a ? i : a;
	}
	for (i = atom; i > a; i--) {
		if (r->atom[i - 1].kind == TBL_BREAK)
			return i;
	}
	return a;
}

static bool
label_names_unit(const struct gi_col *col, const struct gi_word *unit)
{
	return unit != NULL && strstr(col->label.text, unit->text.s) != NULL;
}

/* Do the pieces of label text from a to b hold the label between them? */
static bool
label_in_pieces(const struct tbl_reading *r, size_t a, size_t b,
    const struct gi_label *l)
{
	const struct tbl_atom	*at;
	size_t			 i, k = 0;

	for (at = &r->atom[a]; at < &r->atom[b] && k < l->len; at++) {
		for (i = 0; i < at->nglyph && k < l->len; i++) {
			if (at->term->cp[i] != l->fold[k])
				k = 0;
			k += at->term->cp[i] == l->fold[k];
		}
	}
	return k == l->len;
}

/*
 * The unit of an amount's head as a power of ten of yuan: TBL_POWER_NONE where a
 * plain head leaves it to the form, TBL_POWER_DOUBT where there is no head to ask,
 * or it says more than anyone can read.
 */
static int
amount_unit(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col *col, size_t a, size_t b)
{
	int	 unit = tbl_head_unit(r, a, b, t), best = 0, got;
	size_t	 i;
	bool	 more = false;

	if (unit != TBL_POWER_NONE)
		return unit;
	for (i = a; i < b; i++) {
		if (r->atom[i].kind != TBL_LABEL)
			continue;
		got = r->atom[i].nglyph > 0 ?
		    credit(r->atom[i].term, &col->label) : 0;
		if (got > best) {
			best = got;
			more = r->atom[i].nglyph > col->label.len;
		}
	}
	if (best < HEAD_CREDIT)
		more = !label_in_pieces(r, a, b, &col->label);
	return more ? TBL_POWER_DOUBT : TBL_POWER_NONE;
}

/*
 * A head that names another unit than the form does.  Where the statutory
 * label names its unit, another one is a misprint or a misreading, and nobody
 * can tell which.
 */
static void
shifts_set(const struct tbl_reading *r, struct tbl_row *row, size_t a, size_t b)
{
	enum gi_table	 t = r->forms->row[row - r->row].table;
	int		 power, unit;
	size_t		 c;

	for (c = 0; c < row->set->n; c++) {
		power = tbl_unit_power(row->set->unit[c]);
		if (power < 0)
			continue;
		unit = amount_unit(r, t, row->set->col[c], a, b);
		if (unit == TBL_POWER_DOUBT || (unit >= 0 && unit != power &&
		    label_names_unit(row->set->col[c], row->set->unit[c])))
			row->shift[c] = SHIFT_UNKNOWN;
		else if (unit >= 0)
			row->shift[c] = (int8_t)(unit - power);
	}
}

static bool
same_block(const struct gi_union_row *a, const struct gi_union_row *b)
{
	const char	*dot = strchr(a->key, '.');

	return a->table == b->table && dot != NULL &&
	    strncmp(a->key, b->key, (size_t)(dot - a->key) + 1) == 0;
}

/* The set of columns that the heads from a to b show, or NULL. */
static const struct gi_col_set *
set_of_heads(const struct tbl_reading *r, const struct gi_union_row *el,
    size_t a, size_t b)
{
	const struct gi_col_set	*set = NULL;
	size_t			 i;
	int			 score, best = 0;
	bool			 tie = false;

	for (i = 0; i < el->nset; i++) {
		score = set_score(r, &el->set[i], a, b);
		if (score == best)
			tie = true;
		if (score > best) {
			best = score;
			tie = false;
			set = &el->set[i];
		}
	}
	return best < 100 || tie ? NULL : set;
}

static const struct gi_col_set *
set_of_block(const struct tbl_reading *r, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	const struct gi_col_set	*set = NULL, *before;
	size_t			 i;

	if (e == 0 || !same_block(el, el - 1))
		return NULL;
	before = r->row[e - 1].set;
	if (before == NULL || el->set == NULL)
		return NULL;
	for (i = 0; i < el->nset; i++) {
		if (el->set[i].editions == before->editions)
			set = &el->set[i];
	}
	return set;
}

/* Are there amounts of money among the columns? */
static bool
has_money(const struct gi_col_set *set)
{
	size_t	 c;

	for (c = 0; c < set->n; c++) {
		if (tbl_unit_power(set->unit[c]) >= 0)
			return true;
	}
	return false;
}

static void
row_heads(struct tbl_reading *r, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	struct tbl_row			*row = &r->row[e];
	size_t				 a, b = row->anchor->atom;

	/* what the form does not leave open needs no heads */
	if (el->nset == 1 && !has_money(&el->set[0])) {
		row->set = &el->set[0];
		return;
	}
	a = heads_begin(r, b);
	row->set = el->nset == 1 ? &el->set[0] : set_of_heads(r, el, a, b);
	if (row->set == NULL)
		row->set = set_of_block(r, e);
	if (row->set == NULL)
		row->set = set_of_edition(r, el);
	if (row->set != NULL)
		shifts_set(r, row, a, b);
}

/*
 * A row that names its own unit, where what stands above the table names
 * another.
 */
static void
own_unit_check(struct tbl_reading *r, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	int				 power = tbl_unit_power(el->unit), met;

	if (!el->own_unit || power == TBL_POWER_NONE)
		return;
	met = tbl_caption_unit(r, el->table);
	if (met != TBL_POWER_NONE && met != power)
		r->row[e].shift[0] = SHIFT_UNKNOWN;
}

/* The editions that have a table: the report's, or if that lacks it, all. */
static uint32_t
editions_of(const struct tbl_reading *r, enum gi_table t)
{
	uint32_t	 all = 0;
	size_t		 i;

	for (i = 0; i < r->forms->nforms; i++) {
		if (gi_form_table(&r->forms->forms[i], t) != NULL)
			all |= (uint32_t)1 << i;
	}
	return (all & r->editions) != 0 && r->edition != NULL ?
	    all & r->editions : all;
}

/*
 * Does the table of the text have row e, which is one of table 4?  The values
 * of that one are a single run, in which a row of another edition would take
 * the place of others.
 */
static bool
row_stands(const struct tbl_reading *r, size_t e)
{
	uint32_t	 due = editions_of(r, GI_PROCEEDINGS);

	return r->row[e].anchor != NULL ||
	    (r->forms->row[e].editions & due) == due;
}

void
tbl_column_sets_find(struct tbl_reading *r)
{
	const struct gi_union_row	*el;
	size_t			 e;

	for (e = r->first; e < r->end; e++) {
		el = &r->forms->row[e];
		r->row[e].fits = !el->own_unit && el->table != GI_DISCLOSURE;
		if (el->nset == 0 || (el->table == GI_PROCEEDINGS &&
		    !row_stands(r, e)))
			continue;
		if (r->row[e].anchor != NULL)
			own_unit_check(r, e);
		if (r->row[e].anchor != NULL && el->table == GI_DISCLOSURE)
			row_heads(r, e);
		else if (el->nset == 1)
			r->row[e].set = &el->set[0];
		else
			r->row[e].set = set_of_edition(r, el);
	}
}
