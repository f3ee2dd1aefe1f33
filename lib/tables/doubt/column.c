/* SPDX-License-Identifier: ISC */
/*
 * Heads that mean another thing than the columns of the form: where the head of
 * a column is not there, and a text that the form does not have stands among the
 * others, it stands in that head's place.
 */
#include <string.h>

#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/doubt/heads.h"
#include "tables/position/block.h"

#define AREA	80u	/* atoms above a block that may be its heads */
#define WORD	2u	/* code points of a head, at least */
#define NAMED	1u	/* heads of the form that make others of the rest */
#define PAST_REST	3u	/* code points of a head behind its year */

/* The heads above a block, and the rows of that. */
struct heads {
	size_t			 from, to;	/* atoms */
	size_t			 first, end;	/* elements */
	const struct gi_col_set	*set;
};

static bool
is_text(const struct tbl_atom *a)
{
	return a->kind == TBL_LABEL && a->nglyph > 0 && !a->is_unit &&
	    a->unit == NULL;
}

/* Does a text begin with the head of a column, and a piece of another follow? */
static bool
is_glued(const struct tbl_atom *a, const struct gi_col *c,
    const struct gi_col_set *set)
{
	const struct gi_label	*l = &c->label;
	size_t			 k;

	if (a->nglyph <= l->len ||
	    memcmp(a->term->cp, l->fold, l->len * sizeof(*l->fold)) != 0)
		return false;
	for (k = 0; k < set->n && !gi_label_has(&set->col[k]->label,
	    a->term->cp + l->len, a->nglyph - l->len, 0); k++)
		;
	return k < set->n;
}

/* Is it the head of a column as it is printed, or a piece of that? */
static bool
is_plain_head(const struct tbl_atom *a, const struct gi_col *c)
{
	size_t	 k;

	if (gi_label_has(&c->label, a->term->cp, a->nglyph, 0))
		return true;
	for (k = 0; k < c->nvariants; k++) {
		if (gi_label_has(&c->variants[k], a->term->cp, a->nglyph, 0))
			return true;
	}
	return false;
}

/* Is it the head of a column of the set, or a piece of that? */
static bool
is_head(const struct tbl_atom *a, const struct gi_col *c,
    const struct gi_col_set *set)
{
	return is_plain_head(a, c) || (a->nglyph >= WORD &&
	    !gi_label_is_other(&c->label, a->term->cp, a->nglyph,
	    a->term->ends)) || is_glued(a, c, set);
}

/* Does the head of a column stand there, be it one character a line? */
static bool
is_there(const struct tbl_reading *r, const struct heads *h, size_t c)
{
	const struct tbl_atom	*a;
	size_t			 i, single = 0;

	/* most are as they are printed, which is soon asked */
	for (i = h->from; i < h->to; i++) {
		a = &r->atom[i];
		if (is_text(a) && a->nglyph >= WORD &&
		    is_plain_head(a, h->set->col[c]))
			return true;
	}
	for (i = h->from; i < h->to; i++) {
		a = &r->atom[i];
		if (!is_text(a) || !is_head(a, h->set->col[c], h->set))
			continue;
		if (a->nglyph >= WORD ||
		    ++single * 2 > h->set->col[c]->label.len)
			return true;
	}
	return false;
}

/* How many columns have their head there?  Sets which. */
static size_t
heads_there(const struct tbl_reading *r, const struct heads *h,
    bool there[GI_COLS])
{
	size_t	 c, n = 0;

	for (c = 0; c < h->set->n; c++) {
		there[c] = is_there(r, h, c);
		n += there[c];
	}
	return n;
}

static bool
is_any_head(const struct tbl_atom *a, const struct gi_col_set *set)
{
	size_t	 c;

	for (c = 0; c < set->n && !is_head(a, set->col[c], set); c++)
		;
	return c < set->n;
}

/* Is it such a label, or a piece of more than a word of one? */
static bool
is_of(const struct tbl_atom *a, const struct gi_label *l)
{
	if (a->nglyph > WORD && gi_label_has(l, a->term->cp, a->nglyph, 0))
		return true;
	return a->nglyph * 2 > l->len &&
	    !gi_label_is_other(l, a->term->cp, a->nglyph, a->term->ends);
}

/* Is it a text that the table has, of a row or beside its rows? */
static bool
is_known(const struct tbl_reading *r, const struct tbl_atom *a, enum gi_table t)
{
	const struct gi_union	*un = r->forms;
	size_t			 i, k;

	for (i = 0; i < un->nabout[t]; i++) {
		if (is_of(a, un->about[t][i].label))
			return true;
	}
	for (i = un->first[t]; i < un->end[t]; i++) {
		for (k = 0; k < un->row[i].nlabel; k++) {
			if (is_of(a, un->row[i].label[k]))
				return true;
		}
	}
	return false;
}

