/* SPDX-License-Identifier: ISC */
/*
 * Folding for comparison.  Two labels are the same when their folded texts
 * are: punctuation, spacing, width, case and script (Traditional for
 * Simplified) do not count.  Pages that were rewritten by a mirror carry
 * pinyin in brackets behind a character; that is no part of the label either.
 */
#include "gi.h"
#include "chars.inc"

#define PINYIN_MAX	7	/* letters of the longest syllable, and one */

static bool
is_latin(uint32_t cp)
{
	cp = gi_fold(cp);
	return (cp >= 'a' && cp <= 'z') || (cp >= 0xC0 && cp <= 0x24F);
}

size_t
gi_pinyin(struct gi_str str)
{
	uint32_t	 cp;
	size_t		 at, n, letters;

	if (str.len == 0)
		return 0;
	at = gi_utf8_decode(str.s, str.len, &cp);
	if (cp != '(' && cp != 0xFF08)
		return 0;
	for (letters = 0; at < str.len && letters <= PINYIN_MAX; letters++) {
		n = gi_utf8_decode(str.s + at, str.len - at, &cp);
		at += n;
		if (cp == ')' || cp == 0xFF09)
			return letters > 0 ? at : 0;
		if (!is_latin(cp))
			return 0;
	}
	return 0;
}

size_t
gi_fold_map(struct gi_str str, uint32_t *out, uint32_t *from, size_t max)
{
	uint32_t	 cp, folded, last = 0;
	size_t		 at, n, len = 0;

	for (at = 0; at < str.len && len < max; at += n) {
		n = gi_utf8_decode(str.s + at, str.len - at, &cp);
		if (gi_is_han(last)) {
			struct gi_str rest = { str.s + at, str.len - at };
			size_t skip = gi_pinyin(rest);

			if (skip > 0) {
				n = skip;
				last = 0;
				continue;
			}
		}
		last = cp;
		if ((folded = gi_fold(cp)) == 0)
			continue;
		if (from != NULL)
			from[len] = (uint32_t)at;
		out[len++] = folded;
	}
	return len;
}

size_t
gi_fold_str(struct gi_str str, uint32_t *out, size_t max)
{
	return gi_fold_map(str, out, NULL, max);
}

struct gi_str
gi_fold_text(struct gi_arena *a, struct gi_str str)
{
	uint32_t	*cp = gi_alloc_array(a, str.len + 1, sizeof(*cp));
	size_t		 i, len = gi_fold_str(str, cp, str.len);
	char		*buf = gi_alloc(a, gi_size_add(gi_size_mul(len, 4), 1));
	struct gi_str	 out = { buf, 0 };

	for (i = 0; i < len; i++)
		out.len += gi_utf8_encode(cp[i], buf + out.len);
	return out;
}
