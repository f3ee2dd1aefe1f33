/* SPDX-License-Identifier: ISC */
/*
 * Characters by name or number.  HTML has two thousand names; these are the
 * ones that pages use.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tagged/tagged.h"

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

size_t
tag_reference(struct gi_str s, uint32_t *cp)
{
	if (s.len == 0)
		return 0;
	return s.s[0] == '#' ? number(s, cp) : named(s, cp);
}

size_t
tag_break(struct gi_str s)
{
	size_t	 i;

	if (!gi_ascii_begins_as(s, "<br") && !gi_ascii_begins_as(s, "</br"))
		return 0;
	i = s.s[1] == '/' ? 5 : 3;
	if (i < s.len && s.s[i] != '>' && s.s[i] != '/' && s.s[i] != ' ')
		return 0;
	while (i < s.len && s.s[i] != '>' && s.s[i] != '<')
		i++;
	return i < s.len && s.s[i] == '>' ? i + 1 : 0;
}

/* What would be markup itself is left as it is. */
static bool
is_markup(uint32_t cp)
{
	return cp == '&' || cp == '<' || cp == '>';
}

/*
 * The bytes of the reference or line break that s begins with, and in *cp what
 * stands for it.  What was escaped twice (&amp;nbsp;) is one reference.
 */
static size_t
left(struct gi_str s, uint32_t *cp)
{
	static const char	 amp[] = "amp;";
	size_t			 i = 1, n;

	if (s.s[0] == '<') {
		*cp = ' ';
		return tag_break(s);
	}
	while (gi_ascii_begins(gi_str_from(s, i), amp))
		i += sizeof(amp) - 1;
	n = tag_reference(gi_str_from(s, i), cp);
	return n == 0 || is_markup(*cp) ? 0 : i + n;
}

/* A walk over the bytes that may begin one. */
struct walk {
	struct gi_str	 s;
	size_t		 amp, lt;	/* where the next & and < are; s.len
					   for none */
};

static size_t
find(struct gi_str s, size_t at, char c)
{
	const char	*p = at < s.len ? memchr(s.s + at, c, s.len - at) :
			    NULL;

	return p == NULL ? s.len : (size_t)(p - s.s);
}

static void
walk_begin(struct walk *w, struct gi_str s)
{
	w->s = s;
	w->amp = find(s, 0, '&');
	w->lt = find(s, 0, '<');
}

/* The next of them from byte at on; the length of the text for none. */
static size_t
walk_to(struct walk *w, size_t at)
{
	if (w->amp < at)
		w->amp = find(w->s, at, '&');
	if (w->lt < at)
		w->lt = find(w->s, at, '<');
	return w->amp < w->lt ? w->amp : w->lt;
}

bool
tag_is_left(struct gi_str s)
{
	struct walk	 w;
	size_t		 at;
	uint32_t	 cp;

	walk_begin(&w, s);
	for (at = 0; (at = walk_to(&w, at)) < s.len; at++) {
		if (left(gi_str_from(s, at), &cp) > 0)
			return true;
	}
	return false;
}

struct gi_str
tag_resolve(struct gi_arena *a, struct gi_str s)
{
	struct gi_text	 t = { .arena = a };
	struct walk	 w;
	size_t		 at = 0, to, n;
	uint32_t	 cp;

	if (!tag_is_left(s))
		return s;
	walk_begin(&w, s);
	while (at < s.len) {
		to = walk_to(&w, at);
		gi_text_add(&t, (struct gi_str){ s.s + at, to - at });
		if (to == s.len)
			break;
		n = left(gi_str_from(s, to), &cp);
		if (n == 0)
			gi_text_byte(&t, s.s[to]);
		else
			gi_text_char(&t, cp);
		at = to + (n == 0 ? 1 : n);
	}
	return gi_text_end(&t);
}

bool
tag_has_cells(struct gi_str line)
{
	uint32_t	 cp;
	size_t		 i, n;

	if (memchr(line.s, '\t', line.len) != NULL ||
	    memchr(line.s, '|', line.len) != NULL)
		return true;
	for (i = 0; i < line.len; i += n) {
		n = gi_utf8_decode(line.s + i, line.len - i, &cp);
		if (cp == GI_CP_BOX_LIGHT_DOWN || cp == GI_CP_BOX_HEAVY_DOWN ||
		    cp == GI_CP_BOX_DOUBLE_DOWN || cp == GI_CP_WIDE_BAR)
			return true;
	}
	return false;
}
