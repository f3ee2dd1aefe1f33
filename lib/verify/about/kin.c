/* SPDX-License-Identifier: ISC */
/*
 * Whether a name is of the report's body, of one above or below it, or of
 * another.  A name's words differ (住建局, with the city before it), so that
 * what is neither surely the same nor surely another stays open.
 */
#include <string.h>

#include "base/str.h"
#include "body/body.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/kin.h"

#define STEM		6u	/* bytes of the words that tell what a body
				   does */
#define DIVISION_MIN	6u	/* of a place's name before its kind */

static bool
ends_with(struct gi_str s, struct gi_str end)
{
	return s.len >= end.len &&
	    memcmp(s.s + s.len - end.len, end.s, end.len) == 0;
}

/* Whether name is own's with the end of a government's behind it. */
static bool
is_suffixed(const struct body *own, struct gi_str own_name, struct gi_str name)
{
	const struct gi_word	*w;
	struct gi_str		 rest;

	if (own->kind == BODY_GOV || own->kind == BODY_TOWNSHIP ||
	    own->kind == BODY_KIND_OPEN || name.len <= own_name.len ||
	    memcmp(name.s, own_name.s, own_name.len) != 0)
		return false;
	rest = gi_str_from(name, own_name.len);
	w = gi_word_is(GI_WORD_BODY_END, rest);
	return w != NULL && w->value.len > 0;
}

bool
ver_is_elsewhere(const struct body *own, const struct body_places *p)
{
	const struct body_place	*mine;
	size_t			 i;

	if (p->n == 0)
		return false;
	if (own->where == BODY_UNKNOWN) {
		for (i = 0; i < p->n; i++) {
			if (p->place[i]->level != BODY_OF_COUNTY)
				return false;
		}
		return own->level == BODY_OF_COUNTY || own->level == BODY_OF_TOWNSHIP;
	}
	if (own->where != BODY_AT || own->places.n != 1)
		return false;
	mine = own->places.place[0];
	for (i = 0; i < p->n; i++) {
		if (p->place[i]->code == mine->code ||
		    body_place_under(p->place[i], mine) ||
		    body_place_under(mine, p->place[i]))
			return false;
	}
	return true;
}

struct gi_str
ver_division_of(struct gi_str name, size_t min)
{
	const struct gi_word	*w;
	size_t			 at, from;

	for (from = 0; (w = gi_word_in(GI_WORD_DIVISION, gi_str_from(name,
	    from), &at)) != NULL; from += w->text.len) {
		from += at;
		if (from >= min && w->value.len == 0) {
			name.len = from + w->text.len;
			return name;
		}
	}
	return gi_str("");
}

/*
 * Whether both are of one place, as far as their names tell; where it is in no
 * list, by the words before them.
 */
static bool
same_place(const struct body *a, struct gi_str a_name, const struct body *b,
    struct gi_str b_name)
{
	struct gi_str	 division;

	if (a->where == BODY_AT && b->where == BODY_AT)
		return body_code(a) == body_code(b);
	if (a->where == BODY_AT || b->where == BODY_AT)
		return false;
	division = ver_division_of(a_name, DIVISION_MIN);
	return division.len > 0 &&
	    gi_str_eq(division, ver_division_of(b_name, DIVISION_MIN));
}

/* Whether both are of places that are in no list, and of the same level. */
static bool
both_unknown(const struct body *a, const struct body *b)
{
	return a->where == BODY_UNKNOWN && b->where == BODY_UNKNOWN &&
	    a->level == b->level && a->kind == b->kind &&
	    a->level != BODY_LEVEL_OPEN && a->function[0] != '\0' &&
	    strcmp(a->function, b->function) == 0 &&
	    a->unknown.len > 0 && b->unknown.len > 0 &&
	    ends_with(a->unknown, gi_str_from(b->unknown,
	    b->unknown.len >= 3 ? b->unknown.len - 3 : 0));
}

static bool
is_body_of_place(const struct body *b)
{
	return b->kind == BODY_DEPT || b->kind == BODY_BRANCH ||
	    b->kind == BODY_TOWNSHIP || b->kind == BODY_STREET;
}

/* Whether what one does stands in the name of the other: 文化旅游体育局. */
static bool
shares_words(const struct body *a, const struct body *b)
{
	struct gi_str	 one = a->own, two = b->own;

	one.len = one.len > STEM ? STEM : one.len;
	two.len = two.len > STEM ? STEM : two.len;
	return one.len == 0 || two.len == 0 || gi_str_has(a->own, two) ||
	    gi_str_has(b->own, one);
}

/* Whether the law may have had both functions in that year. */
static bool
both_in_year(const struct body *a, const struct body *b, int year)
{
	const struct body_function	*f = body_function(a->function);
	const struct body_function	*g = body_function(b->function);

	return f != NULL && g != NULL && f->from <= year && year < f->to &&
	    g->from <= year && year < g->to;
}

/* Whether b is surely another body of own's place than own. */
static bool
is_neighbour(const struct body *own, const struct body *b, int year)
{
	if (!is_body_of_place(own) && own->kind != BODY_GOV_OFFICE)
		return false;
	if (!is_body_of_place(b) || gi_str_eq(own->own, b->own))
		return false;
	if (own->kind != BODY_DEPT || b->kind != BODY_DEPT)
		return own->kind != BODY_BRANCH && b->kind != BODY_BRANCH;
	if (own->function[0] == '\0' || b->function[0] == '\0' ||
	    strcmp(own->function, b->function) == 0 || shares_words(own, b))
		return false;
	return !body_function_same(own->function, b->function) ||
	    both_in_year(own, b, year);
}

enum ver_kin
ver_kin_of(const struct body *own, struct gi_str own_name, struct gi_str name,
    int year)
{
	struct body	 b;

	if (ends_with(name, own_name) || ends_with(own_name, name))
		return VER_KIN_SELF;
	if (is_suffixed(own, own_name, name))
		return VER_KIN_SUFFIX;
	body_read(name, year, &b);
	if (gi_str_eq(b.normal, own->normal))
		return VER_KIN_SELF;
	if (b.kind == BODY_KIND_OPEN || b.kind == BODY_STATE ||
	    b.kind == BODY_PARTY || b.kind == BODY_OTHER)
		return VER_KIN_OPEN;
	if (same_place(own, own_name, &b, name))
		return is_neighbour(own, &b, year) ? VER_KIN_BODY :
		    VER_KIN_OPEN;
	if (b.where == BODY_AT && ver_is_elsewhere(own, &b.places))
		return VER_KIN_PLACE;
	return both_unknown(own, &b) ? VER_KIN_PLACE : VER_KIN_OPEN;
}
