/* SPDX-License-Identifier: ISC */
/*
 * The order in which the heads of a table follow each other, where nothing but
 * that tells the columns of its values.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/beside.h"
#include "tables/place/head_order.h"
#include "tables/place/order_sums.h"
#include "tables/position/block.h"
#include "tables/position/head.h"

#define ROWS_MIN	3	/* rows that show that a column is missing */
#define COLUMNS_MIN	3
#define MORE_MAX	3	/* columns of nobody's that are looked for */

/* Set the order of the form. */
static void
order_of_form(const struct gi_col_set *set, struct tbl_head_order *o)
{
	for (o->n = 0; o->n < set->n; o->n++)
		o->of[o->n] = (int8_t)o->n;
	o->moved = false;
}

/* The heads of a row on their way. */
struct head_walk {
	const struct tbl_reading	*r;
	enum gi_table			 table;
	const struct gi_col_set		*set;
	struct tbl_head_order		*o;
	struct tbl_head			 open;	/* text that names nothing yet */
	bool				 remark;	/* it is the head of remarks */
	bool				 begun;		/* heads that are no column's stood
						   before */
	size_t				 open_atom;	/* with which that begins */
	uint32_t			 nobody_from;	/* where the last head of a column
						   of nobody's begins in its line */
	bool				 seen[GI_COLS];
	size_t				 named, nobody;
	bool				 known;		/* one of them is of remarks or
						   of another year */
	bool				 figures;	/* a column of nobody's may hold
						   figures: it is not that of
						   remarks */
	bool				 values;	/* numbers stood behind some */
	bool				 twice;	/* a column is named twice, or
						   there are too many */
	size_t				 lines;	/* in which heads stand */
	uint32_t			 line;	/* of the last head */
};

static void
column_add(struct head_walk *w, int c, uint32_t line)
{
	w->lines += w->o->n == 0 || line != w->line;
	w->line = line;
	if (w->o->n == TBL_HEADS || (c >= 0 && w->seen[c])) {
		w->twice = true;
		return;
	}
	if (c >= 0) {
		w->seen[c] = true;
		w->named++;
	} else {
		w->nobody++;
	}
	w->o->of[w->o->n++] = (int8_t)c;
}

/* Forget the heads that were met. */
static void
heads_forget(struct head_walk *w)
{
	memset(w->seen, 0, sizeof(w->seen));
	w->o->n = w->named = w->nobody = w->lines = 0;
	w->known = w->figures = w->twice = w->values = false;
}

/*
 * The title of a block of table 2, or the head of its labels.  Heads with
 * numbers below them are those of another block, whose rows are no form's; and a
 * number under a head that stands before that of the labels stands before the
 * label too, and is no value of the row.
 */
static void
corner_take(struct head_walk *w)
{
	w->begun = true;
	if (w->set->n == 1 && w->table == GI_DISCLOSURE && (w->values ||
	    (w->named == 0 && w->nobody > 0 &&
	    w->r->atom[w->open_atom].x.from >= w->nobody_from)))
		heads_forget(w);
}

/* Text that names no column: that of a group, or a column of nobody's. */
static void
open_close(struct head_walk *w)
{
	if (w->open.n > 0 && w->open.about)
		corner_take(w);
	else if (w->open.n > 0 && (w->named > 0 || w->open.past ||
	    (w->begun && w->set->n == 1))) {
		column_add(w, TBL_COLUMN_NOBODY,
		    w->r->atom[w->open_atom].line);
		w->nobody_from = w->r->atom[w->open_atom].x.from;
		w->known |= w->remark || w->open.past;
		w->figures |= !w->remark;
	}
	tbl_head_begin(&w->open);
}

/* Does a head begin the label of a column, and lack its end? */
static bool
is_begun(const struct head_walk *w, const struct tbl_head *h)
{
	const struct gi_label	*l;
	size_t			 c;

	for (c = 0; c < w->set->n; c++) {
		l = &w->set->col[c]->label;
		if (h->n < l->len && memcmp(h->cp, l->fold,
		    h->n * sizeof(*h->cp)) == 0)
			return true;
	}
	return false;
}

static void
piece_take(struct head_walk *w, size_t atom)
{
	struct tbl_head	 alone, both;
	int		 c;

	tbl_head_begin(&alone);
	tbl_head_prepend(w->r, &alone, w->table, atom, atom + 1);
	if (alone.n == 0)
		return;
	if (w->open.n > 0) {
		both = w->open;
		tbl_head_append(&both, &alone);
		if ((c = tbl_head_column(&both, w->set)) >= 0 &&
		    !is_begun(w, &both)) {
			w->open.n = 0;
			column_add(w, c, w->r->atom[w->open_atom].line);
			return;
		}
		if (is_begun(w, &both)) {
			w->open = both;
			return;
		}
		open_close(w);
	}
	c = tbl_head_column(&alone, w->set);
	if (c >= 0 && !is_begun(w, &alone))
		column_add(w, c, w->r->atom[atom].line);
	else {
		w->open = alone;
		w->remark = gi_word_start(GI_WORD_NOTE,
		    w->r->atom[atom].raw) != NULL;
		w->open_atom = atom;
	}
}

