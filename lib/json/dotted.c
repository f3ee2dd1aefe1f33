/* SPDX-License-Identifier: ISC */
/* The dotted keys of all places. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "form/place.h"
#include "json/dotted.h"

struct json_dotted {
	struct gi_arena	*arena;
	struct gi_str	*between;	/* by place */
};

struct json_dotted *
json_dotted_new(void)
{
	struct gi_arena		*a = gi_arena_new();
	struct json_dotted	*f = gi_alloc(a, sizeof(*f));
	const struct gi_place	*place;
	struct gi_text		 t = { .arena = a };
	size_t			 i, n;

	place = gi_places(&n);
	f->arena = a;
	f->between = gi_alloc_array(a, n, sizeof(*f->between));
	for (i = 0; i < n; i++) {
		gi_text_add(&t, gi_str(",\""));
		gi_place_dotted(&t, &place[i]);
		gi_text_add(&t, gi_str("\":"));
		f->between[i] = gi_text_end(&t);
	}
	return f;
}

void
json_dotted_free(struct json_dotted *f)
{
	if (f != NULL)
		gi_arena_free(f->arena);
}

struct gi_str
json_dotted_between(const struct json_dotted *f, size_t place)
{
	return f->between[place];
}

struct gi_str
json_dotted_key(const struct json_dotted *f, size_t place)
{
	struct gi_str	 key = gi_str_from(f->between[place], 2);

	key.len -= 2;
	return key;
}
