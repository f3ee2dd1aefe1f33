/* SPDX-License-Identifier: ISC */
/*
 * Words by class, from data/words.tsv.  Words of a class are in chains, from
 * long to short: in one by the last eight bits of their first character, and in
 * one by the last six bits of their last byte.  For most texts there is no
 * chain, and nothing has to be compared.
 */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"

/*
 * A word in a chain.  What tells nearly all words from a text stands here, so
 * that a chain takes a line or two of the processor's cache, and not two for each
 * of its words: that was a tenth of what gi-verify missed there.
 */
struct word_link {
	uint16_t	 next;		/* number of the next; 0: it is the
					   last */
	uint8_t		 len, last;	/* how many bytes it has; the last */
};

#include "words.chain.inc"	/* gi_word_starts[] and end[]: numbers of
				   the first of a chain; start_link[] and
				   end_link[]: the words by number.
				   second[]: by class, a bit for the last
				   eight bits of a second character;
				   sign_first[], sign_second[]: by the last
				   twelve bits of a character, the signs that
				   have it there */

#define GI_WORD_CLASS(id)
#define GI_WORD_SET(id)
#define GI_WORD_SIGN(id, bit)
#define GI_WORD(class, text, value) \
	{ { text, sizeof(text) - 1 }, { value, sizeof(value) - 1 } },
static const struct gi_word word[] = {
#include "words.inc"
};
#undef GI_WORD
#undef GI_WORD_SIGN
#undef GI_WORD_SET
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
	size_t	 i;

	for (i = gi_word_first(class, text); i != 0; i = start_link[i].next) {
		if (start_link[i].len == text.len &&
		    memcmp(word[i - 1].text.s, text.s, text.len) == 0)
			return &word[i - 1];
	}
	return NULL;
}

const struct gi_word *
gi_word_of(size_t i, struct gi_str text)
{
	const struct word_link	*l;

	for (; i != 0; i = l->next) {
		l = &start_link[i];
		if (l->len <= text.len &&
		    l->last == (unsigned char)text.s[l->len - 1] &&
		    memcmp(word[i - 1].text.s, text.s, l->len - 1u) == 0)
			return &word[i - 1];
	}
	return NULL;
}

const struct gi_word *
gi_word_end(enum gi_word_class class, struct gi_str text)
{
	const struct word_link	*l;
	size_t			 i;
	unsigned char		 last;

	if (text.len == 0)
		return NULL;
	last = (unsigned char)text.s[text.len - 1];
	for (i = end[class][last % 64]; i != 0; i = l->next) {
		l = &end_link[i];
		if (l->last == last && l->len <= text.len &&
		    memcmp(word[i - 1].text.s, text.s + text.len - l->len,
		    l->len) == 0)
			return &word[i - 1];
	}
	return NULL;
}

/* Whether the character at p may be the second of a word, by bits of second[]. */
static inline bool
may_be_second(const uint8_t *bits, const char *p, const char *last)
{
	size_t	 key;

	if (p >= last || !gi_utf8_three(p))
		return true;
	key = gi_word_key((const unsigned char *)p);
	return (bits[key / 8] >> key % 8 & 1) != 0;
}

/*
 * Pass the characters of ASCII or three bytes from p on, before last, with which
 * no word begins by the starts and bits of its class: nearly all of a text.  Not
 * inline, so that all the loop needs is in registers.
 */
static __attribute__((__noinline__)) const char *
pass(const uint16_t *starts, const uint8_t *bits, const char *p,
    const char *last)
{
	while (p < last) {
		if (gi_utf8_three(p)) {
			if (starts[gi_word_key((const unsigned char *)p)] != 0 &&
			    may_be_second(bits, p + 3, last))
				break;
			p += 3;
		} else {
			if ((p[0] & 0x80) != 0 ||
			    starts[(unsigned char)p[0]] != 0)
				break;
			p++;
		}
	}
	return p;
}

size_t
gi_word_pass(enum gi_word_set set, struct gi_str s)
{
	const char	*p = s.s, *last = s.len > 2 ? p + s.len - 2 : p;

	while (p < last && gi_utf8_plain(p) && !gi_word_set_may(set, p))
		p += 3;
	return (size_t)(p - s.s);
}

unsigned
gi_word_signs(struct gi_str text)
{
	const char	*p = text.s, *stop = p + text.len, *last;
	unsigned	 begun = 0, seen = 0;
	size_t		 key, n;

	/* before last, four bytes may be read */
	last = text.len > 3 ? stop - 3 : p;
	for (; p < stop; p += n) {
		if (p < last ? gi_utf8_three(p) : stop - p == 3 &&
		    (p[0] & 0xF0) == 0xE0) {
			key = gi_utf8_last_bits(p);
			n = 3;
		} else {
			key = p[0] & 0x7F;
			n = 1;
		}
		seen |= begun & sign_second[key];
		begun = sign_first[key];
	}
	return seen;
}

const struct gi_word *
gi_word_in(enum gi_word_class class, struct gi_str text, size_t *at)
{
	const struct gi_word	*w;
	const char		*p = text.s, *stop = p + text.len, *last;
	struct gi_str		 rest;
	uint32_t		 cp;

	/* before last, four bytes may be read */
	last = text.len > 3 ? stop - 3 : p;
	while ((p = pass(gi_word_starts[class], second[class], p, last)) <
	    stop) {
		rest.s = p;
		rest.len = (size_t)(stop - p);
		if ((w = gi_word_start(class, rest)) != NULL) {
			if (at != NULL)
				*at = text.len - rest.len;
			return w;
		}
		p += gi_utf8_decode(p, rest.len, &cp);
	}
	return NULL;
}
