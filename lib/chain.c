/* SPDX-License-Identifier: ISC */
/*
 * Of all anchors the chain that increases both in the text and in the form
 * and weighs most.
 */
#include "tables.h"

#define BONUS_NEXT	1	/* for the row that the form has next */

struct link {
	int	 score;
	size_t	 before;	/* index + 1 of the anchor before; 0: none */
};

/*
 * best[e] is the anchor + 1 that ends the best chain so far whose last
 * element is e.
 */
static void
link_choose(const struct reading *r, size_t i, struct link *link,
    const size_t *best)
{
	const struct anchor	*n = &r->anchor[i];
	size_t			 e, k;
	int			 score;

	link[i].score = n->weight;
	for (e = 0; e < n->elem; e++) {
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

void
chain_choose(struct reading *r)
{
	struct link	*link;
	size_t		*best;
	size_t		 i, j, end, top = 0;

	link = gi_alloc_array(r->arena, r->nanchor + 1, sizeof(*link));
	best = gi_alloc_array(r->arena, r->forms->n, sizeof(*best));
	/* anchors of one atom cannot follow each other: enter them together */
	for (i = 0; i < r->nanchor; i = end) {
		for (end = i; end < r->nanchor &&
		    r->anchor[end].atom == r->anchor[i].atom; end++)
			link_choose(r, end, link, best);
		for (j = i; j < end; j++) {
			size_t *b = &best[r->anchor[j].elem];

			if (*b == 0 || link[j].score > link[*b - 1].score)
				*b = j + 1;
		}
	}
	for (i = 0; i < r->forms->n; i++) {
		if (best[i] != 0 && (top == 0 ||
		    link[best[i] - 1].score > link[top - 1].score))
			top = best[i];
	}
	for (; top != 0; top = link[top - 1].before)
		r->row[r->anchor[top - 1].elem].anchor = &r->anchor[top - 1];
}
