/* SPDX-License-Identifier: ISC */
/* All that gi-verify finds in one document. */
#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "verify/verdict.h"
#include "verify/verify.h"

void
ver_find(struct verify *v, const char *rule, struct gi_find f,
    const struct gi_str *args, size_t nargs)
{
	const struct gi_rule	*r = gi_rule_find(gi_str(rule));

	if (r == NULL)
		return;
	f.rule = r->id;
	f.severity = r->severity;
	f.message = gi_rule_message(v->arena, r, args, nargs);
	v->find = gi_grow(v->arena, v->find, v->nfind, &v->find_room,
	    sizeof(*v->find));
	v->find[v->nfind++] = f;
}

void
gi_verify(struct gi_doc *doc, struct gi_verdict *out)
{
	struct verify	 v = { .doc = doc, .arena = doc->arena };
	struct gi_str	 edition = gi_doc_meta(doc, "edition");
	size_t		 year;

	v.scratch = gi_arena_new();
	v.form = gi_form_find(edition);
	if (gi_str_size(gi_doc_meta(doc, "year"), &year) && year < 10000)
		v.year = (int)year;
	v.sectioned = v.form != NULL && v.form->nsection > 0;
	ver_read_cells(&v);
	ver_read_outline(&v);
	ver_identities(&v);
	ver_counts(&v);
	ver_sections(&v);
	ver_whole(&v);
	ver_period(&v);
	ver_narrative(&v);
	gi_arena_free(v.scratch);
	out->find = v.find;
	out->nfind = v.nfind;
	out->assessed = v.assessed;
}
