/* SPDX-License-Identifier: ISC */
/*
 * The annex of the free-form reports: the table of statistics behind their
 * prose.  Its rows are numbered as sections are, so that none of them is read
 * as a heading.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "sections/outline/outline.h"

#define BEFORE	24u	/* lines from the annex's heading to its first row */

/* The title that a form gives the annex, folded; empty if none does. */
static struct gi_str
annex_title(struct gi_arena *a)
{
	const struct gi_form	*form;
	struct gi_str		 none = { "", 0 };
	size_t			 i, n;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if (form[i].nsection == 0 && form[i].ntable > 0)
			return gi_fold_text(a,
			    gi_str(form[i].table[0].title));
	}
	return none;
}

/* Is this the word for an annex, by itself or with a number behind? */
static bool
is_annex_word(struct gi_str fold)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_ANNEX, fold);
	size_t			 n;

	if (w == NULL)
		return false;
	fold = gi_str_from(fold, w->text.len);
	return fold.len == 0 || gi_str_size(fold, &n) ||
	    gi_word_is(GI_WORD_NUMERAL, fold) != NULL;
}

bool
sec_is_annex_title(const struct sec_report *r, size_t i)
{
	const struct sec_line	*l = &r->line[i];
	const struct gi_word	*w;
	struct gi_str		 fold, title;

	if (l->stop || (w = sec_report_start_word(r, l, GI_WORD_ANNEX)) == NULL)
		return false;
	title = annex_title(r->doc->arena);
	fold = gi_str_from(sec_report_fold(r, l).text, w->text.len);
	return fold.len >= title.len && title.len > 0 &&
	    memcmp(fold.s + fold.len - title.len, title.s, title.len) == 0;
}

void
sec_find_annex(struct sec_report *r)
{
	struct gi_str	 title, fold;
	size_t		 i, first = r->annex_row;

	if (r->annex_end == 0)
		return;
	title = annex_title(r->doc->arena);
	r->annex = r->annex_row;
	while (first > 0 && r->annex_row - first < BEFORE) {
		fold = sec_report_fold(r, &r->line[--first]).text;
		if (r->line[first].stop)
			break;
		if ((title.len > 0 && gi_str_has(fold, title)) ||
		    is_annex_word(fold)) {
			r->annex = first;
			r->annex_titled = true;
		}
	}
	/* without a title, the name of the first group begins it */
	for (i = r->annex_row; i > 0 && !r->annex_titled; i--) {
		if (r->line[i - 1].len == 0)
			continue;
		if (!r->line[i - 1].stop)
			r->annex = i - 1;
		break;
	}
}
