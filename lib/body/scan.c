/* SPDX-License-Identifier: ISC */
/* Names of places in a text. */
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "body/place.h"
#include "body/word.h"
#include "gi.h"

#define BRIEF	6u	/* bytes of a name of two characters */

/* Whether a character of a word stands right before byte at. */
static bool
amid_word(struct gi_str text, size_t from, size_t at)
{
	struct gi_str	 before = { text.s + from, at - from };

	return at > from && gi_is_han(gi_utf8_last(before));
}

/* Whether what stands at byte at, a name of len bytes, is another word. */
static bool
is_other(struct gi_str text, size_t from, size_t at, size_t len)
{
	struct gi_str	 name = { text.s + at, len };
	struct gi_str	 behind = gi_str_from(text, at + len);

	if (body_word_start(BODY_WORD_LOWER, behind).len > 0 ||
	    body_word_start(BODY_WORD_NO_LEVEL,
	    gi_str_from(text, at + len - 3)).len > 0)
		return true;
	return len == BRIEF && (amid_word(text, from, at) ||
	    body_word_is(BODY_WORD_NO_PLACE, name));
}

/* Keep of the set those that a report of the year may name. */
static void
keep_year(struct body_places *set, int year)
{
	size_t	 i, n = 0;

	for (i = 0; i < set->n; i++) {
		if (body_place_in_year(set->place[i], year))
			set->place[n++] = set->place[i];
	}
	set->n = n;
}

bool
body_place_next(struct gi_str text, size_t from, int year,
    struct body_found *found)
{
	const struct body_key	*key;
	size_t			 at;

	for (at = body_place_pass(text, from); at < text.len;
	    at = body_place_pass(text, at + 1)) {
		key = NULL;
		while ((found->len = body_place_at(gi_str_from(text, at), &key,
		    BODY_FULL, &found->set)) > 0) {
			keep_year(&found->set, year);
			if (found->set.n == 0 ||
			    is_other(text, from, at, found->len))
				continue;
			found->at = at;
			found->how = gi_str_eq((struct gi_str){ text.s + at,
			    found->len }, body_place_name(
			    found->set.place[0])) ? BODY_FULL : BODY_ALIAS;
			return true;
		}
	}
	return false;
}
