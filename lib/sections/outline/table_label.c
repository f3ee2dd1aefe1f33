/* SPDX-License-Identifier: ISC */
/*
 * Labels of tables in a report.  Those of a section's table mark their lines;
 * those of the annex show where it is; those that one edition of the form
 * alone has are votes for it.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "gi.h"
#include "label/label.h"
#include "label/scan.h"
#include "sections/outline/outline.h"
#include "sections/report/line_memo.h"

#define LABEL_MIN	3u	/* code points; shorter ones are in any prose */
#define ANNEX_GAP	8u	/* lines between two labels of one annex */
#define ANNEX_LABELS	3u	/* fewer are no annex, but words of prose */

/* A search for labels, and what it found so far. */
struct label_search {
	struct sec_report	*report;
	bool			*seen;		/* by number: labels of the
						   annex, */
	size_t			 nseen;		/* so many */
	unsigned		 with_sections;	/* bit i: edition i has any */
};

/* Note label i of the annex, which touches lines first to last. */
static void
note_annex(struct label_search *s, const struct gi_index_label *l, size_t i,
    size_t first, size_t last)
{
	if (l->len < LABEL_MIN)
		return;
	if (l->values != l->editions) {
		/* a group's name begins no annex, but an annex may have it */
		if (s->nseen > 0 && first <= s->report->annex_end + ANNEX_GAP)
			s->report->annex_end = last + 1;
		return;
	}
	if (s->nseen == 0)
		s->report->annex_row = first;
	if (!s->seen[i])
		s->nseen++;
	s->seen[i] = true;
	s->report->annex_end = last + 1;
}

/* Note label i, which touches lines first to last: see gi_scan_hit. */
static void
note_label(void *ctx, const struct gi_index_label *l, size_t i, size_t first,
    size_t last)
{
	struct label_search	*s = ctx;

	gi_vote(s->report->votes, i, first);
	if ((l->editions & s->with_sections) == 0)
		note_annex(s, l, i, first, last);
	else if (l->len >= LABEL_MIN)
		for (; first <= last; first++)
			s->report->line[first].has_label = true;
}

/* The editions of the form that have sections, as bits. */
static unsigned
editions_with_sections(const struct gi_form *form, size_t n)
{
	unsigned	 bits = 0;
	size_t		 e;

	for (e = 0; e < n; e++) {
		if (form[e].nsection > 0)
			bits |= 1u << e;
	}
	return bits;
}

/*
 * What the search is to know of the lines of the report; the caller frees it,
 * as it is needed no longer and may be large.
 */
static struct gi_scan_line *
known_lines(const struct sec_report *r)
{
	struct gi_scan_line	*known;
	const struct sec_line	*l;
	size_t			 i;

	known = gi_malloc(gi_size_mul(r->nline + 1, sizeof(*known)));
	for (i = 0; i < r->nline; i++) {
		l = &r->line[i];
		known[i].text = l->text;
		known[i].first = l->first;
		known[i].stop = l->stop;
		known[i].kept = l->memo != NULL ? &l->memo->scan : NULL;
	}
	return known;
}

void
sec_find_table_labels(struct sec_report *r)
{
	struct label_search	 s = { .report = r };
	const struct gi_form	*form;
	struct gi_scan_line	*known;
	size_t			 n;

	form = gi_forms(&n);
	s.with_sections = editions_with_sections(form, n);
	r->votes = gi_votes_new(r->doc->arena);
	s.seen = gi_alloc(r->doc->arena, gi_label_index()->n + 1);
	known = known_lines(r);
	gi_scan(r->doc, known, sec_memo_arena(), note_label, &s);
	free(known);
	if (s.nseen < ANNEX_LABELS)
		r->annex_end = 0;
}
