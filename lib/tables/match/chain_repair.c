/* SPDX-License-Identifier: ISC */
/*
 * Labels too damaged to be told by themselves: between two rows of the chain
 * only a few rows of the form can stand, so less of a label will do.
 */
#include "base/arena.h"
#include "base/char.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/match/anchor.h"
#include "tables/match/digit.h"
#include "tables/match/gap.h"
#include "tables/match/label_text.h"
#include "tables/match/match.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"

#define ALIKE		60	/* percent, with nothing else to go by */
#define ALIKE_ITEM	34	/* with the right item number */
#define ALIKE_OTHER	75	/* with a wrong item number */
#define MARGIN		10	/* before the next best */
#define SHORT		4	/* code points of a label that many texts begin
				   with, */
#define MORE		2	/* and how many these may have more */

/* Does a text go on behind n code points, by more than a word? */
static bool
goes_on(const struct gi_label_text *t, size_t n)
{
	size_t	 k;

	for (k = n; k < t->n; k++) {
		if (k >= n + MORE || !gi_is_han(t->cp[k]))
			return true;
	}
	return false;
}

/*
 * How alike the text is to the element's label: 0 if not enough.  Where no
 * other row can stand there, the label's first character is.
 */
static int
elem_likeness(const struct tbl_reading *r, size_t e, size_t atom, bool alone,
    const struct gi_label_text *t, const struct gi_label **which)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	int			 like, need, best = 0;
	size_t			 i, n;

	for (i = 0; i < el->nlabel; i++) {
		const struct gi_label *l = el->label[i];

		if (tbl_digit_replaces(&r->atom[atom], l))
			continue;
		n = t->n < l->len ? t->n : l->len;
		/* a short label is a whole text, or nearly so, or none */
		if (l->len <= SHORT && ((goes_on(t, l->len) &&
		    !(t->ends >> (l->len - 1) & 1)) ||
		    tbl_item_agrees(r, atom, l) == -1))
			continue;
		like = gi_likeness(l->fold, l->len, t->cp, n);
		switch (tbl_item_agrees(r, atom, l)) {
		case 1:
			need = ALIKE_ITEM;
			/* nothing but a beginning is left */
			if (n + alone >= 2 &&
			    gi_likeness(l->fold, n, t->cp, n) == 100)
				need = 0;
			break;
		case 0:
			need = l->len < 4 ? 100 : ALIKE;
			break;
		default:
			need = ALIKE_OTHER;
			break;
		}
		if (like >= need && like > best &&
		    !tbl_label_is_other(r, NULL, atom, atom, l, el->table)) {
			best = like;
			*which = l;
		}
	}
	return best;
}

/*
 * Label text up to the next value, and the atom that each of its code points
 * is from: what is behind may be another label's.
 */
static void
text_before_values(const struct tbl_reading *r, struct gi_label_text *t,
    uint32_t *from, size_t atom)
{
	struct tbl_trail	 trail;
	size_t			 i, n;

	tbl_trail_along(r, &trail, atom);
	tbl_trail_text(r, &trail, t, from);
	for (n = 0; n < t->n; n++) {
		for (i = n > 0 ? from[n - 1] : atom; i < from[n]; i++) {
			if (r->atom[i].kind == TBL_NUMBER) {
				t->n = n;
				return;
			}
		}
	}
}

/* The row from first up to end that an atom's text is most like, or end. */
static size_t
elem_guess(const struct tbl_reading *r, size_t first, size_t end, size_t atom,
    struct tbl_anchor *n)
{
	struct gi_label_text	 t;
	uint32_t	 from[GI_LABEL_CPS];
	size_t		 e, best = end;
	int		 like, top = 0, second = 0;

	text_before_values(r, &t, from, atom);
	for (e = first; e < end; e++) {
		const struct gi_label *l = NULL;

		if (!tbl_elem_due(r, e))
			continue;
		like = elem_likeness(r, e, atom, first + 1 == end, &t, &l);
		if (like <= top || l == NULL) {
			second = like > second ? like : second;
			continue;
		}
		second = top;
		top = like;
		best = e;
		n->label = l;
		n->matched = t.n < l->len ? t.n : l->len;
	}
	if (best == end || top - second < MARGIN)
		return end;
	n->atom = atom;
	n->last = n->matched > 0 ? from[n->matched - 1] : atom;
	n->elem = best;
	return best;
}

/* Look for the rows first..end in the atoms a..b. */
static void
gap_repair(struct tbl_reading *r, size_t first, size_t end, size_t a, size_t b)
{
	struct tbl_anchor	*n;
	size_t			 i, e;

	for (i = a; i < b && first < end; i++) {
		struct tbl_anchor guess = { 0 };

		if (r->atom[i].kind == TBL_BREAK)
			return;
		if (r->atom[i].kind != TBL_LABEL || r->atom[i].nglyph == 0 ||
		    r->atom[i].is_unit)
			continue;
		e = elem_guess(r, first, end, i, &guess);
		if (e == end || !tbl_values_follow(r, i, guess.last))
			continue;
		n = gi_alloc(r->arena, sizeof(*n));
		*n = guess;
		r->row[e].anchor = n;
		r->atom[i].anchored = true;
		first = e + 1;
		i = n->last;
	}
}

/* May the report have any of the rows first..end? */
static bool
any_due(const struct tbl_reading *r, size_t first, size_t end)
{
	while (first < end && !tbl_elem_due(r, first))
		first++;
	return first < end;
}

void
tbl_chain_repair(struct tbl_reading *r)
{
	const struct gi_union	*un = r->forms;
	size_t			 e, next, t;

	for (e = r->first; e < r->end; e = next) {
		t = un->end[un->row[e].table];
		for (next = e + 1; next < t && r->row[next].anchor == NULL;
		    next++)
			;
		if (r->row[e].anchor != NULL && any_due(r, e + 1, next))
			gap_repair(r, e + 1, next, r->row[e].anchor->last + 1,
			    tbl_gap_end(r, e));
	}
}
