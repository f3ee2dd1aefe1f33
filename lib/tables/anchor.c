/* SPDX-License-Identifier: ISC */
/*
 * Where labels of the forms stand.  A label is looked for at the start of
 * each piece of label text, in the text that follows in reading order and in
 * the text that follows in the same column on the next lines: extraction
 * wraps labels around their figures and around the labels of their groups.
 */
#include <string.h>

#include "tables.h"

#define AHEAD_ATOMS	40	/* pieces that one label may be cut into */
#define AHEAD_LINES	8
#define PART_MIN	5	/* code points that tell a label */
#define WEIGHT_CAP	12
#define BONUS_WHOLE	2
#define BONUS_ITEM	3
#define BONUS_VALUES	6
#define BARE_SHARE	3	/* of its weight, without values */
#define MALUS_EDITION	3	/* the report's edition has no such row */
#define MALUS_GROUP	20	/* it is the name of a group there */

/* The best match of a label's beginning. */
struct match {
	size_t	 matched;	/* code points of the label */
	size_t	 used;		/* code points of the text */
	size_t	 edits;
};

#define BAND	2u		/* insertions or deletions that are followed */

/*
 * The longest prefix of the label that the text begins with, at most one
 * edit in EDIT_SHARE, ending on equal code points; n is at most LABEL_MAX.
 */
static struct match
match_edits(const uint32_t *label, size_t n, const uint32_t *text, size_t t)
{
	unsigned	 row[2][LABEL_MAX + 1];
	struct match	 best = { 0 };
	size_t		 i, j, low, high;
	unsigned	 least, cost, *now, *last;

	/* text before the label is not the label's: no insertion in front */
	row[0][0] = 0;
	for (j = 1; j <= t && j <= BAND + 1; j++)
		row[0][j] = UINT16_MAX;
	for (i = 1; i <= n; i++) {
		now = row[i & 1];
		last = row[~i & 1];
		low = i > BAND ? i - BAND : 0;
		high = i + BAND < t ? i + BAND : t;
		least = UINT16_MAX;
		/* beyond the band nothing is reached */
		now[low > 0 ? low - 1 : 0] = UINT16_MAX;
		if (high < t)
			now[high + 1] = UINT16_MAX;
		if (low == 0)
			now[0] = (unsigned)i;
		for (j = low > 0 ? low : 1; j <= high; j++) {
			cost = last[j - 1] + (label[i - 1] != text[j - 1]);
			if (last[j] + 1 < cost)
				cost = last[j] + 1;
			if (now[j - 1] + 1 < cost)
				cost = now[j - 1] + 1;
			now[j] = cost;
			if (cost < least)
				least = cost;
			if (label[i - 1] == text[j - 1] &&
			    cost * EDIT_SHARE <= i && (best.matched < i ||
			    cost < best.edits)) {
				best.matched = i;
				best.used = j;
				best.edits = cost;
			}
		}
		if (least * EDIT_SHARE > n)
			break;
	}
	return best;
}

/*
 * The same; what has no edits, or may have none, needs no table.  A prefix
 * with edits is of EDIT_SHARE code points at least, and each of these that the
 * text lacks takes one.
 */
static struct match
match_prefix(const struct known *k, const struct text *t)
{
	struct match	 m = { 0 };
	const uint32_t	*label = k->label->fold;
	size_t		 n = k->label->len;

	if (n > LABEL_MAX)
		n = LABEL_MAX;
	while (m.used < n && m.used < t->n && label[m.used] == t->cp[m.used])
		m.used++;
	if (m.used < n && n >= EDIT_SHARE && (size_t)__builtin_popcountll(
	    k->lead & ~t->lead) <= n / EDIT_SHARE)
		return match_edits(label, n, t->cp, t->n);
	m.matched = m.used;
	return m;
}

/*
 * A text goes on with labels and ends at breaks; of the numbers between two
 * labels it counts the run.  Where the atoms of a box are not in the order of
 * their lines, any of them may end it.
 */
static void
stops_set(struct reading *r)
{
	size_t	 i, label, any;

	label = any = r->natom;
	r->stop = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*r->stop)));
	for (i = r->natom; i > 0; i--) {
		const struct atom *a = &r->atom[i - 1];

		/* from a number, the next label; from a label, a number too */
		r->stop[i - 1] = (uint32_t)(r->merged ? i :
		    a->kind == ATOM_NUMBER ? label : any);
		if (a->kind == ATOM_LABEL || a->kind == ATOM_BREAK)
			label = any = i - 1;
		else if (a->kind == ATOM_NUMBER)
			any = i - 1;
	}
}

