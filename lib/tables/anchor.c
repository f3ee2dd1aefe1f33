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

#define WEIGHT_CAP	12
#define BONUS_WHOLE	2
#define BONUS_ITEM	3
#define BONUS_VALUES	6
#define BARE_SHARE	3	/* of its weight, without values */
#define MALUS_EDITION	3	/* the report's edition has no such row */
#define MALUS_GROUP	20	/* it is the name of a group there */

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
		t->cp[t->n + i] = a->term->cp[i];
		t->atom[t->n + i] = (uint32_t)atom;
		t->ends[t->n + i] = a->term->ends[i];
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
			if (!r->atom[i].is_unit)
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

/* The labels that begin at an atom, on their way. */
struct search {
	struct reading	*r;
	size_t		 atom;
	struct text	*text;		/* [2]: along and down, */
	size_t		 ntext;		/* 0: not yet; 1: they are the same */
	size_t		 elem;		/* of the last label */
	struct anchor	 best;		/* of its labels; label NULL: none */
};

/* A label that matches so: is it the best of its element? */
static void
search_take(struct search *s, size_t number, const struct match *m,
    size_t last)
{
	const struct reading	*r = s->r;
	struct anchor		 n = { .atom = s->atom, .last = last,
				    .elem = s->elem, .matched = m->matched,
				    .label = r->forms->label[number].label };

	/* a number alone begins its own label, no other */
	if (r->atom[s->atom].item_only &&
	    item_agrees(r, s->atom, n.label) != 1)
		return;
	n.whole = m->matched == n.label->len;
	n.weight = weigh(r, &n, m);
	if (!too_short(r, &n) &&
	    (s->best.label == NULL || n.weight > s->best.weight))
		s->best = n;
}

/* A label against one reading of the text. */
static void
search_text(struct search *s, size_t number, const struct text *t)
{
	const struct known	*k = &s->r->forms->label[number];
	struct match		 m;

	if (t->n == 0 || (k->label->fold[0] != t->cp[0] &&
	    s->r->atom[s->atom].nglyph < PART_MIN))
		return;
	m = match_prefix(k, t->cp, t->n, t->lead);
	if (match_is_label(&m, k->label, t->ends))
		search_take(s, number, &m, t->atom[m.used - 1]);
}

static bool
is_same_text(const struct text *a, const struct text *b)
{
	return a->n == b->n &&
	    memcmp(a->cp, b->cp, a->n * sizeof(*a->cp)) == 0 &&
	    memcmp(a->atom, b->atom, a->n * sizeof(*a->atom)) == 0;
}

static void
search_texts(struct search *s, size_t most)
{
	size_t	 k;

	text_along(s->r, &s->text[0], s->atom, most);
	text_down(s->r, &s->text[1], s->atom, most);
	s->ntext = is_same_text(&s->text[0], &s->text[1]) ? 1 : 2;
	for (k = 0; k < s->ntext; k++)
		s->text[k].lead = text_lead(s->text[k].cp, s->text[k].n);
}

static void
search_end(struct search *s)
{
	if (s->best.label != NULL)
		anchor_add(s->r, &s->best);
	s->best.label = NULL;
}

/* The next label of those that may begin there; labels come in order. */
static void
search_label(struct search *s, size_t number, const struct match *m)
{
	size_t	 k, e = s->r->forms->label_elem[number];

	if (e != s->elem)
		search_end(s);
	s->elem = e;
	if (m != NULL && !m->open) {
		search_take(s, number, m, s->atom);
		return;
	}
	if (s->ntext == 0)
		search_texts(s, LABEL_MAX);
	for (k = 0; k < s->ntext; k++)
		search_text(s, number, &s->text[k]);
}

/*
 * The labels that may begin at an atom of few code points hang on those that
 * follow it.
 */
static void
short_match(struct search *s)
{
	uint64_t	 set[LABEL_WORDS] = { 0 };
	size_t		 i, k;

	search_texts(s, LEAD);
	for (k = 0; k < s->ntext; k++)
		index_find(s->text[k].cp, s->text[k].n, set);
	if (s->text[0].n == LEAD || s->text[s->ntext - 1].n == LEAD)
		s->ntext = 0;		/* they may be longer */
	for (i = index_next(set, 0); i < s->r->forms->nlabels;
	    i = index_next(set, i + 1))
		search_label(s, i, NULL);
}

/* The labels that begin at an atom. */
static void
atom_match(struct reading *r, size_t atom)
{
	const struct atom	*a = &r->atom[atom];
	struct text		 text[2];
	struct search		 s = { .r = r, .atom = atom, .text = text,
				    .elem = SIZE_MAX };
	size_t			 i;

	if (a->nglyph < LEAD)
		short_match(&s);
	for (i = 0; a->nglyph >= LEAD && i < a->term->ncandidate; i++)
		search_label(&s, a->term->candidate[i].label,
		    &a->term->candidate[i].match);
	search_end(&s);
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
		    !a->is_unit)
			atom_match(r, i);
	}
}
