/* SPDX-License-Identifier: ISC */
/* The year that is reported on, where no title says so. */
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/clause.h"
#include "sections/about/date.h"

#define SENTENCES	6u	/* in which it is looked for, if not stated */

/* Take a year of that line, by its number. */
static bool
take(struct sec_report *r, int year, size_t line)
{
	r->reported_year = year;
	r->year.line = line;
	return true;
}

/* Find a year in 20201231日, where the marks between were lost. */
static bool
run_together(struct gi_str s, int *year)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	uint32_t		 cp;
	size_t			 at, n, len;

	for (at = 0; at < s.len; at += n) {
		rest = gi_str_from(s, at);
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (cp < '0' || cp > '9')
			continue;
		for (len = 0; len < rest.len && rest.s[len] >= '0' &&
		    rest.s[len] <= '9'; len++)
			;
		n = len;
		if (len < 6 || len > 8)
			continue;
		w = gi_word_start(GI_WORD_DATE_MARK, gi_str_from(rest, len));
		if (w != NULL && !gi_str_is(w->value, "y") &&
		    sec_year_at(rest, year) > 0)
			return true;
	}
	return false;
}

/* The first year that a word for a year follows, or in such digits. */
static bool
year_of(struct gi_str s, int *year)
{
	const struct gi_word	*w;
	size_t			 a, b, at = 0;

	while (at < s.len && sec_year_in(gi_str_from(s, at), &a, &b, year)) {
		w = gi_word_end(GI_WORD_YEAR, (struct gi_str){ s.s + at,
		    b });
		if (w != NULL)
			return true;
		at += b;
	}
	return run_together(s, year);
}

/* …2020年政府信息公开…: the year before the topic. */
static bool
of_topic(struct gi_str s, int *year)
{
	size_t	 a, b;

	return sec_year_in(s, &a, &b, year) &&
	    gi_word_in(GI_WORD_TOPIC, gi_str_from(s, b), NULL) != NULL;
}

/*
 * 统计期限自2020年1月1日起: the period is in clause i, the year there or in the
 * next.
 */
static bool
of_period(const struct sec_report *r, size_t i, int *year)
{
	struct gi_str		 s = r->clause[i].fold.text;
	const struct gi_word	*w;
	size_t			 at;

	if ((w = gi_word_in(GI_WORD_PERIOD, s, &at)) == NULL)
		return false;
	if (year_of(gi_str_from(s, at + w->text.len), year))
		return true;
	return i + 1 < r->nclause && year_of(r->clause[i + 1].fold.text, year);
}

/* Is clause i of the year to come: 2011年,我们将继续…? */
static bool
is_future(const struct sec_report *r, size_t i)
{
	size_t	 j;

	for (j = i; j < r->nclause && j <= i + 1; j++) {
		if (r->clause[j].sentence == r->clause[i].sentence &&
		    gi_word_in(GI_WORD_FUTURE, r->clause[j].fold.text, NULL) !=
		    NULL)
			return true;
	}
	return false;
}

/* （2014年度）, under the title of the annex. */
static bool
of_annex(struct sec_report *r)
{
	size_t	 i, a, b;
	int	 year;

	for (i = r->annex; i < r->annex_end && i <= r->annex_row; i++) {
		struct gi_str s = sec_report_fold(r, &r->line[i]).text;

		if (sec_year_in(s, &a, &b, &year) && a == 0 &&
		    b == s.len)
			return take(r, year, sec_report_number(r, i));
	}
	return false;
}

void
sec_find_year(struct sec_report *r)
{
	size_t	 i;
	int	 year;

	if (r->reported_year != 0)
		return;
	for (i = 0; i < r->nclause; i++) {
		if (of_period(r, i, &year)) {
			take(r, year, r->clause[i].line);
			return;
		}
	}
	for (i = 0; i < r->nclause; i++) {
		if (!r->clause[i].quoted &&
		    of_topic(r->clause[i].fold.text, &year)) {
			take(r, year, r->clause[i].line);
			return;
		}
	}
	if (of_annex(r))
		return;
	for (i = 0; i < r->nclause; i++) {
		if (!r->clause[i].quoted &&
		    r->clause[i].sentence < SENTENCES && !is_future(r, i) &&
		    year_of(r->clause[i].fold.text, &year)) {
			take(r, year, r->clause[i].line);
			return;
		}
	}
}
