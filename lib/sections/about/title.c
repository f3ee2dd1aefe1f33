/* SPDX-License-Identifier: ISC */
/*
 * The report's title: who, which year, the topic, what kind of report; the
 * first two in any order, over up to three lines, or with parts missing.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/body_name.h"
#include "sections/about/date.h"
#include "sections/about/title.h"

#define TITLE_LINES	3u
#define FULL		3	/* the score of one with name and year */
#define TITLE_BYTES	240u	/* of the folded title, at most */
#define FIRST_MAX	40u	/* code points of its first line, at most */
#define LOOK		60u	/* lines with text in which it may stand */
#define GAP		3u	/* lines from one of its lines to the next */

/* A part of a folded text: bytes a up to b. */
struct title_span {
	size_t	 a, b;
};

/* A text read as a title. */
struct title_reading {
	size_t			 first, last;	/* its lines, by index */
	struct gi_str		 text;
	struct sec_folded	 fold;
	int			 year;		/* 0: none */
	struct gi_str		 name;		/* of the agency; len 0: none */
	int			 score;		/* 1 for a name, 2 for a year;
						   0: it is no title */
};

static struct gi_str
span_of(struct gi_str s, struct title_span p)
{
	struct gi_str	 t = { s.s + p.a, p.b - p.a };

	return t;
}

/*
 * Is s, behind the topic, all of what names a kind of report?  Else the text is
 * no title.  A year in it goes to *year.
 */
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
		else if ((w = gi_word_end(GI_WORD_NAME_DROP, t)) != NULL)
			p->b -= w->text.len;
		else
			return;
	}
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
 * The name in the text before the topic, which is at byte topic: before the
 * year or behind it.  The year is noted.
 */
static struct gi_str
find_name(struct gi_arena *a, struct title_reading *t, size_t topic)
{
	struct gi_str		 s = t->fold.text, head = { s.s, topic };
	struct title_span	 one = { 0, topic }, two = { topic, topic };
	int			 year;

	if (sec_year_in(head, &one.b, &two.a, &year))
		t->year = year;
	drop_words(s, &one);
	drop_words(s, &two);
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
	    (dated || gi_word_end(GI_WORD_AGENCY_END, fold) != NULL);
}

/*
 * A mark sets off what is no part of a title: the name of a site, (全文).
 * Returns the last byte before at with such a mark, or 0.
 */
static size_t
before_mark(struct gi_str text, size_t at)
{
	struct gi_str	 s = { text.s, at };
	uint32_t	 cp;
	size_t		 i, n, end = 0;

	for (i = 0; i < s.len; i += n) {
		n = gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (cp == '(' || cp == GI_CP_WIDE_OPEN || cp == '_' ||
		    cp == '-' ||
		    cp == GI_CP_EM_DASH || cp == '[' ||
		    cp == GI_CP_LEFT_LENTICULAR)
			end = i;
	}
	return end;
}

/* Read all of t->text as a title.  False: it is none. */
static bool
parse_whole(struct gi_arena *a, struct title_reading *t)
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
		    (w = gi_word_in(GI_WORD_TOPIC, gi_str_from(s, topic),
		    &at)) == NULL)
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

/* Read t->text, or as much of it as is a title.  False: it is none. */
static bool
parse(struct gi_arena *a, struct title_reading *t)
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

/* May a title stand in this line? */
static bool
is_plain_line(const struct sec_line *l)
{
	return !l->stop && !l->bars && l->len < SEC_SHORT && !l->angle;
}

/* May a title of several lines begin with this line? */
static bool
begins_title(const struct sec_report *r, const struct sec_line *l)
{
	struct gi_str	 s = sec_report_fold(r, l).text;
	size_t		 a, b;
	int		 year;

	if (l->len > FIRST_MAX)
		return false;
	return gi_word_in(GI_WORD_TOPIC, s, NULL) != NULL ||
	    sec_year_in(s, &a, &b, &year) ||
	    (all_han(s) && gi_word_end(GI_WORD_AGENCY_END, s) != NULL);
}

/*
 * Did a narrow page break the name of the title t, so that line i has its
 * start?  What is left of it in t is too short for a name.
 */
