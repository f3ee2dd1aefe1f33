/* SPDX-License-Identifier: ISC */
/*
 * The edition of the form, by its labels: each label that one edition alone
 * has is a vote for it, however often it stands there.
 */
#include "label.h"

#define VOTE_LEN	4	/* shorter labels are words of any prose */
#define EDITIONS	16

struct votes {
	bool	 seen[LABEL_MAX];
	size_t	 count[EDITIONS];
};

/*
 * Names of groups are left out: those of 2014 are headings of sections in
 * later reports.
 */
static void
vote(void *ctx, const struct label *l, size_t i, size_t a, size_t b)
{
	struct votes	*v = ctx;
	unsigned	 e;

	(void)a;
	(void)b;
	if (v->seen[i] || l->len < VOTE_LEN || l->values != l->editions)
		return;
	v->seen[i] = true;
	for (e = 0; e < EDITIONS; e++) {
		if (l->editions == 1u << e)
			v->count[e]++;
	}
}

const struct gi_form *
gi_form_vote(const struct gi_doc *doc)
{
	const struct gi_form	*form;
	struct votes		*v = gi_alloc(doc->arena, sizeof(*v));
	size_t			 i, n, best = 0, next = 0;

	label_scan(doc, vote, v);
	form = gi_forms(&n);
	for (i = 0; i < n && i < EDITIONS; i++) {
		/* an annex has many labels, one of them may be in prose */
		if (form[i].nsection == 0 && v->count[i] == 1)
			v->count[i] = 0;
		if (v->count[i] > v->count[best])
			best = i;
	}
	for (i = 0; i < n && i < EDITIONS; i++) {
		if (i != best && v->count[i] > next)
			next = v->count[i];
	}
	return v->count[best] > next ? &form[best] : NULL;
}
