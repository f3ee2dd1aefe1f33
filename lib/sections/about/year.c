/* SPDX-License-Identifier: ISC */
/*
 * The year that is reported on: what speaks for each year is weighed.  A title
 * may be copied from last year's report, or the period of the figures; both at
 * once hardly.
 */
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/clause.h"
#include "sections/about/date.h"

#define SENTENCES	6u	/* in which any year counts a little */
#define YEARS		8u	/* different ones that are weighed */
#define MONTH_MAX	9u	/* bytes of a month behind its year */
#define LAST_MONTH	10	/* of one, in which the year before is reported
				   on; later a date may be of either */

/*
 * What each kind of evidence weighs.  Title and date of publication together
 * are never outweighed: the rest was copied then.
 */
enum year_weight {
	WEIGHT_WORD = 1,	/* some year in the first sentences */
	WEIGHT_TEXT = 2,	/* that most sentences open with */
	WEIGHT_PERIOD = 2,	/* the period of the figures */
	WEIGHT_PUBLISHED = 2,	/* the year before that of publication */
	WEIGHT_NAMED = 3,	/* the report's name in a sentence */
	WEIGHT_ANNEX = 3,	/* the annex's own title */
	WEIGHT_TITLE = 4
};

struct year_votes {
	struct year_vote {
		int	 year;
		int	 weight;
		size_t	 line;		/* number of the first that says so */
		bool	 published;	/* the date of publication does */
	} vote[YEARS];
	size_t	 n;
};

