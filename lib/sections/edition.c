/* SPDX-License-Identifier: ISC */
/*
 * The edition of the form, by its labels: each label that one edition alone
 * has is a vote for it, however often it stands there.
 */
#include "base/arena.h"
#include "form/vote.h"
#include "gi.h"
#include "sections/label.h"
#include "sections/section.h"

#define VOTE_LEN	4	/* shorter labels are words of any prose */

/*
 * Names of groups are left out: those of 2014 are headings of sections in
 * later reports.
 */
void
label_vote(struct label_votes *v, const struct label *l, size_t i)
{
	if (l->only == 0 || l->len < VOTE_LEN || v->seen[i])
		return;
	v->seen[i] = true;
	v->count[l->only - 1]++;
}

const struct gi_form *
label_winner(struct label_votes *v)
{
	const struct gi_form	*form;
	size_t			 i, n, best = 0, next = 0;

	form = gi_forms(&n);
	for (i = 0; i < n && i < LABEL_EDITIONS; i++) {
		/* an annex has many labels, one of them may be in prose */
		if (form[i].nsection == 0 && v->count[i] == 1)
			v->count[i] = 0;
		if (v->count[i] > v->count[best])
			best = i;
	}
	for (i = 0; i < n && i < LABEL_EDITIONS; i++) {
		if (i != best && v->count[i] > next)
			next = v->count[i];
	}
	return v->count[best] > next ? &form[best] : NULL;
}

static void
count(void *ctx, const struct label *l, size_t i, size_t a, size_t b)
{
	(void)a;
	(void)b;
	label_vote(ctx, l, i);
}

const struct gi_form *
gi_form_vote(const struct gi_doc *doc)
{
	struct label_votes	*v = gi_alloc(doc->arena, sizeof(*v));

	label_scan(doc, NULL, count, v);
	return label_winner(v);
}

/*
 * The tables decide; without them the year does: a report from before the
 * forms with sections that has no annex is free in form.
 */
void
sec_find_edition(struct sec_doc *d)
{
	const struct gi_form	*form = d->form;

	if (form == NULL && d->given != 0) {
		form = gi_form_year(d->given);
		if (form == NULL || form->nsection == 0) {
			d->edition.value = gi_str("free");
			d->edition.line = d->year.line;
			return;
		}
	}
	if (form == NULL)
		return;
	d->edition.value = gi_str(form->edition);
	d->edition.line = d->form != NULL ? d->form_line : d->year.line;
}
