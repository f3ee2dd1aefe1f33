/* SPDX-License-Identifier: ISC */
/*
 * Folding for comparison.  Two labels are the same if they fold to the same
 * text: punctuation, spacing, width, case and script do not count.  Neither
 * does pinyin in brackets, which some sites put behind a character.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"

#define PINYIN_MAX	7	/* letters of the longest syllable, 6, and 1 */

/* Whether cp is a letter of pinyin: a to z, or one with a tone or other mark,
   from Latin-1 up to the end of Latin Extended-B. */
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
	if (!gi_cp_is_open(cp))
		return 0;
	for (letters = 0; at < str.len && letters <= PINYIN_MAX; letters++) {
		n = gi_utf8_decode(str.s + at, str.len - at, &cp);
		at += n;
		if (gi_cp_is_close(cp))
			return letters > 0 ? at : 0;
		if (!is_latin(cp))
			return 0;
	}
	return 0;
}

/* A text that is being folded. */
struct folding {
	struct gi_str	 text;
	size_t		 at;		/* byte behind the last character read */
	size_t		 n;		/* bytes of that character */
	uint32_t	 is;		/* its entry in the table */
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

/* gi_utf8_encode(), quick for three bytes, which nearly all take. */
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

/* The next code point of the folded text; 0 at its end. */
static inline uint32_t
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
			continue;
		}
		f->at += f->n;
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

/*
 * The entry of the character whose three bytes are at p, if it is one from
 * U+4000 to U+9FFF that folds to itself; else 0.
 */
static inline uint32_t
same(const char *p)
{
	const unsigned char	*u = (const unsigned char *)p;
	uint32_t		 a = u[1] ^ 0x80u, b = u[2] ^ 0x80u, is;

	if (u[0] < 0xE4 || u[0] > 0xE9 || (a | b) >= 0x40)
		return 0;
	is = gi_char_table[gi_char_blocks[(u[0] & 0xFu) << 6 | a]][b];
	return (is & (GI_CHAR_KEPT | GI_CHAR_FOLD)) == GI_CHAR_KEPT ? is : 0;
}

/* fold_next() over all of str, kept in registers: every line is folded here. */
size_t
gi_fold_utf8(struct gi_str str, char *out, struct gi_seen *seen)
{
	const char	*p = str.s, *end = str.s + str.len;
	uint32_t	 cp, is, before = 0, all = 0;
	size_t		 n, pinyin, chars = 0, len = 0;

	for (; p < end; p += n) {
		if (end - p >= 3 && (is = same(p)) != 0) {
			memcpy(out + len, p, 3);
			len += 3;
			n = 3;
			chars++;
			all |= before = is;
			continue;
		}
		n = gi_utf8_decode(p, (size_t)(end - p), &cp);
		is = gi_char(cp);
		if ((is & GI_CHAR_OPEN) != 0 && (before & GI_CHAR_HAN) != 0) {
			struct gi_str rest = { p, (size_t)(end - p) };

			if ((pinyin = gi_pinyin(rest)) > 0) {
				rest.len = n = pinyin;
				chars += count(rest);
				before = 0;
				continue;
			}
		}
		before = is;
		all |= is;
		chars++;
		if ((is & GI_CHAR_KEPT) == 0)
			continue;
		cp ^= is & GI_CHAR_FOLD;
		if (cp < 0x80)
			out[len++] = (char)cp;
		else
			len += encode(cp, out + len);
	}
	seen->n += chars;
	seen->is |= all;
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
	gi_alloc_trim(a, buf, out.len);
	return out;
}
