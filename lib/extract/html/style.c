/* SPDX-License-Identifier: ISC */
/* Declarations of styles: color: #fff; display: none ... */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/style.h"
#include "gi.h"

static void
set(struct html_style *st, enum html_property p, long value, unsigned weight)
{
	if (weight < st->weight[p])
		return;
	st->value[p] = value;
	st->weight[p] = weight;
}

/*
 * The colour of a background, whose value may name a picture and a place too.
 */
static long
ground(struct gi_str s)
{
	struct gi_str	 one;
	size_t		 i, deep = 0, from = 0;
	long		 ink;

	if (gi_ascii_has(s, "url(") || gi_ascii_has(s, "gradient("))
		return EXT_INK_ODD;
	for (i = 0; i <= s.len; i++) {
		if (i < s.len && (deep > 0 || !html_is_space(s.s[i]))) {
			deep += s.s[i] == '(';
			deep -= deep > 0 && s.s[i] == ')';
			continue;
		}
		one.s = s.s + from;
		one.len = i - from;
		from = i + 1;
		ink = one.len > 0 ? ext_ink(one) : EXT_INK_ODD;
		if (ink != EXT_INK_ODD)
			return ink == EXT_INK_CLEAR ? EXT_INK_AUTO : ink;
	}
	return EXT_INK_NONE;
}

/* Whether a vertical-align raises or lowers text: super, sub, 4pt, 30%. */
static bool
raises(struct gi_str s)
{
	size_t	 i;

	if (gi_ascii_begins_as(s, "super") || gi_ascii_begins_as(s, "sub"))
		return true;
	for (i = 0; i < s.len && (gi_ascii_digit(s.s[i]) ||
	    strchr("+-.", s.s[i]) != NULL); i++) {
		if (s.s[i] >= '1' && s.s[i] <= '9')
			return true;
	}
	return false;
}

static bool
is(struct gi_str s, const char *word)
{
	return gi_str_is_lower(s, word);
}

static void
declare(struct html_style *st, struct gi_str name, struct gi_str value,
    unsigned weight)
{
	if (is(name, "display"))
		set(st, HTML_NONE_SHOWN, gi_ascii_begins_as(value, "none"),
		    weight);
	else if (is(name, "mso-hide"))
		set(st, HTML_NONE_SHOWN, gi_ascii_begins_as(value, "all"),
		    weight);
	else if (is(name, "visibility"))
		set(st, HTML_UNSEEN, gi_ascii_begins_as(value, "hidden") ||
		    gi_ascii_begins_as(value, "collapse"), weight);
	else if (is(name, "text-decoration") ||
	    is(name, "text-decoration-line"))
		set(st, HTML_STRUCK, gi_ascii_has(value, "line-through"),
		    weight);
	else if (is(name, "vertical-align") || is(name, "mso-text-raise"))
		set(st, HTML_RAISED, raises(value), weight);
	else if (is(name, "color"))
		set(st, HTML_INK, ext_ink(value), weight);
	else if (is(name, "background") || is(name, "background-color"))
		set(st, HTML_GROUND, ground(value), weight);
}

/* Take one declaration, s, if it is about anything that counts here. */
static void
take(struct html_style *st, struct gi_str s, unsigned weight)
{
	static const char	 important[] = "!important";
	struct gi_str		 name, value;
	const char		*colon;
	char			 c;

	s = gi_trim(s);
	c = s.len > 0 ? gi_ascii_lower(s.s[0]) : '\0';
	if (c == '\0' || strchr("bcdmtv", c) == NULL ||
	    (colon = memchr(s.s, ':', s.len)) == NULL)
		return;
	name.s = s.s;
	name.len = (size_t)(colon - s.s);
	name = gi_trim(name);
	value = gi_trim(gi_str_from(s, (size_t)(colon + 1 - s.s)));
	colon = gi_ascii_find(value, gi_str(important));
	if (colon != NULL) {
		value.len = (size_t)(colon - value.s);
		value = gi_trim(value);
		weight |= HTML_WEIGHT_IMPORTANT;
	}
	declare(st, name, value, weight);
}

void
html_style_read(struct html_style *st, struct gi_str s, unsigned weight)
{
	size_t	 i, from = 0, deep = 0;

	for (i = 0; i <= s.len; i++) {
		if (i < s.len && (s.s[i] != ';' || deep > 0)) {
			deep += s.s[i] == '(';
			deep -= deep > 0 && s.s[i] == ')';
			continue;
		}
		take(st, (struct gi_str){ s.s + from, i - from }, weight);
		from = i + 1;
	}
}
