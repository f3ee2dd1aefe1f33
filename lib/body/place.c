/* SPDX-License-Identifier: ISC */
/* Places: what a text may name, in which years, and what became of it. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "body/index.h"
#include "body/place.h"
#include "gi.h"

#include "places.inc"

#define HOW(meaning)	((enum body_how)((meaning) >> 13))
#define PLACE(meaning)	(&places[(meaning) & 0x1FFFu])
#define FOLLOWED	8u		/* times that a place may become another */

static struct body_index
index_of(void)
{
	struct body_index	 index = {
		place_pool, place_key, place_start, PLACE_BUCKETS, PLACE_LEAD
	};

	return index;
}

static void
add(struct body_places *set, const struct body_place *p)
{
	size_t	 i;

	for (i = 0; i < set->n; i++) {
		if (set->place[i] == p)
			return;
	}
	if (set->n < BODY_SAME)
		set->place[set->n++] = p;
}

struct gi_str
body_place_name(const struct body_place *p)
{
	return (struct gi_str){ place_pool + p->name, p->name_len };
}

/* The first place of that code or a greater one. */
static const struct body_place *
first_of(uint32_t code)
{
	size_t	 low = 0, high = GI_LEN(places), mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (places[mid].code < code)
			low = mid + 1;
		else
			high = mid;
	}
	return &places[low];
}

const struct body_place *
body_place_find(uint32_t code, int year)
{
	const struct body_place	*p, *found = NULL, *end;

	end = places + GI_LEN(places);
	for (p = first_of(code); p < end && p->code == code; p++) {
		if (body_place_in_year(p, year) &&
		    (found == NULL || p->to > found->to))
			found = p;
	}
	return found;
}

bool
body_place_in_year(const struct body_place *p, int year)
{
	return year == 0 || (p->from <= year && year <= p->to);
}

bool
body_place_under(const struct body_place *p, const struct body_place *up)
{
	if (p->code == up->code || p->level <= up->level)
		return false;
	return p->parent == up->code ||
	    (up->level == BODY_OF_PROVINCE && p->code / 10000 == up->code / 10000) ||
	    (up->level == BODY_OF_PREFECTURE && p->code / 100 == up->code / 100);
}

/* Add all places that bear the code in the year; returns whether any does. */
static bool
add_code(uint32_t code, int year, struct body_places *set)
{
	const struct body_place	*p = body_place_find(code, year);

	if (p != NULL)
		add(set, p);
	return p != NULL;
}

void
body_place_follow(const struct body_place *p, int year,
    struct body_places *set)
{
	const struct body_place	*queue[BODY_SAME] = { p }, *q;
	size_t			 n = 1, i, k, left = FOLLOWED;

	for (i = 0; i < n && left-- > 0; i++) {
		for (k = 0; k < queue[i]->nnext; k++) {
			uint32_t code = place_next[queue[i]->next + k];

			if (add_code(code, year, set))
				continue;
			q = body_place_find(code, 0);
			if (q != NULL && n < BODY_SAME)
				queue[n++] = q;
		}
	}
}

size_t
body_place_pass(struct gi_str text, size_t at)
{
	const struct body_index	 index = index_of();

	while (text.len >= at + PLACE_LEAD) {
		if (!gi_utf8_plain(text.s + at))
			at++;
		else if (body_key_may(&index, gi_str_from(text, at)))
			return at;
		else
			at += 3;
	}
	return text.len;
}

size_t
body_place_at(struct gi_str s, const struct body_key **key, enum body_how how,
    struct body_places *set)
{
	const struct body_index	 index = index_of();
	const struct body_key	*k = *key;
	size_t			 i;

	if (k == NULL && !body_key_may(&index, s))
		return 0;
	for (;;) {
		k = k == NULL ? body_key_first(&index, s) :
		    body_key_next(&index, k, s);
		if (k == NULL)
			return 0;
		set->n = 0;
		for (i = k->first; i < (size_t)k->first + k->n; i++) {
			if ((HOW(place_meaning[i]) == BODY_SHORT) ==
			    (how == BODY_SHORT))
				add(set, PLACE(place_meaning[i]));
		}
		if (set->n > 0) {
			*key = k;
			return k->len;
		}
	}
}
