/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: parts of the messages of findings.  The texts returned are
 * in the arena, or views into a form or into the words of data/words.tsv.
 */
#ifndef GI_FINDING_WORDING_H
#define GI_FINDING_WORDING_H

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"

/* n parts, joined with nothing between them. */
struct gi_str	 gi_say_join(struct gi_arena *, const struct gi_str *,
		    size_t n);
/* A number in decimal digits. */
struct gi_str	 gi_say_dec(struct gi_arena *, struct gi_dec);
/* How far two numbers are apart, in decimal digits; empty on overflow. */
struct gi_str	 gi_say_apart(struct gi_arena *, struct gi_dec, struct gi_dec);
/* The first word of a class, for classes that hold a word of messages. */
struct gi_str	 gi_say_word(enum gi_word_class);
/* The word of such a class that has this value, or its last. */
struct gi_str	 gi_say_of(enum gi_word_class, const char *value);
/* A number from 1 to 10 in Chinese; empty for any other. */
struct gi_str	 gi_say_numeral(size_t);
/* "Table 3" by the number of its section, or its title if it has none. */
struct gi_str	 gi_say_table(struct gi_arena *,
		    const struct gi_tableform *);
/* The name of the section of that number; 0: the text outside of sections. */
struct gi_str	 gi_say_section(struct gi_arena *, size_t number);
/* The text of a label without the explanation in brackets at its end. */
struct gi_str	 gi_say_label(const struct gi_label *);
/* Three keys with blanks between them, "table row column"; NULL is left out. */
struct gi_str	 gi_say_keys(struct gi_arena *, const char *, const char *,
		    const char *);

#endif
