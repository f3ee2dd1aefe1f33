/* SPDX-License-Identifier: ISC */
/*
 * The places in a name, from the left: the longest name first, each a division
 * of the one before.  METHOD: a name without its kind (盐池) counts only where a
 * place must stand: behind a master, before a zone, before a bureau's words.
 */
#include <string.h>

#include "base/str.h"
#include "body/index.h"
#include "body/reading.h"
#include "gi.h"

struct body_link *
body_link_last(struct body_reading *r)
{
	return r->nlink > 0 ? &r->link[r->nlink - 1] : NULL;
}

bool
body_places_have(const struct body_places *set, enum body_level level)
{
	size_t	 i;

	for (i = 0; i < set->n; i++) {
		if (set->place[i]->level == level)
			return true;
	}
	return false;
}

static bool
under_any(const struct body_place *p, const struct body_places *up)
{
	size_t	 i;

	for (i = 0; i < up->n; i++) {
		if (body_place_under(p, up->place[i]))
			return true;
	}
	return false;
}

static void
put(struct body_places *set, const struct body_place *p)
{
	if (set->n < BODY_SAME)
		set->place[set->n++] = p;
}

/* Those of the set that are divisions of the last link; all, without one. */
static struct body_places
divisions(struct body_reading *r, const struct body_places *set)
{
	const struct body_link	*up = body_link_last(r);
	struct body_places	 of = { .n = 0 };
	size_t			 i;

	if (up == NULL)
		return *set;
	for (i = 0; i < set->n; i++) {
		if (under_any(set->place[i], &up->set) ||
		    under_any(set->place[i], &up->named))
			put(&of, set->place[i]);
	}
	return of;
}

/* Whether what p became is in the set too. */
static bool
goes_on(const struct body_place *p, const struct body_places *set)
{
	struct body_places	 next = { .n = 0 };
	size_t			 i, k;

	body_place_follow(p, 0, &next);
	for (i = 0; i < next.n; i++) {
		for (k = 0; k < set->n; k++) {
			if (set->place[k] == next.place[i])
				return true;
		}
	}
	return false;
}

/*
 * Those that a report of the year may name.  Where it may name several, those
 * that were gone in that very year are left out, and where the year is not
 * known, those that became another of them.
 */
static struct body_places
in_year(const struct body_places *set, int year)
{
	struct body_places	 now = { .n = 0 }, stay = { .n = 0 };
	size_t			 i;

	for (i = 0; i < set->n; i++) {
		if (body_place_in_year(set->place[i], year))
			put(&now, set->place[i]);
	}
	for (i = 0; i < now.n && now.n > 1; i++) {
		if (year == 0 ? !goes_on(now.place[i], &now) :
		    now.place[i]->to != year)
			put(&stay, now.place[i]);
	}
	return stay.n > 0 ? stay : now;
}

/* What became of those that were gone, and those that were still to come. */
static struct body_places
out_of_year(const struct body_places *set, struct body_link *l, int year)
{
	struct body_places	 now = { .n = 0 };
	size_t			 i;

	for (i = 0; i < set->n; i++) {
		if (set->place[i]->to < year) {
			body_place_follow(set->place[i], year, &now);
			l->old = true;
		}
	}
	for (i = 0; i < set->n && now.n == 0; i++) {
		if (set->place[i]->from > year) {
			put(&now, set->place[i]);
			l->later = true;
			l->old = false;
		}
	}
	return now;
}

/* Make a link of the set, which are divisions of the last one. */
static bool
link_set(struct body_reading *r, struct gi_str text, enum body_how how,
    const struct body_places *named, bool of_year)
{
	struct body_link	*l;
	struct body_places	 set;

	if (r->nlink == BODY_PIECES || named->n == 0)
		return false;
	l = &r->link[r->nlink];
	l->old = l->later = false;
	set = of_year ? in_year(named, r->year) :
	    out_of_year(named, l, r->year);
	if (set.n == 0)
		return false;
	l->text = text;
	l->how = how == BODY_FULL && !gi_str_eq(text,
	    body_place_name(named->place[0])) ? BODY_ALIAS : how;
	l->named = *named;
	l->set = set;
	r->nlink++;
	return true;
}

