/* SPDX-License-Identifier: ISC */
/*
 * Whether a text is a report at all: papers about reports, and news of them,
 * name bodies and years too, and these are of no report.
 */
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/clause.h"
#include "sections/about/title_name.h"

#define LABELS	2u		/* lines with labels that make a table */
#define LOOK	60u		/* lines in which a paper's own title stands */

bool
sec_has_form(const struct sec_report *r)
{
	const struct sec_heading	*h;
	size_t				 i, n = 0;

	if (r->annex_end > 0)
		return true;
	for (i = 0; i < r->nheading; i++) {
		h = &r->heading[i];
		if (h->level == 1 && h->role != GI_NO_ROLE &&
		    (h->exact || h->number == (unsigned)h->role))
			return true;
	}
	for (i = 0; i < r->end && n < LABELS; i++)
		n += r->line[i].has_label;
	return n == LABELS;
}

/* Is folded text the title of a paper about reports? */
static bool
is_other_title(struct gi_str fold)
{
	return gi_word_in(GI_WORD_TOPIC, fold, NULL) != NULL &&
	    (gi_word_end(GI_WORD_OTHER_PAPER, fold) != NULL ||
	    gi_word_in(GI_WORD_NO_TITLE, fold, NULL) != NULL);
}

/*
 * Is it a notice, a plan, or another paper about reports, by its own title,
 * which stands on one line or two?  A sentence that a narrow page broke, and
 * that names such a paper, is none.
 */
static bool
is_other_paper(const struct sec_report *r)
{
	const struct sec_line	*l;
	size_t			 i, last = 0, looked = 0;
	bool			 reason, before = false;

	for (i = 0; i < r->top && i < r->end && looked < LOOK; i++) {
		l = &r->line[i];
		if (l->len == 0)
			continue;
		reason = gi_word_in(GI_WORD_REASON,
		    sec_report_fold(r, l).text, NULL) != NULL;
		if (!l->stop && l->len < SEC_SHORT && !reason && !before &&
		    (is_other_title(sec_report_fold(r, l).text) ||
		    (looked > 0 && is_other_title(gi_fold_text(r->doc->arena,
		    sec_report_join(r, last, i))))))
			return true;
		looked++;
		before = reason;
		last = i;
	}
	return false;
}

bool
sec_clause_announces(const struct sec_clause *c)
{
	const struct gi_word	*w;
	struct gi_str		 s = c->fold.text;
	size_t			 at, n;
	int			 year = 0;

	if (gi_word_start(GI_WORD_SELF, s) != NULL)
		return true;
	if (gi_word_in(GI_WORD_NO_TITLE, s, NULL) != NULL)
		return false;

	while ((w = gi_word_in(GI_WORD_TOPIC, s, &at)) != NULL) {
		s = gi_str_from(s, at + w->text.len);
		if ((n = sec_title_tail(s, &year)) > 0)
			return gi_word_start(GI_WORD_OF_REPORTS,
			    gi_str_from(s, n)) == NULL;
	}
	return false;
}

bool
sec_is_report(const struct sec_report *r)
{
	size_t	 i;

	if (r->title.line != 0)
		return true;
	if (r->is_list || is_other_paper(r))
		return false;
	if (sec_has_form(r))
		return true;
	for (i = 0; i < r->nclause; i++) {
		if (!r->clause[i].quoted && sec_clause_announces(&r->clause[i]))
			return true;
	}
	return false;
}
