/* SPDX-License-Identifier: ISC */
/* Lines that a web page puts around a report, wherever they stand. */
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/line.h"

bool
sec_is_all_words(struct gi_str fold, enum gi_word_class class)
{
	const struct gi_word	*w = NULL;

	for (; fold.len > 0; fold = gi_str_from(fold, w->text.len)) {
		if ((w = gi_word_start(class, fold)) == NULL)
			return false;
	}
	return w != NULL;
}

bool
sec_is_tags(struct gi_str s)
{
	size_t	 i;
	int	 open = 0;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '<')
			open++;
		else if (s.s[i] == '>')
			open--;
		else if (open == 0 && s.s[i] != ' ')
			return false;
	}
	return s.len > 2 && open == 0 && s.s[0] == '<';
}

bool
sec_may_be_aside(const struct sec_line *l, struct gi_str fold)
{
	return (l->angle && !l->stop) || sec_is_tags(l->text) ||
	    (sec_line_may(l, GI_WORD_SHARE) &&
	    sec_is_all_words(fold, GI_WORD_SHARE));
}
