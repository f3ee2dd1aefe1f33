/* SPDX-License-Identifier: ISC */
/*
 * The report's title: who, which year, the topic, what kind of report; the
 * first two in any order, over up to three lines, or with parts missing.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define TITLE_LINES	3u
#define FULL		3	/* the score of one with name and year */
#define TITLE_BYTES	240u	/* of the folded title */
#define FIRST_MAX	40u	/* code points of the first of its lines */
#define LOOK		60u	/* lines with text in which it may stand */
#define GAP		3u	/* lines from one of its lines to the next */

/* Parts of a folded text: from byte a up to b. */
struct span {
	size_t	 a, b;
};

struct title {
	size_t		 first, last;	/* lines */
	struct gi_str	 text;
	struct sec_fold	 fold;
	int		 year;		/* 0: none */
	struct gi_str	 name;		/* of the agency; len 0: none */
	int		 score;
};

static struct gi_str
part(struct gi_str s, struct span p)
{
	struct gi_str	 t = { s.s + p.a, p.b - p.a };

	return t;
}

/* The kind of report, behind the topic: all of s, or it is no title. */
static bool
is_tail(struct gi_str s, int *year)
{
	const struct gi_word	*w;
	size_t			 n;
	bool			 report = false;

	while (s.len > 0) {
		if ((w = gi_word_start(GI_WORD_TITLE_TAIL, s)) != NULL) {
			if (w->value.len > 0)
				report = true;
			n = w->text.len;
		} else if ((n = sec_year_at(s, year)) == 0)
			return false;
		s = gi_str_from(s, n);
	}
	return report;
}

static bool
is_digit(struct gi_str s, size_t at)
{
	return at < s.len && s.s[at] >= '0' && s.s[at] <= '9';
}

bool
sec_find_year_in(struct gi_str s, size_t *a, size_t *b, int *year)
{
	const struct gi_word	*w;
	size_t			 at, n;
	uint32_t		 cp;

	for (at = 0; at < s.len; at += gi_utf8_decode(s.s + at, s.len - at,
	    &cp)) {
		if ((at > 0 && is_digit(s, at - 1)) ||
		    (n = sec_year_at(gi_str_from(s, at), year)) == 0 ||
		    (is_digit(s, at) && is_digit(s, at + n)))
			continue;
		*a = at;
		*b = at + n;
		while ((w = gi_word_start(GI_WORD_YEAR, gi_str_from(s, *b))) !=
		    NULL)
			*b += w->text.len;
		return true;
	}
	return false;
}

/* Drop words around a name that are none of it. */
static void
strip(struct gi_str s, struct span *p)
{
	const struct gi_word	*w;
	struct gi_str		 t;

	while (p->b > p->a) {
		t = part(s, *p);
		if ((w = gi_word_start(GI_WORD_NAME_DROP, t)) != NULL)
			p->a += w->text.len;
		else if ((w = gi_word_end(GI_WORD_NAME_DROP, t)) != NULL)
			p->b -= w->text.len;
		else
			return;
	}
}

/* 人民 before the topic 政府信息公开: its first word is the name's too. */
static void
widen(struct gi_str s, size_t topic, struct span *p)
{
	struct gi_str		 rest = gi_str_from(s, topic);
	const struct gi_word	*w;

	if (p->b != topic || p->b <= p->a)
		return;
	w = gi_word_end(GI_WORD_PEOPLES, part(s, *p));
	if (w != NULL && w->value.len <= rest.len &&
	    memcmp(rest.s, w->value.s, w->value.len) == 0)
		p->b += w->value.len;
}

