/* SPDX-License-Identifier: ISC */
/* Of what kind a body is, and what it does: from the end of its own part. */
#include <string.h>

#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

#define REFORM		2019	/* since then county bureaus of the environment
				   are branches of the prefecture's */
#define LOCAL_MARKETS	2016	/* since then the bureaus for commerce and
				   quality are surely local */

static bool
is_function(const struct body_reading *r, const char *key)
{
	return r->function != NULL && strcmp(r->function->key, key) == 0;
}

/* Without the office of a body, which is not the body. */
static void
drop_office(struct body_reading *r)
{
	struct body_word	 w = body_word_end(BODY_WORD_OFFICE, r->own);
	struct gi_str		 body = { r->own.s, r->own.len - w.len };

	if (w.len > 0 && body.len > 0 &&
	    body_word_end(BODY_WORD_HAS_OFFICE, body).len > 0)
		r->own = body;
}

/* The level that the name tells without the ground of a branch. */
static enum body_level
level_of(const struct body_reading *r)
{
	return r->nlink > 0 ? (enum body_level)
	    r->link[r->nlink - 1].set.place[0]->level :
	    r->unknown.len > 0 ? r->unknown_level : r->level;
}

/* Whether text, all of it, is a place; then it is the last link. */
static bool
served_place(struct body_reading *r, struct gi_str text, enum body_how how)
{
	const struct body_key	*key = NULL;
	struct body_places	 set;
	size_t			 len;

	while ((len = body_place_at(text, &key, how, &set)) > 0) {
		if (len == text.len)
			return body_link_add(r, text, how, &set);
	}
	return false;
}

/*
 * 生态环境局盐池分局: a branch, and the ground that it serves.  False: it is a
 * bureau that only sounds like one, 市场监管局.
 */
static bool
branch(struct body_reading *r, struct gi_str own)
{
	struct body_word	 end = body_word_end(BODY_WORD_BRANCH, own), w;
	struct gi_str		 s = { own.s, own.len - end.len };
	size_t			 at, from = 0;

	while ((w = body_word_in(BODY_WORD_BUREAU, gi_str_from(s, from),
	    &at)).len > 0)
		from += at + w.len;
	if (from == 0 && body_word_end(BODY_WORD_KIND, own).value !=
	    BODY_BRANCH)
		return false;
	if (from == 0)
		from = body_word_start(BODY_WORD_FUNCTION, s).len;
	s = gi_str_from(s, from);
	if (body_zone_end(s) > 0)
		r->own_level = BODY_OF_ZONE;
	else if (s.len > 0 && !served_place(r, s, BODY_FULL) &&
	    !served_place(r, s, BODY_SHORT))
		r->served_open = true;
	return true;
}

/*
 * The bureaus of the environment below prefectures became branches of these,
 * but in municipalities.  By a whole name alone one cannot tell: the day is
 * the same.
 */
static enum body_kind
environment(struct body_reading *r)
{
	const struct body_link	*l = body_link_last(r);
	const struct body_place	*p = l != NULL ? l->set.place[0] : NULL;

	if (l != NULL && l->how == BODY_SHORT)
		return level_of(r) == BODY_OF_COUNTY ? BODY_BRANCH :
		    BODY_DEPT;
	if (level_of(r) != BODY_OF_COUNTY ||
	    (r->year > 0 && r->year < REFORM) ||
	    (p != NULL && p->parent % 10000 == 0))
		return BODY_DEPT;
	r->day = BODY_BY_DEPT;
	return BODY_KIND_OPEN;
}

/* What is led by its own system, though it ends as a department does. */
static enum body_kind
led(const struct body_reading *r, enum body_kind kind)
{
	enum body_level	 level = level_of(r);

	if (is_function(r, "tax-old2"))
		return level == BODY_OF_PROVINCE ? BODY_DEPT : BODY_VERTICAL;
	if (is_function(r, "market-old1") || is_function(r, "market-old2"))
		return level == BODY_OF_PROVINCE || r->year >= LOCAL_MARKETS ?
		    kind : BODY_KIND_OPEN;
	if (is_function(r, "quake"))
		return level == BODY_OF_PROVINCE ? BODY_VERTICAL :
		    level == BODY_LEVEL_OPEN ? BODY_KIND_OPEN : kind;
	if (is_function(r, "archives"))
		return r->year > 0 && r->year < REFORM ? kind : BODY_KIND_OPEN;
	if (r->function->led == 'n')
		return BODY_OTHER;
	return r->function->led == 'v' || is_function(r, "weather") ?
	    BODY_VERTICAL : kind;
}

/* A department, or what ends like one. */
static enum body_kind
department(struct body_reading *r, struct gi_str rest, enum body_kind kind)
{
	size_t	 at;

	if (body_word_in(BODY_WORD_DOUBT, rest, &at).len > 0)
		return BODY_KIND_OPEN;
	if (is_function(r, "environment"))
		return environment(r);
	return r->function != NULL ? led(r, kind) : kind;
}

