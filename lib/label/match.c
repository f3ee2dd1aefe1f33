/* SPDX-License-Identifier: ISC */
/*
 * Which labels a text begins with; how alike a text and a label are, and
 * whether the text is part of the label.
 *
 * The comparison of a text's start is not that of base/distance.h: it follows
 * few insertions, ends on equal code points, and may stop anywhere in both.
 */
#include <string.h>

#include "base/arena.h"
#include "base/distance.h"
#include "form/form.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"

#define BAND	2u		/* how far text may be shifted against label */
#define EDITED_MIN	(GI_EDIT_SHARE - BAND)	/* code points of a text that
					   can match with an edit */
#define LEADS	(GI_EDIT_SHARE + BAND)	/* code points of a text in which the
					   first GI_EDIT_SHARE of a label are */

/* How much of a label a text begins with, in code points, and how exactly. */
struct match {
	size_t	 matched;	/* of the label */
	size_t	 used;		/* of the text */
	size_t	 edits;
	bool	 open;		/* more text could make it another */
};

/*
 * The last two rows of the table of edits: row[i & 1][j] is how many edits make
 * the first j code points of text out of the first i of label.  It is computed
 * only where i and j differ by BAND at most.
 */
struct edits {
	unsigned	 row[2][GI_LABEL_CPS + 1];
	const uint32_t	*label, *text;
	size_t		 low, high;	/* the j computed in the last row */
};

/* Begin row i of the table for a text of t code points.  Returns the row. */
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

/*
 * Compute row i for a text of t code points.  Returns the least number of edits
 * in it.  If a match ends in this row on equal code points and is longer than
 * *best, or has fewer edits, it becomes *best.
 */
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
		    cost * GI_EDIT_SHARE <= i && (best->matched < i ||
		    cost < best->edits)) {
			best->matched = i;
			best->used = j;
			best->edits = cost;
		}
	}
	return least;
}

/*
 * How much of a label, of n code points up to GI_LABEL_CPS, a text of t code
 * points begins with, where one edit for GI_EDIT_SHARE code points is allowed.
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
		    e.row[i & 1][t] * GI_EDIT_SHARE <= n;
		if (least * GI_EDIT_SHARE > n)
			break;
	}
	return best;
}

/* How many code points two texts, of n and m, have in common at their start. */
static size_t
common_prefix(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t	 i = 0;

	while (i < n && i < m && a[i] == b[i])
		i++;
	return i;
}

/* What tells quickly that a text does not begin with a label. */
struct front {
	uint64_t	 lead;		/* gi_label_bits() of the text's first
					   LEADS code points, */
	uint64_t	 first;		/* and of its first GI_LEAD */
	size_t		 follow;	/* how many of the first LEADS are not
					   known yet */
};

/*
 * Whether a text may begin with label k with edits.  Each edit changes one code
 * point, so all but k->edits of the label's first GI_EDIT_SHARE must be among
 * the text's first LEADS, and all but as many of the text's first GI_LEAD among
 * the label's.
 */
static bool
may_have_edits(const struct gi_index_label *k, const struct front *f)
{
	return k->edits > 0 &&
	    !gi_more_bits(f->first & ~k->lead, k->edits) &&
	    !gi_more_bits(k->lead & ~f->lead, k->edits + f->follow);
}

static struct front
front_of(const struct gi_label_text *t, size_t follow)
{
	size_t		 first = t->n < GI_LEAD ? t->n : GI_LEAD;
	size_t		 lead = t->n < LEADS ? t->n : LEADS;
	struct front	 f = { .follow = follow };

	f.first = gi_label_bits(t->cp, first);
	f.lead = f.first | gi_label_bits(t->cp + first, lead - first);
	return f;
}

/* How much of label k a text of n code points begins with; f NULL: exactly. */
static struct match
match_prefix(const struct gi_index_label *k, const uint32_t *cp, size_t n,
    const struct front *f)
{
	struct match	 m = { 0 };
	const uint32_t	*label = k->fold;
	size_t		 len = k->len;

	if (len > GI_LABEL_CPS)
		len = GI_LABEL_CPS;
	m.used = m.matched = common_prefix(label, len, cp, n);
	if (m.used == len)
		return m;
	m.open = m.used == n;
	if (f != NULL && may_have_edits(k, f))
		return match_edits(label, len, cp, n);
	return m;
}

/*
 * Whether a match has enough of a label of len code points to be a candidate.
 */
static bool
is_enough(const struct match *m, size_t len, uint64_t ends)
{
	bool	 end = m->used > 0 && (ends >> (m->used - 1) & 1);

	if (m->matched == len)
		return len >= GI_PART_MIN || (end && m->edits == 0);
	return m->matched >= GI_PART_MIN ||
	    (m->matched + 1 == GI_PART_MIN && end && m->edits == 0);
}

/* The candidates found so far; there is room for every label. */
struct found {
	size_t			 n;
	struct gi_candidate	 candidate[GI_FORM_LABELS];
};

/*
 * Add the labels of rows that have the text of that number in gi_label_index();
 * candidates stay in the order of their numbers.
 */
