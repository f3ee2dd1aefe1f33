/* SPDX-License-Identifier: ISC */
/*
 * Where labels of the forms stand.  A label is looked for at the start of
 * each piece of label text, in the text that follows in reading order and in
 * the text that follows in the same column on the next lines: extraction
 * wraps labels around their figures and around the labels of their groups.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/match/anchor.h"
#include "tables/match/digit.h"
#include "tables/match/label_text.h"
#include "tables/match/match.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"

#define WEIGHT_CAP	12
#define BONUS_WHOLE	2
#define BONUS_ITEM	3
#define BONUS_VALUES	6
#define BARE_SHARE	3	/* of its weight, without values */
#define REST_MIN	4	/* code points that are enough to contradict */
#define REST_ALIKE	40	/* percent; rests less alike contradict */
#define MALUS_EDITION	3	/* the report's edition has no such row */

int
tbl_item_agrees(const struct tbl_reading *r, size_t atom,
    const struct gi_label *l)
{
	const struct tbl_atom	*a = &r->atom[atom];

	if (a->item_only && a->item != l->item)
		return -1;
	if (a->item == 0 && atom > 0 && r->atom[atom - 1].item_only &&
	    r->atom[atom - 1].line + 2 >= a->line)
		a--;
	if (a->item == 0 || l->item == 0)
		return 0;
	if (a->item == l->item)
		return 1;
	return -1;
}

bool
tbl_values_follow(const struct tbl_reading *r, size_t atom, size_t last)
{
	size_t	 i;

	for (i = atom + 1; i < last; i++) {
		if (r->atom[i].kind == TBL_NUMBER)
			return true;
	}
	for (i = last + 1; i < r->natom; i++) {
		switch (r->atom[i].kind) {
		case TBL_NUMBER:
			return true;
		case TBL_BLANK:
			if (r->atom[i].mark)
				return true;
			break;
		case TBL_LABEL:
			if (!r->atom[i].is_unit)
				return false;
			break;
		case TBL_BREAK:
			return false;
		default:
			break;
		}
	}
	return false;
}

bool
tbl_anchor_has_values(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	size_t	 i = n->last + 1;

	while (i < r->natom && r->atom[i].row == r->atom[n->last].row &&
	    !tbl_atom_is_value(&r->atom[i]))
		i++;
	return i < r->natom && r->atom[i].row == r->atom[n->last].row;
}

static int
weigh(const struct tbl_reading *r, const struct tbl_anchor *n, int edits)
{
	int	 weight, item = tbl_item_agrees(r, n->atom, n->label);

	weight = (int)(n->matched < WEIGHT_CAP ? n->matched : WEIGHT_CAP);
	weight -= edits * 2;
	weight += n->whole ? BONUS_WHOLE : 0;
	weight += item * BONUS_ITEM;
	if (!tbl_elem_due(r, n->elem))
		weight -= tbl_elem_is_group(r, n->elem) ? TBL_MALUS_GROUP :
		    MALUS_EDITION;
	/* a list of labels without figures must lose against the rows */
	return tbl_values_follow(r, n->atom, n->last) ? weight + BONUS_VALUES :
	    weight / BARE_SHARE;
}

static void
anchor_add(struct tbl_reading *r, const struct tbl_anchor *n)
{
	r->anchor = gi_grow(r->arena, r->anchor, r->nanchor, &r->anchor_room,
	    sizeof(*n));
	r->anchor[r->nanchor++] = *n;
}

/* Does a label of the table stand before? */
static bool
has_before(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 i = r->nanchor;

	while (i > 0 && r->forms->row[r->anchor[i - 1].elem].table != t)
		i--;
	return i > 0;
}

/*
 * Short labels that stand in heads too must have their item number, or rows of
 * their table before them and values behind them.
 */
static bool
too_short(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	int	 item;

	if (n->label->len > 2 || n->label->item <= 0)
		return false;
	item = tbl_item_agrees(r, n->atom, n->label);
	return item == -1 || (item == 0 && (!tbl_values_follow(r, n->atom,
	    n->last) || !has_before(r, r->forms->row[n->elem].table)));
}

/* The labels that begin at an atom, on their way. */
struct anchor_search {
	struct tbl_reading	*r;
	size_t			 atom;
	size_t			 elem;	/* of the last label */
	struct tbl_anchor	 best;	/* of its labels; label NULL: none */
};

static void
search_end(struct anchor_search *s)
{
	if (s->best.label != NULL)
		anchor_add(s->r, &s->best);
	s->best.label = NULL;
}

/*
 * Does the text that goes on behind the part of a label that it begins with
 * contradict the rest of the label?  used: how much of the last atom's text is
 * the label's.  A text that ends there was cut, and contradicts nothing.
 */
