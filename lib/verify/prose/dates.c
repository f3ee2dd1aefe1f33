/* SPDX-License-Identifier: ISC */
/*
 * The year that a report is on, held against the other dates in it: that of
 * its title, the period that it states, the day on which it was published, and
 * the year that its text opens with.
 */
#include <string.h>

#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "stream/reader.h"
#include "verify/prose/checks.h"

#define BETWEEN		24	/* bytes of folded text, at most, from a
				   period's first word (PERIOD_FROM) to its
				   second (PERIOD_TO) */
#define BESIDE		36u	/* bytes of it before and behind a period */
#define YEAR		4	/* digits of a year */
#define OPENS		4	/* code points that tell a PERIOD_FROM */

/*
 * The year whose last digit stands before byte at of folded text; 0 if none
 * does.  A longer number is no year.
 */
static int
year_before(struct gi_str s, size_t at)
{
	int	 year = 0;
	size_t	 i;

	if (at < YEAR || (at > YEAR && s.s[at - YEAR - 1] >= '0' &&
	    s.s[at - YEAR - 1] <= '9'))
		return 0;
	for (i = at - YEAR; i < at; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return 0;
		year = year * 10 + (s.s[i] - '0');
	}
	return year >= 1900 && year < 2200 ? year : 0;
}

/*
 * Report that a date of the report speaks of the year actual, on the line with
 * that number.  kind is a value of the class DATED of words.
 */
static void
report_year(struct ver_report *v, enum gi_severity severity, size_t line,
    const char *kind, struct gi_str actual, size_t expected)
{
	struct gi_find	 f = { 0 };
	struct gi_str	 args[3];

	f.line = line;
	f.place = ver_line_place(v, line);
	f.expected = gi_size_text(v->arena, expected);
	f.actual = actual;
	args[0] = gi_say_of(GI_WORD_DATED, kind);
	args[1] = actual;
	args[2] = gi_size_text(v->arena, (size_t)v->year);
	ver_add_finding_as(v, severity, "year-mismatch", f, args,
	    GI_LEN(args));
}

/* A period in folded text. */
struct period {
	int	 from, to;	/* years; to is 0 if only the first is written */
	bool	 own;		/* words beside it say that it is of the report */
};

/*
 * Whether words just before or behind a period say that it is the report's.
 * Behind it another sentence may begin, so that few do there.
 */
static bool
is_own(struct gi_str before, struct gi_str behind)
{
	if (before.len > BESIDE)
		before = gi_str_from(before, before.len - BESIDE);
	if (behind.len > BESIDE)
		behind.len = BESIDE;
	return gi_word_in(GI_WORD_PERIOD, before, NULL) != NULL ||
	    gi_word_in(GI_WORD_PERIOD_OF, before, NULL) != NULL ||
	    gi_word_in(GI_WORD_SELF, before, NULL) != NULL ||
	    gi_word_in(GI_WORD_PERIOD, behind, NULL) != NULL;
}

/*
 * Find a period of about a year in folded text ("from 1 January 2023 to 31
 * December").  False if there is none.
 */
static bool
find_years(struct gi_str fold, struct period *p)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	size_t			 at, end, from;

	w = gi_word_in(GI_WORD_PERIOD_FROM, fold, &from);
	if (w == NULL || (p->from = year_before(fold, from)) == 0)
		return false;
	rest = gi_str_from(fold, from + w->text.len);
	if (gi_word_in(GI_WORD_PERIOD_TO, rest, &end) == NULL)
		return false;
	w = gi_word_in(GI_WORD_YEAR_MARK, rest, &at);
	p->to = w != NULL && at < end ? year_before(rest, at) : 0;
	fold.len = from;
	p->own = is_own(fold, gi_str_from(rest, end));
	return end <= BETWEEN;
}

/* Whether text, once folded, begins like a word that opens a period. */
static bool
opens(struct gi_str text)
{
	const struct gi_word	*w;
	uint32_t		 cp[OPENS];
	char			 fold[4 * OPENS] = "";
	size_t			 i, n, chars, len = 0;

	chars = gi_fold_str(text, cp, OPENS);
	for (i = 0; i < chars; i++)
		len += gi_utf8_encode(cp[i], fold + len);
	w = gi_words(GI_WORD_PERIOD_FROM, &n);
	for (i = 0; i < n; i++) {
		if (memcmp(fold, w[i].text.s, len < w[i].text.len ? len :
		    w[i].text.len) == 0)
			return true;
	}
	return false;
}

/*
 * Whether a period may stand in text: some mark of a year has behind it what
 * opens one.  Asked first, because folding costs more.
 */
static bool
may_have_period(struct gi_str text)
{
	const struct gi_word	*w;
	size_t			 i, n, at;

	w = gi_words(GI_WORD_YEAR_MARK, &n);
	for (i = 0; i < n; i++) {
		for (at = gi_str_find(text, w[i].text); at < text.len;
		    at += 1 + gi_str_find(gi_str_from(text, at + 1),
		    w[i].text)) {
			if (opens(gi_str_from(text, at)))
				return true;
		}
	}
	return false;
}

/* Read the period in a line of prose; false if it has none. */
static bool
line_period(struct ver_report *v, struct gi_str text, struct period *p)
{
	if (!may_have_period(text))
		return false;
	gi_arena_clear(v->scratch);
	return find_years(gi_fold_text(v->scratch, text), p);
}

/*
 * Whether a period is wrong.  A span of several years is meant so.  One of two
 * is hardly, if it is the report's: a digit was not brought up to date; nor is
 * one that ends before it begins.
 */
