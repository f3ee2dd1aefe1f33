/* SPDX-License-Identifier: ISC */
/*
 * The annex of the free-form reports: the table of statistics behind their
 * prose.  Its rows are numbered as sections are, so that none of them is read
 * as a heading.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define BEFORE	24u	/* lines from the annex's heading to its first row */

/* The annex's own title, folded; empty if no form has an annex. */
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

/* The word for an annex, or that and a number. */
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
sec_is_annex(const struct sec_doc *d, size_t i)
{
	const struct sec_line	*l = &d->line[i];
	const struct gi_word	*w;
	struct gi_str		 fold, title;

	if (l->stop || (w = sec_line_start(d, l, GI_WORD_ANNEX)) == NULL)
		return false;
	title = annex_title(d->doc->arena);
	fold = gi_str_from(sec_line_fold(d, l).text, w->text.len);
	return fold.len >= title.len && title.len > 0 &&
	    memcmp(fold.s + fold.len - title.len, title.s, title.len) == 0;
}

void
sec_find_annex(struct sec_doc *d)
{
	struct gi_str	 title, fold;
	size_t		 i, first = d->annex_row;

	if (d->annex_end == 0)
		return;
	title = annex_title(d->doc->arena);
	d->annex = d->annex_row;
	while (first > 0 && d->annex_row - first < BEFORE) {
		fold = sec_line_fold(d, &d->line[--first]).text;
		if (d->line[first].stop)
			break;
		if ((title.len > 0 && gi_str_has(fold, title)) || is_annex_word(fold)) {
			d->annex = first;
			d->annex_titled = true;
		}
	}
	/* the name of the first group stands before the first row */
	for (i = d->annex_row; i > 0 && !d->annex_titled; i--) {
		if (d->line[i - 1].len == 0)
			continue;
		if (!d->line[i - 1].stop)
			d->annex = i - 1;
		break;
	}
}
