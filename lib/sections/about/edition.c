/* SPDX-License-Identifier: ISC */
/* The edition of the form that a report follows. */
#include "gi.h"
#include "label/scan.h"
#include "sections/about/about.h"

/*
 * The tables decide; without them the year does: a report from before the
 * forms with sections that has no annex is free in form.
 */
void
sec_find_edition(struct sec_report *r)
{
	const struct gi_form	*form;
	size_t			 line = 0;

	form = gi_votes_winner(r->votes, r->end, r->reported_year, &line);
	r->edition.line = form != NULL ? sec_report_number(r, line) : r->year.line;
	if (form == NULL && r->reported_year != 0) {
		form = gi_form_year(r->reported_year);
		if (form == NULL || form->nsection == 0) {
			r->edition.value = gi_str("free");
			return;
		}
	}
	if (form != NULL)
		r->edition.value = gi_str(form->edition);
}
