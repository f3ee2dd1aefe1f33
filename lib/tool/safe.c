/* SPDX-License-Identifier: ISC */
/* Text of unknown origin, shown on a terminal. */
#include "base/cp.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"
#include "tool/safe.h"

/* The next character of a text as a terminal may get it; returns its bytes. */
static size_t
next(struct gi_str s, uint32_t *cp)
{
	size_t	 n = gi_utf8_decode(s.s, s.len, cp);

	if (gi_is_control(*cp))
		*cp = GI_CP_REPLACEMENT;
	return n;
}

void
gi_put_safe(FILE *out, struct gi_str s)
{
	char		 buf[4] = { 0 };
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, next(s, &cp));
		fwrite(buf, 1, gi_utf8_encode(cp, buf), out);
	}
}

struct gi_str
gi_safe_text(struct gi_arena *a, struct gi_str s)
{
	struct gi_text	 t = { .arena = a };
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, next(s, &cp));
		gi_text_char(&t, cp);
	}
	return gi_text_end(&t);
}
