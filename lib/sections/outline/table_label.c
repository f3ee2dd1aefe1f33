/* SPDX-License-Identifier: ISC */
/*
 * Labels of tables in a report.  Those of a section's table mark their lines;
 * those of the annex show where it is; those that one edition of the form
 * alone has are votes for it.
 */
#include "base/arena.h"
#include "gi.h"
#include "sections/label.h"
#include "sections/outline/outline.h"

#define LABEL_MIN	3u	/* code points; shorter ones are in any prose */
#define ANNEX_GAP	8u	/* lines between two labels of one annex */
#define ANNEX_LABELS	3u	/* fewer are no annex, but words of prose */

/* A search for labels, and what it found so far. */
struct label_search {
	struct sec_report	*report;
	struct label_votes	 votes;
	bool			 seen[LABEL_MAX];	/* in the annex, */
	size_t			 nseen;			/* so many */
	size_t			 line[LABEL_EDITIONS];	/* number of the one
							   with its first
							   label; 0: none */
	unsigned		 with_sections;	/* bit i: edition i has any */
};

/* Note label i of the annex, which touches lines first to last. */
static void
note_annex(struct label_search *s, const struct label *l, size_t i,
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

/* Note label i, which touches lines first to last: see label_hit. */
static void
note_label(void *ctx, const struct label *l, size_t i, size_t first,
    size_t last)
{
	struct label_search	*s = ctx;

	if (l->only != 0 && l->len > LABEL_MIN && s->line[l->only - 1] == 0)
		s->line[l->only - 1] = s->report->line[first].number;
	label_vote(&s->votes, l, i);
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

	for (e = 0; e < n && e < LABEL_EDITIONS; e++) {
		if (form[e].nsection > 0)
			bits |= 1u << e;
	}
	return bits;
}

void
sec_find_table_labels(struct sec_report *r)
{
	struct label_search	*s = gi_alloc(r->doc->arena, sizeof(*s));
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	s->report = r;
	s->with_sections = editions_with_sections(form, n);
	label_scan(r->doc, r->line, note_label, s);
	if (s->nseen < ANNEX_LABELS)
		r->annex_end = 0;
	if ((r->form = label_winner(&s->votes)) != NULL)
		r->form_line = s->line[r->form - form];
}
