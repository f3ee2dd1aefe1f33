/* SPDX-License-Identifier: ISC */
/* A text without quotes, or what markup languages put around it. */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/text/text.h"

struct gi_str
tbl_text_bare(struct gi_str s)
{
	struct gi_utf8	 last;
	uint32_t	 cp;
	size_t		 n;

	while (s.len > 0) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!gi_cp_is_wrap(cp) && cp != '\\')
			break;
		s = gi_str_from(s, n);
	}
	while (s.len > 0) {
		last = gi_utf8_end(s);
		if (!gi_cp_is_wrap(last.cp))
			break;
		s.len -= last.n;
	}
	return gi_trim(s);
}
