/* SPDX-License-Identifier: ISC */
/* Which of several titles is the report's, where a page lists other reports. */
#include "base/arena.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/title.h"

#define LOOK		60u	/* lines behind the titles that are asked */
#define LINKS		4u	/* lines behind a word for links */
#define DATE_MAX	24u	/* code points of a date in a list of titles */
#define LISTED		3u	/* titles of other reports that make a list */

/* Is it the same body and year? */
static bool
same(const struct sec_title_found *a, const struct sec_title_found *b)
{
	return a->title.year == b->title.year &&
	    gi_str_eq(a->title.name, b->title.name);
}

/*
 * Are two titles, one behind the other, of a list: of different reports, and
 * with no more between them than a date?
 */
static bool
are_listed(const struct sec_report *r, const struct sec_title_found *a,
    const struct sec_title_found *b)
{
	size_t	 i, n = 0;

	if (same(a, b))
		return false;
	for (i = sec_report_next(r, a->last); i < b->first;
	    i = sec_report_next(r, i)) {
		if (n++ > 0 || r->line[i].stop || r->line[i].len > DATE_MAX)
			return false;
	}
	return true;
}

/* Does the title of another report stand beside title i? */
static bool
is_listed(const struct sec_report *r, const struct sec_title_list *list, size_t i)
{
	const struct sec_title_found	*t = &list->found[i];

	return (i > 0 && are_listed(r, t - 1, t)) ||
	    (i + 1 < list->n && are_listed(r, t, t + 1));
}

/* Does s stand in the text behind the titles? */
static bool
is_spoken_of(const struct sec_report *r, struct gi_str s, size_t from)
{
	size_t	 i, looked = 0;

	for (i = from; i < r->end && looked < LOOK; i++) {
		if (r->line[i].len == 0)
			continue;
		looked++;
		if (gi_str_has(r->line[i].text, s))
			return true;
	}
	return false;
}

/* Does the title stand behind a word for links: 上一篇, 相关链接? */
static bool
is_link(const struct sec_report *r, const struct sec_title_found *t)
{
	size_t	 i, n;

	for (i = t->first + 1, n = 0; i-- > 0 && n <= LINKS; n++) {
		if (sec_report_start_word(r, &r->line[i], GI_WORD_FOOTER) !=
		    NULL)
			return true;
	}
	return false;
}

/* How much speaks for title i of several. */
static int
worth(const struct sec_report *r, const struct sec_title_list *list, size_t i)
{
	const struct sec_title_found	*t = &list->found[i];
	const struct sec_title_found	*last = &list->found[list->n - 1];
	size_t				 j, next = sec_report_next(r, t->last);
	int				 points = 0;

	for (j = 0; j < list->n; j++)
		points += j != i && same(t, &list->found[j]);
	points = points > 1 ? 1 : points;
	if (!is_listed(r, list, i))
		points += 2;
	if (i + 1 == list->n && next < r->nline && next >= r->top)
		points += 1;
	if (is_link(r, t))
		points -= 2;
	if (is_spoken_of(r, t->title.name, last->last + 1))
		points += 2;
	if (is_spoken_of(r, gi_size_text(r->doc->arena,
	    (size_t)t->title.year), last->last + 1))
		points += 1;
	return points;
}

const struct sec_title_found *
sec_title_choose(const struct sec_report *r, const struct sec_title_list *list)
{
	const struct sec_title_found	*best = list->found;
	size_t				 i;
	int				 points, most = -1;

	for (i = 1; i < list->n && same(best, &list->found[i]); i++)
		;
	if (i == list->n)
		return best;
	for (i = 0; i < list->n; i++) {
		points = worth(r, list, i);
		if (points >= most) {
			most = points;
			best = &list->found[i];
		}
	}
	/* of its places, the first that is no list */
	for (i = 0; i < list->n; i++) {
		if (same(best, &list->found[i]) && !is_listed(r, list, i))
			return &list->found[i];
	}
	return best;
}

bool
sec_title_is_list(const struct sec_report *r, const struct sec_title_list *list)
{
	size_t	 i, listed = 0;

	for (i = 0; i < list->n; i++)
		listed += is_listed(r, list, i);
	return listed >= LISTED && !sec_has_form(r);
}
