/* SPDX-License-Identifier: ISC */
/*
 * Of all anchors the chain that increases both in the text and in the form
 * and weighs most.
 */
#include <string.h>

#include "tables.h"

#define BONUS_NEXT	1	/* for the row that the form has next */
#define SHORT_LABEL	2	/* code points that stand in heads too */
#define ROWS_MIN	3	/* of a table that is taken by itself */

struct link {
	int	 score;
	size_t	 before;	/* index + 1 of the anchor before; 0: none */
};

/* The chains of the elements from first up to end, while they grow. */
struct chains {
	size_t		 first, end;
	struct link	*link;		/* one an anchor */
	size_t		*best;		/* of each element, the anchor + 1 that
					   ends the best chain that ends in it */
	size_t		 top;		/* the best of these, of equal ones
					   that of the last element */
};

/* The best chain so far that ends before an element, as best[] has it. */
static size_t
best_before(const struct reading *r, const struct chains *ch, size_t elem)
{
	size_t	 e, k = 0;

	if (ch->top == 0 || r->anchor[ch->top - 1].elem < elem)
		return ch->top;
	for (e = ch->first; e < elem; e++) {
		if (ch->best[e] != 0 && (k == 0 ||
		    ch->link[ch->best[e] - 1].score >= ch->link[k - 1].score))
			k = ch->best[e];
	}
	return k;
}

/* Put anchor i behind chain k - 1, if that is no worse. */
static void
link_try(struct chains *ch, size_t i, size_t k, int weight)
{
	if (k == 0 || ch->link[k - 1].score + weight < ch->link[i].score)
		return;
	ch->link[i].score = ch->link[k - 1].score + weight;
	ch->link[i].before = k;
}

static void
link_choose(const struct reading *r, struct chains *ch, size_t i)
{
	const struct anchor	*n = &r->anchor[i];

	ch->link[i].score = n->weight;
	ch->link[i].before = 0;
	link_try(ch, i, best_before(r, ch, n->elem), n->weight);
	if (n->elem > ch->first)
		link_try(ch, i, ch->best[n->elem - 1], n->weight +
		    BONUS_NEXT);
}

static void
link_enter(const struct reading *r, struct chains *ch, size_t i)
{
	size_t		 e = r->anchor[i].elem;
	int		 score = ch->link[i].score;
	const struct anchor *top;

	if (ch->best[e] != 0 && score <= ch->link[ch->best[e] - 1].score)
		return;
	ch->best[e] = i + 1;
	top = ch->top != 0 ? &r->anchor[ch->top - 1] : NULL;
	if (top == NULL || score > ch->link[ch->top - 1].score ||
	    (score == ch->link[ch->top - 1].score && e > top->elem))
		ch->top = i + 1;
}

/*
 * The best chain of the elements from first up to end: which[e] is the anchor
 * + 1 of each of them, 0 for none.
 */
static void
chain_best(const struct reading *r, struct chains *ch, size_t *which)
{
	size_t	 i, j, k, top = 0;

	memset(ch->best, 0, r->forms->n * sizeof(*ch->best));
	ch->top = 0;
	/* anchors of one atom cannot follow each other: enter them together */
	for (i = 0; i < r->nanchor; i = k) {
		for (k = i; k < r->nanchor &&
		    r->anchor[k].atom == r->anchor[i].atom; k++) {
			if (r->anchor[k].elem >= ch->first &&
			    r->anchor[k].elem < ch->end)
				link_choose(r, ch, k);
		}
		for (j = i; j < k; j++) {
			if (r->anchor[j].elem >= ch->first &&
			    r->anchor[j].elem < ch->end)
				link_enter(r, ch, j);
		}
	}
	for (i = ch->first; i < ch->end; i++) {
		which[i] = 0;
		if (ch->best[i] != 0 && (top == 0 ||
		    ch->link[ch->best[i] - 1].score > ch->link[top - 1].score))
			top = ch->best[i];
	}
	for (; top != 0; top = ch->link[top - 1].before)
		which[r->anchor[top - 1].elem] = top;
}

/* Does any other table's row stand among the atoms a..b? */
static bool
is_amid_others(const struct reading *r, size_t first, size_t end, size_t a,
    size_t b)
{
	size_t	 e;

	for (e = 0; e < r->forms->n; e++) {
		if ((e < first || e >= end) && r->row[e].anchor != NULL &&
		    r->row[e].anchor->last >= a && r->row[e].anchor->atom <= b)
			return true;
	}
	return false;
}

