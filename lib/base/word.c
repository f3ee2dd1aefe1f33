/* SPDX-License-Identifier: ISC */
/* Words by class, from data/words.tsv. */
#include <string.h>

#include "gi.h"

#define GI_WORD_CLASS(id)
#define GI_WORD(class, text, value) \
	{ { text, sizeof(text) - 1 }, { value, sizeof(value) - 1 } },
static const struct gi_word word[] = {
#include "words.inc"
};
#undef GI_WORD
#undef GI_WORD_CLASS

static const struct {
	size_t	 first, n;
} range[] = {
#define GI_WORD_RANGE(id, first, n) [GI_WORD_##id] = { first, n },
#include "words.range.inc"
#undef GI_WORD_RANGE
};

const struct gi_word *
gi_words(enum gi_word_class class, size_t *n)
{
	*n = range[class].n;
	return &word[range[class].first];
}

const struct gi_word *
gi_word_is(enum gi_word_class class, struct gi_str text)
{
	const struct gi_word	*w = &word[range[class].first];
	size_t			 i;

	for (i = 0; i < range[class].n; i++) {
		if (gi_str_eq(w[i].text, text))
			return &w[i];
	}
	return NULL;
}

const struct gi_word *
gi_word_start(enum gi_word_class class, struct gi_str text)
{
	const struct gi_word	*w = &word[range[class].first];
	size_t			 i;

	for (i = 0; i < range[class].n; i++) {
		if (w[i].text.len <= text.len &&
		    memcmp(w[i].text.s, text.s, w[i].text.len) == 0)
			return &w[i];
	}
	return NULL;
}

const struct gi_word *
gi_word_end(enum gi_word_class class, struct gi_str text)
{
	const struct gi_word	*w = &word[range[class].first];
	size_t			 i, len;

	for (i = 0; i < range[class].n; i++) {
		len = w[i].text.len;
		if (len <= text.len &&
		    memcmp(w[i].text.s, text.s + text.len - len, len) == 0)
			return &w[i];
	}
	return NULL;
}

const struct gi_word *
gi_word_in(enum gi_word_class class, struct gi_str text, size_t *at)
{
	const struct gi_word	*w;
	struct gi_str		 rest = text;
	uint32_t		 cp;
	size_t			 n;

	while (rest.len > 0) {
		if ((w = gi_word_start(class, rest)) != NULL) {
			if (at != NULL)
				*at = text.len - rest.len;
			return w;
		}
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		rest.s += n;
		rest.len -= n;
	}
	return NULL;
}
