/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what the messages of findings say.  The texts are in the
 * arena, or views into a form or the words of data/words.tsv.
 */
#ifndef GI_FINDING_WORDING_H
#define GI_FINDING_WORDING_H

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"

/* The n parts one behind the other. */
struct gi_str	 gi_say_join(struct gi_arena *, const struct gi_str *, size_t n);
/* A number in decimal digits. */
struct gi_str	 gi_say_dec(struct gi_arena *, struct gi_dec);
/* How far two numbers are apart; empty if that does not fit. */
struct gi_str	 gi_say_apart(struct gi_arena *, struct gi_dec, struct gi_dec);
/* The first word of a class, which has one word for messages. */
struct gi_str	 gi_say_word(enum gi_word_class);
/* A number from 1 to 10 in Chinese; empty for any other. */
struct gi_str	 gi_say_numeral(size_t);
/* "Table 3" by the number of its section, or its title if it has none. */
struct gi_str	 gi_say_table(struct gi_arena *,
		    const struct gi_tableform *);
/* What section number is called; 0 is the text outside of all. */
struct gi_str	 gi_say_section(struct gi_arena *, size_t number);
/* A label, without the explanation in brackets that ends it. */
struct gi_str	 gi_say_label(const struct gi_label *);
/* "table row column", without those that are NULL. */
struct gi_str	 gi_say_keys(struct gi_arena *, const char *, const char *,
		    const char *);

#endif
