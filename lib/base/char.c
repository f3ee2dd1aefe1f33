/* SPDX-License-Identifier: ISC */
/* The table of what each character is, and texts by it; see char.h. */
#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "chars.inc"

bool
gi_is_han_text(struct gi_str s)
{
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (!gi_is_han(cp))
			return false;
	}
	return true;
}
