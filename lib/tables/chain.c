/* SPDX-License-Identifier: ISC */
/*
 * Of all anchors the chain that increases both in the text and in the form
 * and weighs most.
 */
#include "tables.h"

#define BONUS_NEXT	1	/* for the row that the form has next */
#define SHORT_LABEL	2	/* code points that stand in heads too */
#define ROWS_MIN	3	/* of a table that is taken by itself */

struct link {
	int	 score;
	size_t	 before;	/* index + 1 of the anchor before; 0: none */
};

/*
 * best[e] is the anchor + 1 that ends the best chain so far whose last
 * element is e, from first on.
 */
static void
link_choose(const struct reading *r, size_t i, size_t first,
    struct link *link, const size_t *best)
{
	const struct anchor	*n = &r->anchor[i];
	size_t			 e, k;
	int			 score;

	link[i].score = n->weight;
	for (e = first; e < n->elem; e++) {
		if ((k = best[e]) == 0)
			continue;
		if (r->anchor[k - 1].atom >= n->atom)
			continue;
		score = link[k - 1].score + n->weight +
		    (e + 1 == n->elem ? BONUS_NEXT : 0);
		if (score >= link[i].score) {
			link[i].score = score;
			link[i].before = k;
		}
	}
}

/*
 * The best chain of the elements from first up to end: which[e] is the anchor
 * + 1 of each of them, 0 for none.
 */
static void
chain_best(const struct reading *r, size_t first, size_t end, size_t *which)
{
	struct link	*link;
	size_t		*best;
	size_t		 i, j, k, top = 0;

	link = gi_alloc_array(r->arena, r->nanchor + 1, sizeof(*link));
	best = gi_alloc_array(r->arena, r->forms->n, sizeof(*best));
	/* anchors of one atom cannot follow each other: enter them together */
	for (i = 0; i < r->nanchor; i = k) {
		for (k = i; k < r->nanchor &&
		    r->anchor[k].atom == r->anchor[i].atom; k++) {
			if (r->anchor[k].elem >= first &&
			    r->anchor[k].elem < end)
				link_choose(r, k, first, link, best);
		}
		for (j = i; j < k; j++) {
			size_t e = r->anchor[j].elem;

			if (e >= first && e < end && (best[e] == 0 ||
			    link[j].score > link[best[e] - 1].score))
				best[e] = j + 1;
		}
	}
	for (i = first; i < end; i++) {
		which[i] = 0;
		if (best[i] != 0 && (top == 0 ||
		    link[best[i] - 1].score > link[top - 1].score))
			top = best[i];
	}
	for (; top != 0; top = link[top - 1].before)
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
table_choose(struct reading *r, enum gi_table t, size_t *which)
{
	size_t	 first = r->forms->first[t], end = r->forms->end[t];
	size_t	 e, rows = 0, had = 0, a = SIZE_MAX, b = 0;

	chain_best(r, first, end, which);
	for (e = first; e < end; e++) {
		had += r->row[e].anchor != NULL;
		if (which[e] == 0)
			continue;
		rows++;
		if (r->anchor[which[e] - 1].atom < a)
			a = r->anchor[which[e] - 1].atom;
		if (r->anchor[which[e] - 1].atom > b)
			b = r->anchor[which[e] - 1].atom;
	}
	if (rows <= had || rows < ROWS_MIN || is_amid_others(r, first, end, a, b))
		return;
	for (e = first; e < end; e++)
		r->row[e].anchor = which[e] != 0 ? &r->anchor[which[e] - 1] :
		    NULL;
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

void
chain_choose(struct reading *r)
{
	size_t	*which, e, i;
	int	 t;

	which = gi_alloc_array(r->arena, r->forms->n, sizeof(*which));
	for (i = 0; i < r->nanchor; i++)
		r->atom[r->anchor[i].atom].begins = true;
	chain_best(r, 0, r->forms->n, which);
	for (e = 0; e < r->forms->n; e++) {
		if (which[e] != 0)
			r->row[e].anchor = &r->anchor[which[e] - 1];
	}
	for (t = 0; t < GI_TABLES; t++)
		table_choose(r, (enum gi_table)t, which);
	short_labels_check(r);
	for (e = 0; e < r->forms->n; e++) {
		if (r->row[e].anchor != NULL)
			r->atom[r->row[e].anchor->atom].anchored = true;
	}
}
