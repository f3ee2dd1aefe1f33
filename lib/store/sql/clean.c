/* SPDX-License-Identifier: ISC */
/* Texts that any engine takes. */
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "store/sql/clean.h"

static struct gi_str
clean(struct gi_arena *a, struct gi_str s)
{
	struct gi_text	 t = { .arena = a };
	uint32_t	 cp;
	size_t		 i;

	for (i = 0; i < s.len; ) {
		i += gi_utf8_decode(s.s + i, s.len - i, &cp);
		gi_text_char(&t, cp != 0 ? cp : GI_CP_REPLACEMENT);
	}
	return gi_text_end(&t);
}

struct gi_str
store_clean(struct gi_arena *a, struct gi_str s)
{
	if (s.len == 0 || (memchr(s.s, '\0', s.len) == NULL &&
	    gi_utf8_valid(s.s, s.len) == s.len))
		return s;
	return clean(a, s);
}
