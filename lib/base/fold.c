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
 * Copy the characters from p on, before last, that are from U+4000 to U+9FFF and
 * fold to themselves: nearly all of a text.  Four bytes are read and written, of
 * which the next character takes back the last.  Returns the bytes; *is is set
 * to the entry of the last, *all has those of all.  Not inline, so that all the
 * loop needs is in registers.
 */
static __attribute__((__noinline__)) size_t
copy_same(char *out, const char *p, const char *last, uint32_t *is,
    uint32_t *all)
{
	const char	*from = p;
	uint32_t	 entry, seen = 0;
	unsigned	 of;

	for (; p < last && gi_utf8_plain(p); p += 3, out += 4 - 1) {
		of = gi_utf8_first_bits(p);
		entry = gi_char_table[gi_char_blocks[of]][p[2] & 0x3F];
		if ((entry & (GI_CHAR_KEPT | GI_CHAR_FOLD)) != GI_CHAR_KEPT)
			break;
		memcpy(out, p, 4);
		seen |= *is = entry;
	}
	*all |= seen;
	return (size_t)(p - from);
}

/* fold_next() over all of str, kept in registers: every line is folded here. */
size_t
gi_fold_utf8(struct gi_str str, char *out, struct gi_seen *seen)
{
	const char	*p = str.s, *end = p + str.len, *last;
	uint32_t	 cp, is, before = 0, all = 0;
	size_t		 n, pinyin, chars = 0, len = 0;

	/* before last, four bytes may be read */
	last = str.len > 3 ? end - 3 : p;
	for (; p < end; p += n) {
		if (p < last && gi_utf8_plain_lead(p[0])) {
			n = copy_same(out + len, p, last, &before, &all);
			p += n;
			len += n;
			chars += n / 3;
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
