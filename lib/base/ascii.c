/* SPDX-License-Identifier: ISC */
/* Words and lines of ASCII within a text. */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/str.h"
#include "gi.h"

bool
gi_ascii_line(struct gi_str *rest, struct gi_str *line)
{
	const char	*lf;

	if (rest->len == 0)
		return false;
	lf = memchr(rest->s, '\n', rest->len);
	line->s = rest->s;
	line->len = lf != NULL ? (size_t)(lf - rest->s) : rest->len;
	*rest = gi_str_from(*rest, lf != NULL ? line->len + 1 : line->len);
	if (line->len > 0 && line->s[line->len - 1] == '\r')
		line->len--;
	return true;
}

const char *
gi_ascii_find(struct gi_str s, struct gi_str word)
{
	const char	*p = s.s, *end = s.s + s.len;
	const bool	 letter = gi_ascii_letter(word.s[0]);

	for (; (size_t)(end - p) >= word.len; p++) {
		if (!letter)
			p = memchr(p, word.s[0],
			    (size_t)(end - p) - word.len + 1);
		if (p == NULL || strncasecmp(p, word.s, word.len) == 0)
			return p;
	}
	return NULL;
}
