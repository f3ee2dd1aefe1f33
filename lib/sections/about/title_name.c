/* SPDX-License-Identifier: ISC */
/* The name of the body in a title, and what stands before the title. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/body_name.h"
#include "sections/about/date.h"
#include "sections/about/title_name.h"

#define SITE_MIN	26u	/* bytes of a site's name and a body's */
#define PLACE		6u	/* bytes of a place's name, at least */

/* A part of a folded text: bytes a up to b. */
struct title_span {
	size_t	 a, b;
};

static struct gi_str
span_of(struct gi_str s, struct title_span p)
{
	struct gi_str	 t = { s.s + p.a, p.b - p.a };

	return t;
}

size_t
sec_title_tail(struct gi_str s, int *year)
{
	const struct gi_word	*w;
	size_t			 n, at = 0;
	bool			 report = false;

	while (at < s.len) {
		w = gi_word_start(GI_WORD_TITLE_TAIL, gi_str_from(s, at));
		if (w != NULL) {
			if (w->value.len > 0)
				report = true;
			n = w->text.len;
		} else if ((n = sec_year_at(gi_str_from(s, at), year)) == 0)
			break;
		at += n;
	}
	return report ? at : 0;
}

/* Take words from both ends of a name that are none of it. */
static void
drop_words(struct gi_str s, struct title_span *p)
{
	const struct gi_word	*w;
	struct gi_str		 t;

	while (p->b > p->a) {
		t = span_of(s, *p);
		if ((w = gi_word_start(GI_WORD_NAME_DROP, t)) != NULL)
			p->a += w->text.len;
		else if ((w = gi_word_end(GI_WORD_NAME_DROP, t)) != NULL ||
		    (w = gi_word_end(GI_WORD_NAME_BEHIND, t)) != NULL)
			p->b -= w->text.len;
		else
			return;
	}
}

/*
 * 甲县政府办公室关于甲县政府: the report is of the body that is named behind
 * the word, if that is more than a part of the name before it.
 */
static void
choose_side(struct gi_str s, struct title_span *p)
{
	const struct gi_word	*w;
	struct title_span	 before = *p, behind = *p;
	size_t			 at;

	if ((w = gi_word_in(GI_WORD_ABOUT, span_of(s, *p), &at)) == NULL)
		return;
	before.b = p->a + at;
	behind.a = before.b + w->text.len;
	drop_words(s, &before);
	drop_words(s, &behind);
	*p = behind.b > behind.a && sec_is_body_name(span_of(s, behind)) &&
	    (behind.b - behind.a >= before.b - before.a ||
	    !gi_str_has(span_of(s, before), span_of(s, behind)) ||
	    gi_word_end(GI_WORD_OFFICE_END, span_of(s, before)) != NULL) ?
	    behind : before;
}

/*
 * The name p has the name of a site before it, as hijacked pages do, glued:
 * 某某官网甲县乙局.
 */
static void
drop_site(struct gi_str s, struct title_span *p)
{
	const struct gi_word	*w;
	struct title_span	 rest = *p;
	size_t			 at;

	while (rest.b - rest.a > SITE_MIN && (w = gi_word_in(GI_WORD_SITE_WORD,
	    span_of(s, rest), &at)) != NULL) {
		rest.a += at + w->text.len;
		if (sec_is_body_name(span_of(s, rest)))
			*p = rest;
	}
}

/*
 * Are two texts, folded, the names of two bodies?  A place's own name ends as
 * a body's may, so that what a word parts must end otherwise; and what but a
 * blank parts is of two bodies if both name the place.
 */
static bool
are_two(struct gi_str one, struct gi_str two, bool word, bool blank)
{
	if (!sec_is_body_name(one) || !sec_is_body_name(two))
		return false;
	if (word)
		return gi_word_end(GI_WORD_PLACE, one) == NULL;
	return !blank || (one.len >= PLACE && two.len >= PLACE &&
	    memcmp(one.s, two.s, PLACE) == 0 &&
	    gi_word_end(GI_WORD_BODY_END, one)->value.len == 0);
}

/*
 * Bytes of s, a name as its source writes it, up to what parts it from a second
 * name: a comma, a dot, a bracket, a word, a blank; all if it is one name.
 */
static size_t
first_of_two(struct gi_arena *a, struct gi_str s)
{
	const struct gi_word	*w;
	struct gi_str		 one = s, two;
	uint32_t		 cp;
	size_t			 n;

	for (one.len = 0; one.len < s.len; one.len += n) {
		two = gi_str_from(s, one.len);
		n = gi_utf8_decode(two.s, two.len, &cp);
		w = gi_is_han(cp) ? gi_word_start(GI_WORD_NAME_AND, two) : NULL;
		if (w == NULL && (one.len == 0 || (!gi_is_space(cp) &&
		    cp != GI_CP_IDEOGRAPHIC_COMMA && cp != GI_CP_MIDDLE_DOT &&
		    cp != GI_CP_BULLET && cp != '(' && cp != GI_CP_WIDE_OPEN)))
			continue;
		two = gi_fold_text(a, gi_str_from(two, n));
		if (are_two(gi_fold_text(a, one), two, w != NULL,
		    gi_is_space(cp)) || (w == NULL &&
		    gi_word_start(GI_WORD_NAME_PLATE, two) != NULL))
			return one.len;
	}
	return s.len;
}

/* Leave the first of two names in p. */
static void
drop_second(struct gi_arena *a, const struct sec_folded *f,
    struct title_span *p)
{
	struct gi_str	 s = sec_folded_exact(f, p->a, p->b), one = s;

