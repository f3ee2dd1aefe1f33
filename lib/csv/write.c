/* SPDX-License-Identifier: ISC */
/* Fields of CSV that are written. */
#include <string.h>

#include "base/cp.h"
#include "base/decimal.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "csv/write.h"
#include "gi.h"

/* The character that is written for cp. */
static uint32_t
written(uint32_t cp, unsigned care)
{
	bool	 ends = cp == '\t' || cp == '\n' || cp == '\r';

	if (ends && (care & CSV_ONE_LINE) == 0)
		return cp;
	if ((care & CSV_ONE_LINE) != 0 ? gi_is_control(cp) :
	    gi_kind(cp) == GI_KIND_CONTROL)
		return GI_CP_REPLACEMENT;
	return cp;
}

/* Whether a formula may begin by that character, of full width too. */
static bool
begins_formula(uint32_t cp)
{
	if (cp > GI_CP_TO_WIDE)
		cp -= GI_CP_TO_WIDE;
	return cp > 0 && cp < 0x80 && strchr("=+-@\t\r\n", (int)cp) != NULL;
}

static bool
is_formula(struct gi_str s, unsigned care)
{
	uint32_t	 cp;

	if ((care & CSV_NO_FORMULA) == 0 || s.len == 0)
		return false;
	gi_utf8_decode(s.s, s.len, &cp);
	return begins_formula(written(cp, care)) && !gi_is_decimal(s);
}

/* How many bytes at the start of s are ASCII that is written as it is. */
static size_t
plain(struct gi_str s)
{
	size_t	 i = 0;

	while (i < s.len && s.s[i] >= ' ' && s.s[i] <= '~' && s.s[i] != '"')
		i++;
	return i;
}

void
csv_add_text(struct gi_text *t, struct gi_str s, unsigned care)
{
	uint32_t	 cp;
	size_t		 n;

	gi_text_byte(t, '"');
	if (is_formula(s, care))
		gi_text_byte(t, '\'');
	while (s.len > 0) {
		n = plain(s);
		gi_text_add(t, (struct gi_str){ s.s, n });
		s = gi_str_from(s, n);
		if (s.len == 0)
			break;
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (cp == '"')
			gi_text_byte(t, '"');
		gi_text_char(t, written(cp, care));
		s = gi_str_from(s, n);
	}
	gi_text_byte(t, '"');
}
