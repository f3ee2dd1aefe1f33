/* SPDX-License-Identifier: ISC */
/*
 * A place that is in no list: 沅陌县水务局.  What ends like a place is one only
 * where a government or a bureau's words stand behind it, and no word for a part
 * of a town ends so: 开发区, 城市管理.
 */
#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

#define NAME_MAX	27u		/* bytes before the end of such a name */

/* Whether what stands behind such a name shows that it is a place's. */
static bool
shows(struct gi_str behind, size_t before, bool county)
{
	struct body_word	 kind = body_word_end(BODY_WORD_KIND, behind);
	enum body_kind		 k = (enum body_kind)kind.value;

	if (k == BODY_STREET || k == BODY_TOWNSHIP)
		return county && before >= 6 && behind.len >= kind.len + 6 &&
		    body_word_start(BODY_WORD_LOWER, behind).len == 0;
	return body_word_start(BODY_WORD_GOV, behind).len > 0 ||
	    body_word_start(BODY_WORD_FUNCTION, behind).len > 0;
}

/* Whether s, of which the end is len bytes from byte at on, may be a place. */
static bool
may_be(struct gi_str s, size_t at, struct body_word end)
{
	struct gi_str	 name = { s.s, at + end.len };
	struct gi_str	 text = { s.s + at, end.len };
	struct gi_str	 behind = gi_str_from(s, name.len);
	size_t		 i;
	bool		 county;

	if (body_word_end(BODY_WORD_NO_PLACE, name).len > 0 ||
	    body_word_end(BODY_WORD_ZONE, name).len > 0 ||
	    body_word_in(BODY_WORD_GOV, name, &i).len > 0)
		return false;
	county = body_word_is(BODY_WORD_SURE_END, text);
	if (!county && at < 6)
		return false;
	return behind.len > 0 ? shows(behind, at, county) :
	    at >= 6 && body_word_is(BODY_WORD_BARE_END, text);
}

void
body_unknown_read(struct body_reading *r)
{
	struct gi_str		 s = gi_str_from(r->name, r->at);
	struct body_word	 end;
	size_t			 at;

	if (r->nlink > 0 && body_places_have(&body_link_last(r)->set,
	    BODY_OF_COUNTY))
		return;
	if (body_word_start(BODY_WORD_FUNCTION, s).len > 0 ||
	    (body_word_start(BODY_WORD_LEVEL, s).len > 0 &&
	    body_word_start(BODY_WORD_NO_LEVEL, s).len == 0))
		return;
	for (at = 3; at < s.len && at <= NAME_MAX; at += 3) {
		end = body_word_start(BODY_WORD_PLACE_END,
		    gi_str_from(s, at));
		if (end.len == 0 || !may_be(s, at, end))
			continue;
		r->unknown.s = s.s;
		r->unknown.len = at + end.len;
		r->unknown_level = (enum body_level)end.value;
		r->at += r->unknown.len;
		return;
	}
}