	one.len = first_of_two(a, s);
	if (one.len < s.len)
		p->b = p->a + gi_fold_text(a, one).len;
}

/*
 * The name p ends in 人民 before the topic 政府信息公开, which is at byte
 * topic: the first word of the topic is of the name too.
 */
static void
share_word(struct gi_str s, size_t topic, struct title_span *p)
{
	struct gi_str		 rest = gi_str_from(s, topic);
	const struct gi_word	*w;

	if (p->b != topic || p->b <= p->a)
		return;
	w = gi_word_end(GI_WORD_PEOPLES, span_of(s, *p));
	if (w != NULL && w->value.len <= rest.len &&
	    memcmp(rest.s, w->value.s, w->value.len) == 0)
		p->b += w->value.len;
}

/*
 * Is it the name of a body, and not words of the title or the page?  Without a
 * year it must end as names do.
 */
static bool
is_name(struct gi_arena *a, struct gi_str name, bool dated)
{
	struct gi_str	 fold = gi_fold_text(a, name);

	return fold.len >= 6 && fold.len <= 120 &&
	    gi_word_in(GI_WORD_REPORT, fold, NULL) == NULL &&
	    gi_word_in(GI_WORD_LINK, fold, NULL) == NULL &&
	    gi_word_in(GI_WORD_NO_AGENCY, fold, NULL) == NULL &&
	    gi_word_is(GI_WORD_NO_NAME, fold) == NULL &&
	    (dated || gi_word_end(GI_WORD_AGENCY_END, fold) != NULL);
}

struct gi_str
sec_title_name(struct gi_arena *a, const struct sec_folded *f, size_t from,
    size_t topic, int *year)
{
	struct gi_str		 s = f->text, head = { s.s, topic }, name;
	struct title_span	 one = { from, topic }, two = { topic, topic };
	int			 before;

	if (sec_year_in(head, &one.b, &two.a, &before))
		*year = before;
	if (one.b < one.a)
		one.a = one.b;
	drop_words(s, &one);
	drop_words(s, &two);
	if (gi_word_in(GI_WORD_ABOUT, gi_str_from(head, from), NULL) != NULL) {
		choose_side(s, &one);
		choose_side(s, &two);
	}
	drop_site(s, &one);
	drop_second(a, f, &one);
	drop_second(a, f, &two);
	share_word(s, topic, one.b == topic ? &one : &two);
	if (two.b > two.a && one.b > one.a &&
	    (gi_word_end(GI_WORD_AGENCY_END, span_of(s, two)) == NULL ||
	    are_two(span_of(s, one), span_of(s, two), false, true)))
		two.b = two.a;
	name = sec_body_name(a, f, one.a, one.b, two.a, two.b);
	if (!is_name(a, name, *year != 0))
		name.len = 0;
	return name;
}

/* Does a name stand at the start of s, up to a year or the topic? */
static bool
begins_with_name(struct gi_str s)
{
	struct gi_str	 name = s;
	size_t		 a, b;
	int		 year;

	if (sec_year_in(s, &a, &b, &year))
		name.len = a;
	if (gi_word_in(GI_WORD_TOPIC, name, &a) != NULL)
		name.len = a;
	return sec_is_body_name(name);
}

/* Bytes of a number of at most two digits, or in Chinese, that s begins with. */
static size_t
lead_number(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_NUMERAL, s);
	size_t			 n;

	if (w != NULL)
		return w->text.len;
	for (n = 0; n < s.len && s.s[n] >= '0' && s.s[n] <= '9'; n++)
		;
	return n <= 2 ? n : 0;
}

/* Bytes of 第一篇 and its like that s begins with. */
static size_t
lead_piece(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_ORDINAL, s);
	size_t			 n, at;

	if (w == NULL)
		return 0;
	at = w->text.len;
	if ((n = lead_number(gi_str_from(s, at))) == 0)
		return 0;
	at += n;
	w = gi_word_start(GI_WORD_TITLE_PIECE, gi_str_from(s, at));
	return w != NULL ? at + w->text.len : 0;
}

/* Bytes of 政府信息公开年报 and its like, a page's own, that s begins with. */
static size_t
lead_topic(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_TOPIC, s);
	int			 year;

	return w == NULL ? 0 : w->text.len +
	    sec_title_tail(gi_str_from(s, w->text.len), &year);
}

/*
 * Bytes of a word before a title, and the number behind it, that s begins with;
 * *numbered is whether such a number may stand there.
 */
static size_t
lead_word(struct gi_str s, bool *numbered)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_TITLE_LEAD, s);
	size_t			 n;

	*numbered = w != NULL && gi_str_is(w->value, "n");
	if (w == NULL)
		return 0;
	n = w->text.len;
	if (*numbered)
		return n + lead_number(gi_str_from(s, n));
	return w->value.len == 0 ||
	    gi_word_in(GI_WORD_PLACE, gi_str_from(s, n), NULL) != NULL ? n : 0;
}

size_t
sec_title_lead(struct gi_str s)
{
	struct gi_str		 rest;
	size_t			 n, at, from = 0;
	bool			 numbered;

	for (at = 0;; at += n) {
		rest = gi_str_from(s, at);
		if ((n = lead_piece(rest)) > 0) {
			from = at + n;
			continue;
		}
		n = lead_word(rest, &numbered);
		if (n == 0)
			n = lead_topic(rest);
		if (n == 0)
			return from;
		if (numbered || begins_with_name(gi_str_from(rest, n)))
			from = at + n;
	}
}
