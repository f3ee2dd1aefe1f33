/* SPDX-License-Identifier: ISC */
/*
 * Characters that a page writes by name or number: &nbsp; &#160; &#xA0;.  HTML
 * has two thousand names; these are the ones that pages use, and pages with
 * others are left to gumbo.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/markup/node.h"
#include "gi.h"

#define DELETE		0x7Fu		/* U+007F up to U+009F are controls */
#define NONCHARACTERS	0xFDD0u		/* from here on some code points are
					   none */

static const struct {
	const char	*name;
	uint32_t	 cp;
} names[] = {
	{ "amp", '&' }, { "apos", '\'' }, { "bull", 0x2022 },
	{ "cent", 0xA2 }, { "copy", 0xA9 }, { "deg", 0xB0 },
	{ "divide", 0xF7 }, { "emsp", 0x2003 }, { "ensp", 0x2002 },
	{ "gt", '>' }, { "hellip", 0x2026 }, { "laquo", 0xAB },
	{ "larr", 0x2190 }, { "ldquo", 0x201C }, { "lsquo", 0x2018 },
	{ "lt", '<' }, { "mdash", 0x2014 }, { "middot", 0xB7 },
	{ "nbsp", 0xA0 }, { "ndash", 0x2013 }, { "plusmn", 0xB1 },
	{ "quot", '"' }, { "raquo", 0xBB }, { "rarr", 0x2192 },
	{ "rdquo", 0x201D }, { "reg", 0xAE }, { "rsquo", 0x2019 },
	{ "sect", 0xA7 }, { "thinsp", 0x2009 }, { "times", 0xD7 },
	{ "trade", 0x2122 }, { "yen", 0xA5 }, { "zwj", 0x200D },
	{ "zwnj", 0x200C }
};

/*
 * Whether a number stands for the character of that code point: it is no
 * control, surrogate or noncharacter, which the standard replaces.
 */
static bool
is_plain(uint32_t cp)
{
	return (cp >= ' ' && cp < DELETE) ||
	    (cp >= GI_CP_NO_BREAK_SPACE && cp < NONCHARACTERS &&
	    !gi_is_surrogate(cp));
}

/*
 * Read #49; or #x31; at the start of s, which stands behind an ampersand.
 * Returns how many bytes it has, 0 where it is neither.
 */
static size_t
number(struct gi_str s, uint32_t *cp)
{
	int		 base = 10, digit;
	size_t		 i = 1, from;

	if (s.len > 2 && (s.s[1] | 0x20) == 'x') {
		base = 16;
		i++;
	}
	*cp = 0;
	for (from = i; i < s.len && i < from + 6 &&
	    (digit = gi_ascii_hex(s.s[i])) >= 0 && digit < base; i++)
		*cp = *cp * (uint32_t)base + (uint32_t)digit;
	if (i == from || i == s.len || s.s[i] != ';' || !is_plain(*cp))
		return 0;
	return i + 1;
}

/* The same for a name such as nbsp; */
static size_t
named(struct gi_str s, uint32_t *cp)
{
	size_t	 i, n;

	for (i = 0; i < GI_LEN(names); i++) {
		n = strlen(names[i].name);
		if (s.len > n && s.s[n] == ';' &&
		    memcmp(s.s, names[i].name, n) == 0) {
			*cp = names[i].cp;
			return n + 1;
		}
	}
	return 0;
}

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
	*n = s.s[0] == '#' ? number(s, cp) : named(s, cp);
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
