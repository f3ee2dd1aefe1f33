/* SPDX-License-Identifier: ISC */
/*
 * Corners of boxes that are drawn with ASCII.  A rule that ends at a cell of
 * several rows stands in one line with the text of that cell, as in
 * "| text +----+----+".
 */
#include <string.h>

#include "gi.h"
#include "tables/cut/corner.h"

bool
tbl_is_stroke(struct gi_str text, size_t at)
{
	return at + 1 < text.len && text.s[at] == text.s[at + 1] &&
	    (text.s[at] == '-' || text.s[at] == '=');
}

bool
tbl_is_corner(struct gi_str text, size_t at)
{
	return at < text.len && text.s[at] == '+' &&
	    (tbl_is_stroke(text, at + 1) ||
	    (at > 1 && tbl_is_stroke(text, at - 2)));
}

bool
tbl_has_corners(struct gi_str text)
{
	const char	*end = text.s + text.len;
	const char	*plus = memchr(text.s, '+', text.len);

	while (plus != NULL && !tbl_is_corner(text, (size_t)(plus - text.s)))
		plus = memchr(plus + 1, '+', (size_t)(end - plus - 1));
	return plus != NULL;
}