static void
text_add(const struct reading *r, struct text *t, size_t atom, size_t most)
{
	const struct atom	*a = &r->atom[atom];
	size_t			 i, n = most - t->n;

	if (n > a->nglyph)
		n = a->nglyph;
	for (i = 0; i < n; i++) {
		t->cp[t->n + i] = r->cp[a->glyph + i];
		t->atom[t->n + i] = (uint32_t)atom;
		t->ends[t->n + i] = r->ends[a->glyph + i];
	}
	t->n += n;
}

/* May label text go on behind this atom? */
static bool
is_wall(const struct reading *r, size_t first, size_t i)
{
	const struct atom	*a = &r->atom[i];

	return a->kind == ATOM_BREAK ||
	    a->line > r->atom[first].line + AHEAD_LINES ||
	    i > first + AHEAD_ATOMS;
}

/*
 * Text from glyph g of an atom on in reading order, over one run of values
 * at most: a label may be wrapped around its own figures, not around two.
 */
void
text_along(const struct reading *r, struct text *t, size_t atom, size_t most)
{
	size_t	 i, runs = 0;
	bool	 in_run = false;

	t->n = 0;
	text_add(r, t, atom, most);
	for (i = r->stop[atom]; i < r->natom && t->n < most; i = r->stop[i]) {
		if (is_wall(r, atom, i))
			break;
		if (r->atom[i].kind == ATOM_LABEL) {
			if (r->atom[i].item > 0 && t->n > 0)
				break;
			in_run = false;
			text_add(r, t, i, most);
		} else if (r->atom[i].kind == ATOM_NUMBER) {
			if (!in_run && ++runs > 1)
				break;
			in_run = true;
		}
	}
}

bool
atoms_share_column(const struct atom *a, const struct atom *b)
{
	if (a->delim == '|' || a->delim == '\t')
		return a->delim == b->delim && a->cell == b->cell;
	return b->x.from <= a->x.from + 1 ? b->x.to > a->x.from : b->x.from < a->x.to;
}

/* Text from an atom on, straight down its column. */
static void
text_down(const struct reading *r, struct text *t, size_t atom, size_t most)
{
	const struct atom	*a = &r->atom[atom], *b;
	size_t			 i, line = a->line;

	t->n = 0;
	text_add(r, t, atom, most);
	for (i = r->stop[atom]; i < r->natom && t->n < most; i = r->stop[i]) {
		b = &r->atom[i];
		if (is_wall(r, atom, i))
			break;
		if (b->kind != ATOM_LABEL || (b->line == line &&
		    b->item == 0 && line == a->line && t->n > 0 &&
		    !atoms_share_column(a, b)))
			continue;
		if (b->line == a->line || !atoms_share_column(a, b))
			continue;
		if (b->item > 0)
			break;
		line = b->line;
		text_add(r, t, i, most);
	}
}

static bool
accept(const struct gi_label *l, const struct match *m, const struct text *t)
{
	bool	 ends = m->used > 0 && t->ends[m->used - 1];
	bool	 whole = m->matched == l->len;

	if (whole)
		return l->len >= PART_MIN || (ends && m->edits == 0);
	return m->matched >= PART_MIN ||
	    (m->matched + 1 == PART_MIN && ends && m->edits == 0);
}

