/* SPDX-License-Identifier: ISC */
/* A text without what markup languages put around it. */
#include "base/str.h"
#include "gi.h"
#include "tables/text/text.h"

/* Markup that stands around a cell's text: *, _, ` and quotation marks. */
static bool
is_markup(char c)
{
	return c == '*' || c == '_' || c == '`' || c == '"' || c == '~';
}

struct gi_str
tbl_text_bare(struct gi_str s)
{
	while (s.len > 0 && (is_markup(s.s[0]) || s.s[0] == '\\'))
		s = gi_str_from(s, 1);
	while (s.len > 0 && is_markup(s.s[s.len - 1]))
		s.len--;
	return gi_trim(s);
}
