/* SPDX-License-Identifier: ISC */
/* Internal to libgi: words of reports, by class. */
#ifndef GI_BASE_WORD_H
#define GI_BASE_WORD_H

#include "gi.h"

/*
 * Words: word.c, from data/words.tsv.  What reports say around the tables,
 * by class; see that file for what each class is for.
 */
enum gi_word_class {
#define GI_WORD_CLASS(id) GI_WORD_##id,
#define GI_WORD(class, text, value)
#include "words.inc"
#undef GI_WORD
#undef GI_WORD_CLASS
	GI_WORD_CLASS_COUNT
};

struct gi_word {
	struct gi_str	 text;
	struct gi_str	 value;		/* meaning depends on the class */
};

/*
 * By class and by the last eight bits of a character, the number of the first
 * word that may begin with it; 0: none does.
 */
extern const uint16_t	 gi_word_starts[GI_WORD_CLASS_COUNT][256];

/* Told by these bits: may a word of the class begin with cp? */
static inline bool
gi_word_may(enum gi_word_class class, uint32_t cp)
{
	return gi_word_starts[class][cp % 256] != 0;
}

/* The words of a class, *n of them, longest first. */
const struct gi_word *gi_words(enum gi_word_class, size_t *n);
/* The word that equals text, or that text begins or ends with, or NULL. */
const struct gi_word *gi_word_is(enum gi_word_class, struct gi_str text);
static inline const struct gi_word *
		 gi_word_start(enum gi_word_class, struct gi_str text);
const struct gi_word *gi_word_end(enum gi_word_class, struct gi_str text);
/* The first place in text where a word of the class stands; NULL if none. */
const struct gi_word *gi_word_in(enum gi_word_class, struct gi_str text,
		    size_t *at);

/* These bits of the three bytes of a character. */
static inline size_t
gi_word_key(const unsigned char *u)
{
	return u[1] % 4u * 64 + u[2] % 64u;
}

/* Number of the first word that text may begin with; 0 if there is none. */
static inline size_t
gi_word_first(enum gi_word_class class, struct gi_str text)
{
	const unsigned char	*u = (const unsigned char *)text.s;

	if (text.len > 0 && u[0] < 0x80)
		return gi_word_starts[class][u[0]];
	return text.len >= 3 ? gi_word_starts[class][gi_word_key(u)] : 0;
}

/* The first word of those that begin like word i that text begins with. */
const struct gi_word *gi_word_of(size_t i, struct gi_str text);

static inline const struct gi_word *
gi_word_start(enum gi_word_class class, struct gi_str text)
{
	size_t	 i = gi_word_first(class, text);

	return i != 0 ? gi_word_of(i, text) : NULL;
}

#endif
