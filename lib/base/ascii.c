/* SPDX-License-Identifier: ISC */
/* Words of ASCII within a text. */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "gi.h"

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