bool
body_link_add(struct body_reading *r, struct gi_str text, enum body_how how,
    const struct body_places *set)
{
	const struct body_places	 of = divisions(r, set);

	return link_set(r, text, how, &of, true);
}

/* 城区街道, 朝阳乡: a place's name before these is of the street or town. */
static bool
is_lower(struct gi_str behind)
{
	return body_word_start(BODY_WORD_LOWER, behind).len > 0 &&
	    body_word_is(BODY_WORD_KIND, behind);
}

static bool
same_code(const struct body_place *p, const struct body_places *set)
{
	size_t	 i;

	for (i = 0; i < set->n; i++) {
		if (set->place[i]->code == p->code)
			return true;
	}
	return false;
}

/*
 * The link from which on the name begins anew: 沭阳县沭阳县教育局, where the set
 * has a place that was named, or one above it; -1 for none.
 */
static int
again(const struct body_reading *r, const struct body_places *set)
{
	size_t	 i, k;

	for (i = 0; i < set->n; i++) {
		for (k = 0; k < r->nlink; k++) {
			if (same_code(set->place[i], &r->link[k].named))
				return (int)k;
		}
		for (k = 0; k < r->nlink; k++) {
			if (r->link[k].set.n == 1 && body_place_under(
			    r->link[k].set.place[0], set->place[i]))
				return 0;
		}
	}
	return -1;
}

/* A whole name at s, which is skip bytes behind what was read. */
static bool
whole_name(struct body_reading *r, struct gi_str s, size_t skip)
{
	const struct body_key	*key = NULL;
	struct body_places	 set, of;
	struct gi_str		 text;
	size_t			 len, year;
	int			 from;

	for (year = 0; year < 2; year++, key = NULL) {
		while ((len = body_place_at(s, &key, BODY_FULL, &set)) > 0) {
			text.s = s.s;
			text.len = len;
			if (is_lower(gi_str_from(s, len)))
				continue;
			of = divisions(r, &set);
			if (skip == 0 && link_set(r, text, BODY_FULL, &of,
			    year == 0)) {
				r->at += len;
				return true;
			}
			from = again(r, &set);
			if (from < 0)
				continue;
			r->nlink = (size_t)from;
			of = divisions(r, &set);
			if (!link_set(r, text, BODY_FULL, &of, year == 0))
				return false;
			r->at += skip + len;
			return true;
		}
	}
	return false;
}

/*
 * Keep of a short name's places those that the end of the name agrees with: a
 * 总队 is a province's.
 */
static void
by_end(const struct body_reading *r, struct body_places *set)
{
	struct body_places	 of = { .n = 0 };
	size_t			 i;

	if (body_word_end(BODY_WORD_PROVINCIAL, r->name).len == 0)
		return;
	for (i = 0; i < set->n; i++) {
		if (set->place[i]->level == BODY_OF_PROVINCE)
			put(&of, set->place[i]);
	}
	if (of.n > 0)
		*set = of;
}

/* Whether a short name counts before a zone's name, which behind begins. */
static bool
before_zone(const struct body_reading *r, struct gi_str text,
    struct gi_str behind, const struct body_places *set)
{
	enum body_kind	 kind;
	size_t		 end = body_zone_end(behind);

	kind = (enum body_kind)body_word_end(BODY_WORD_KIND, r->name).value;
	if (end == 0)
		return false;
	/* 苏州工业园区某街道, but not 苏州街道 */
	if ((kind == BODY_STREET || kind == BODY_TOWNSHIP) &&
	    (!body_zone_begins(behind) || end + 6 >= behind.len))
		return false;
	if (!body_places_have(set, BODY_OF_COUNTY))
		return true;
	/* 光明新区 is not 光明区, nor 东湖高新区 东湖区 */
	if (body_word_start(BODY_WORD_ZONE_APART, behind).len > 0)
		return false;
	return r->nlink > 0 || (body_zone_begins(behind) &&
	    !body_word_is(BODY_WORD_NO_SHORT, text));
}

