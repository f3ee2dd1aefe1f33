/* SPDX-License-Identifier: ISC */
/* What a body does, by the words of its own part. */
#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

/* Whether s is nothing, or no more than what a bureau or ministry ends with. */
static bool
is_unit(struct gi_str s)
{
	return s.len == 0 || body_word_is(BODY_WORD_KIND, s) ||
	    body_word_is(BODY_WORD_STATE_END, s);
}

/*
 * Its own part begins so: 民政局; or, 政法和应急管理局, so that nothing but the
 * unit is left.
 */
const struct body_function *
body_function_read(struct gi_str s)
{
	struct body_word	 w = body_word_start(BODY_WORD_FUNCTION, s);

	while (w.len == 0 && s.len > 3) {
		s = gi_str_from(s, 3);
		w = body_word_start(BODY_WORD_FUNCTION, s);
		if (w.len > 0 && !is_unit(gi_str_from(s, w.len)))
			w.len = 0;
	}
	return w.len > 0 ? body_function_at(w.value) : NULL;
}
