/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the words of messages, for every stage that writes
 * findings.  They are in the arena, or views into a form or the word list.
 */
#ifndef GI_FINDING_WORDING_H
#define GI_FINDING_WORDING_H

#include "base/decimal.h"
#include "base/word.h"
#include "gi.h"

struct gi_str	 gi_say_join(struct gi_arena *, const struct gi_str *, size_t n);
struct gi_str	 gi_say_dec(struct gi_arena *, struct gi_dec);
/* The distance between two numbers. */
struct gi_str	 gi_say_apart(struct gi_arena *, struct gi_dec, struct gi_dec);
/* The one word of a class that a message needs. */
struct gi_str	 gi_say_word(enum gi_word_class);
/* A number in Chinese, from 1 to 10. */
struct gi_str	 gi_say_numeral(size_t);
struct gi_str	 gi_say_table(struct gi_arena *,
		    const struct gi_tableform *);
/* What a section is called; 0 is the text outside of any. */
struct gi_str	 gi_say_section(struct gi_arena *, size_t number);
/* A label without what is explained behind it in brackets. */
struct gi_str	 gi_say_label(const struct gi_label *);
/* table row column, or with a NULL fewer of them. */
struct gi_str	 gi_say_keys(struct gi_arena *, const char *, const char *,
		    const char *);

#endif
