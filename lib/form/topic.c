/* SPDX-License-Identifier: ISC */
/* The topic of a title whose characters are out of order. */
#include "base/str.h"
#include "form/topic.h"
#include "form/word.h"

#define HAN	3u		/* bytes of a character that may be in one */

size_t
gi_topic_jumbled(struct gi_str fold)
{
	const struct gi_word	*w;
	struct gi_str		 c;
	size_t			 at, bit, i, n;
	uint32_t		 seen = 0, need = 0;

	w = gi_words(GI_WORD_TITLE_CHAR, &n);
	for (i = 0; i < n; i++) {
		if (gi_str_size(w[i].value, &bit))
			need |= 1u << bit;
	}
	for (at = fold.len; at >= HAN; at -= HAN) {
		c.s = fold.s + at - HAN;
		c.len = HAN;
		if ((w = gi_word_is(GI_WORD_TITLE_CHAR, c)) == NULL)
			break;
		if (!gi_str_size(w->value, &bit))
			continue;
		/* what follows backwards is of the name: 人民政府 */
		if ((seen & 1u << bit) != 0 && seen == need)
			break;
		seen |= 1u << bit;
	}
	return seen == need ? at : fold.len;
}
