/* SPDX-License-Identifier: ISC */
/* Item numbers: 1. 1、 (1) （一） 一、 第一部分. */
#include "gi.h"

/* Up to three Chinese numerals as a number; the bytes they take, or 0. */
static size_t
chinese(struct gi_str s, unsigned *number)
{
	const struct gi_word	*w;
	size_t			 at = 0, value;
	unsigned		 digits;

	*number = 0;
	for (digits = 0; digits < 3; digits++) {
		struct gi_str rest = { s.s + at, s.len - at };

		w = gi_word_start(GI_WORD_NUMERAL, rest);
		if (w == NULL || !gi_str_size(w->value, &value))
			break;
		if (value == 10)
			*number = *number == 0 ? 10 : *number * 10;
		else
			*number += (unsigned)value;
		at += w->text.len;
	}
	return at;
}

static size_t
arabic(struct gi_str s, unsigned *number)
{
	size_t		 at = 0, n;
	uint32_t	 cp;

	*number = 0;
	while (at < s.len && at < 6) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		cp = gi_fold(cp);
		if (cp < '0' || cp > '9' || *number >= 10)
			break;
		*number = *number * 10 + (cp - '0');
		at += n;
	}
	return at;
}

/* The code point at s[at], 0 at the end; *next is behind it. */
static uint32_t
peek(struct gi_str s, size_t at, size_t *next)
{
	uint32_t	 cp = 0;

	*next = at;
	if (at < s.len)
		*next = at + gi_utf8_decode(s.s + at, s.len - at, &cp);
	return cp;
}

static bool
is_stop(uint32_t cp)
{
	return cp == '.' || cp == 0x3001 || cp == 0xFF0E || cp == 0xFF61;
}

/* (1) （一）, and the stop that some write behind it. */
static size_t
bracketed(struct gi_str s, unsigned *number, char *style)
{
	struct gi_str	 rest;
	size_t		 at, next, n;
	uint32_t	 cp;

	cp = peek(s, 0, &at);
	if (cp != '(' && cp != 0xFF08)
		return 0;
	at = gi_str_spaces(s, at);
	rest.s = s.s + at;
	rest.len = s.len - at;
	*style = 'p';
	if ((n = chinese(rest, number)) == 0) {
		*style = '(';
		if ((n = arabic(rest, number)) == 0)
			return 0;
	}
	at = gi_str_spaces(s, at + n);
	cp = peek(s, at, &next);
	if (cp != ')' && cp != 0xFF09)
		return 0;
	if (is_stop(peek(s, next, &at)))
		next = at;
	return next;
}

/* 1. 一、 : the number, then a stop that begins no fraction. */
static size_t
stopped(struct gi_str s, unsigned *number, char *style)
{
	size_t		 at, next, after;
	uint32_t	 cp;

	*style = 'c';
	if ((at = chinese(s, number)) == 0) {
		*style = '1';
		if ((at = arabic(s, number)) == 0)
			return 0;
	}
	at = gi_str_spaces(s, at);
	cp = peek(s, at, &next);
	if (!is_stop(cp))
		return 0;
	cp = gi_fold(peek(s, next, &after));
	if (*style == '1' && cp >= '0' && cp <= '9')
		return 0;
	return next;
}

/* 第一部分 */
static size_t
part(struct gi_str s, unsigned *number, char *style)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	size_t			 at, n;

	if ((w = gi_word_start(GI_WORD_ORDINAL, s)) == NULL)
		return 0;
	at = gi_str_spaces(s, w->text.len);
	rest.s = s.s + at;
	rest.len = s.len - at;
	if ((n = chinese(rest, number)) == 0 &&
	    (n = arabic(rest, number)) == 0)
		return 0;
	at = gi_str_spaces(s, at + n);
	rest.s = s.s + at;
	rest.len = s.len - at;
	if ((w = gi_word_start(GI_WORD_PART, rest)) == NULL)
		return 0;
	*style = 's';
	at += w->text.len;
	if (is_stop(peek(s, at, &n)))
		at = n;
	return at;
}

size_t
gi_item_parse(struct gi_str s, unsigned *number, char *style)
{
	uint32_t	 first;
	size_t		 n = 0;

	*number = 0;
	*style = 0;
	if (s.len == 0)
		return 0;
	gi_utf8_decode(s.s, s.len, &first);
	if (first == '(' || first == 0xFF08)
		n = bracketed(s, number, style);
	else if (gi_is_han(first)) {
		if ((n = stopped(s, number, style)) == 0)
			n = part(s, number, style);
	} else if (gi_fold(first) >= '0' && gi_fold(first) <= '9')
		n = stopped(s, number, style);
	if (n == 0) {
		*number = 0;
		*style = 0;
	}
	return n;
}
