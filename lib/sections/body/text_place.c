/* SPDX-License-Identifier: ISC */
/*
 * The place of a body in the text of its report.  What stands in navigation, in
 * an address, or where another place is visited is not looked at.  That the
 * text names one county alone is enough for a body that says to be of a county
 * or a district; one that does not may be the prefecture's, so then no
 * prefecture may be named but right before the county.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "body/body.h"
#include "body/place.h"
#include "form/word.h"
#include "gi.h"
#include "sections/body/body.h"

#define MOST	8u		/* different places that are looked at */
#define BRIEF	6u		/* bytes of words that name no body alone */

struct text_place {
	const struct body_place	*place;
	size_t			 line;		/* its number */
	bool			 named;		/* the body's own words follow */
};

struct text_set {
	struct text_place	 place[MOST];
	size_t			 n;
};

struct text_places {
	const struct sec_report	*r;
	const struct body	*b;
	struct gi_str		 level;		/* 县, of 县审计局; empty */
	struct gi_str		 own;		/* 审计局 */
	struct gi_str		 written;	/* the same in normal form */
	struct text_set		 county;
	struct text_set		 upper;		/* prefectures, and provinces
						   that are cities */
	bool			 alone;		/* one of these stands before no
						   county */
	bool			 open;		/* a name may be of several, or
						   there are too many */
	bool			 named_open;	/* the body's own words follow
						   such a name */
};

static bool
ends_with(struct gi_str s, struct gi_str end)
{
	return s.len >= end.len &&
	    memcmp(s.s + s.len - end.len, end.s, end.len) == 0;
}

static bool
begins_with(struct gi_str s, struct gi_str with)
{
	return with.len > BRIEF && s.len >= with.len &&
	    memcmp(s.s, with.s, with.len) == 0;
}

/* May the body be of that place, by its name? */
static bool
fits(const struct text_places *t, const struct body_place *p)
{
	size_t	 i;

	if (t->b->where == BODY_NOWHERE)
		return ends_with(body_place_name(p), t->level);
	for (i = 0; i < t->b->places.n; i++) {
		if (t->b->places.place[i] == p)
			return true;
	}
	return false;
}

static void
add(struct text_places *t, struct text_set *set, const struct body_place *p,
    size_t line, bool named)
{
	size_t	 i;

	for (i = 0; i < set->n && set->place[i].place != p; i++)
		;
	if (i == MOST) {
		t->open = true;
		return;
	}
	if (i == set->n)
		set->place[set->n++] = (struct text_place){ p, line, false };
	if (named && !set->place[i].named) {
		set->place[i].named = true;
		set->place[i].line = line;
	}
}

/* Keep of the set what is a division of the place before it in the text. */
static void
narrow(struct body_places *set, const struct body_place *up)
{
	size_t	 i, n = 0;

	for (i = 0; i < set->n; i++) {
		if (body_place_under(set->place[i], up))
			set->place[n++] = set->place[i];
	}
	if (n > 0)
		set->n = n;
}

/* Is it a city that has districts? */
static bool
is_upper(const struct body_place *p)
{
	return p->level == BODY_OF_PREFECTURE || (p->level ==
	    BODY_OF_PROVINCE && gi_word_end(GI_WORD_CITY,
	    body_place_name(p)) != NULL);
}

/* Take a name that was found in the text, of which head stands before it. */
static void
take(struct text_places *t, const struct body_found *f, struct gi_str head,
    struct gi_str behind, size_t line)
{
	const struct body_place	*p = f->set.place[0];
	bool			 named;

	named = begins_with(behind, t->own) || begins_with(behind, t->written);
	if (f->set.n > 1) {
		t->open = true;
		t->named_open |= named;
	} else if (is_upper(p))
		add(t, &t->upper, p, line, named);
	else if (p->level == BODY_OF_COUNTY &&
	    gi_word_end(GI_WORD_VISIT, head) == NULL)
		add(t, &t->county, p, line, named);
}

/*
 * Take the places of a line, text in Simplified characters.  Those of an address
 * do not count, which is asked only where there is one.
 */
