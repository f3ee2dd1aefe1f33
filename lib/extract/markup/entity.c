/* SPDX-License-Identifier: ISC */
/*
 * Characters that a page writes by name or number: &nbsp; &#160; &#xA0;.  Pages
 * with other names than the common ones are left to gumbo.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/markup/node.h"
#include "gi.h"
#include "tagged/tagged.h"

/*
 * Read what stands behind an ampersand into *cp, and its length into *n, which
 * is 0 where the ampersand stands for itself.  False for a reference that is
 * left to gumbo.
 */
static bool
reference(struct gi_str s, size_t *n, uint32_t *cp)
{
	*n = 0;
	*cp = '&';
	if (s.len == 0 || (s.s[0] != '#' && !gi_ascii_digit(s.s[0]) &&
	    !gi_ascii_letter(s.s[0])))
		return true;
	*n = tag_reference(s, cp);
	return *n > 0;
}

bool
html_resolve_entities(struct gi_arena *a, struct gi_str s, struct gi_str *out)
{
	const char	*amp;
	char		*to;
	size_t		 n;
	uint32_t	 cp;

	*out = s;
	amp = s.len > 0 ? memchr(s.s, '&', s.len) : NULL;
	if (amp == NULL)
		return true;
	out->s = to = gi_alloc_raw(a, s.len);
	for (; amp != NULL; amp = memchr(s.s, '&', s.len)) {
		n = (size_t)(amp - s.s);
		memcpy(to, s.s, n);
		to += n;
		s = gi_str_from(s, n + 1);
		if (!reference(s, &n, &cp))
			return false;
		to += gi_utf8_encode(cp, to);
		s = gi_str_from(s, n);
		if (s.len == 0)
			break;
	}
	memcpy(to, s.s, s.len);
	out->len = (size_t)(to - out->s) + s.len;
	return true;
}
