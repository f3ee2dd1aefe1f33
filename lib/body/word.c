/* SPDX-License-Identifier: ISC */
/* The words of names of bodies. */
#include <string.h>

#include "body/body.h"
#include "body/index.h"
#include "body/word.h"
#include "gi.h"

#include "bodywords.inc"

/* The meaning of a key in a class; false if it has none. */
static bool
meaning_of(const struct body_key *k, enum body_class class,
    struct body_word *w)
{
	size_t	 i;

	for (i = k->first; i < (size_t)k->first + k->n; i++) {
		if (word_meaning[i].class == class) {
			w->len = k->len;
			w->value = word_meaning[i].value;
			return true;
		}
	}
	return false;
}

static struct body_index
index_of(void)
{
	struct body_index	 index = {
		word_pool, word_key, word_start, WORD_BUCKETS, WORD_LEAD
	};

	return index;
}

/* Whether a word of the class may begin s; true says nothing. */
static inline bool
may_begin(enum body_class class, struct gi_str s)
{
	const size_t	 at = s.len < WORD_LEAD ? 0 : body_start(s.s);

	return s.len >= WORD_LEAD && (word_starts[class][at / 8] >> at % 8 &
	    1) != 0;
}

struct body_word
body_word_start(enum body_class class, struct gi_str s)
{
	const struct body_index	 index = index_of();
	const struct body_key	*k;
	struct body_word	 w = { 0, 0 };

	if (!may_begin(class, s))
		return w;
	for (k = body_key_first(&index, s); k != NULL;
	    k = body_key_next(&index, k, s)) {
		if (meaning_of(k, class, &w))
			break;
	}
	return w;
}

/* The word of the class that is all of s. */
static struct body_word
whole(enum body_class class, struct gi_str s)
{
	const struct body_index	 index = index_of();
	const struct body_key	*k;
	struct body_word	 w = { 0, 0 };

	if (!may_begin(class, s))
		return w;
	k = body_key_first(&index, s);
	if (k != NULL && k->len == s.len)
		meaning_of(k, class, &w);
	return w;
}

bool
body_word_is(enum body_class class, struct gi_str s)
{
	return whole(class, s).len > 0;
}

struct body_word
body_word_end(enum body_class class, struct gi_str s)
{
	struct body_word	 w = { 0, 0 };
	struct gi_str		 part;

	for (part = s; part.len > 0 && w.len == 0;) {
		w = whole(class, part);
		do {
			part.s++;
			part.len--;
		} while (part.len > 0 && (part.s[0] & 0xC0) == 0x80);
	}
	return w;
}

struct body_word
body_word_in(enum body_class class, struct gi_str s, size_t *at)
{
	struct body_word	 w = { 0, 0 };
	struct gi_str		 part = s;

	for (; part.len > 0; part.s++, part.len--) {
		if ((part.s[0] & 0xC0) == 0x80 || !may_begin(class, part))
			continue;
		w = body_word_start(class, part);
		if (w.len > 0) {
			*at = s.len - part.len;
			break;
		}
	}
	return w;
}

struct gi_str
body_word_nth(enum body_class class, size_t i)
{
	const struct body_index	 index = index_of();
	struct body_word	 w;
	size_t			 k;

	for (k = 0; k < GI_LEN(word_key); k++) {
		if (meaning_of(&word_key[k], class, &w) && i-- == 0)
			return body_key_text(&index, &word_key[k]);
	}
	return gi_str("");
}

struct gi_str
body_word_text(struct body_word w)
{
	return (struct gi_str){ word_pool + word_text[w.value].text,
	    word_text[w.value].len };
}

const struct body_function *
body_function_at(unsigned value)
{
	return value == 0 ? NULL : &functions[value - 1];
}

const struct body_function *
body_function(const char *key)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(functions); i++) {
		if (strcmp(functions[i].key, key) == 0)
			return &functions[i];
	}
	return NULL;
}

/* Whether what followed a function, or what followed that, is the other. */
static bool
led_to(const char *from, const char *to)
{
	const struct body_function	*f;
	size_t				 n;

	for (n = 0; n < GI_LEN(functions) && from[0] != '\0'; n++) {
		if (strcmp(from, to) == 0)
			return true;
		if ((f = body_function(from)) == NULL)
			break;
		from = f->next;
	}
	return false;
}

bool
body_function_same(const char *a, const char *b)
{
	return led_to(a, b) || led_to(b, a);
}
