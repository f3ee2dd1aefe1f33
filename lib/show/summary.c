/* SPDX-License-Identifier: ISC */
/* One line on all documents of a stream. */
#include "gi.h"
#include "show/show.h"
#include "tool/lang.h"

#define TOP	3		/* rules that are named */

/* The most broken rule that is not among the named, nrules if there is none. */
static size_t
next_rule(const struct ver_tally *tally, size_t nrules, const size_t *named,
    size_t nnamed)
{
	size_t	 i, k, best = nrules, most = 0;

	for (i = 0; i < nrules; i++) {
		for (k = 0; k < nnamed && named[k] != i; k++)
			;
		if (k < nnamed || tally->by_rule[i] <= most)
			continue;
		most = tally->by_rule[i];
		best = i;
	}
	return best;
}

void
show_summary(FILE *out, const struct ver_tally *tally)
{
	const struct gi_rule	*rule;
	size_t			 named[TOP], i, k, n;

	rule = gi_rules(&n);
	fprintf(out, gi_text_n("%zu document", "%zu documents",
	    tally->documents), tally->documents);
	fprintf(out, gi_text(": %zu clean, %zu with errors, "
	    "%zu with warnings, %zu not assessable"),
	    tally->by_verdict[GI_VERDICT_OK],
	    tally->by_verdict[GI_VERDICT_ERRORS],
	    tally->by_verdict[GI_VERDICT_DOUBTS],
	    tally->by_verdict[GI_VERDICT_UNREAD]);
	for (k = 0; k < TOP; k++) {
		if ((i = next_rule(tally, n, named, k)) == n)
			break;
		fprintf(out, "%s %s %zu", k == 0 ? gi_text("; most often") : ",",
		    rule[i].id, tally->by_rule[i]);
		named[k] = i;
	}
	putc('\n', out);
}
