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

/* A text that is being folded. */
struct folding {
	struct gi_str	 text;
	size_t		 at, from;	/* behind the last, and where it was */
	uint32_t	 before;	/* classes of the character before */
	struct gi_seen	 seen;
};

/* Is text[at], of that code point, pinyin?  Go over it. */
static bool
pass_pinyin(struct folding *f, uint32_t cp)
{
	size_t	 end;

	if ((f->before & GI_CHAR_HAN) == 0 || (cp != '(' && cp != 0xFF08))
		return false;
	end = f->at + gi_pinyin(gi_str_from(f->text, f->at));
	if (end == f->at)
		return false;
	for (; f->at < end; f->seen.n++)
		f->at += gi_utf8_decode(f->text.s + f->at, end - f->at, &cp);
	f->before = 0;
	return true;
}

/* The next code point that folding keeps; 0 at the end. */
static inline uint32_t
fold_next(struct folding *f)
{
	uint32_t	 cp, is;
	size_t		 n;

	while (f->at < f->text.len) {
		n = gi_utf8_decode(f->text.s + f->at, f->text.len - f->at,
		    &cp);
		if (pass_pinyin(f, cp))
			continue;
		f->before = is = gi_char(cp);
		f->from = f->at;
		f->at += n;
		f->seen.n++;
		f->seen.is |= is;
		if ((is & GI_CHAR_KEPT) != 0)
			return cp ^ (is & GI_CHAR_FOLD);
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

/* gi_utf8_encode(), for what nearly all of it is. */
static inline size_t
encode(uint32_t cp, char *s)
{
	if (cp < 0x800 || cp > 0xFFFF)
		return gi_utf8_encode(cp, s);
	s[0] = (char)(0xE0 | cp >> 12);
	s[1] = (char)(0x80 | (cp >> 6 & 0x3F));
	s[2] = (char)(0x80 | (cp & 0x3F));
	return 3;
}

size_t
gi_fold_utf8(struct gi_str str, char *out, struct gi_seen *seen)
{
	struct folding	 f = { .text = str };
	uint32_t	 cp;
	size_t		 len = 0;

	while ((cp = fold_next(&f)) != 0)
		len += encode(cp, out + len);
	seen->n += f.seen.n;
	seen->is |= f.seen.is;
	return len;
}

size_t
gi_fold_from(struct gi_str str, size_t i)
{
	struct folding	 f = { .text = str };
	uint32_t	 cp;
	size_t		 len = 0;
	char		 buf[4];

	while ((cp = fold_next(&f)) != 0) {
		len += encode(cp, buf);
		if (len > i)
			return f.from;
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