static bool
is_wrong(const struct ver_report *v, const struct period *p)
{
	if (p->from == p->to)
		return p->from != v->year;
	return p->own && p->to - p->from <= 1;
}

static void
find_period(struct ver_report *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	struct period		 p;

	for (; l < end; l++) {
		if (l->kind != VER_PROSE || !line_period(v, l->text, &p))
			continue;
		if (p.to == 0)
			p.to = p.from;
		if (!is_wrong(v, &p))
			continue;
		report_year(v, GI_ERROR, ver_line_number(v, l), "period",
		    gi_size_text(v->arena, (size_t)(p.from == v->year ? p.to :
		    p.from)), (size_t)v->year);
	}
}

/* The only year in folded text, in digits; 0 if there are several, or none. */
static int
sole_year(struct gi_str s)
{
	size_t	 at;
	int	 year, found = 0;

	for (at = YEAR; at <= s.len; at++) {
		if ((at < s.len && s.s[at] >= '0' && s.s[at] <= '9') ||
		    (year = year_before(s, at)) == 0)
			continue;
		if (found != 0 && found != year)
			return 0;
		found = year;
	}
	return found;
}

/* Report a title of another year: it was copied from that year's report. */
static void
find_title(struct ver_report *v)
{
	const struct gi_record	*rec;
	size_t			 i, line;
	int			 year;

	for (i = 0; i < v->doc->meta_end; i++) {
		rec = &v->doc->rec[i];
		if (!gi_meta_is(rec, "title") ||
		    !gi_str_size(gi_field(rec, GI_META_LINE), &line))
			continue;
		year = sole_year(gi_fold_text(v->arena, gi_unescape(v->arena,
		    gi_field(rec, GI_META_VALUE))));
		if (year != 0 && year != v->year)
			report_year(v, GI_ERROR, line, "title",
			    gi_size_text(v->arena, (size_t)year),
			    (size_t)v->year);
	}
}

/* Report days of publication before the year is over. */
static void
find_published(struct ver_report *v)
{
	const struct gi_record	*rec;
	struct gi_str		 date, year;
	size_t			 i, n, line;

	for (i = 0; i < v->doc->meta_end; i++) {
		rec = &v->doc->rec[i];
		if (!gi_meta_is(rec, "published"))
			continue;
		date = gi_unescape(v->arena, gi_field(rec, GI_META_VALUE));
		year.s = date.s;
		year.len = date.len < YEAR ? 0 : YEAR;
		if (!gi_str_size(year, &n) || n > (size_t)v->year ||
		    !gi_str_size(gi_field(rec, GI_META_LINE), &line) ||
		    (v->other > 0 && line >= v->other))
			continue;
		report_year(v, GI_ERROR, line, "published", date,
		    (size_t)v->year + 1);
	}
}

/* The year that text begins with, behind its item number; 0 if with none. */
static int
opening(struct gi_str text)
{
	unsigned	 number;
	char		 style;
	struct gi_str	 t;

	t = gi_trim(gi_str_from(text,
	    gi_item_parse(text, &number, &style)));
	if (t.len <= YEAR ||
	    gi_word_start(GI_WORD_YEAR_MARK, gi_str_from(t, YEAR)) == NULL)
		return 0;
	return year_before(t, YEAR);
}

/* Whether the first sentence of text judges the year that it opens with. */
static bool
judges(struct gi_str text)
{
	const struct gi_word	*w;
	size_t			 at, i;
	uint32_t		 cp;

	w = gi_word_in(GI_WORD_JUDGED, text, &at);
	for (i = 0; w != NULL && i < at;
	    i += gi_utf8_decode(text.s + i, text.len - i, &cp)) {
		if (gi_cp_is_end(gi_utf8_last((struct gi_str){ text.s, i })))
			return false;
	}
	return w != NULL;
}

/*
 * Report that the text of section 1 opens with another year, if the report's
 * own is nowhere in the prose: the text is that of another year's report.
 */
static void
find_text(struct ver_report *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	const struct ver_line	*first = NULL;
	char			 year[GI_SIZE_TEXT];
	struct gi_str		 own = { year, 0 };

	/* it may stand in what did not come */
	if (v->partial || v->cut > 0)
		return;
	own.len = gi_size_format((size_t)v->year, year);
	for (; l < end; l++) {
		if (!l->digit || l->head == 0 || l->kind != VER_PROSE)
			continue;
		if (gi_str_has(l->text, own))
			return;
		if (first != NULL || v->head[l->head - 1].section != 1)
			continue;
		if (opening(l->text) != 0 && !judges(l->text))
			first = l;
	}
	if (first != NULL)
		report_year(v, GI_ERROR, ver_line_number(v, first), "text",
		    gi_size_text(v->arena, (size_t)opening(first->text)),
		    (size_t)v->year);
}

void
ver_report_text_year(struct ver_report *v, size_t line, int year)
{
	size_t	 number = ver_line_number(v, &v->line[line]), i;

	for (i = 0; i < v->nfind; i++) {
		if (v->find[i].line == number &&
		    strcmp(v->find[i].rule, "year-mismatch") == 0)
			return;
	}
	report_year(v, GI_WARNING, number, "text",
	    gi_size_text(v->arena, (size_t)year), (size_t)v->year);
}

void
ver_check_dates(struct ver_report *v)
{
	if (v->year == 0)
		return;
	find_title(v);
	find_period(v);
	find_published(v);
	find_text(v);
}
