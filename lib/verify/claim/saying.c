/* SPDX-License-Identifier: ISC */
/*
 * A clause as items.  A word of the grammar may hold what is a quantity
 * elsewhere ("three kinds of matters"), so words are looked for first.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "verify/claim/sense.h"

#define YEAR	4		/* digits of one */

/* Add an item; unknown stretches that touch become one. */
static void
add(struct ver_saying *s, struct ver_item it)
{
	struct ver_item	*last = s->n > 0 ? &s->item[s->n - 1] : NULL;

	if (it.kind == VER_CLAIM_UNKNOWN && last != NULL &&
	    last->kind == VER_CLAIM_UNKNOWN) {
		last->end = it.end;
		return;
	}
	if (s->n == VER_ITEMS) {
		s->full = true;
		return;
	}
	s->item[s->n++] = it;
}

/* A number at the start of s, and the mark of a date behind it: y, m or d. */
struct part {
	size_t	 number;
	size_t	 digits;
	char	 mark;		/* 0: none */
	size_t	 len;		/* bytes of both */
};

static struct part
part(struct gi_str s)
{
	struct part		 p = { .len = 0 };
	const struct gi_word	*w;
	size_t			 n;

	for (; gi_ascii_digit_at(s, p.digits); p.digits++)
		p.number = p.digits < YEAR ? p.number * 10 +
		    (size_t)(s.s[p.digits] - '0') : 0;
	p.len = p.digits;
	n = p.digits + gi_str_spaces(gi_str_from(s, p.digits), 0);
	w = gi_word_start(GI_WORD_DATE_MARK, gi_str_from(s, n));
	if (p.digits == 0 || w == NULL)
		return p;
	p.mark = w->value.s[0];
	/* the mark may be part of a longer word */
	w = gi_word_start(GI_WORD_NOCOUNT, gi_str_from(s, n));
	p.len = n + (w != NULL ? w->text.len : 0);
	return p;
}

/*
 * Bytes of a span of months at the start of s, as 1-6 or 1 to 11 with the word
 * for months; 0: none stands there.  All twelve are the year, others are not.
 */
static size_t
span(struct gi_str s, struct ver_item *it)
{
	struct part		 from = part(s), to;
	const struct gi_word	*w;

	if (from.digits == 0 || (from.mark != 0 && from.mark != 'm'))
		return 0;
	w = gi_word_start(GI_WORD_SPAN, gi_str_from(s, from.len));
	if (w == NULL)
		return 0;
	to = part(gi_str_from(s, from.len + w->text.len));
	if (to.mark != 'm' ||
	    gi_ascii_digit_at(s, from.len + w->text.len + to.len))
		return 0;
	it->kind = from.number == 1 && to.number == 12 ? VER_CLAIM_FILL :
	    VER_CLAIM_OTHER;
	return from.len + w->text.len + to.len;
}

/*
 * A date in digits at the start of s: a year; or a month, with its day or not.
 * The first day of a year and its last one, and December's end, are those that
 * its figures are of; of another day or month they are others.  Sets the kind
 * and the year of *it; returns its bytes.
 */
static size_t
date(struct gi_str s, struct ver_item *it)
{
	struct part	 p = part(s), day = { .len = 0 };
	struct gi_str	 rest = gi_str_from(s, p.len);

	it->kind = VER_CLAIM_UNKNOWN;
	it->year = 0;
	if (p.mark == 'y' && p.digits == YEAR) {
		it->kind = VER_CLAIM_YEAR;
		it->year = (int)p.number;
	} else if (p.mark == 'm') {
		day = part(rest);
		if (day.mark != 'd')
			day.len = 0;
		it->kind = (p.number == 1 && day.number == 1) ||
		    (p.number == 12 && (day.len > 0 ? day.number == 31 :
		    gi_word_start(GI_WORD_SPAN_END, rest) != NULL)) ?
		    VER_CLAIM_FILL : VER_CLAIM_OTHER;
	} else if (p.mark == 0 &&
	    gi_word_start(GI_WORD_NOCOUNT, rest) != NULL) {
		p.len += gi_word_start(GI_WORD_NOCOUNT, rest)->text.len;
	}
	return p.len + day.len;
}

static bool
is_figure(const struct ver_token *t)
{
	return t->mark == VER_QUANTITY || t->mark == VER_BARE ||
	    t->mark == VER_WORDED || t->mark == VER_SHARE;
}