static void
take_line(struct text_places *t, const struct sec_line *l, struct gi_str text,
    size_t line)
{
	const struct body_place	*upper = NULL;
	struct body_found	 f;
	struct gi_str		 head = { text.s, 0 };
	size_t			 end = 0;

	while (body_place_next(text, end, t->r->reported_year, &f)) {
		if (end == 0 &&
		    gi_word_in(GI_WORD_ADDRESS, l->text, NULL) != NULL)
			return;
		if (upper != NULL && f.at == end)
			narrow(&f.set, upper);
		else
			t->alone |= upper != NULL;
		head.len = f.at;
		end = f.at + f.len;
		take(t, &f, head, gi_str_from(text, end), line);
		upper = f.set.n == 1 && is_upper(f.set.place[0]) ?
		    f.set.place[0] : NULL;
	}
	t->alone |= upper != NULL;
}

/* Take the places of all of the report's own text. */
static void
take_all(struct text_places *t)
{
	const struct sec_report	*r = t->r;
	const struct sec_line	*l;
	struct gi_str		 name = r->agency.value, text;
	struct gi_mark		 mark = gi_arena_mark(r->doc->arena);
	bool			 traditional;
	size_t			 i;

	traditional = !gi_str_eq(gi_fold_text(r->doc->arena, name), name);
	for (i = r->top; i < r->end; i++) {
		l = &r->line[i];
		if (l->text.len <= BRIEF || l->skip != GI_NOT_SKIPPED)
			continue;
		text = traditional ? gi_fold_text(r->doc->arena, l->text) :
		    l->text;
		take_line(t, l, text, sec_report_number(r, i));
		gi_arena_release(r->doc->arena, mark);
	}
}

/* The one place of the set that fits, of those named as the body, or of all. */
static const struct text_place *
only(const struct text_places *t, const struct text_set *set, bool named)
{
	const struct text_place	*found = NULL;
	size_t			 i;

	for (i = 0; i < set->n; i++) {
		if ((named && !set->place[i].named) ||
		    !fits(t, set->place[i].place))
			continue;
		if (found != NULL)
			return NULL;
		found = &set->place[i];
	}
	return found;
}

/* Whether any county stands before the body's own words. */
static bool
any_named(const struct text_places *t)
{
	size_t	 i;

	for (i = 0; i < t->county.n; i++) {
		if (t->county.place[i].named &&
		    fits(t, t->county.place[i].place))
			return true;
	}
	return t->named_open;
}

/* That of the body's places which is in the one city that the text names. */
static const struct body_place *
in_city(const struct text_places *t, size_t *line)
{
	struct body_places	 set = t->b->places;

	if (t->upper.n != 1)
		return NULL;
	narrow(&set, t->upper.place[0].place);
	*line = t->upper.place[0].line;
	return set.n == 1 ? set.place[0] : NULL;
}

/* Whether one county alone is its place, by kind and level of the body. */
static bool
county_tells(const struct text_places *t)
{
	enum body_kind	 kind = t->b->kind;

	if (t->open || t->county.n != 1 || kind == BODY_STATE ||
	    (kind == BODY_VERTICAL && t->level.len == 0))
		return false;
	return kind == BODY_TOWNSHIP || kind == BODY_STREET ||
	    t->b->level == BODY_OF_COUNTY || !t->alone;
}

const struct body_place *
sec_text_place(const struct sec_report *r, const struct body *b, size_t *line)
{
	struct text_places	 t = { .r = r, .b = b };
	const struct text_place	*found = NULL;
	size_t			 before = (size_t)(b->own.s - b->name.s);

	if (b->where == BODY_NOWHERE)
		t.level = (struct gi_str){ b->name.s, before };
	else if (b->where != BODY_AMBIGUOUS || b->places.n == 0)
		return NULL;
	t.own = b->own;
	if (b->where == BODY_NOWHERE && before <= b->normal.len)
		t.written = gi_str_from(b->normal, before);
	take_all(&t);
	if (any_named(&t))
		found = t.named_open ? NULL : only(&t, &t.county, true);
	else if (b->where == BODY_NOWHERE)
		found = county_tells(&t) ? only(&t, &t.county, false) : NULL;
	else if ((found = only(&t, &t.county, false)) == NULL)
		return in_city(&t, line);
	if (found != NULL)
		*line = found->line;
	return found != NULL ? found->place : NULL;
}