/* Text with a number behind it, in a line below the heads, is a row's label. */
static void
number_take(struct head_walk *w, const struct tbl_atom *a)
{
	w->values = true;
	if (w->open.n > 0 && w->named > 0 && w->line != a->line &&
	    w->r->atom[w->open_atom].line == a->line)
		tbl_head_begin(&w->open);
}

static bool
begins_with_bracket(const struct tbl_atom *a)
{
	uint32_t	 cp;

	gi_utf8_decode(a->raw.s, a->raw.len, &cp);
	return gi_cp_is_open(cp);
}

/* The heads above the first row of the block that row e is in. */
static void
heads_walk(struct head_walk *w, size_t e)
{
	const struct tbl_atom	*a;
	size_t			 i, first = tbl_block_first(w->r, e);
	int			 depth = 0;
	bool			 open;

	for (i = tbl_heads_begin(w->r, first); i < first; i++) {
		a = &w->r->atom[i];
		if (a->kind == TBL_NUMBER)
			number_take(w, a);
		if (a->kind != TBL_LABEL || a->is_unit)
			continue;
		/* instructions in brackets are no heads */
		open = depth > 0;
		if (a->brackets)
			depth = tbl_bracket_depth(a->raw, depth);
		if (!open && !begins_with_bracket(a))
			piece_take(w, i);
	}
	open_close(w);
}

/* Does the order differ from the form's in the place of the last column only? */
static bool
is_total_moved(const struct gi_col_set *set, const struct tbl_head_order *o)
{
	size_t	 i, c = 0;
	bool	 moved = false;

	for (i = 0; i < o->n; i++) {
		if (o->of[i] == (int)set->n - 1) {
			moved = i + 1 < o->n;
			continue;
		}
		if (o->of[i] != (int)c++)
			return false;
	}
	return moved;
}

/* Do the heads have the form's columns in the form's order? */
static bool
is_in_order(const struct tbl_head_order *o)
{
	size_t	 i;
	int	 c = 0;

	for (i = 0; i < o->n; i++) {
		if (o->of[i] >= 0 && o->of[i] != c++)
			return false;
	}
	return true;
}

static bool
is_order_of_form(const struct tbl_head_order *o)
{
	size_t	 i;

	for (i = 0; i < o->n; i++) {
		if (o->of[i] != (int)i)
			return false;
	}
	return true;
}

bool
tbl_heads_are_plain(const struct tbl_reading *r, size_t e)
{
	struct tbl_head_order	 o = { .n = 0 };
	struct head_walk	 w = { .r = r, .o = &o,
				    .table = r->forms->row[e].table,
				    .set = r->row[e].set };

	heads_walk(&w, e);
	return !w.twice && w.nobody == 0 && w.named == w.set->n &&
	    (is_order_of_form(&o) || is_total_moved(w.set, &o));
}

/*
 * Do the heads follow each other as the values do: all in one line, or each in
 * its own?  Those of several columns in several lines do not.
 */
static bool
is_sequence(const struct head_walk *w)
{
	return w->lines == 1 || w->lines == w->o->n;
}

/* A table without one of the form's columns: its rows have one value less. */
static bool
lacks_column(const struct head_walk *w, const struct tbl_gap *gap)
{
	size_t	 n = w->o->n;

	return !w->twice && w->nobody == 0 && n + 1 == w->set->n &&
	    n >= COLUMNS_MIN && w->seen[w->set->n - 1] &&
	    tbl_order_rows(w->r, w->table, w->set, gap, w->set->n) == 0 &&
	    tbl_order_rows(w->r, w->table, w->set, gap, n) >= ROWS_MIN &&
	    tbl_order_sums(w->r, w->table, gap, n, tbl_order_total(w->set, w->o)) > 0;
}

/*
 * Do enough rows have more values than there are columns?  Then a row that has
 * just as many may lack one of its own and have one that is nobody's.
 */
static bool
rows_have_more(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_gap *gap, size_t n)
{
	size_t	 more = 0, k;

	/* twice as many are two rows */
	for (k = n + 1; k <= n + MORE_MAX && k < 2 * n; k++)
		more += tbl_order_rows(r, t, set, gap, k);
	return more >= ROWS_MIN && more >= tbl_order_rows(r, t, set, gap, n);
}

/*
 * How many rows that have a value for each head bear the order out: the total is
 * the sum of the others, but for those of nobody's columns.  How many do not.
 */
static size_t
order_proofs(const struct head_walk *w, const struct tbl_gap *gap, size_t *bad)
{
	const struct tbl_reading	*r = w->r;
	size_t				 e, good = 0;
	int				 sum;

	*bad = 0;
	for (e = r->forms->first[w->table]; e < r->forms->end[w->table]; e++) {
		if (r->row[e].anchor == NULL || r->row[e].set == NULL ||
		    gap[e].n == 0 || gap[e].seg[0].marks +
		    gap[e].seg[0].numbers != w->o->n)
			continue;
		sum = tbl_run_sum_in_order(r, &gap[e].seg[0], w->set, w->o);
		good += sum == 1;
		*bad += sum == 0;
	}
	return good;
}

