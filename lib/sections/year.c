/* SPDX-License-Identifier: ISC */
/* The year that is reported on, where no title says so. */
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define SENTENCES	6u	/* in which it is looked for, if not stated */

static bool
take(struct sec_doc *d, int year, size_t line)
{
	d->given = year;
	d->year.line = line;
	return true;
}

/* 20201231日: the marks between were lost.  The year leads the digits. */
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

static bool
year_of(struct gi_str s, int *year)
{
	const struct gi_word	*w;
	size_t			 a, b, at = 0;

	while (at < s.len && sec_find_year_in(gi_str_from(s, at), &a, &b, year)) {
		w = gi_word_end(GI_WORD_YEAR, (struct gi_str){ s.s + at,
		    b });
		if (w != NULL)
			return true;
		at += b;
	}
	return run_together(s, year);
}

/* ...2020年政府信息公开...: the year before the topic. */
static bool
of_topic(struct gi_str s, int *year)
{
	size_t	 a, b;

	return sec_find_year_in(s, &a, &b, year) &&
	    gi_word_in(GI_WORD_TOPIC, gi_str_from(s, b), NULL) != NULL;
}

/* 统计期限自2020年1月1日起: in this clause or in the next. */
static bool
of_period(const struct sec_doc *d, size_t i, int *year)
{
	struct gi_str		 s = d->clause[i].fold.text;
	const struct gi_word	*w;
	size_t			 at;

	if ((w = gi_word_in(GI_WORD_PERIOD, s, &at)) == NULL)
		return false;
	if (year_of(gi_str_from(s, at + w->text.len), year))
		return true;
	return i + 1 < d->nclause && year_of(d->clause[i + 1].fold.text, year);
}

/* 2011年,我们将继续…: the year to come. */
static bool
is_future(const struct sec_doc *d, size_t i)
{
	size_t	 j;

	for (j = i; j < d->nclause && j <= i + 1; j++) {
		if (d->clause[j].sentence == d->clause[i].sentence &&
		    gi_word_in(GI_WORD_FUTURE, d->clause[j].fold.text, NULL) !=
		    NULL)
			return true;
	}
	return false;
}

/* （2014年度）, under the title of the annex */
static bool
of_annex(struct sec_doc *d)
{
	size_t	 i, a, b;
	int	 year;

	for (i = d->annex; i < d->annex_end && i <= d->annex_row; i++) {
		struct gi_str s = sec_line_fold(d, &d->line[i]).text;

		if (sec_find_year_in(s, &a, &b, &year) && a == 0 &&
		    b == s.len)
			return take(d, year, d->line[i].number);
	}
	return false;
}

void
sec_find_year(struct sec_doc *d)
{
	size_t	 i;
	int	 year;

	if (d->given != 0)
		return;
	for (i = 0; i < d->nclause; i++) {
		if (of_period(d, i, &year)) {
			take(d, year, d->clause[i].line);
			return;
		}
	}
	for (i = 0; i < d->nclause; i++) {
		if (!d->clause[i].quoted &&
		    of_topic(d->clause[i].fold.text, &year)) {
			take(d, year, d->clause[i].line);
			return;
		}
	}
	if (of_annex(d))
		return;
	for (i = 0; i < d->nclause; i++) {
		if (!d->clause[i].quoted &&
		    d->clause[i].sentence < SENTENCES && !is_future(d, i) &&
		    year_of(d->clause[i].fold.text, &year)) {
			take(d, year, d->clause[i].line);
			return;
		}
	}
}
