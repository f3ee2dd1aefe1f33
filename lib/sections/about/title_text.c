/* SPDX-License-Identifier: ISC */
/*
 * A text read as a title: who, which year, the topic, what kind of report; the
 * first two in any order, or missing.  What a page puts before and behind a
 * title is left out.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/body_name.h"
#include "sections/about/date.h"
#include "sections/about/title.h"

#define TITLE_BYTES	240u	/* of the folded title, at most */

/* A part of a folded text: bytes a up to b. */
struct title_span {
	size_t	 a, b;
};

/* A text, folded, that is read as a title. */
struct title_reading {
	struct gi_str		 text;
	struct sec_folded	 fold;
	int			 year;		/* 0: none */
	struct gi_str		 name;		/* of the agency; len 0: none */
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
 * The name in the text from byte from up to the topic, which is at byte topic:
 * before the year or behind it.  The year is noted.
 */
static struct gi_str
find_name(struct gi_arena *a, struct title_reading *t, size_t from,
    size_t topic)
{
	struct gi_str		 s = t->fold.text, head = { s.s, topic };
	struct title_span	 one = { from, topic }, two = { topic, topic };
	int			 year;

	if (sec_year_in(head, &one.b, &two.a, &year))
		t->year = year;
	if (one.b < one.a)
		one.a = one.b;
	drop_words(s, &one);
	drop_words(s, &two);
	if (gi_word_in(GI_WORD_ABOUT, gi_str_from(head, from), NULL) != NULL) {
		choose_side(s, &one);
		choose_side(s, &two);
	}
	share_word(s, topic, one.b == topic ? &one : &two);
	if (two.b > two.a && one.b > one.a &&
	    gi_word_end(GI_WORD_AGENCY_END, span_of(s, two)) == NULL)
		two.b = two.a;
	return sec_body_name(a, &t->fold, one.a, one.b, two.a, two.b);
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
	    gi_word_in(GI_WORD_NO_TITLE, fold, NULL) == NULL &&
	    (dated || gi_word_end(GI_WORD_AGENCY_END, fold) != NULL);
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

/* Bytes of folded text before the title that it holds: 附件1, 第一篇, 编制. */
static size_t
lead(struct gi_str s)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	size_t			 n, at = 0;

	for (;; at += n) {
		rest = gi_str_from(s, at);
		if ((n = lead_piece(rest)) > 0)
			continue;
		w = gi_word_start(GI_WORD_TITLE_LEAD, rest);
		if (w != NULL && w->value.len > 0)
			n = w->text.len +
			    lead_number(gi_str_from(rest, w->text.len));
		else if (w != NULL || (w = gi_word_start(GI_WORD_TOPIC,
		    rest)) != NULL)
			n = begins_with_name(gi_str_from(rest, w->text.len)) ?
			    w->text.len : 0;
		if (n == 0)
			return at;
	}
}

/* Fold t->text, if t->fold is not of it already. */
static void
fold_text(struct gi_arena *a, struct title_reading *t)
{
	if (t->fold.source.s != t->text.s || t->fold.source.len != t->text.len)
		t->fold = sec_fold(a, t->text);
}

/* Read all of t->text as a title.  False: it is none. */
static bool
parse_whole(struct gi_arena *a, struct title_reading *t)
{
	const struct gi_word	*w;
	struct gi_str		 s, rest;
	size_t			 from, topic, at;
	int			 behind;

	fold_text(a, t);
	s = t->fold.text;
	if (s.len > TITLE_BYTES)
		return false;
	from = topic = lead(s);
	for (;; topic += w->text.len) {
		behind = 0;
		w = gi_word_in(GI_WORD_TOPIC, gi_str_from(s, topic), &at);
		if (w == NULL)
			return false;
		topic += at;
		rest = gi_str_from(s, topic + w->text.len);
		if (rest.len > 0 && sec_title_tail(rest, &behind) == rest.len)
			break;
	}
	t->year = behind;
	t->name = find_name(a, t, from, topic);
	if (behind != 0 && t->year != behind)
		return false;
	if (!is_name(a, t->name, t->year != 0))
		t->name.len = 0;
	t->text = sec_folded_exact(&t->fold, from, s.len);
	return true;
}

/*
 * Does cp set off what is no part of a title before it: a trail, a site, what
 * kind of paper follows?
 */
static bool
is_before_title(uint32_t cp)
{
	return cp == '>' || cp == '|' || cp == ':' || cp == '_' || cp == '/' ||
	    cp == '-' || cp == '\t' || cp == ']' || cp == GI_CP_WIDE_BAR ||
	    cp == GI_CP_WIDE_COLON || cp == GI_CP_WIDE_LOW_LINE ||
	    cp == GI_CP_RIGHT_GUILLEMET || cp == GI_CP_RIGHT_LENTICULAR ||
	    cp == GI_CP_RIGHT_TORTOISE || cp == GI_CP_RIGHT_TITLE ||
	    (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS;
}

/* The same for what may stand behind one: a site, (全文), a date. */
static bool
is_behind_title(uint32_t cp)
{
	return cp == '(' || cp == GI_CP_WIDE_OPEN || cp == '_' || cp == '-' ||
	    cp == '[' || cp == '.' || cp == '|' || cp == GI_CP_EM_DASH ||
	    cp == GI_CP_LEFT_LENTICULAR || cp == GI_CP_WIDE_LOW_LINE ||
	    cp == GI_CP_RIGHT_TITLE || gi_is_space(cp);
}

/*
 * The last byte before at with a mark of which that is true, or 0; *n is set to
 * the mark's bytes.
 */
static size_t
last_mark(struct gi_str text, size_t at, bool (*is)(uint32_t), size_t *n)
{
	uint32_t	 cp;
	size_t		 i = at;

	while (i-- > 0) {
		if ((text.s[i] & 0xC0) == 0x80 ||
		    gi_utf8_plain_lead(text.s[i]))
			continue;
		*n = gi_utf8_decode(text.s + i, at - i, &cp);
		if (i > 0 && is(cp) && (cp != '-' || is != is_before_title ||
		    !gi_ascii_digit_at(text, i - 1)))
			return i;
	}
	return 0;
}

/* A blank, or a dot, which names of two bodies may have between them too. */
static bool
is_weak_mark(uint32_t cp)
{
	return gi_is_space(cp) || cp == GI_CP_BULLET || cp == GI_CP_MIDDLE_DOT;
}

/*
 * A blank behind words of a page parts them from a title, and a dot behind what
 * is no name.
 */
static size_t
last_page_word(struct gi_arena *a, struct gi_str text, size_t at)
{
	struct gi_str	 s;
	size_t		 n = 0;

	while ((at = last_mark(text, at, is_weak_mark, &n)) > 0) {
		s.s = text.s;
		s.len = at;
		s = gi_fold_text(a, s);
		if (gi_word_end(GI_WORD_PAGE_WORD, s) != NULL ||
		    (!gi_is_space((unsigned char)text.s[at]) && n > 1 &&
		    gi_word_end(GI_WORD_AGENCY_END, s) == NULL))
			return at + n;
	}
	return 0;
}

/*
 * Might a mark or a blank be in text: is it of more than digits and Han, as far
 * as first bytes tell?
 */
static bool
has_mark(struct gi_str text)
{
	size_t	 i;
	char	 c;

	for (i = 0; i < text.len; i++) {
		c = text.s[i];
		if ((c & 0xC0) != 0x80 && !gi_utf8_plain_lead(c) &&
		    (c < '0' || c > '9'))
			return true;
	}
	return false;
}

/* Where a title may begin, before byte at of text; 0 is the last answer. */
static size_t
start_before(struct gi_arena *a, struct gi_str text, size_t at)
{
	size_t	 n = 0, one, two;

	if (at == 0 || (at == text.len && !has_mark(text)))
		return 0;
	one = last_mark(text, at - 1, is_before_title, &n);
	if (one > 0)
		one += n;
	two = last_page_word(a, text, at - 1);
	return one > two ? one : two;
}

static int
score_of(const struct title_reading *t)
{
	return SEC_TITLE_DATED * (t->year != 0) +
	    SEC_TITLE_NAMED * (t->name.len > 0);
}

/*
 * Read text, or the last part of it that is a whole title, or the longest part
 * that is one at all.  Returns the score, or -1: none is.
 */
static int
parse_ends(struct gi_arena *a, struct gi_str text, struct title_reading *best)
{
	struct title_reading	 t = { .fold = best->fold };
	size_t			 at = text.len;
	int			 score = -1;

	do {
		at = start_before(a, text, at);
		t.text = gi_trim(gi_str_from(text, at));
		if (parse_whole(a, &t) && score_of(&t) > score) {
			*best = t;
			score = score_of(&t);
		}
	} while (at > 0 && score < SEC_TITLE_FULL);
	return score;
}

struct gi_str
sec_title_unquote(struct gi_str s)
{
	static const uint32_t	 pair[][2] = {
		{ GI_CP_LEFT_TITLE, GI_CP_RIGHT_TITLE },
		{ GI_CP_LEFT_ANGLE, GI_CP_LEFT_ANGLE + 1 },
		{ GI_CP_LEFT_QUOTE, GI_CP_RIGHT_QUOTE },
		{ GI_CP_LEFT_LENTICULAR, GI_CP_RIGHT_LENTICULAR },
		{ GI_CP_RIGHT_TITLE + 1, GI_CP_RIGHT_TITLE + 2 },
		{ '"', '"' }, { '[', ']' }
	};
	struct gi_utf8		 last;
	uint32_t		 cp;
	size_t			 i, n;

	s = gi_trim(s);
	if (s.len > 0 && gi_utf8_plain_lead(s.s[0]))
		return s;
	for (i = 0; i < GI_LEN(pair) && s.len > 0; i++) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		last = gi_utf8_end(s);
		if (cp != pair[i][0] || last.cp != pair[i][1] ||
		    s.len <= n + last.n)
			continue;
		s = gi_str_from(s, n);
		s.len -= last.n;
		s = gi_trim(s);
		i = 0;
	}
	return s;
}

/* Has s an opening mark of title, first, and no closing one? */
static struct gi_str
drop_opening(struct gi_str s)
{
	static const struct gi_str	 right = { GI_TEXT_RIGHT_TITLE,
	    sizeof(GI_TEXT_RIGHT_TITLE) - 1 };
	uint32_t	 cp;
	size_t		 n;

	if (s.len == 0)
		return s;
	n = gi_utf8_decode(s.s, s.len, &cp);
	if ((cp == GI_CP_LEFT_TITLE || cp == GI_CP_LEFT_ANGLE) &&
	    !gi_str_has(s, right))
		return gi_trim(gi_str_from(s, n));
	return s;
}

/* Of clean, a copy of text, part is a view: the same of text. */
static struct gi_str
same_part(struct gi_str text, struct gi_str clean, struct gi_str part)
{
	part.s = text.s + (part.s - clean.s);
	return part;
}

/*
 * Whose report it is by what stands behind the title, 2020年年报_甲县乙局: a
 * body, but no government, whose site it may be.
 */
static bool
name_behind(struct gi_arena *a, struct title_reading *t, struct gi_str s)
{
	struct sec_folded	 f = sec_fold(a, s);
	const struct gi_word	*w = gi_word_end(GI_WORD_BODY_END, f.text);

	if (w == NULL || w->value.len > 0 || !sec_is_body_name(f.text))
		return false;
	t->name = sec_body_name(a, &f, 0, f.text.len, 0, 0);
	return t->name.len > 0;
}

/*
 * Read text, or as much of it as is a title, into *t.  Returns the score, or
 * -1.
 */
static int
parse(struct gi_arena *a, struct gi_str text, struct title_reading *t)
{
	struct gi_str	 s, clean = sec_round_zeros(a, text);
	struct sec_folded whole = sec_fold(a, clean);
	size_t		 end, n = 0;
	int		 score;

	if (gi_word_in(GI_WORD_TOPIC, whole.text, NULL) == NULL)
		return -1;
	t->fold = whole;
	s = drop_opening(sec_title_unquote(clean));
	for (end = s.len; end > 0;
	    end = last_mark(s, end, is_behind_title, &n)) {
		struct gi_str	 part = { s.s, end };

		if (end < s.len)
			part = sec_title_unquote(drop_opening(gi_trim(part)));
		if ((score = parse_ends(a, part, t)) < 0)
			continue;
		/* of a paper about reports, or with one in its title */
		if ((t->name.len == 0 || t->text.len < clean.len) &&
		    gi_word_in(GI_WORD_NO_TITLE, whole.text, NULL) != NULL)
			return -1;
		if (score == SEC_TITLE_DATED && name_behind(a, t,
		    gi_str_from(s, end)))
			score = SEC_TITLE_FULL;
		t->text = same_part(text, clean, t->text);
		return score;
	}
	return -1;
}

bool
sec_title_read(struct gi_arena *a, struct gi_str text, struct sec_title *out)
{
	struct title_reading	 t;
	int			 score = parse(a, text, &t);

	if (score <= 0)
		return false;
	out->text = t.text;
	out->name = t.name;
	out->year = t.year;
	out->score = score;
	return true;
}

bool
sec_title_is_bare(struct gi_arena *a, struct gi_str text)
{
	struct title_reading	 t;

	return parse(a, text, &t) == 0 &&
	    gi_word_is(GI_WORD_LINK, gi_fold_text(a, t.text)) == NULL;
}

bool
sec_title_read_short(struct gi_arena *a, struct gi_str text,
    struct sec_title *out)
{
	struct sec_folded	 f;
	struct title_span	 name = { 0, 0 };
	size_t			 end, n;
	int			 year, other = 0;

	text = sec_title_unquote(text);
	f = sec_fold(a, text);
	if (f.text.len > TITLE_BYTES ||
	    !sec_year_in(f.text, &name.b, &end, &year) ||
	    (n = sec_title_tail(gi_str_from(f.text, end), &other)) == 0 ||
	    other != 0)
		return false;
	end += n;
	if (end < f.text.len) {
		const struct gi_word *w = gi_word_end(GI_WORD_BODY_END, f.text);

		if (name.b > 0 || w == NULL || w->value.len > 0)
			return false;
		name.a = end;
		name.b = f.text.len;
	}
	if (!sec_is_body_name(span_of(f.text, name)))
		return false;
	out->text = text;
	out->name = sec_body_name(a, &f, name.a, name.b, 0, 0);
	out->year = year;
	out->score = SEC_TITLE_FULL;
	return out->name.len > 0;
}