static bool
is_broken(struct gi_arena *a, const struct sec_report *r, size_t i,
    const struct title_reading *t)
{
	const struct sec_line	*l = &r->line[i];
	struct gi_str		 fold = sec_report_fold(r, l).text;
	struct gi_str		 whole = gi_fold_text(a, t->name);

	return l->len >= 4 && l->len <= FIRST_MAX && t->first == i + 1 &&
	    all_han(fold) && whole.len > 0 && whole.len <= 6 &&
	    gi_word_in(GI_WORD_TOPIC, fold, NULL) == NULL;
}

/* Try line i, and as many more as a title has, against *best. */
static void
try_lines(const struct sec_report *r, size_t i, struct title_reading *best)
{
	struct gi_arena		*a = r->doc->arena;
	struct title_reading	 t = { .first = i, .last = i };
	size_t			 n;

	for (n = 0; n < TITLE_LINES; n++) {
		if (!is_plain_line(&r->line[t.last]) ||
		    (n > 0 && !begins_title(r, &r->line[i])))
			return;
		t.text = sec_report_join(r, i, t.last);
		if (parse(a, &t) && t.score > best->score)
			*best = t;
		if (sec_report_next(r, t.last) >= r->nline ||
		    sec_report_next(r, t.last) > t.last + GAP)
			return;
		t.last = sec_report_next(r, t.last);
	}
}

/* Try the value of a field of an index, 信息名称：..., against *best. */
static void
try_field(const struct sec_report *r, size_t i, struct title_reading *best)
{
	const struct sec_line	*l = &r->line[i];
	const struct gi_word	*w = sec_report_start_word(r, l, GI_WORD_INDEX);
	struct sec_folded	 fold;
	struct title_reading	 t = { .first = i, .last = i };

	if (w == NULL || l->bars)
		return;
	fold = sec_report_fold(r, l);
	if (w->text.len == fold.text.len)
		return;
	t.text = sec_folded_rest(&fold, w->text.len);
	if (parse(r->doc->arena, &t) && t.score > best->score)
		*best = t;
}

/*
 * The best title of the lines before end and of the index; of equals, the
 * first.
 */
static struct title_reading
best_title(const struct sec_report *r, size_t end)
{
	struct title_reading	 best = { .score = 0 };
	size_t			 i, looked = 0;

	for (i = 0; i < end && looked < LOOK && best.score < FULL; i++) {
		if (r->line[i].len == 0 || r->line[i].skip != GI_NOT_SKIPPED)
			continue;
		looked++;
		try_lines(r, i, &best);
	}
	for (i = 0; i < r->top && best.score < FULL; i++) {
		if (r->line[i].skip == GI_SKIPPED_INDEX)
			try_field(r, i, &best);
	}
	return best;
}

/* The first line that is surely of the text of the report. */
static size_t
text_begins(const struct sec_report *r)
{
	size_t	 i;

	for (i = 0; i < r->nheading; i++) {
		if (r->heading[i].role != GI_NO_ROLE)
			return r->heading[i].line;
	}
	return r->nline;
}

void
sec_find_title(struct sec_report *r)
{
	struct title_reading	 best = best_title(r, text_begins(r)), whole;

	if (best.score == 0)
		return;
	if (best.first > 0 && is_broken(r->doc->arena, r, best.first - 1,
	    &best)) {
		whole = best;
		whole.first--;
		whole.text = sec_report_join(r, whole.first, whole.last);
		if (parse(r->doc->arena, &whole) &&
		    whole.name.len > best.name.len)
			best = whole;
	}
	r->title.value = best.text;
	r->title.line = sec_report_number(r, best.first);
	r->title_first = best.first;
	r->title_last = best.last;
	if (best.name.len > 0) {
		r->agency.value = best.name;
		r->agency.line = r->title.line;
	}
	if (best.year != 0) {
		r->reported_year = best.year;
		r->year.line = r->title.line;
	}
}

bool
sec_title_read(struct gi_arena *a, struct gi_str text, struct sec_title *out)
{
	struct title_reading	 t = { .text = text };

	if (!parse(a, &t))
		return false;
	out->text = gi_trim(t.text);
	out->name = t.name;
	out->year = t.year;
	return true;
}
