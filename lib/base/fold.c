/* SPDX-License-Identifier: ISC */
/*
 * Folding for comparison.  Two labels are the same when their folded texts
 * are: punctuation, spacing, width, case and script (Traditional for
 * Simplified) do not count.  Pages that were rewritten by a mirror carry
 * pinyin in brackets behind a character; that is no part of the label either.
 */
#include <string.h>

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

/* A text that is being folded. */
struct folding {
	struct gi_str	 text;
	size_t		 at;		/* behind the last character */
	size_t		 n;		/* bytes of that */
	uint32_t	 is;		/* and its classes */
	struct gi_seen	 seen;
};

static size_t
count(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	for (n = 0; s.len > 0; n++)
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
	return n;
}

/*
 * The next code point that folding keeps; 0 at the end.  Inlined, all of it
 * is in registers: every text goes through here.
 */
static inline __attribute__((__always_inline__)) uint32_t
fold_next(struct folding *f)
{
	uint32_t	 cp, before;
	struct gi_str	 rest;

	while (f->at < f->text.len) {
		rest.s = f->text.s + f->at;
		rest.len = f->text.len - f->at;
		before = f->is;
		f->n = gi_utf8_decode(rest.s, rest.len, &cp);
		f->is = gi_char(cp);
		if ((f->is & GI_CHAR_OPEN) != 0 &&
		    (before & GI_CHAR_HAN) != 0 &&
		    (rest.len = gi_pinyin(rest)) > 0) {
			f->at += rest.len;
			f->seen.n += count(rest);
			continue;
		}
		f->at += f->n;
		f->seen.n++;
		f->seen.is |= f->is;
		if ((f->is & GI_CHAR_KEPT) != 0)
			return cp ^ (f->is & GI_CHAR_FOLD);
	}
	return 0;
}

size_t
gi_fold_str(struct gi_str str, uint32_t *out, size_t max)
{
	struct folding	 f = { .text = str };
	uint32_t	 cp;
	size_t		 len = 0;

	while (len < max && (cp = fold_next(&f)) != 0)
		out[len++] = cp;
	return len;
}

size_t
gi_fold_utf8(struct gi_str str, char *out, struct gi_seen *seen)
{
	struct folding	 f = { .text = str };
	uint32_t	 cp;
	char		*end = out;

	while ((cp = fold_next(&f)) != 0) {
		if (cp < 0x80)
			*end++ = (char)cp;
		else if (f.n == 3 && (f.is & GI_CHAR_FOLD) == 0) {
			memcpy(end, str.s + f.at - 3, 3);
			end += 3;
		} else
			end += gi_utf8_encode(cp, end);
	}
	seen->n += f.seen.n;
	seen->is |= f.seen.is;
	return (size_t)(end - out);
}

size_t
gi_fold_from(struct gi_str str, size_t i)
{
	struct folding	 f = { .text = str };
	uint32_t	 cp;
	size_t		 len = 0;
	char		 buf[4];

	while ((cp = fold_next(&f)) != 0) {
		len += gi_utf8_encode(cp, buf);
		if (len > i)
			return f.at - f.n;
	}
	return str.len;
}

struct gi_str
gi_fold_text(struct gi_arena *a, struct gi_str str)
{
	char		*buf = gi_alloc_raw(a, gi_size_add(str.len, 1));
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 out = { buf, 0 };

	out.len = gi_fold_utf8(str, buf, &seen);
	return out;
}