/* The name, before the year or behind it; the year with it. */
static struct gi_str
find_name(struct gi_arena *a, struct title *t, size_t topic)
{
	struct gi_str	 s = t->fold.text, head = { s.s, topic };
	struct span	 one = { 0, topic }, two = { topic, topic };
	int		 year;

	if (sec_find_year_in(head, &one.b, &two.a, &year))
		t->year = year;
	strip(s, &one);
	strip(s, &two);
	widen(s, topic, one.b == topic ? &one : &two);
	if (two.b > two.a && one.b > one.a &&
	    gi_word_end(GI_WORD_AGENCY_END, part(s, two)) == NULL)
		two.b = two.a;
	return sec_name(a, &t->fold, one.a, one.b, two.a, two.b);
}

/* A name in a title: no words of the title itself, nor of the page. */
static bool
is_name(struct gi_arena *a, struct gi_str name, bool dated)
{
	struct gi_str	 fold = gi_fold_text(a, name);

	return fold.len >= 6 && fold.len <= 120 &&
	    gi_word_in(GI_WORD_REPORT, fold, NULL) == NULL &&
	    gi_word_in(GI_WORD_LINK, fold, NULL) == NULL &&
	    gi_word_in(GI_WORD_NO_AGENCY, fold, NULL) == NULL &&
	    (dated || gi_word_end(GI_WORD_AGENCY_END, fold) != NULL);
}

/*
 * Bytes of text before the mark that sets off what is no part of the title:
 * the name of a site, (全文).  at is where the last such part began.
 */
static size_t
before_mark(struct gi_str text, size_t at)
{
	struct gi_str	 s = { text.s, at };
	uint32_t	 cp;
	size_t		 i, n, end = 0;

	for (i = 0; i < s.len; i += n) {
		n = gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (gi_cp_is_open(cp) || cp == '_' || cp == '-' ||
		    cp == GI_CP_EM_DASH || cp == '[' ||
		    cp == GI_CP_LEFT_LENTICULAR)
			end = i;
	}
	return end;
}

/* Read t->text as a title; false if it is none. */
static bool
parse_whole(struct gi_arena *a, struct title *t)
{
	const struct gi_word	*w;
	struct gi_str		 s;
	size_t			 topic = 0, at;

	t->fold = sec_fold(a, t->text);
	s = t->fold.text;
	t->year = 0;
	t->name.len = 0;
	for (;;) {
		if (s.len > TITLE_BYTES || topic >= s.len ||
		    (w = gi_word_in(GI_WORD_TOPIC, gi_str_from(s, topic), &at)) ==
		    NULL)
			return false;
		topic += at;
		if (is_tail(gi_str_from(s, topic + w->text.len), &t->year))
			break;
		topic += w->text.len;
	}
	t->name = find_name(a, t, topic);
	if (!is_name(a, t->name, t->year != 0))
		t->name.len = 0;
	t->score = 2 * (t->year != 0) + (t->name.len > 0);
	return t->score > 0;
}

static bool
parse(struct gi_arena *a, struct title *t)
{
	size_t	 end;

	if (parse_whole(a, t))
		return true;
	for (end = t->text.len; (end = before_mark(t->text, end)) > 0;) {
		t->text.len = end;
		if (parse_whole(a, t))
			return true;
	}
	return false;
}

static bool
all_han(struct gi_str s)
{
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (!gi_is_han(cp))
			return false;
	}
	return true;
}

static bool
is_plain(const struct sec_line *l)
{
	return !l->stop && !l->bars && l->len < SEC_SHORT && !l->angle;
}

/* May a title of several lines begin with this one? */
static bool
begins(const struct sec_doc *d, const struct sec_line *l)
{
	struct gi_str	 s = sec_line_fold(d, l).text;
	size_t		 a, b;
	int		 year;

	if (l->len > FIRST_MAX)
		return false;
	return gi_word_in(GI_WORD_TOPIC, s, NULL) != NULL ||
	    sec_find_year_in(s, &a, &b, &year) ||
	    (all_han(s) && gi_word_end(GI_WORD_AGENCY_END, s) != NULL);
}

/*
 * The line before has the start of a name that a narrow page broke: what is
 * left of it in t is too short for one.
 */
