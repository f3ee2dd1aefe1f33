/* SPDX-License-Identifier: ISC */
/* The edition of the form that a report follows. */
#include "form/scan.h"
#include "gi.h"
#include "sections/section.h"

/*
 * The tables decide; without them the year does: a report from before the
 * forms with sections that has no annex is free in form.
 */
void
sec_find_edition(struct sec_doc *d)
{
	const struct gi_form	*form;
	size_t			 line = 0;

	form = gi_votes_winner(d->votes, d->given, &line);
	d->edition.line = form != NULL ? d->line[line].number : d->year.line;
	if (form == NULL && d->given != 0) {
		form = gi_form_year(d->given);
		if (form == NULL || form->nsection == 0) {
			d->edition.value = gi_str("free");
			return;
		}
	}
	if (form != NULL)
		d->edition.value = gi_str(form->edition);
}