/*
 * Rows have as many values as the form has columns, though the heads name one
 * more: is that a text that is no head, or does its column have no values?  Not
 * where rows have a value for it too, and the others fail their sums.
 */
static bool
has_no_nobody(const struct head_walk *w, const struct tbl_gap *gap)
{
	size_t	 n = w->set->n;
	size_t	 rows = tbl_order_rows(w->r, w->table, w->set, gap, n);
	size_t	 more = tbl_order_rows(w->r, w->table, w->set, gap, w->o->n);

	return rows >= more && (more == 0 || !w->r->forms->row_sums[w->table] ||
	    2 * tbl_order_sums(w->r, w->table, gap, n, n - 1) >= rows);
}

/* Heads that name all columns of the form, and others, one after the other. */
static void
order_with_nobody(const struct head_walk *w, const struct tbl_gap *gap)
{
	size_t	 good, bad;

	if (has_no_nobody(w, gap)) {
		order_of_form(w->set, w->o);
		return;
	}
	if (w->twice) {
		w->o->n = 0;
		return;
	}
	if (is_in_order(w->o) || !w->r->forms->row_sums[w->table])
		return;
	/* of heads in two rows, those without a group stand before the others */
	good = order_proofs(w, gap, &bad);
	if (good < bad || (good == 0 && w->lines > 1))
		tbl_order_by_sums(w->r, w->set, w->table, gap, w->o);
}

/*
 * Heads name the form's columns in another order: do sums show that the values
 * stand in the form's?  The head of a column that has no group stands before
 * those of a group, where a text has heads of two rows one after the other.
 */
static bool
is_refuted(const struct head_walk *w, const struct tbl_gap *gap)
{
	const struct tbl_head_order	*o = w->o;
	size_t				 there, last;

	if (is_order_of_form(o))
		return false;
	there = tbl_order_sums(w->r, w->table, gap, o->n,
	    tbl_order_total(w->set, o));
	last = tbl_order_sums(w->r, w->table, gap, o->n, o->n - 1);
	return is_total_moved(w->set, o) ? there <= last :
	    there == 0 && last > 0;
}

/*
 * The order of one column: its head and others are counted where any row has
 * values for more than that; nothing is, where there is no head for them, or a
 * head for values that no row shows.
 */
static void
order_of_one(const struct head_walk *w, const struct tbl_gap *gap)
{
	struct tbl_head_order	*o = w->o;
	size_t			 more = tbl_rows_overfull(w->r, w->table, w->set,
				    gap);

	bool			 plain = w->named == 1 && !w->twice &&
				    is_sequence(w);
	/* the one head, as of a label with its unit, may be the column's */
	bool			 own = w->named == 0 && w->nobody == 1 &&
				    !w->known;

	if (w->nobody > 0 && w->table == GI_DISCLOSURE && !own) {
		/* a row with one value may have it under the other head */
		if (more == 0 || !plain)
			o->n = 0;
	} else if (w->nobody > 0 && plain) {
		if (more == 0 && w->figures && w->table == GI_STATISTICS &&
		    !tbl_rows_counted(w->r, w->table))
			o->n = 0;
		else if (more == 0)
			order_of_form(w->set, o);
	} else if (more >= ROWS_MIN) {
		o->n = 0;
	} else {
		order_of_form(w->set, o);
	}
}

/* The order of several columns. */
static void
order_of_many(const struct head_walk *w, const struct tbl_gap *gap)
{
	const struct tbl_reading	*r = w->r;
	struct tbl_head_order		*o = w->o;

	if (lacks_column(w, gap))
		return;
	if (w->nobody > 0 && w->named == w->set->n && is_sequence(w))
		order_with_nobody(w, gap);
	else if (w->nobody > 0 && !is_sequence(w))
		tbl_order_by_sums(r, w->set, w->table, gap, o);
	else if (w->twice)
		o->n = 0;
	else if (w->named < w->set->n || (w->nobody == 0 &&
	    r->forms->row_sums[w->table] && is_refuted(w, gap)))
		order_of_form(w->set, o);
	if (o->n > 0 && rows_have_more(r, w->table, w->set, gap, o->n))
		o->n = 0;
}

void
tbl_head_order(const struct tbl_reading *r, size_t e,
    const struct tbl_gap *gap, struct tbl_head_order *o)
{
	struct head_walk	 w = { .r = r, .o = o,
				    .table = r->forms->row[e].table,
				    .set = r->row[e].set };

	o->n = 0;
	heads_walk(&w, e);
	o->moved = !is_in_order(o);
	o->upright = o->n > 1 && w.lines == o->n;
	if (w.set->n == 1)
		order_of_one(&w, gap);
	else
		order_of_many(&w, gap);
}