static bool
is_broken(struct gi_arena *a, const struct sec_doc *d, size_t i,
    const struct title *t)
{
	const struct sec_line	*l = &d->line[i];
	struct gi_str		 fold = sec_line_fold(d, l).text;
	struct gi_str		 whole = gi_fold_text(a, t->name);

	return l->len >= 4 && l->len <= FIRST_MAX && t->first == i + 1 &&
	    all_han(fold) && whole.len > 0 && whole.len <= 6 &&
	    gi_word_in(GI_WORD_TOPIC, fold, NULL) == NULL;
}

static void
try_lines(const struct sec_doc *d, size_t i, struct title *best)
{
	struct gi_arena	*a = d->doc->arena;
	struct title	 t = { .first = i, .last = i };
	size_t		 n;

	for (n = 0; n < TITLE_LINES; n++) {
		if (!is_plain(&d->line[t.last]) ||
		    (n > 0 && !begins(d, &d->line[i])))
			return;
		t.text = sec_join(d, i, t.last);
		if (parse(a, &t) && t.score > best->score)
			*best = t;
		if (sec_next(d, t.last) >= d->nline ||
		    sec_next(d, t.last) > t.last + GAP)
			return;
		t.last = sec_next(d, t.last);
	}
}

/* 信息名称：..., in an index: what stands behind the field's name. */
static void
try_field(const struct sec_doc *d, size_t i, struct title *best)
{
	const struct sec_line	*l = &d->line[i];
	const struct gi_word	*w = sec_line_start(d, l, GI_WORD_INDEX);
	struct sec_fold		 fold;
	struct title		 t = { .first = i, .last = i };

	if (w == NULL || l->bars)
		return;
	fold = sec_line_fold(d, l);
	if (w->text.len == fold.text.len)
		return;
	t.text = sec_from(&fold, w->text.len);
	if (parse(d->doc->arena, &t) && t.score > best->score)
		*best = t;
}

/* The best of the lines before end; the first of equals. */
static struct title
look(const struct sec_doc *d, size_t end)
{
	struct title	 best = { .score = 0 };
	size_t		 i, looked = 0;

	for (i = 0; i < end && looked < LOOK && best.score < FULL; i++) {
		if (d->line[i].len == 0 || d->line[i].skip != SEC_TEXT)
			continue;
		looked++;
		try_lines(d, i, &best);
	}
	for (i = 0; i < d->top && best.score < FULL; i++) {
		if (d->line[i].skip == SEC_INDEX)
			try_field(d, i, &best);
	}
	return best;
}

/* The first line that is surely of the report's text. */
static size_t
text_begins(const struct sec_doc *d)
{
	size_t	 i;

	for (i = 0; i < d->nhead; i++) {
		if (d->head[i].role != SEC_NO_ROLE)
			return d->head[i].line;
	}
	return d->nline;
}

void
sec_find_title(struct sec_doc *d)
{
	struct title	 best = look(d, text_begins(d)), whole;

	if (best.score == 0)
		return;
	if (best.first > 0 && is_broken(d->doc->arena, d, best.first - 1,
	    &best)) {
		whole = best;
		whole.first--;
		whole.text = sec_join(d, whole.first, whole.last);
		if (parse(d->doc->arena, &whole) &&
		    whole.name.len > best.name.len)
			best = whole;
	}
	d->title.value = best.text;
	d->title.line = d->line[best.first].number;
	d->title_first = best.first;
	d->title_last = best.last;
	if (best.name.len > 0) {
		d->agency.value = best.name;
		d->agency.line = d->title.line;
	}
	if (best.year != 0) {
		d->given = best.year;
		d->year.line = d->title.line;
	}
}

bool
sec_read_title(struct gi_arena *a, struct gi_str text, struct sec_titled *out)
{
	struct title	 t = { .text = text };

	if (!parse(a, &t))
		return false;
	out->text = gi_trim(t.text);
	out->name = t.name;
	out->year = t.year;
	return true;
}
