/* SPDX-License-Identifier: ISC */
/* Item numbers: 1. 1、 (1) （一） 一、 第一部分. */
#include "gi.h"

/* The code point at s[at], 0 at the end; *next is behind it. */
static inline uint32_t
peek(struct gi_str s, size_t at, size_t *next)
{
	uint32_t	 cp = 0;

	*next = at;
	if (at < s.len)
		*next = at + gi_utf8_decode(s.s + at, s.len - at, &cp);
	return cp;
}

/* Up to three Chinese numerals as a number; the bytes they take, or 0. */
static size_t
chinese(struct gi_str s, unsigned *number)
{
	size_t		 at = 0, next;
	unsigned	 digits, value;

	*number = 0;
	for (digits = 0; digits < 3; digits++, at = next) {
		value = GI_CHAR_VALUE(gi_char(peek(s, at, &next)));
		if (value == 0)
			break;
		if (value == 10)
			*number = *number == 0 ? 10 : *number * 10;
		else
			*number += value;
	}
	return at;
}

/* A digit at s[at], of any width; 10 if there is none.  *n is its bytes. */
static unsigned
digit(struct gi_str s, size_t at, size_t *n)
{
	uint32_t	 cp = (unsigned char)s.s[at];

	*n = 1;
	if (cp >= 0x80) {
		*n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		cp = gi_fold(cp);
	}
	return cp >= '0' && cp <= '9' ? cp - '0' : 10;
}

static size_t
arabic(struct gi_str s, unsigned *number)
{
	size_t		 at, n;
	unsigned	 d;

	*number = 0;
	for (at = 0; at < s.len && at < 6 && *number < 10; at += n) {
		if ((d = digit(s, at, &n)) == 10)
			break;
		*number = *number * 10 + d;
	}
	return at;
}

/* gi_str_spaces(), which most often has nothing to go over. */
static inline size_t
spaces(struct gi_str s, size_t at)
{
	size_t	 next;

	return gi_is_space(peek(s, at, &next)) ? gi_str_spaces(s, at) : at;
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
	at = spaces(s, at);
	rest.s = s.s + at;
	rest.len = s.len - at;
	*style = 'p';
	if ((n = chinese(rest, number)) == 0) {
		*style = '(';
		if ((n = arabic(rest, number)) == 0)
			return 0;
	}
	at = spaces(s, at + n);
	cp = peek(s, at, &next);
	if (cp != ')' && cp != 0xFF09)
		return 0;
	if (is_stop(peek(s, next, &at)))
		next = at;
	return next;
}

/* 1. 一、 : behind the number, a stop that begins no fraction. */
static size_t
stopped(struct gi_str s, size_t at, char style)
{
	size_t		 next, after;
	uint32_t	 cp;

	cp = peek(s, at, &next);
	if (gi_is_space(cp))
		cp = peek(s, gi_str_spaces(s, at), &next);
	if (!is_stop(cp))
		return 0;
	if (style == '1') {
		cp = gi_fold(peek(s, next, &after));
		if (cp >= '0' && cp <= '9')
			return 0;
	}
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
	at = spaces(s, w->text.len);
	rest.s = s.s + at;
	rest.len = s.len - at;
	if ((n = chinese(rest, number)) == 0 &&
	    (n = arabic(rest, number)) == 0)
		return 0;
	at = spaces(s, at + n);
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
	uint32_t	 first, is;
	size_t		 n = 0;

	*number = 0;
	*style = 0;
	if (s.len == 0)
		return 0;
	gi_utf8_decode(s.s, s.len, &first);
	is = gi_char(first);
	if ((is & GI_CHAR_ITEM) == 0)
		return 0;
	if ((is & GI_CHAR_OPEN) != 0)
		n = bracketed(s, number, style);
	else if ((is & GI_CHAR_NUMERAL) != 0) {
		*style = 'c';
		n = stopped(s, chinese(s, number), *style);
	} else if ((is & GI_CHAR_HAN) != 0)
		n = part(s, number, style);
	else if ((n = arabic(s, number)) > 0) {
		*style = '1';
		n = stopped(s, n, *style);
	}
	if (n == 0) {
		*number = 0;
		*style = 0;
	}
	return n;
}