int
item_agrees(const struct reading *r, size_t atom, const struct gi_label *l)
{
	const struct atom	*a = &r->atom[atom];

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
values_follow(const struct reading *r, size_t atom, size_t last)
{
	size_t	 i;

	for (i = atom + 1; i < last; i++) {
		if (r->atom[i].kind == ATOM_NUMBER)
			return true;
	}
	for (i = last + 1; i < r->natom; i++) {
		switch (r->atom[i].kind) {
		case ATOM_NUMBER:
			return true;
		case ATOM_BLANK:
			if (r->atom[i].mark)
				return true;
			break;
		case ATOM_LABEL:
			if (!atom_is_unit(&r->atom[i]))
				return false;
			break;
		case ATOM_BREAK:
			return false;
		default:
			break;
		}
	}
	return false;
}

static int
weigh(const struct reading *r, const struct anchor *n, const struct match *m)
{
	int	 weight, item = item_agrees(r, n->atom, n->label);

	weight = (int)(m->matched < WEIGHT_CAP ? m->matched : WEIGHT_CAP);
	weight -= (int)m->edits * 2;
	weight += n->whole ? BONUS_WHOLE : 0;
	weight += item * BONUS_ITEM;
	if (!elem_due(r, n->elem))
		weight -= elem_is_group(r, n->elem) ? MALUS_GROUP :
		    MALUS_EDITION;
	/* a list of labels without figures must lose against the rows */
	return values_follow(r, n->atom, n->last) ? weight + BONUS_VALUES :
	    weight / BARE_SHARE;
}

static void
anchor_add(struct reading *r, const struct anchor *n)
{
	r->anchor = gi_grow(r->arena, r->anchor, r->nanchor, &r->anchor_room,
	    sizeof(*n));
	r->anchor[r->nanchor++] = *n;
}

/* Short labels that stand in heads too must have their item number. */
static bool
too_short(const struct reading *r, const struct anchor *n)
{
	return n->label->len <= 2 && n->label->item > 0 &&
	    item_agrees(r, n->atom, n->label) != 1 &&
	    !values_follow(r, n->atom, n->last);
}

/* Match a label against one reading of the text; true if it is the best. */
static bool
label_match(const struct reading *r, struct anchor *n, const struct known *k,
    const struct text *t, const struct anchor *best)
{
	const struct atom	*a = &r->atom[n->atom];
	struct match		 m;

	if (t->n == 0 ||
	    (n->label->fold[0] != t->cp[0] && a->nglyph < PART_MIN))
		return false;
	m = match_prefix(k, t);
	if (!accept(n->label, &m, t))
		return false;
	/* a number alone begins its own label, no other */
	if (a->item_only && item_agrees(r, n->atom, n->label) != 1)
		return false;
	n->matched = m.matched;
	n->whole = m.matched == n->label->len;
	n->last = t->atom[m.used - 1];
	n->weight = weigh(r, n, &m);
	return !too_short(r, n) &&
	    (best->label == NULL || n->weight > best->weight);
}

/*
 * The best of an element's labels from number on that are in set; returns the
 * number behind its last label.
 */
static size_t
elem_match(struct reading *r, size_t atom, size_t number,
    const uint64_t set[LABEL_WORDS], const struct text *text, size_t ntext)
{
	const struct form_union	*un = r->forms;
	size_t			 e = un->label_elem[number];
	size_t			 end = un->elem[e].first + un->elem[e].nlabel;
	struct anchor		 best = { .label = NULL };
	struct anchor		 n = { .atom = atom, .elem = e };
	size_t			 k;

	for (; number < end; number = index_next(set, number + 1)) {
		n.label = un->label[number].label;
		for (k = 0; k < ntext; k++) {
			if (label_match(r, &n, &un->label[number], &text[k],
			    &best))
				best = n;
		}
	}
	if (best.label != NULL)
		anchor_add(r, &best);
	return number;
}

/*
 * The labels that may begin at an atom, by its first code points.  False if
 * text[] is not set, or not all of it.
 */
static bool
atom_leads(const struct reading *r, size_t atom, uint64_t set[LABEL_WORDS],
    struct text text[2])
{
	const struct atom	*a = &r->atom[atom];
	size_t			 k;

	if (a->nglyph >= LEAD) {
		index_find(r->cp + a->glyph, LEAD, set);
		return false;
	}
	text_along(r, &text[0], atom, LEAD);
	text_down(r, &text[1], atom, LEAD);
	for (k = 0; k < 2; k++)
		index_find(text[k].cp, text[k].n, set);
	return text[0].n < LEAD && text[1].n < LEAD;
}

static bool
is_same_text(const struct text *a, const struct text *b)
{
	return a->n == b->n &&
	    memcmp(a->cp, b->cp, a->n * sizeof(*a->cp)) == 0 &&
	    memcmp(a->atom, b->atom, a->n * sizeof(*a->atom)) == 0;
}

/* The labels that begin at an atom. */
static void
atom_match(struct reading *r, size_t atom)
{
	uint64_t	 set[LABEL_WORDS] = { 0 };
	struct text	 text[2];
	size_t		 i, k, ntext;
	bool		 whole = atom_leads(r, atom, set, text);

	if ((i = index_next(set, 0)) >= r->forms->nlabels)
		return;
	if (!whole) {
		text_along(r, &text[0], atom, LABEL_MAX);
		text_down(r, &text[1], atom, LABEL_MAX);
	}
	ntext = is_same_text(&text[0], &text[1]) ? 1 : 2;
	for (k = 0; k < ntext; k++)
		text[k].lead = bits_of(text[k].cp, text[k].n < EDIT_SHARE +
		    BAND ? text[k].n : EDIT_SHARE + BAND);
	while (i < r->forms->nlabels)
		i = elem_match(r, atom, i, set, text, ntext);
}

void
anchors_find(struct reading *r)
{
	const struct atom	*a;
	size_t			 i;

	stops_set(r);
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == ATOM_LABEL && (a->nglyph > 0 || a->item_only) &&
		    !atom_is_unit(a))
			atom_match(r, i);
	}
}