/*
 * Sections may stand in another order than the form's.  A table that the
 * chain has less of than the text is taken by itself, if it stands apart.
 */
static void
table_choose(struct reading *r, struct chains *ch, size_t *which)
{
	size_t	 e, rows = 0, had = 0, a = SIZE_MAX, b = 0;

	for (e = ch->first; e < ch->end; e++)
		had += r->row[e].anchor != NULL;
	chain_best(r, ch, which);
	for (e = ch->first; e < ch->end; e++) {
		if (which[e] == 0)
			continue;
		rows++;
		if (r->anchor[which[e] - 1].atom < a)
			a = r->anchor[which[e] - 1].atom;
		if (r->anchor[which[e] - 1].atom > b)
			b = r->anchor[which[e] - 1].atom;
	}
	if (rows <= had || rows < ROWS_MIN ||
	    is_amid_others(r, ch->first, ch->end, a, b))
		return;
	for (e = ch->first; e < ch->end; e++)
		r->row[e].anchor = which[e] != 0 ? &r->anchor[which[e] - 1] :
		    NULL;
}

/* Has the table rows in the text that the chain of all tables lacks? */
static bool
has_more(const struct reading *r, enum gi_table t, const bool *met)
{
	size_t	 e, n = 0, more = 0;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		n += met[e];
		more += met[e] && r->row[e].anchor == NULL;
	}
	return more > 0 && n >= ROWS_MIN;
}

/* Does a row of another table stand among the atoms a..b? */
static bool
is_divided(const struct reading *r, enum gi_table t, size_t a, size_t b)
{
	return is_amid_others(r, r->forms->first[t], r->forms->end[t], a, b);
}

/*
 * A short label without its item number, such as a total's, is a head's word
 * too: it counts only behind the row of its own table that stands before it.
 */
static void
short_labels_check(struct reading *r)
{
	size_t	 e, k;

	for (e = 0; e < r->forms->n; e++) {
		const struct anchor *n = r->row[e].anchor;
		enum gi_table t = r->forms->elem[e].table;

		if (n == NULL || n->label->len > SHORT_LABEL ||
		    n->label->item == 0 ||
		    item_agrees(r, n->atom, n->label) == 1)
			continue;
		for (k = e; k > r->forms->first[t] &&
		    r->row[k - 1].anchor == NULL; k--)
			;
		if (k == r->forms->first[t] || is_divided(r, t,
		    r->row[k - 1].anchor->last + 1, n->atom))
			r->row[e].anchor = NULL;
	}
}

/*
 * Which tables the chain has rows of.  Only their rows are cleared: of others
 * nobody asks more than that they have no anchor.
 */
static void
tables_found(struct reading *r)
{
	size_t	 e;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			if (r->row[e].anchor == NULL)
				continue;
			r->atom[r->row[e].anchor->atom].anchored = true;
			r->found[t] = true;
		}
		if (!r->found[t])
			continue;
		if (r->end == 0)
			r->first = r->forms->first[t];
		r->end = r->forms->end[t];
	}
	for (e = r->first; e < r->end; e++)
		r->row[e] = (struct row){ .anchor = r->row[e].anchor };
}

void
chain_choose(struct reading *r)
{
	struct chains	 ch = { .first = 0, .end = r->forms->n };
	size_t		*which, e, i;
	bool		*met;		/* elements that have an anchor */
	int		 t;

	ch.link = gi_alloc_raw(r->arena, gi_size_mul(r->nanchor + 1,
	    sizeof(*ch.link)));
	ch.best = gi_alloc_raw(r->arena, r->forms->n * sizeof(*ch.best));
	which = gi_alloc_raw(r->arena, r->forms->n * sizeof(*which));
	met = gi_alloc_array(r->arena, r->forms->n, sizeof(*met));
	for (i = 0; i < r->nanchor; i++) {
		r->atom[r->anchor[i].atom].begins = true;
		met[r->anchor[i].elem] = true;
	}
	chain_best(r, &ch, which);
	r->row = gi_alloc_raw(r->arena, r->forms->n * sizeof(*r->row));
	for (e = 0; e < r->forms->n; e++)
		r->row[e].anchor = which[e] != 0 ?
		    &r->anchor[which[e] - 1] : NULL;
	for (t = 0; t < GI_TABLES; t++) {
		if (!has_more(r, (enum gi_table)t, met))
			continue;
		ch.first = r->forms->first[t];
		ch.end = r->forms->end[t];
		table_choose(r, &ch, which);
	}
	short_labels_check(r);
	tables_found(r);
}
