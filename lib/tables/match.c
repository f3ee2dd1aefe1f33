/* SPDX-License-Identifier: ISC */
/* How much of a label a text begins with. */
#include "base/arena.h"
#include "gi.h"
#include "tables/tables.h"

#define BAND	2u		/* insertions or deletions that are followed */
#define LEADS	(EDIT_SHARE + BAND)	/* code points that lead a text */

/* The best match of a label's beginning, in code points. */
struct match {
	size_t	 matched;	/* of the label */
	size_t	 used;		/* of the text */
	size_t	 edits;
	bool	 open;		/* it hangs on what follows the text */
};

/* Two rows of the table of edits, and where one of them is. */
struct edits {
	unsigned	 row[2][LABEL_MAX + 1];
	const uint32_t	*label, *text;
	size_t		 low, high;	/* places of the text in the band */
};

/* Row i of the table, beyond whose band nothing is reached. */
static unsigned *
edits_row(struct edits *e, size_t i, size_t t)
{
	unsigned	*row = e->row[i & 1];

	e->low = i > BAND ? i - BAND : 0;
	e->high = i + BAND < t ? i + BAND : t;
	row[e->low > 0 ? e->low - 1 : 0] = UINT16_MAX;
	if (e->high < t)
		row[e->high + 1] = UINT16_MAX;
	if (e->low == 0)
		row[0] = (unsigned)i;
	return row;
}

/* Fill row i; returns its least.  What ends on equal code points is a match. */
static unsigned
edits_fill(struct edits *e, size_t i, size_t t, struct match *best)
{
	unsigned	*now = edits_row(e, i, t);
	const unsigned	*last = e->row[~i & 1];
	unsigned	 cost, least = UINT16_MAX;
	size_t		 j;

	for (j = e->low > 0 ? e->low : 1; j <= e->high; j++) {
		cost = last[j - 1] + (e->label[i - 1] != e->text[j - 1]);
		if (last[j] + 1 < cost)
			cost = last[j] + 1;
		if (now[j - 1] + 1 < cost)
			cost = now[j - 1] + 1;
		now[j] = cost;
		if (cost < least)
			least = cost;
		if (e->label[i - 1] == e->text[j - 1] &&
		    cost * EDIT_SHARE <= i && (best->matched < i ||
		    cost < best->edits)) {
			best->matched = i;
			best->used = j;
			best->edits = cost;
		}
	}
	return least;
}

/*
 * The longest prefix of the label that the text begins with, at most one
 * edit in EDIT_SHARE, ending on equal code points; n is at most LABEL_MAX.
 */
static struct match
match_edits(const uint32_t *label, size_t n, const uint32_t *text, size_t t)
{
	struct edits	 e;
	struct match	 best = { 0 };
	unsigned	 least;
	size_t		 i;

	e.label = label;
	e.text = text;
	/* text before the label is not the label's: no insertion in front */
	e.row[0][0] = 0;
	for (i = 1; i <= t && i <= BAND + 1; i++)
		e.row[0][i] = UINT16_MAX;
	for (i = 1; i <= n; i++) {
		least = edits_fill(&e, i, t, &best);
		/* may what follows the text go on from its end? */
		best.open |= e.high == t && e.low <= t &&
		    e.row[i & 1][t] * EDIT_SHARE <= n;
		if (least * EDIT_SHARE > n)
			break;
	}
	return best;
}

/* Code points that both begin with. */
static size_t
common_prefix(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t	 i = 0;

	while (i < n && i < m && a[i] == b[i])
		i++;
	return i;
}

/* Bits of what a text begins with. */
struct front {
	uint64_t	 lead;		/* of LEADS code points */
	uint64_t	 first;		/* of LEAD */
	size_t		 follow;	/* that LEADS may yet have */
};

/*
 * May a label begin there with edits?  Its first EDIT_SHARE code points are in
 * the text's first LEADS, and the text's first LEAD are among them, but for
 * one an edit.
 */
static bool
may_have_edits(const struct known *k, const struct front *f)
{
	return k->edits > 0 &&
	    !has_more_bits(f->first & ~k->lead, k->edits) &&
	    !has_more_bits(k->lead & ~f->lead, k->edits + f->follow);
}

/* match_edits(), where that is needed: most have none, or may have none. */
static struct match
match_prefix(const struct known *k, const uint32_t *cp, size_t n,
    const struct front *f)
{
	struct match	 m = { 0 };
	const uint32_t	*label = k->label->fold;
	size_t		 len = k->label->len;

	if (len > LABEL_MAX)
		len = LABEL_MAX;
	m.used = m.matched = common_prefix(label, len, cp, n);
	if (m.used == len)
		return m;
	m.open = m.used == n;
	if (may_have_edits(k, f))
		return match_edits(label, len, cp, n);
	return m;
}

/* Is it enough of the label? */
static bool
is_enough(const struct match *m, const struct gi_label *l, uint64_t ends)
{
	bool	 end = m->used > 0 && (ends >> (m->used - 1) & 1);

	if (m->matched == l->len)
		return l->len >= PART_MIN || (end && m->edits == 0);
	return m->matched >= PART_MIN ||
	    (m->matched + 1 == PART_MIN && end && m->edits == 0);
}

static struct candidate
candidate(size_t label, const struct match *m)
{
	struct candidate c = { (uint16_t)label, (uint8_t)m->matched,
	    (uint8_t)m->used, (uint8_t)m->edits };

	return c;
}

static bool
match_all(struct gi_arena *arena, struct phrase *p, const struct text *t,
    const uint64_t set[LABEL_WORDS], size_t follow)
{
	const struct form_union	*un = form_union_get();
	const struct front	 f = { .follow = follow,
		.lead = bits_of(t->cp, t->n < LEADS ? t->n : LEADS),
		.first = bits_of(t->cp, t->n < LEAD ? t->n : LEAD) };
	const struct known	*k;
	struct candidate	 found[LABELS];
	struct match		 m;
	size_t			 i, n = 0;
	bool			 open = false;

	for (i = index_next(set, 0); i < un->nlabels;
	    i = index_next(set, i + 1)) {
		k = &un->label[i];
		if (k->first != t->cp[0] && !may_have_edits(k, &f))
			continue;
		m = match_prefix(k, t->cp, t->n, &f);
		open |= m.open;
		if (is_enough(&m, k->label, t->ends) &&
		    !(t->brief && k->first != t->cp[0]))
			found[n++] = candidate(i, &m);
	}
	if (n > 0)
		p->candidate = memcpy(gi_alloc_raw(arena,
		    n * sizeof(*found)), found, n * sizeof(*found));
	p->n = n;
	return open;
}

void
phrase_match(struct gi_arena *arena, struct phrase *p, const struct text *t)
{
	uint64_t	 set[LABEL_WORDS] = { 0 };

	index_find(t->cp, t->n, set);
	match_all(arena, p, t, set, 0);
}

bool
phrase_begins(struct gi_arena *arena, struct phrase *p, const struct text *t)
{
	uint64_t	 set[LABEL_WORDS] = { 0 };

	index_find(t->cp, t->n, set);
	index_beyond(t->n, set);
	return match_all(arena, p, t, set, t->n < LEADS ? LEADS - t->n : 0) &&
	    t->n < LABEL_MAX;
}