/* Set *it to the figure of a token, or to a year that has no mark behind it. */
static void
figure(struct ver_item *it, const struct ver_token *t, int year)
{
	it->kind = VER_CLAIM_FIGURE;
	it->figure = t;
	it->end = t->at + t->len;
	if (t->mark == VER_BARE && year > 0 && t->value.scale == 0 &&
	    t->value.units == year) {
		it->kind = VER_CLAIM_YEAR;
		it->year = year;
	}
}

/*
 * Add the word of a bracket by which the figure before it is of nothing here:
 * that it is no information, or all of another matter.
 */
static void
add_denial(struct ver_saying *s, struct gi_str text, size_t from,
    const struct ver_token *close)
{
	struct ver_item	 it = { .kind = VER_CLAIM_AWAY };
	bool		 all = false;
	uint32_t	 cp;

	for (; from < close->at; from += gi_utf8_decode(text.s + from,
	    close->at - from, &cp)) {
		it.word = ver_claim_word(gi_str_from(text, from));
		it.at = from;
		it.end = close->at;
		if (it.word == NULL)
			continue;
		all |= it.word->kind == VER_CLAIM_ALL;
		if (strcmp(it.word->value, "denied") == 0 || (all &&
		    (it.word->kind == VER_CLAIM_INFO ||
		    it.word->kind == VER_CLAIM_TRAP))) {
			add(s, it);
			return;
		}
	}
}

/*
 * Bytes of the ideographs from byte from on, up to end and in token i, with which
 * no word begins.
 */
static size_t
unknown(const struct ver_prose *p, size_t i, size_t from, size_t end)
{
	struct gi_str	 s = { p->para->plain.s + from, 0 };

	if (i < p->n && end > p->token[i].at + p->token[i].len)
		end = p->token[i].at + p->token[i].len;
	s.len = end > from ? end - from : 0;
	return ver_claim_pass(s);
}

/* What a word is, in a report that is due with the annex or not. */
static enum ver_claimkind
kind_of(const struct ver_claimword *w, bool annexed)
{
	if (w->kind != VER_CLAIM_ANNEX || annexed)
		return (enum ver_claimkind)w->kind;
	return w->flag == VER_CLAIM_FORM ? VER_CLAIM_FILL : VER_CLAIM_UNKNOWN;
}

void
ver_saying_read(struct ver_saying *s, const struct ver_prose *p, size_t i,
    size_t from, size_t end, int year)
{
	struct gi_str	 text = p->para->plain;
	struct ver_item	 it;
	uint32_t	 cp;
	size_t		 n, len;

	s->n = 0;
	s->from = gi_str_spaces(text, from);
	s->full = false;
	text.len = end;
	while (from < end) {
		while (i < p->n && p->token[i].at + p->token[i].len <= from)
			i++;
		if (i < p->n && p->token[i].at == from &&
		    p->token[i].mark == VER_OPEN) {
			/* without figures: passed over */
			add_denial(s, text, from, &p->token[p->token[i].match]);
			i = p->token[i].match;
			from = p->token[i].at + p->token[i].len;
			continue;
		}
		memset(&it, 0, sizeof(it));
		it.at = from;
		it.word = ver_claim_word(gi_str_from(text, from));
		len = gi_utf8_decode(text.s + from, end - from, &cp);
		if (cp >= '0' && cp <= '9' &&
		    (n = span(gi_str_from(text, from), &it)) > 0) {
			it.end = from + n;
		} else if (it.word != NULL) {
			it.kind = kind_of(it.word, s->annexed);
			it.end = from + it.word->text.len;
			if (it.kind == VER_CLAIM_UNKNOWN)
				it.word = NULL;
		} else if (i < p->n && p->token[i].at == from &&
		    is_figure(&p->token[i])) {
			figure(&it, &p->token[i], year);
		} else if (cp >= '0' && cp <= '9') {
			it.end = from + date(gi_str_from(text, from), &it);
		} else if (gi_is_han(cp)) {
			it.kind = VER_CLAIM_UNKNOWN;
			it.end = from + len + unknown(p, i, from + len, end);
		} else {
			it.kind = VER_CLAIM_FILL;
			it.end = from + len;
		}
		from = it.end;
		if (it.kind != VER_CLAIM_FILL)
			add(s, it);
	}
}
