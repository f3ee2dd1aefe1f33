/* SPDX-License-Identifier: ISC */
/* Item numbers: 1. 1、 1) (1) （一） 一、 第一部分. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"

#define SIGNS	3	/* before an item number, at most */

/* A place in a text. */
struct item_at {
	struct gi_str	 s;
	size_t		 at, next;	/* bytes: here, and behind the character */
	uint32_t	 cp;		/* the character, 0 at the end, */
	uint32_t	 is;		/* and its classes */
};

static inline void
go(struct item_at *p, size_t at)
{
	p->at = p->next = at;
	p->cp = 0;
	if (at < p->s.len)
		p->next += gi_utf8_decode(p->s.s + at, p->s.len - at, &p->cp);
	p->is = gi_char(p->cp);
}

static inline void
skip_spaces(struct item_at *p)
{
	if ((p->is & GI_CHAR_SPACE) != 0)
		go(p, gi_str_spaces(p->s, p->at));
}

/* The digit at p, of ASCII or full width; 10 if there is none. */
static inline unsigned
digit(const struct item_at *p)
{
	uint32_t	 cp = p->cp ^ (p->is & GI_CHAR_FOLD);

	return cp >= '0' && cp <= '9' ? cp - '0' : 10;
}

/* Read a number of up to three Chinese numerals, and move behind it; false if
   there is none. */
static bool
chinese(struct item_at *p, unsigned *number)
{
	unsigned	 digits, value;

	*number = 0;
	for (digits = 0; digits < 3; digits++, go(p, p->next)) {
		value = GI_CHAR_VALUE(p->is);
		if (value == 0)
			break;
		if (value == 10)
			*number = *number == 0 ? 10 : *number * 10;
		else
			*number += value;
	}
	return digits > 0;
}

/* The same for digits, in up to six bytes. */
static bool
arabic(struct item_at *p, unsigned *number)
{
	size_t		 from = p->at;
	unsigned	 d;

	*number = 0;
	for (; p->at < from + 6 && *number < 10; go(p, p->next)) {
		if ((d = digit(p)) == 10)
			break;
		*number = *number * 10 + d;
	}
	return p->at > from;
}

/* How many bytes are read, with a stop that some write behind the number. */
static size_t
with_stop(const struct item_at *p)
{
	return gi_cp_is_item(p->cp) ? p->next : p->at;
}

/* Markdown puts a backslash before what it would take for a list. */
static void
skip_escape(struct item_at *p)
{
	if (p->cp == '\\')
		go(p, p->next);
}

/* (1) （一） */
static size_t
bracketed(struct item_at *p, unsigned *number, char *style)
{
	go(p, p->next);
	skip_spaces(p);
	*style = 'p';
	if (!chinese(p, number)) {
		*style = '(';
		if (!arabic(p, number))
			return 0;
	}
	skip_spaces(p);
	skip_escape(p);
	if (!gi_cp_is_close(p->cp))
		return 0;
	go(p, p->next);
	return with_stop(p);
}

/* 1. 一、 1) : behind the number, a stop that begins no fraction. */
static size_t
stopped(struct item_at *p, char style)
{
	skip_spaces(p);
	skip_escape(p);
	if (!gi_cp_is_item(p->cp) && !(style == '1' && gi_cp_is_close(p->cp)))
		return 0;
	go(p, p->next);
	return style == '1' && digit(p) < 10 ? 0 : p->at;
}

/* 第一部分 */
static size_t
part(struct item_at *p, unsigned *number, char *style)
{
	const struct gi_word	*w;

	if ((w = gi_word_start(GI_WORD_ORDINAL, p->s)) == NULL)
		return 0;
	go(p, w->text.len);
	skip_spaces(p);
	if (!chinese(p, number) && !arabic(p, number))
		return 0;
	skip_spaces(p);
	w = gi_word_start(GI_WORD_PART, gi_str_from(p->s, p->at));
	if (w == NULL)
		return 0;
	*style = 's';
	go(p, p->at + w->text.len);
	return with_stop(p);
}

size_t
gi_item_parse(struct gi_str s, unsigned *number, char *style)
{
	struct item_at	 p = { .s = s };
	size_t		 n = 0;

	*number = 0;
	*style = 0;
	go(&p, 0);
	if ((p.is & GI_CHAR_ITEM) == 0)
		return 0;
	if ((p.is & GI_CHAR_OPEN) != 0)
		n = bracketed(&p, number, style);
	else if ((p.is & GI_CHAR_NUMERAL) != 0) {
		*style = 'c';
		n = chinese(&p, number) ? stopped(&p, *style) : 0;
	} else if ((p.is & GI_CHAR_HAN) != 0)
		n = part(&p, number, style);
	else if (arabic(&p, number)) {
		*style = '1';
		n = stopped(&p, *style);
	}
	if (n == 0) {
		*number = 0;
		*style = 0;
	}
	return n;
}

/* Is a character neither text nor the beginning of an item number? */
static bool
is_sign(uint32_t cp)
{
	return (gi_char(cp) & (GI_CHAR_ITEM | GI_CHAR_HAN)) == 0 &&
	    (gi_fold(cp) == 0 || gi_cp_is_note(cp));
}

size_t
gi_item_signs(struct gi_str s)
{
	uint32_t	 cp;
	unsigned	 number, k;
	char		 style;
	size_t		 at = 0, n;

	for (k = 0; k < SIGNS && at < s.len; k++) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (!is_sign(cp))
			break;
		at += n;
	}
	return k > 0 && gi_item_parse(gi_str_from(s, at), &number, &style) > 0 ?
	    at : 0;
}

void
gi_label_set(struct gi_arena *arena, struct gi_label *l, struct gi_str text,
    struct gi_str english)
{
	char	*both = gi_alloc(arena, text.len + english.len + 2);

	memcpy(both, text.s, text.len);
	memcpy(both + text.len + 1, english.s, english.len);
	l->text = both;
	l->english = english.len > 0 && text.len < UINT16_MAX ?
	    (uint16_t)(text.len + 1) : 0;
}

struct gi_label
gi_label_make(struct gi_arena *arena, struct gi_str text, struct gi_str english,
    bool variant)
{
	struct gi_label	 l = { .variant = variant };
	struct gi_str	 rest;
	unsigned	 number = 0;
	uint32_t	*fold;

	rest = gi_str_from(text, gi_item_parse(text, &number, &l.style));
	l.item = (uint8_t)number;
	gi_label_set(arena, &l, text, english);
	fold = gi_alloc_array(arena, rest.len + 1, sizeof(*fold));
	l.len = gi_fold_str(rest, fold, rest.len);
	l.fold = fold;
	return l;
}