/* Count weight for a year, which a line by its number speaks for. */
static struct year_vote *
vote(struct year_votes *v, int year, int weight, size_t line)
{
	size_t	 i;

	for (i = 0; i < v->n && v->vote[i].year != year; i++)
		;
	if (i == YEARS)
		return NULL;
	if (i == v->n) {
		v->vote[v->n++] = (struct year_vote){ year, 0, line, false };
	}
	v->vote[i].weight += weight;
	return &v->vote[i];
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

/* Is folded text a month, and no more? */
static bool
is_month(struct gi_str s, int *year)
{
	const struct gi_word	*w = gi_word_end(GI_WORD_DATE_MARK, s);
	size_t			 a, b;

	return w != NULL && gi_str_is(w->value, "m") &&
	    sec_year_in(s, &a, &b, year) && a == 0 && s.len <= b + MONTH_MAX;
}

/* Is clause i of a year that another is compared with: 与2023年相比? */
static bool
is_compared(const struct sec_report *r, size_t i)
{
	struct gi_str		 s = r->clause[i].fold.text;
	const struct gi_word	*w = gi_word_start(GI_WORD_THAN, s);
	int			 year;

	return w != NULL && sec_year_at(gi_str_from(s, w->text.len), &year) > 0;
}

/* The first stated period. */
static void
vote_period(const struct sec_report *r, struct year_votes *v)
{
	size_t	 i;
	int	 year;

	for (i = 0; i < r->nclause; i++) {
		if (of_period(r, i, &year)) {
			vote(v, year, WEIGHT_PERIOD, r->clause[i].line);
			return;
		}
	}
}

/* The first sentence that names the report, or else speaks of its topic. */
static void
vote_named(const struct sec_report *r, struct year_votes *v)
{
	const struct sec_clause	*c, *first = NULL;
	int			 year, about = 0;
	size_t			 i;

	for (i = 0; i < r->nclause; i++) {
		c = &r->clause[i];
		if (c->quoted || !of_topic(c->fold.text, &year))
			continue;
		if (sec_clause_announces(c)) {
			vote(v, year, WEIGHT_NAMED, c->line);
			return;
		}
		if (first == NULL) {
			first = c;
			about = year;
		}
	}
	if (first != NULL)
		vote(v, about, WEIGHT_WORD, first->line);
}

/* （2014年度）, under the title of the annex. */
static void
vote_annex(const struct sec_report *r, struct year_votes *v)
{
	size_t	 i, a, b;
	int	 year;

	for (i = r->annex; i < r->annex_end && i <= r->annex_row; i++) {
		struct gi_str s = sec_report_fold(r, &r->line[i]).text;

		if (sec_year_in(s, &a, &b, &year) && a == 0 &&
		    b == s.len) {
			vote(v, year, WEIGHT_ANNEX, sec_report_number(r, i));
			return;
		}
	}
}

/* Is clause i a year and no more? */
static bool
is_year(const struct sec_report *r, size_t i)
{
	struct gi_str	 s = r->clause[i].fold.text;
	size_t		 a, b;
	int		 year;

	return sec_year_in(s, &a, &b, &year) && a == 0 && b == s.len;
}

/* Is clause i of a list of years, as a page has for its reports? */
static bool
is_listed_year(const struct sec_report *r, size_t i)
{
	return is_year(r, i) && ((i > 0 && is_year(r, i - 1)) ||
	    (i + 1 < r->nclause && is_year(r, i + 1)));
}

/* The year that a clause opens with, 2020年 or 2020年度, but no date; or 0. */
static int
opening(const struct sec_report *r, size_t i)
{
	struct gi_str	 s = r->clause[i].fold.text, rest;
	size_t		 a, b;
	int		 year;

	if (r->clause[i].quoted || is_listed_year(r, i) || (i > 0 && r->clause[i - 1].sentence ==
	    r->clause[i].sentence) || !sec_year_in(s, &a, &b, &year) ||
	    a > 0 || gi_word_end(GI_WORD_YEAR,
	    (struct gi_str){ s.s, b }) == NULL)
		return 0;
	rest = gi_str_from(s, b);
	if (rest.len > 0 && ((rest.s[0] >= '0' && rest.s[0] <= '9') ||
	    gi_word_start(GI_WORD_NUMERAL, rest) != NULL))
		return 0;
	return is_future(r, i) ? 0 : year;
}

/* The year that most sentences open with, of equals the first; else any. */
static void
vote_text(const struct sec_report *r, struct year_votes *v)
{
	struct year_votes	 said = { .n = 0 };
	const struct year_vote	*best = NULL;
	size_t			 i;
	int			 year, month;

	for (i = 0; i < r->nclause; i++) {
		if ((year = opening(r, i)) != 0)
			vote(&said, year, 1, r->clause[i].line);
	}
	for (i = 0; i < said.n; i++) {
		if (best == NULL || said.vote[i].weight > best->weight)
			best = &said.vote[i];
	}
	if (best != NULL) {
		vote(v, best->year, WEIGHT_TEXT, best->line);
		return;
	}
	for (i = 0; i < r->nclause; i++) {
		if (!r->clause[i].quoted && !is_compared(r, i) &&
		    !is_listed_year(r, i) &&
		    r->clause[i].sentence < SENTENCES && !is_future(r, i) &&
		    year_of(r->clause[i].fold.text, &year) &&
		    !is_month(r->clause[i].fold.text, &month)) {
			vote(v, year, WEIGHT_WORD, r->clause[i].line);
			return;
		}
	}
}

/* The year before that of the day of publication; 0: not known, or late. */
static int
year_published(const struct sec_report *r)
{
	struct gi_str	 day = r->published.value;
	size_t		 month;
	int		 year;

	if (day.len == 0 || sec_year_at(day, &year) == 0 ||
	    !gi_str_size((struct gi_str){ day.s + 5, 2 }, &month) ||
	    month > LAST_MONTH)
		return 0;
	return year - 1;
}

/* The same by a line of the cover, 二〇二一年一月, that is no whole date. */
static int
year_of_cover(const struct sec_report *r)
{
	size_t	 i;
	int	 year;

	for (i = 0; i < r->nclause; i++) {
		if (is_month(r->clause[i].fold.text, &year))
			return year - 1;
	}
	return 0;
}

/*
 * The year before publication counts for what else speaks for it: a page may
 * be put up anew, years later.
 */
static void
support(struct year_votes *v, int year)
{
	size_t	 i;

	for (i = 0; i < v->n; i++) {
		if (v->vote[i].year == year) {
			v->vote[i].weight += WEIGHT_PUBLISHED;
			v->vote[i].published = true;
		}
	}
}

/*
 * The year with most weight; of equals that of the publication, else the first.
 */
static void
choose(struct sec_report *r, const struct year_votes *v)
{
	const struct year_vote	*best = NULL, *o;

	for (o = v->vote; o < v->vote + v->n; o++) {
		if (best == NULL || o->weight > best->weight ||
		    (o->weight == best->weight && o->published &&
		    !best->published))
			best = o;
	}
	if (best == NULL)
		return;
	r->reported_year = best->year;
	r->year.line = best->line;
}

void
sec_find_year(struct sec_report *r)
{
	struct year_votes	 v = { .n = 0 };
	int			 published = year_published(r);

	if (r->title_year != 0) {
		vote(&v, r->title_year, WEIGHT_TITLE, r->title.line);
		/* nothing outweighs both */
		if (published == r->title_year) {
			choose(r, &v);
			return;
		}
	}
	sec_find_clauses(r);
	if (!sec_is_report(r))
		return;
	vote_named(r, &v);
	vote_period(r, &v);
	vote_annex(r, &v);
	vote_text(r, &v);
	support(&v, published != 0 ? published : year_of_cover(r));
	choose(r, &v);
}
