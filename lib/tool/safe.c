/* SPDX-License-Identifier: ISC */
/* Text of unknown origin, shown on a terminal. */
#include "base/cp.h"
#include "base/kind.h"
#include "base/utf8.h"
#include "gi.h"
#include "tool/safe.h"

void
gi_put_safe(FILE *out, struct gi_str s)
{
	char		 buf[4] = { 0 };
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_is_control(cp))
			cp = GI_CP_REPLACEMENT;
		fwrite(buf, 1, gi_utf8_encode(cp, buf), out);
	}
}