/* A part of a zone, or its committee; tail stands behind the zone's name. */
static enum body_kind
of_zone(struct body_reading *r, struct gi_str tail, enum body_kind end)
{
	struct body_word	 w = body_word_start(BODY_WORD_COMMITTEE, tail);

	if (tail.len == w.len)
		return BODY_ZONE;
	r->part = (size_t)(tail.s - r->own.s) + w.len;
	tail = gi_str_from(tail, w.len);
	r->function = body_function_read(tail);
	if (r->function != NULL && r->function->led == 'v')
		return BODY_VERTICAL;
	return end == BODY_DEPT || end == BODY_ZONE ? BODY_ZONE_DEPT :
	    end == BODY_PARTY || end == BODY_OTHER ? end : BODY_KIND_OPEN;
}

/*
 * 委宣传部, 纪委: a body of the party, behind its place.  That of the party and
 * the government is either's.
 */
static bool
is_party(const struct body_reading *r, struct gi_str rest)
{
	struct body_word	 w = body_word_start(BODY_WORD_PARTY, rest);
	size_t			 at;

	if (body_word_in(BODY_WORD_GOV, rest, &at).len > 0)
		return false;
	return body_word_start(BODY_WORD_PARTY_START, r->lead).len > 0 ||
	    (w.len > 0 && body_word_text(w).len == 0 && body_is_placed(r));
}

/* A body of the party and of the government in one. */
static bool
is_both(struct gi_str rest)
{
	size_t	 at;

	return body_word_start(BODY_WORD_PARTY, rest).len > 0 &&
	    body_word_in(BODY_WORD_GOV, rest, &at).len > 0;
}

/* The kind that the end of the rest stands for, where it is no zone's. */
static enum body_kind
by_end(struct body_reading *r, struct gi_str rest, enum body_kind end)
{
	bool	 placed = body_is_placed(r);

	switch (end) {
	case BODY_GOV:
	case BODY_GOV_OFFICE:
		return placed && body_word_is(BODY_WORD_KIND, rest) ? end :
		    BODY_KIND_OPEN;
	case BODY_BRANCH:
		branch(r, rest);
		return r->function != NULL && r->function->led == 'v' ?
		    led(r, end) : end;
	case BODY_ZONE:			/* a committee of what is no zone */
		return body_word_start(BODY_WORD_FUNCTION, rest).len > 0 ?
		    department(r, rest, BODY_DEPT) : BODY_KIND_OPEN;
	case BODY_DEPT:
		/* 办公室 alone is anybody's */
		if (!placed && body_word_is(BODY_WORD_KIND, rest))
			return BODY_KIND_OPEN;
		return department(r, rest, BODY_DEPT);
	case BODY_KIND_OPEN:
		if (body_word_end(BODY_WORD_BRANCH, rest).len > 0 &&
		    branch(r, rest))
			return BODY_BRANCH;
		if (body_word_end(BODY_WORD_BRANCH, rest).len > 0)
			return department(r, rest, BODY_DEPT);
		return r->function != NULL && (r->function->led == 'v' ||
		    r->function->led == 'n') ? led(r, end) : BODY_KIND_OPEN;
	default:
		return end;
	}
}

/* Behind a master: what is below it in a place, or the master itself. */
static enum body_kind
below_master(struct body_reading *r, struct gi_str rest, enum body_kind end)
{
	if (body_zone_end(rest) > 0)
		r->own_level = BODY_OF_ZONE;
	if (r->function == NULL || r->function->led == 'l')
		r->function = r->master;
	if (end == BODY_OTHER)
		return end;
	return body_is_placed(r) || r->own_level == BODY_OF_ZONE ?
	    BODY_VERTICAL : BODY_KIND_OPEN;
}

/* The kind, where own is not empty. */
static enum body_kind
kind_of(struct body_reading *r, struct gi_str rest, enum body_kind end)
{
	if (body_is_below_ministry(r, rest) || is_both(rest))
		return BODY_KIND_OPEN;
	if (body_word_start(BODY_WORD_OTHER_START, r->lead).len > 0)
		return BODY_OTHER;
	if (is_party(r, rest))
		return BODY_PARTY;
	if (end == BODY_STREET || end == BODY_TOWNSHIP)
		return end;
	if (r->has_master)
		return below_master(r, rest, end);
	if (end == BODY_BRANCH || (r->zone = body_zone_end(rest)) == 0)
		return by_end(r, rest, end);
	r->zone += r->gov;
	return of_zone(r, gi_str_from(r->own, r->zone), end);
}

void
body_kind_read(struct body_reading *r)
{
	struct gi_str	 rest;
	enum body_kind	 end;

	r->own = gi_str_from(r->name, r->at);
	drop_office(r);
	if (!body_word_is(BODY_WORD_KIND, r->own))
		r->gov = body_word_start(BODY_WORD_GOV, r->own).len;
	if (r->gov == r->own.len)
		r->gov = 0;
	rest = gi_str_from(r->own, r->gov);
	r->part = r->gov;
	end = (enum body_kind)body_word_end(BODY_WORD_KIND, rest).value;
	r->function = body_function_read(rest);
	if (body_is_state(r, rest, end)) {
		r->kind = BODY_STATE;
		if (rest.len == 0)
			r->function = body_of_master(r);
	} else if (rest.len > 0)
		r->kind = kind_of(r, rest, end);
	else if (body_is_placed(r) && (r->lead.len == 0 || r->corps))
		r->kind = BODY_GOV;
	if (r->kind == BODY_PARTY || r->kind == BODY_STREET ||
	    r->kind == BODY_TOWNSHIP || r->kind == BODY_ZONE)
		r->function = NULL;
}
