/* SPDX-License-Identifier: ISC */
/* What follows from kind, places and year: level, place, day, rules. */
#include "body/reading.h"
#include "gi.h"

static const enum body_deadline	 deadline_of[BODY_KIND_COUNT] = {
	[BODY_STATE] = BODY_BY_DEPT, [BODY_GOV] = BODY_BY_GOV,
	[BODY_GOV_OFFICE] = BODY_BY_DEPT, [BODY_DEPT] = BODY_BY_DEPT,
	[BODY_BRANCH] = BODY_BY_DEPT, [BODY_VERTICAL] = BODY_BY_SYSTEM,
	[BODY_TOWNSHIP] = BODY_BY_TOWN, [BODY_STREET] = BODY_BY_TOWN,
	[BODY_ZONE] = BODY_BY_ZONE, [BODY_ZONE_DEPT] = BODY_BY_ZONE,
	[BODY_PARTY] = BODY_BY_OTHER, [BODY_OTHER] = BODY_BY_OTHER
};

/* The level of all of them, or open. */
static enum body_level
common_level(const struct body_places *set)
{
	size_t	 i;

	for (i = 1; i < set->n; i++) {
		if (set->place[i]->level != set->place[0]->level)
			return BODY_LEVEL_OPEN;
	}
	return set->n > 0 ? (enum body_level)set->place[0]->level :
	    BODY_LEVEL_OPEN;
}

static enum body_level
level_of(const struct body_reading *r)
{
	switch (r->kind) {
	case BODY_STATE:
		return BODY_OF_NATION;
	case BODY_TOWNSHIP:
	case BODY_STREET:
		return BODY_OF_TOWNSHIP;
	case BODY_ZONE:
	case BODY_ZONE_DEPT:
		return BODY_OF_ZONE;
	default:
		break;
	}
	if (r->own_level != BODY_LEVEL_OPEN || r->served_open || r->clash ||
	    r->zone > 0)
		return r->zone > 0 ? BODY_OF_ZONE : r->own_level;
	if (r->unknown.len > 0)
		return r->unknown_level;
	return r->nlink > 0 ? common_level(&r->link[r->nlink - 1].set) :
	    r->level;
}

static enum body_where
where_of(const struct body_reading *r, const struct body *b)
{
	if (r->kind == BODY_STATE)
		return BODY_NATIONWIDE;
	if (r->clash || r->served_open)
		return BODY_AMBIGUOUS;
	if (r->unknown.len > 0)
		return BODY_UNKNOWN;
	return b->places.n == 0 ? BODY_NOWHERE :
	    b->places.n == 1 ? BODY_AT : BODY_AMBIGUOUS;
}

/* 规章 are made by ministries, and by governments whose place may. */
static enum body_answer
rules_of(const struct body_reading *r, const struct body *b)
{
	const struct body_place	*p;

	if (r->kind == BODY_KIND_OPEN || r->kind == BODY_STATE)
		return r->kind == BODY_STATE ? BODY_YES : BODY_ANSWER_OPEN;
	if (r->kind != BODY_GOV || b->level == BODY_OF_COUNTY)
		return BODY_NO;
	if (b->level == BODY_OF_PROVINCE)
		return BODY_YES;
	if (b->where != BODY_AT)
		return BODY_ANSWER_OPEN;
	p = b->places.place[0];
	if (p->rules > 0 && r->year == 0)
		return BODY_ANSWER_OPEN;
	return p->rules > 0 && p->rules <= r->year ? BODY_YES : BODY_NO;
}

void
body_fields_write(const struct body_reading *r, struct body *b)
{
	size_t	 i;

	b->kind = r->kind;
	b->function = r->function != NULL ? r->function->key : "";
	if (r->kind == BODY_TOWNSHIP || r->kind == BODY_STREET ||
	    r->kind == BODY_ZONE || r->kind == BODY_GOV_OFFICE)
		b->function = r->kind == BODY_ZONE ? "zone" :
		    body_kind_name(r->kind);
	b->level = level_of(r);
	b->places.n = 0;
	if (r->nlink > 0 && !r->clash && !r->served_open)
		b->places = r->link[r->nlink - 1].set;
	b->unknown = r->unknown;
	b->where = where_of(r, b);
	b->deadline = r->kind == BODY_KIND_OPEN ? r->day :
	    deadline_of[r->kind];
	b->rules = rules_of(r, b);
	b->npiece = r->nlink;
	for (i = 0; i < r->nlink; i++)
		b->piece[i] = (struct body_piece){ r->link[i].text,
		    r->link[i].how, r->link[i].old, r->link[i].later };
	b->own = r->own;
}