static void
found_add(struct found *f, const struct gi_union *un, size_t text,
    const struct match *m)
{
	struct gi_candidate	 new = { 0, (uint8_t)m->matched,
				    (uint8_t)m->used, (uint8_t)m->edits };
	size_t			 i, k;

	for (i = un->row_label_at[text]; i < un->row_label_at[text + 1]; i++) {
		new.label = un->row_label[i];
		for (k = f->n++; k > 0 && f->candidate[k - 1].label >
		    new.label; k--)
			f->candidate[k] = f->candidate[k - 1];
		f->candidate[k] = new;
	}
}

/*
 * Compare a text with each label of a set of that many words, and add those
 * that it begins with.  Up to follow more code points could come to its first
 * LEADS.  Returns whether that could change the result.
 */
static bool
match_set(struct found *found, const struct gi_label_text *t,
    const uint64_t *set, size_t words, size_t follow)
{
	const struct gi_index_label	*label = gi_label_index()->label, *k;
	const struct gi_union		*un = gi_union();
	const struct front		 f = front_of(t, follow);
	struct match			 m;
	uint64_t			 rest;
	size_t				 w, i;
	bool				 open = false, edits;

	for (w = 0; w < words; w++) {
		for (rest = set[w]; rest != 0; rest &= rest - 1) {
			i = w * 64 + (size_t)__builtin_ctzll(rest);
			k = &label[i];
			/* those of a short text only tell whether it is open */
			edits = !open || t->n >= EDITED_MIN;
			if (k->fold[0] != t->cp[0] &&
			    !(edits && may_have_edits(k, &f)))
				continue;
			m = match_prefix(k, t->cp, t->n, edits ? &f : NULL);
			open |= m.open;
			if (is_enough(&m, k->len, t->ends) &&
			    !(t->brief && k->fold[0] != t->cp[0]))
				found_add(found, un, i, &m);
		}
	}
	return open;
}

static void
candidates_keep(struct gi_arena *arena, struct gi_candidates *c,
    const struct found *f)
{
	size_t	 size = f->n * sizeof(*f->candidate);

	if (f->n > 0)
		c->candidate = memcpy(gi_alloc_raw(arena, size), f->candidate,
		    size);
	c->n = f->n;
}

/*
 * Find the candidates of a text; begun: the text may go on.  Returns whether
 * what follows it could change them.
 */
static bool
match_text(struct gi_arena *arena, struct gi_candidates *c,
    const struct gi_label_text *t, bool begun)
{
	uint64_t	 set[GI_SET_WORDS];
	struct found	 found;
	size_t		 words = gi_lead_begin(set);
	bool		 open;

	found.n = 0;
	gi_lead_find(t->cp, t->n, set);
	if (begun)
		gi_lead_beyond(t->n, set);
	open = match_set(&found, t, set, words,
	    begun && t->n < LEADS ? LEADS - t->n : 0);
	candidates_keep(arena, c, &found);
	return open;
}

void
gi_match(struct gi_arena *arena, struct gi_candidates *c,
    const struct gi_label_text *t)
{
	(void)match_text(arena, c, t, false);
}

bool
gi_match_begun(struct gi_arena *arena, struct gi_candidates *c,
    const struct gi_label_text *t)
{
	return match_text(arena, c, t, true) && t->n < GI_LABEL_CPS;
}

int
gi_likeness(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t	 longer, edits;

	n = n < GI_LABEL_CPS ? n : GI_LABEL_CPS;
	m = m < GI_LABEL_CPS ? m : GI_LABEL_CPS;
	if (n == 0 || m == 0)
		return 0;
	longer = n > m ? n : m;
	edits = gi_distance(a, n, b, m);
	return (int)(100 - 100 * edits / longer);
}

/* Whether a text of n code points is part of a label exactly. */
static bool
is_part(const struct gi_label *l, const uint32_t *s, size_t n)
{
	size_t	 i, k;

	if (n == 0)
		return true;
	for (i = 0; i + n <= l->len; i++) {
		if (l->fold[i] != s[0])
			continue;
		for (k = 1; k < n && s[k] == l->fold[i + k]; k++)
			;
		if (k == n)
			return true;
	}
	return false;
}

bool
gi_label_has(const struct gi_label *l, const uint32_t *s, size_t n,
    size_t edits)
{
	unsigned	 row[GI_LABEL_CPS + 1];
	uint64_t	 lacks;
	size_t		 i, j;

	if (is_part(l, s, n))
		return true;
	if (edits == 0 || n > l->len + edits)
		return false;
	lacks = gi_label_bits(s, n) & ~gi_label_bits(l->fold, l->len);
	if (gi_more_bits(lacks, edits))
		return false;
	/* row[i]: edits to match s[0..i) ending at this place of the label */
	for (i = 0; i <= n; i++)
		row[i] = (unsigned)i;
	for (j = 0; j < l->len; j++) {
		gi_distance_row(row, 0, l->fold[j], s, n);
		if (row[n] <= edits)
			return true;
	}
	return false;
}
