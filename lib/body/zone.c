/* SPDX-License-Identifier: ISC */
/* 开发区, 高新区, 园区: zones, which are no divisions. */
#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

size_t
body_zone_end(struct gi_str s)
{
	struct body_word	 w;
	size_t			 at, end = 0;

	while ((w = body_word_in(BODY_WORD_ZONE, gi_str_from(s, end),
	    &at)).len > 0)
		end += at + w.len;
	return end;
}

bool
body_zone_begins(struct gi_str s)
{
	struct body_word	 w;

	while (body_word_start(BODY_WORD_ZONE, s).len == 0) {
		w = body_word_start(BODY_WORD_ZONE_BEFORE, s);
		if (w.len == 0)
			return false;
		s = gi_str_from(s, w.len);
	}
	return true;
}
