/* SPDX-License-Identifier: ISC */
/* Whether a document is a report at all. */
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/vestige.h"
#include "verify/whole/whole.h"

#define HEADINGS	2	/* statutory ones of a report, at least */
#define LOOK		60	/* lines in which its title may stand */

/* Whether enough statutory sections have a heading with their own number. */
static bool
has_headings(const struct ver_report *v)
{
	const struct ver_heading	*h;
	uint32_t			 seen = 0;

	for (h = v->head; h < v->head + v->nhead; h++) {
		if (h->section > 0 && h->number == (size_t)h->section)
			seen |= (uint32_t)1 << h->section;
	}
	return __builtin_popcount(seen) >= HEADINGS;
}

static bool
has_table(struct ver_report *v)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->records[t] > 0 || ver_trace_stands(v, (enum gi_table)t))
			return true;
	}
	return v->said != 0;
}

/* Whether a title stands in the first lines, be it that no stage saw it. */
static bool
has_title(struct ver_report *v)
{
	struct ver_line	*l = v->line, *end = l + v->nline;
	size_t		 looked = 0;

	if (gi_doc_meta(v->doc, "title").len > 0)
		return true;
	for (; l < end && looked < LOOK; l++) {
		if (ver_is_title(v, l))
			return true;
		looked += !l->blank;
	}
	return false;
}

bool
ver_is_report(struct ver_report *v)
{
	/* what did not come, or cannot be read, may be what is not seen */
	return v->partial || v->garbled || v->nline == 0 || has_headings(v) ||
	    has_title(v) || has_table(v);
}

bool
ver_has_vestige(struct ver_report *v)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (ver_vestige(v, (enum gi_table)t) > 0)
			return true;
	}
	return false;
}

void
ver_add_no_report(struct ver_report *v)
{
	struct gi_find	 f = { .place = gi_str("document") };

	ver_add_finding(v, "not-a-report", f, NULL, 0);
}