/* Does another text stand in a line with heads, or between them? */
static bool
has_strange(const struct tbl_reading *r, const struct heads *h)
{
	const struct tbl_atom	*a;
	size_t			 i, before = SIZE_MAX, named = 0;
	bool			 last = false;

	for (i = h->from; i < h->to; i++) {
		a = &r->atom[i];
		if (!is_text(a))
			continue;
		last = false;
		if (is_any_head(a, h->set)) {
			named++;
			if (before != SIZE_MAX && (named > 1 ||
			    r->atom[before].row == a->row))
				return true;
		} else if (a->nglyph >= WORD &&
		    !is_known(r, a, r->forms->row[h->first].table)) {
			last = before == SIZE_MAX && named > 1;
			before = i;
			if (named > 0 && r->atom[i - 1].row == a->row)
				return true;
		}
	}
	return last;
}

/* The heads above the rows of a block. */
static void
heads_find(const struct tbl_reading *r, struct heads *h)
{
	const struct tbl_row	*row;
	size_t			 e;

	h->to = r->natom;
	for (e = h->first; e < h->end; e++) {
		row = &r->row[e];
		if (row->anchor == NULL)
			continue;
		/* labels of table 4 are among its heads */
		if (r->forms->row[e].table != GI_PROCEEDINGS &&
		    row->anchor->atom < h->to)
			h->to = row->anchor->atom;
		if (row->run1 > row->run0 && row->run0 < h->to)
			h->to = row->run0;
	}
	for (h->from = h->to; h->from > 0 && h->to - h->from < AREA &&
	    r->atom[h->from - 1].kind != TBL_BREAK &&
	    r->atom[h->from - 1].kind != TBL_NUMBER; h->from--)
		;
}

/* Is a text the head of a column but for its year, which is one that is past? */
static bool
is_of_past(const struct tbl_atom *a, const struct gi_col_set *set, size_t c)
{
	const struct gi_label	*l = &set->col[c]->label;
	const struct gi_word	*w = gi_word_start(GI_WORD_PAST_YEAR, a->raw);
	size_t			 k, year = w != NULL ? gi_utf8_count(w->text) : 0;

	if (w == NULL || a->nglyph < year + PAST_REST ||
	    a->nglyph - year > l->len || memcmp(a->term->cp + year,
	    l->fold + l->len - (a->nglyph - year), (a->nglyph - year) *
	    sizeof(*l->fold)) != 0)
		return false;
	for (k = 0; k < set->n && !is_plain_head(a, set->col[k]); k++)
		;
	return k == set->n;
}

/* Is a text the head of a column behind a word for the report's year? */
static bool
is_this_year(const struct tbl_atom *a, const struct gi_col *col)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_THIS_YEAR, a->raw);
	size_t			 year = w != NULL ? gi_utf8_count(w->text) : 0;

	return w != NULL && a->nglyph > year && gi_label_has(&col->label,
	    a->term->cp + year, a->nglyph - year, 0);
}

/* Is the head of a column there as one of a year that is past alone? */
static bool
is_past(const struct tbl_reading *r, const struct heads *h, size_t c)
{
	const struct tbl_atom	*a;
	size_t			 i;
	bool			 past = false;

	for (i = h->from; i < h->to; i++) {
		a = &r->atom[i];
		if (!is_text(a) || a->nglyph < WORD)
			continue;
		if (is_of_past(a, h->set, c))
			past = true;
		else if (is_head(a, h->set->col[c], h->set) || is_this_year(
		    a, h->set->col[c]))
			return false;
	}
	return past;
}

/* Clear there of the columns above which the head of another year stands. */
static bool
past_find(const struct tbl_reading *r, const struct heads *h,
    bool there[GI_COLS])
{
	size_t	 c;
	bool	 any = false;

	for (c = 0; c < h->set->n; c++) {
		there[c] = !is_past(r, h, c);
		any |= !there[c];
	}
	return any;
}

static void
block_doubt(struct tbl_reading *r, struct heads *h)
{
	bool	 there[GI_COLS];
	size_t	 e, c, n;

	heads_find(r, h);
	n = h->set->n < 2 ? 0 : heads_there(r, h, there);
	if ((n < NAMED || n == h->set->n || !has_strange(r, h)) &&
	    (n == h->set->n || !past_find(r, h, there)))
		return;
	for (e = h->first; e < h->end; e++) {
		struct tbl_row	*row = &r->row[e];

		for (c = 0; row->placed && c < row->set->n; c++) {
			if (there[c] || row->value[c] == 0)
				continue;
			row->value[c] = 0;
			row->how[c] = TBL_HOW_NONE;
			row->ambiguous = true;
		}
	}
}

void
tbl_columns_doubt(struct tbl_reading *r)
{
	struct heads	 h;
	size_t		 e, last;

	for (e = r->first; e < r->end; e = h.end) {
		h = (struct heads){ .first = e, .end = e + 1,
		    .set = r->row[e].set };
		if (r->row[e].anchor == NULL || h.set == NULL ||
		    r->proved[r->forms->row[e].table])
			continue;
		for (last = e; h.end < r->end && (r->row[h.end].anchor == NULL ||
		    r->row[h.end].set == NULL ||
		    tbl_rows_share_block(r, last, h.end)); h.end++) {
			if (r->row[h.end].anchor != NULL &&
			    r->row[h.end].set != NULL)
				last = h.end;
		}
		block_doubt(r, &h);
	}
}
