/* SPDX-License-Identifier: ISC */
/*
 * Web sites, newspapers and platforms.  Their names end in one of few words, and
 * begin with a place, behind a mark or a word of use.
 */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "body/place.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/clause.h"
#include "verify/about/site.h"

#define RUN	72u	/* bytes of a name and what stands before it */

/*
 * The byte, from floor on, at which the characters begin that stand without a
 * mark before at.
 */
static size_t
run_start(struct gi_str s, size_t floor, size_t at)
{
	struct gi_utf8	 last;
	size_t		 from = at;

	while (from > floor && at - from < RUN) {
		last = gi_utf8_end((struct gi_str){ s.s, from });
		if (!gi_is_han(last.cp))
			break;
		from -= last.n;
	}
	return from;
}

/* Whether the text before byte at ends in a word of use, perhaps in a mark. */
static bool
is_used(struct gi_str s, size_t at)
{
	struct gi_utf8	 last;

	s.len = at;
	if (s.len > 0) {
		last = gi_utf8_end(s);
		if (last.cp == GI_CP_LEFT_QUOTE ||
		    last.cp == GI_CP_LEFT_TITLE || last.cp == '"')
			s.len -= last.n;
	}
	return s.len == 0 || gi_word_end(GI_WORD_SITE_USE, s) != NULL;
}

/*
 * Whether what is from byte at up to end is the subject of a sentence that says
 * what was made public there: 甲县政府门户网站公开信息9条.
 */
static bool
is_subject(struct gi_str s, size_t at, size_t end)
{
	struct gi_str	 before = { s.s, at };
	uint32_t	 cp;

	if (gi_word_start(GI_WORD_SITE_DID, gi_str_from(s, end)) == NULL)
		return false;
	cp = gi_utf8_last(before);
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == GI_CP_WIDE_COMMA;
}

/*
 * The name of places at the start of s: whole, or in short where a site may be
 * called so.  Returns its bytes; 0 if there is none.
 */
static size_t
place_at(struct gi_str s, int year, struct ver_site *site)
{
	static const enum body_how	 how[] = { BODY_FULL, BODY_ALIAS,
					    BODY_SHORT };
	const struct body_key		*key;
	struct body_places		 set;
	size_t				 i, j, n;

	for (i = 0; i < GI_LEN(how); i++) {
		key = NULL;
		n = body_place_at(s, &key, how[i], &set);
		if (n == 0)
			continue;
		site->places.n = 0;
		for (j = 0; j < set.n; j++) {
			if (body_place_in_year(set.place[j], year))
				site->places.place[site->places.n++] =
				    set.place[j];
		}
		site->how = how[i];
		if (site->places.n > 0)
			return n;
	}
	return 0;
}

/* Whether one of the places is a county: its short name may be any word. */
static bool
has_county(const struct body_places *p)
{
	size_t	 i;

	for (i = 0; i < p->n; i++) {
		if (p->place[i]->level == BODY_OF_COUNTY)
			return true;
	}
	return false;
}

/*
 * Find the place that the name of a site begins with, from byte floor on, which
 * ends at site->end with the word of its class at byte word.
 */
static bool
find_name(struct gi_str s, size_t floor, size_t word, int year,
    struct ver_site *site)
{
	size_t		 from, n;
	struct gi_str	 name;
	uint32_t	 cp;

	for (from = run_start(s, floor, word); from < word;
	    from += gi_utf8_decode(s.s + from, s.len - from, &cp)) {
		if (!is_used(s, from) && !is_subject(s, from, site->end))
			continue;
		name = gi_str_from(s, from);
		name.len = site->end - from;
		if ((n = place_at(name, year, site)) == 0 || from + n > word)
			continue;
		if (site->how == BODY_SHORT && (has_county(&site->places) ||
		    gi_word_start(GI_WORD_SITE_BREAK, gi_str_from(name, n)) !=
		    NULL))
			continue;
		if (gi_word_in(GI_WORD_SITE_BREAK, name, NULL) != NULL)
			continue;
		site->at = from;
		site->name = name;
		return true;
	}
	return false;
}

/* The byte behind the Han characters that stand in s from byte at on. */
static size_t
run_end(struct gi_str s, size_t at)
{
	uint32_t	 cp;
	size_t		 n;

	for (; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (!gi_is_han(cp))
			break;
	}
	return at;
}

/*
 * Whether what stands from byte at up to end is the name of a platform, a place
 * and a word: 甲市发布.
 */
static bool
is_platform(struct gi_str s, size_t at, size_t end, int year,
    struct ver_site *site)
{
	const struct gi_word	*w;
	struct gi_str		 name = { s.s + at, end - at };
	size_t			 n;

	n = place_at(name, year, site);
	if (n == 0 || (site->how == BODY_SHORT && has_county(&site->places)))
		return false;
	w = gi_word_is(GI_WORD_PLATFORM, gi_str_from(name, n));
	if (w == NULL)
		return false;
	site->at = at;
	site->name = name;
	site->portal = true;
	return true;
}

/*
 * The name of a platform in marks before byte word or behind site->end:
 * “甲市发布”微信公众号.
 */
static bool
find_platform(struct gi_str s, size_t floor, size_t word, int year,
    struct ver_site *site)
{
	const struct gi_word	*w;
	struct gi_str		 before = { s.s, word };
	struct gi_utf8		 last;
	uint32_t		 cp;
	size_t			 from, n;

	while ((w = gi_word_end(GI_WORD_PLATFORM_KIND, before)) != NULL)
		before.len -= w->text.len;
	if (before.len > floor) {
		last = gi_utf8_end(before);
		before.len -= last.n;
		if ((last.cp == GI_CP_RIGHT_QUOTE || last.cp == '"') &&
		    (from = run_start(before, floor, before.len)) <
		    before.len && is_platform(s, from, before.len, year, site))
			return true;
	}
	if (site->end == s.len)
		return false;
	n = gi_utf8_decode(s.s + site->end, s.len - site->end, &cp);
	from = site->end + n;
	n = run_end(s, from);
	if ((cp != GI_CP_LEFT_QUOTE && cp != '"') || n == from ||
	    !is_platform(s, from, n, year, site))
		return false;
	site->end = n;
	return true;
}

bool
ver_site_next(struct gi_str text, size_t from, int year, struct ver_site *site)
{
	const struct gi_word	*w;
	size_t			 at, word;

	for (; (w = gi_word_in(GI_WORD_SITE, gi_str_from(text, from), &at)) !=
	    NULL; from = site->end) {
		word = from + at;
		site->end = word + w->text.len;
		site->press = gi_str_is(w->value, "press");
		site->portal = gi_str_is(w->value, "portal");
		if ((find_name(text, from, word, year, site) ||
		    find_platform(text, from, word, year, site)) &&
		    gi_word_in(GI_WORD_SITE_ABROAD,
		    ver_sentence_at(text, site->at), NULL) == NULL)
			return true;
	}
	return false;
}
