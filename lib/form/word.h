/* SPDX-License-Identifier: ISC */
/* Internal to libgi: words of reports, by class. */
#ifndef GI_FORM_WORD_H
#define GI_FORM_WORD_H

#include "base/utf8.h"
#include "gi.h"

/* The classes of data/words.tsv, which says what each is for. */
enum gi_word_class {
#define GI_WORD_CLASS(id) GI_WORD_##id,
#define GI_WORD_SET(id)
#define GI_WORD_SIGN(id, bit)
#define GI_WORD(class, text, value)
#include "words.inc"
#undef GI_WORD_SET
#undef GI_WORD_CLASS
	GI_WORD_CLASS_COUNT
};

/* Its sets of classes, which are looked for together. */
enum gi_word_set {
#define GI_WORD_CLASS(id)
#define GI_WORD_SET(id) GI_WORD_SET_##id,
#include "words.inc"
#undef GI_WORD
#undef GI_WORD_SET
#undef GI_WORD_CLASS
	GI_WORD_SET_COUNT
};
#undef GI_WORD_SIGN

/* A bit for each class of the set signs: see gi_word_signs(). */
enum gi_word_sign {
#define GI_WORD_CLASS(id)
#define GI_WORD_SET(id)
#define GI_WORD_SIGN(id, bit) GI_WORD_SIGN_##id = (bit),
#define GI_WORD(class, text, value)
#include "words.inc"
#undef GI_WORD
#undef GI_WORD_SIGN
#undef GI_WORD_SET
#undef GI_WORD_CLASS
	GI_WORD_SIGN_ALL = 0xFF
};

struct gi_word {
	struct gi_str	 text;
	struct gi_str	 value;		/* what it means depends on the class */
};

/*
 * By class, and by the last eight bits of a character: the number, from 1, of
 * the longest word of the class whose first character has these bits; 0 if
 * there is none.  gi_word_of() takes that number.
 */
extern const uint16_t	 gi_word_starts[GI_WORD_CLASS_COUNT][256];

/* Whether a word of the class may begin with cp; true says nothing. */
static inline bool
gi_word_may(enum gi_word_class class, uint32_t cp)
{
	return gi_word_starts[class][cp % 256] != 0;
}

/* The words of a class, longest first; *n is set to how many. */
const struct gi_word *gi_words(enum gi_word_class, size_t *n);
/* The word of the class that equals text, or NULL. */
const struct gi_word *gi_word_is(enum gi_word_class, struct gi_str text);
/* The longest word of the class that text ends with, or NULL. */
const struct gi_word *gi_word_end(enum gi_word_class, struct gi_str text);
/*
 * The first word of the class that stands in text, the longest there, or NULL.
 * *at, unless at is NULL, is set to the byte where it begins.
 */
const struct gi_word *gi_word_in(enum gi_word_class, struct gi_str text,
		    size_t *at);

/* The last eight bits of the character whose three bytes in UTF-8 are at u. */
static inline size_t
gi_word_key(const unsigned char *u)
{
	return (uint8_t)(u[1] * 64u + u[2] - 0x80u);
}

/* By set, a bit for the last twelve bits of a first character of three bytes. */
extern const uint8_t	 gi_word_sets[GI_WORD_SET_COUNT][512];

/*
 * Whether a word of a class of the set may begin with the character of three
 * bytes at s; true says nothing.
 */
static inline bool
gi_word_set_may(enum gi_word_set set, const char *s)
{
	const size_t	 key = gi_utf8_last_bits(s);

	return (gi_word_sets[set][key / 8] >> key % 8 & 1) != 0;
}

/*
 * Bytes of the characters at the start of s, from U+4000 to U+9FFF, with which no
 * word of a class of the set begins: nearly all of a text.
 */
size_t		 gi_word_pass(enum gi_word_set, struct gi_str s);

/*
 * The bits of the classes of which words may stand in text, by any two characters
 * that follow each other; of a class without its bit none does.  Asked once where
 * several look for their words.
 */
unsigned	 gi_word_signs(struct gi_str text);

/* Number of the longest word that text may begin with; 0: there is none. */
static inline size_t
gi_word_first(enum gi_word_class class, struct gi_str text)
{
	const unsigned char	*u = (const unsigned char *)text.s;

	if (text.len > 0 && u[0] < 0x80)
		return gi_word_starts[class][u[0]];
	return text.len >= 3 ? gi_word_starts[class][gi_word_key(u)] : 0;
}

/*
 * The longest word that text begins with, of word number i and those after it
 * whose first character has the same bits; or NULL.
 */
const struct gi_word *gi_word_of(size_t i, struct gi_str text);

/* The longest word of the class that text begins with, or NULL. */
static inline const struct gi_word *
gi_word_start(enum gi_word_class class, struct gi_str text)
{
	size_t	 i = gi_word_first(class, text);

	return i != 0 ? gi_word_of(i, text) : NULL;
}

#endif
