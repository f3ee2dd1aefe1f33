/* SPDX-License-Identifier: ISC */
/* Note marks, shares and remarks behind the number of a cell. */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/text/tail.h"

static bool
is_square_open(uint32_t cp)
{
	return cp == '[' || cp == GI_CP_LEFT_TORTOISE ||
	    cp == GI_CP_LEFT_LENTICULAR || cp == GI_CP_WIDE_LEFT_SQUARE;
}

static bool
is_square_close(uint32_t cp)
{
	return cp == ']' || cp == GI_CP_RIGHT_TORTOISE ||
	    cp == GI_CP_RIGHT_LENTICULAR || cp == GI_CP_WIDE_RIGHT_SQUARE;
}

/* Is a text a percentage, as 3.4% or 3.4％? */
static bool
is_share(struct gi_str s)
{
	uint32_t	 cp = 0;
	size_t		 n, digits = 0;

	s = gi_trim(s);
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_fold(cp) >= '0' && gi_fold(cp) <= '9')
			digits++;
		else if (cp == GI_CP_WIDE_PERCENT)
			cp = '%';
		else if (cp != '.' && cp != '%')
			return false;
		if (cp == '%' && n < s.len)
			return false;
	}
	return digits > 0 && cp == '%';
}

/* What text within brackets is: a share, or any remark. */
static enum gi_reason
bracket_reason(struct gi_str in)
{
	while (in.len > 0 && in.s[in.len - 1] == '\\')
		in.len--;		/* Markdown puts it before brackets */
	return is_share(in) ? GI_REASON_SHARE : GI_REASON_NOTE;
}

/*
 * The bytes of the bracket that s begins with, up to the one that closes it; 0
 * where it begins with none or none closes it.
 */
static size_t
bracket_len(struct gi_str s, struct gi_str *in)
{
	uint32_t	 cp;
	size_t		 n, at, depth = 0;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_cp_is_open(cp) || is_square_open(cp)) {
			depth++;
			if (at == 0)
				in->s = s.s + n;
		} else if (depth == 0) {
			return 0;
		} else if ((gi_cp_is_close(cp) || is_square_close(cp)) &&
		    --depth == 0) {
			in->len = (size_t)(s.s + at - in->s);
			return at + n;
		}
	}
	return 0;
}

enum gi_reason
tbl_tail_read(struct gi_str s)
{
	enum gi_reason	 reason = GI_NO_REASON, more;
	struct gi_str	 in = { "", 0 };
	uint32_t	 cp;
	size_t		 n;

	for (; s.len > 0; s = gi_trim(gi_str_from(s, n))) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (cp == '\\')
			continue;	/* Markdown puts it before marks */
		if (gi_cp_is_note(cp)) {
			more = GI_REASON_NOTE;
		} else {
			n = bracket_len(s, &in);
			if (n == 0)
				return GI_NO_REASON;
			more = bracket_reason(in);
		}
		if (reason != GI_REASON_SHARE)
			reason = more;
	}
	return reason;
}
