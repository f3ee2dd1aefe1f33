/* SPDX-License-Identifier: ISC */
/* Bodies of the State Council, and what only looks like one. */
#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

bool
body_is_placed(const struct body_reading *r)
{
	return r->nlink > 0 || r->unknown.len > 0 || r->level_text.len > 0;
}

static bool
below_ministry(struct gi_str rest)
{
	struct body_word	 w = body_word_start(BODY_WORD_FUNCTION, rest);

	rest = gi_str_from(rest, w.len);
	if (w.len > 0)
		w = body_word_start(BODY_WORD_STATE_END, rest);
	return w.len > 0 && w.len < rest.len;
}

bool
body_is_below_ministry(const struct body_reading *r, struct gi_str rest)
{
	return !body_is_placed(r) && below_ministry(rest);
}

/* Whether the rest begins and ends as only a body of the state does. */
static bool
sounds(const struct body_reading *r, struct gi_str rest, enum body_kind end)
{
	struct body_word	 begin, w;
	size_t			 at;

	begin = body_word_start(BODY_WORD_STATE_START, rest);
	w = body_word_end(BODY_WORD_STATE_END, rest);
	if (w.len > 0 && (r->function != NULL || begin.len > 0))
		return true;
	return begin.len > 0 &&
	    body_word_start(BODY_WORD_FUNCTION, rest).len == 0 &&
	    (end == BODY_DEPT || end == BODY_ZONE || end == BODY_GOV_OFFICE ||
	    r->function != NULL) &&
	    body_word_in(BODY_WORD_DOUBT, rest, &at).len == 0;
}

bool
body_is_state(const struct body_reading *r, struct gi_str rest,
    enum body_kind end)
{
	if (body_is_placed(r) || r->corps || end == BODY_OTHER ||
	    end == BODY_PARTY || below_ministry(rest) ||
	    body_word_end(BODY_WORD_NO_STATE, rest).len > 0 ||
	    body_zone_end(rest) > 0)
		return false;
	return rest.len == 0 ? r->has_master : sounds(r, rest, end);
}

const struct body_function *
body_of_master(const struct body_reading *r)
{
	struct body_word		 w;
	const struct body_function	*f;

	w = body_word_start(BODY_WORD_STATE_START, r->lead);
	f = body_function_read(gi_str_from(r->lead, w.len));
	return f != NULL ? f : r->master;
}
