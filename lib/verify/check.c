/* SPDX-License-Identifier: ISC */
/*
 * All that gi-verify finds in one document: the cells are read into tables,
 * the lines into an outline, and then each check looks at these.  Findings
 * come in the order of the checks.
 */
#include "base/str.h"
#include "body/body.h"
#include "gi.h"
#include "verify/about/checks.h"
#include "verify/about/self.h"
#include "verify/cells/checks.h"
#include "verify/claim/checks.h"
#include "verify/prose/checks.h"
#include "verify/report/report.h"
#include "verify/section/checks.h"
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

/*
 * Leave out what stands behind the report.  A year that was read there is not
 * the report's.
 */
static void
read_first(struct ver_report *v)
{
	size_t	 line;

	if (!ver_part_reports(v))
		return;
	ver_read_cells(v);
	(void)ver_meta(v, "year", &line);
	if (line >= v->other)
		v->year = 0;
}

static void
check_all(struct ver_report *v)
{
	ver_read_ends(v);
	ver_check_identities(v);
	ver_check_counts(v);
	ver_check_items(v);
	ver_check_stock(v);
	ver_check_sections(v);
	ver_check_tables(v);
	ver_check_blanks(v);
	ver_check_edition(v);
	ver_check_cut_off(v);
	ver_check_title(v);
	ver_check_foreign(v);
	ver_check_late(v);
	ver_check_competence(v);
	ver_check_dates(v);
	ver_check_paragraphs(v);
	ver_check_announced(v);
	ver_check_overview(v);
	ver_check_thin(v);
	ver_check_fees(v);
	ver_check_placeholders(v);
	ver_check_headings(v);
	ver_check_notices(v);
	ver_check_form_text(v);
	ver_check_other(v);
	ver_account(v);
}

void
ver_check(struct gi_doc *doc, uint32_t deadline, struct ver_result *out)
{
	struct ver_report	 v = { .doc = doc, .arena = doc->arena,
				    .deadline = deadline };
	struct body		 body;

	v.scratch = gi_arena_new();
	read_meta(&v);
	v.partial = !doc->complete;
	ver_read_cells(&v);
	ver_read_outline(&v);
	read_first(&v);
	if (ver_is_report(&v)) {
		if (!v.garbled) {
			ver_read_self(&v, &body);
			check_all(&v);
		}
	} else if (ver_has_vestige(&v)) {
		ver_account(&v);	/* of what is not seen nothing is said */
	} else if (!ver_add_coded(&v)) {
		ver_add_no_report(&v);
	}
	gi_arena_free(v.scratch);
	out->find = v.find;
	out->nfind = v.nfind;
	out->assessed = v.assessed;
	out->partial = v.partial;
	out->claim = v.kept;
	out->nclaim = v.nkept;
}