static bool
is_contradicted(const struct tbl_reading *r, const struct tbl_anchor *n,
    size_t used)
{
	const struct tbl_atom	*a = &r->atom[n->last];

	if (n->whole || used + REST_MIN > a->nglyph ||
	    n->matched + REST_MIN > n->label->len ||
	    tbl_item_agrees(r, n->atom, n->label) == 1)
		return false;
	return gi_likeness(n->label->fold + n->matched, n->label->len -
	    n->matched, a->term->cp + used, a->nglyph - used) < REST_ALIKE;
}

/*
 * Does the text mean another thing than the label that it is like?  trail: the
 * text, NULL if it is the atom's alone.
 */
static bool
is_other(const struct tbl_reading *r, const struct tbl_anchor *n,
    const struct gi_candidate *c, const struct tbl_trail *trail, size_t used)
{
	enum gi_table	 t = r->forms->row[n->elem].table;

	if (c->edits == 0 && used == r->atom[n->last].nglyph &&
	    tbl_label_is_alone(r, n->atom, n->last, n->whole, t))
		return false;
	return tbl_label_is_other(r, trail, n->atom, n->last, n->label, t);
}

/*
 * The next label of a trail, or of an atom where trail is NULL, which ends in
 * atom last, of whose text used code points are its: is it the best of its
 * element?
 */
static void
search_take(struct anchor_search *s, const struct gi_candidate *c,
    const struct tbl_trail *trail, size_t last, size_t used)
{
	const struct gi_union	*un = s->r->forms;
	struct tbl_anchor	 n = { .atom = s->atom, .last = last,
				    .elem = un->label_row[c->label],
				    .matched = c->matched,
				    .label = un->label[c->label].label };

	if (c->edits > 0 && tbl_digit_replaces(&s->r->atom[s->atom], n.label))
		return;
	if (n.elem != s->elem)
		search_end(s);
	s->elem = n.elem;
	/* a number alone begins its own label, no other */
	if (s->r->atom[s->atom].item_only &&
	    tbl_item_agrees(s->r, s->atom, n.label) != 1)
		return;
	n.whole = c->matched == n.label->len;
	if (is_contradicted(s->r, &n, used) ||
	    is_other(s->r, &n, c, trail, used))
		return;
	n.weight = weigh(s->r, &n, c->edits);
	if (!too_short(s->r, &n) &&
	    (s->best.label == NULL || n.weight > s->best.weight))
		s->best = n;
}

/* The labels of two phrases, in the order of their numbers. */
static void
search_both(struct anchor_search *s, const struct tbl_trail trail[2])
{
	const struct gi_candidates	*p[2];
	size_t			 at[2] = { 0, 0 }, last, used;
	const struct gi_candidate	*c;
	int			 k;

	p[0] = tbl_phrase_get(s->r, &trail[0]);
	p[1] = tbl_phrase_get(s->r, &trail[1]);
	while (at[0] < p[0]->n || at[1] < p[1]->n) {
		k = at[0] == p[0]->n || (at[1] < p[1]->n &&
		    p[1]->candidate[at[1]].label <
		    p[0]->candidate[at[0]].label);
		c = &p[k]->candidate[at[k]++];
		last = tbl_trail_atom(s->r, &trail[k], c->used, &used);
		search_take(s, c, &trail[k], last, used);
	}
}

static bool
is_same_trail(const struct tbl_trail *a, const struct tbl_trail *b)
{
	return a->n == b->n &&
	    memcmp(a->atom, b->atom, a->n * sizeof(*a->atom)) == 0;
}

/* The labels that begin at an atom and may go on in others. */
static void
search_trails(struct anchor_search *s)
{
	const struct gi_candidates	*p;
	struct tbl_trail		 trail[2];
	size_t				 i, last, used;

	tbl_trail_along(s->r, &trail[0], s->atom);
	tbl_trail_down(s->r, &trail[1], s->atom);
	if (!is_same_trail(&trail[0], &trail[1])) {
		search_both(s, trail);
		return;
	}
	p = tbl_phrase_get(s->r, &trail[0]);
	for (i = 0; i < p->n; i++) {
		last = tbl_trail_atom(s->r, &trail[0], p->candidate[i].used,
		    &used);
		search_take(s, &p->candidate[i], &trail[0], last, used);
	}
}

/* The labels that begin at an atom. */
static void
atom_match(struct tbl_reading *r, size_t atom)
{
	const struct tbl_atom	*a = &r->atom[atom];
	struct anchor_search	 s = { .r = r, .atom = atom, .elem = SIZE_MAX };
	size_t			 i;

	if (a->nglyph == 0 || a->term->open)
		search_trails(&s);
	else {
		for (i = 0; i < a->term->phrase.n; i++)
			search_take(&s, &a->term->phrase.candidate[i], NULL,
			    atom, a->term->phrase.candidate[i].used);
	}
	search_end(&s);
}

void
tbl_anchors_find(struct tbl_reading *r)
{
	const struct tbl_atom	*a;
	size_t			 i;

	tbl_stops_set(r);
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL && (a->nglyph > 0 || a->item_only) &&
		    !a->is_unit)
			atom_match(r, i);
	}
}
