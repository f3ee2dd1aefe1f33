/* SPDX-License-Identifier: ISC */
/*
 * All that gi-verify finds in one document: the cells are read into tables,
 * the lines into an outline, and then each check looks at these.  Findings
 * come in the order of the checks.
 */
#include "base/str.h"
#include "gi.h"
#include "verify/cells/checks.h"
#include "verify/prose/checks.h"
#include "verify/report/report.h"
#include "verify/verify.h"
#include "verify/whole/whole.h"

/* Set what the document says of itself. */
static void
read_meta(struct ver_report *v)
{
	size_t	 year;

	v->form = gi_form_find(gi_doc_meta(v->doc, "edition"));
	if (gi_str_size(gi_doc_meta(v->doc, "year"), &year) && year < 10000)
		v->year = (int)year;
	v->sectioned = v->form != NULL && v->form->nsection > 0;
}

void
ver_check(struct gi_doc *doc, struct ver_verdict *out)
{
	struct ver_report	 v = { .doc = doc, .arena = doc->arena };

	v.scratch = gi_arena_new();
	read_meta(&v);
	ver_read_cells(&v);
	ver_read_outline(&v);
	ver_read_ends(&v);
	ver_check_identities(&v);
	ver_check_counts(&v);
	ver_check_sections(&v);
	ver_check_tables(&v);
	ver_check_blanks(&v);
	ver_check_edition(&v);
	ver_check_cut_off(&v);
	ver_check_dates(&v);
	ver_check_narrative(&v);
	gi_arena_free(v.scratch);
	out->find = v.find;
	out->nfind = v.nfind;
	out->assessed = v.assessed;
}