/*
 * Whether a short name counts before the words of a bureau, without a place
 * before it: that of a branch, 盐池公安分局, 盐池生态环境局.
 */
static bool
before_branch(const struct body_reading *r, struct gi_str behind)
{
	const struct body_function	*f = body_function_read(behind);

	return body_word_end(BODY_WORD_KIND, r->name).value == BODY_BRANCH ||
	    (f != NULL && strcmp(f->key, "environment") == 0);
}

/* 湖北恩施州: before the whole name of a division of it. */
static bool
before_division(struct gi_str behind, const struct body_places *up)
{
	const struct body_key	*key = NULL;
	struct body_places	 set;
	size_t			 i;

	while (body_place_at(behind, &key, BODY_FULL, &set) > 0) {
		for (i = 0; i < set.n; i++) {
			if (under_any(set.place[i], up))
				return true;
		}
	}
	return false;
}

static bool
short_counts(const struct body_reading *r, struct gi_str text,
    struct gi_str s, const struct body_places *set)
{
	struct gi_str	 behind = gi_str_from(s, text.len);

	if (body_word_start(BODY_WORD_LEVEL, behind).len > 0 &&
	    body_word_start(BODY_WORD_NO_LEVEL, behind).len == 0)
		return false;
	if (r->has_master || before_division(behind, set) ||
	    before_zone(r, text, behind, set))
		return true;
	return body_word_start(BODY_WORD_FUNCTION, s).len == 0 &&
	    body_word_start(BODY_WORD_FUNCTION, behind).len > 0 &&
	    (r->nlink > 0 || before_branch(r, behind));
}

static bool
short_name(struct body_reading *r, struct gi_str s)
{
	const struct body_key	*key = NULL;
	struct body_places	 set;
	struct gi_str		 text = { s.s, 0 };

	while ((text.len = body_place_at(s, &key, BODY_SHORT, &set)) > 0) {
		set = divisions(r, &set);
		set = in_year(&set, r->year);
		by_end(r, &set);
		if (set.n > 0 && short_counts(r, text, s, &set) &&
		    body_link_add(r, text, BODY_SHORT, &set)) {
			r->at += text.len;
			return true;
		}
	}
	return false;
}

/* 青岛市南区: the 市 is of both names. */
static bool
shared_end(struct body_reading *r, struct gi_str s)
{
	struct gi_str	 before = { s.s - 3, s.len + 3 };

	if (r->nlink == 0 || r->at < 3 ||
	    body_word_start(BODY_WORD_LEVEL, before).len != 3)
		return false;
	r->at -= 3;
	if (whole_name(r, before, 0))
		return true;
	r->at += 3;
	return false;
}

/* Another place's whole name, of three characters at least, stands here. */
static bool
is_place(struct body_reading *r, struct gi_str s)
{
	const struct body_key	*key = NULL;
	struct body_places	 set;
	size_t			 len;

	if (body_word_start(BODY_WORD_FUNCTION, s).len > 0)
		return false;
	while ((len = body_place_at(s, &key, BODY_FULL, &set)) > 6) {
		if (!is_lower(gi_str_from(s, len)) &&
		    in_year(&set, r->year).n > 0)
			return true;
	}
	return false;
}

void
body_chain_read(struct body_reading *r)
{
	struct gi_str	 s;
	size_t		 gov;

	for (;;) {
		s = gi_str_from(r->name, r->at);
		if (r->nlink == BODY_PIECES || whole_name(r, s, 0) ||
		    short_name(r, s))
			goto next;
		gov = r->nlink == 0 ? 0 : body_word_start(BODY_WORD_GOV, s).len;
		if (gov > 0 && gov < s.len &&
		    whole_name(r, gi_str_from(s, gov), gov))
			goto next;
		if (!shared_end(r, s))
			break;
next:
		if (r->nlink == BODY_PIECES)
			break;
	}
	s = gi_str_from(r->name, r->at);
	r->clash = r->nlink > 0 && is_place(r, s);
}
