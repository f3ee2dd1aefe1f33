/* SPDX-License-Identifier: ISC */
/* Colours of text and ground. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/piece/ink.h"
#include "gi.h"

#define NEAR	16L		/* steps of 255 by which two colours may differ
				   and are the same to the eye */
#define PARTS	4		/* of rgba() */

/* Names that CSS gives, of those that pages have. */
static const struct {
	const char	*name;
	long		 ink;
} names[] = {
	{ "white", 0xFFFFFF }, { "black", 0x000000 }, { "red", 0xFF0000 },
	{ "blue", 0x0000FF }, { "green", 0x008000 }, { "yellow", 0xFFFF00 },
	{ "gray", 0x808080 }, { "grey", 0x808080 }, { "silver", 0xC0C0C0 },
	{ "maroon", 0x800000 }, { "navy", 0x000080 }, { "olive", 0x808000 },
	{ "teal", 0x008080 }, { "purple", 0x800080 }, { "lime", 0x00FF00 },
	{ "aqua", 0x00FFFF }, { "cyan", 0x00FFFF }, { "fuchsia", 0xFF00FF },
	{ "magenta", 0xFF00FF }, { "orange", 0xFFA500 },
	{ "snow", 0xFFFAFA }, { "ivory", 0xFFFFF0 },
	{ "azure", 0xF0FFFF }, { "mintcream", 0xF5FFFA },
	{ "ghostwhite", 0xF8F8FF }, { "whitesmoke", 0xF5F5F5 },
	{ "floralwhite", 0xFFFAF0 }, { "lightgray", 0xD3D3D3 },
	{ "lightgrey", 0xD3D3D3 }, { "darkgray", 0xA9A9A9 },
	{ "darkblue", 0x00008B }, { "darkred", 0x8B0000 },
	{ "darkgreen", 0x006400 }, { "darkyellow", 0x808000 },
	{ "darkcyan", 0x008B8B }, { "darkmagenta", 0x8B008B },
	{ "auto", EXT_INK_AUTO }, { "none", EXT_INK_AUTO },
	{ "windowtext", EXT_INK_AUTO }, { "inherit", EXT_INK_NONE },
	{ "initial", EXT_INK_AUTO }, { "transparent", EXT_INK_CLEAR }
};

long
ext_ink_hex(struct gi_str s)
{
	long	 ink = 0;
	size_t	 i;

	if (s.len == 8)
		s = gi_str_from(s, 2);
	if (s.len != 6)
		return EXT_INK_ODD;
	for (i = 0; i < 6; i++) {
		if (gi_ascii_hex(s.s[i]) < 0)
			return EXT_INK_ODD;
		ink = ink << 4 | gi_ascii_hex(s.s[i]);
	}
	return ink;
}

/* The colour that stands behind a # in three or more digits. */
static long
digits(struct gi_str s)
{
	char	 wide[6];
	size_t	 i;

	if (s.len == 4 && s.s[3] == '0')
		return EXT_INK_CLEAR;
	if (s.len == 8 && memcmp(s.s + 6, "00", 2) == 0)
		return EXT_INK_CLEAR;
	if (s.len == 8)
		s.len = 6;
	if (s.len != 3 && s.len != 4)
		return ext_ink_hex(s);
	for (i = 0; i < 6; i++)
		wide[i] = s.s[i / 2];
	return ext_ink_hex((struct gi_str){ wide, 6 });
}

/*
 * A part of rgb(): up to 255, or a share of a hundred.  whole is what a share
 * is of.
 */
static long
part(const char **p, const char *end, long whole)
{
	long	 n = 0, tenths = 0;

	while (*p < end && !gi_ascii_digit(**p) && **p != '.')
		++*p;
	for (; *p < end && gi_ascii_digit(**p) && n < 1000; ++*p)
		n = n * 10 + (**p - '0');
	if (*p < end && **p == '.') {
		for (++*p; *p < end && gi_ascii_digit(**p); ++*p)
			tenths |= **p != '0';
	}
	if (*p < end && **p == '%')
		n = n * whole / 100;
	return n == 0 && tenths != 0 ? 1 : n > whole ? whole : n;
}

/* The colour of rgb(1,2,3), rgba() or hsl(); of the last, black and white. */
static long
function(struct gi_str s)
{
	const char	*p = s.s, *end = s.s + s.len;
	bool		 hsl = gi_ascii_begins_as(s, "hsl");
	long		 n[PARTS] = { 0, 0, 0, 1 };
	size_t		 i, commas = 0;

	for (i = 0; i < s.len; i++)
		commas += s.s[i] == ',' || s.s[i] == '/';
	for (i = 0; i < PARTS; i++) {
		if (i < 3 || commas == 3 || commas == 1)
			n[i] = part(&p, end, 255);
	}
	if (n[3] == 0)
		return EXT_INK_CLEAR;
	if (!hsl)
		return n[0] << 16 | n[1] << 8 | n[2];
	return n[2] == 255 ? EXT_INK_PAPER : n[2] == 0 ? 0 : EXT_INK_ODD;
}

long
ext_ink(struct gi_str s)
{
	size_t	 i;

	s = gi_trim(s);
	if (s.len > 0 && s.s[0] == '#')
		return digits(gi_str_from(s, 1));
	if (gi_ascii_begins_as(s, "rgb") || gi_ascii_begins_as(s, "hsl"))
		return function(s);
	for (i = 0; i < GI_LEN(names); i++) {
		if (gi_str_is_lower(s, names[i].name))
			return names[i].ink;
	}
	/* font color=FFFFFF is taken for #FFFFFF */
	return ext_ink_hex(s);
}

bool
ext_ink_hides(long ink, long ground)
{
	int	 bit;

	if (ink == EXT_INK_CLEAR)
		return true;
	if (ink < 0 || ground < 0)
		return false;
	for (bit = 0; bit < 24; bit += 8) {
		if (labs((ink >> bit & 0xFF) - (ground >> bit & 0xFF)) > NEAR)
			return false;
	}
	return true;
}
