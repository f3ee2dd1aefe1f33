/* SPDX-License-Identifier: ISC */
/* How text of WordprocessingML looks (ECMA-376 part 1, 17.3.2). */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "extract/word/docxlook.h"
#include "gi.h"

/* The colour of a theme by the name that text gives it. */
static long
theme_ink(const struct ext_theme *theme, const char *name)
{
	static const char *const	names[] = { "dark1", "light1",
	    "dark2", "light2", "accent1", "accent2", "accent3", "accent4",
	    "accent5", "accent6", "hyperlink", "followedHyperlink", "text1",
	    "background1", "text2", "background2" };
	size_t				i;

	for (i = 0; i < GI_LEN(names); i++) {
		if (strcmp(names[i], name) == 0)
			return theme->ink[i < EXT_THEME_INKS ? i :
			    i - EXT_THEME_INKS];
	}
	return EXT_INK_ODD;
}

/* What a tint or shade leaves of a colour; 255 where there is none. */
static long
left(const char **attr, const char *name)
{
	const char	*s = ext_attr(attr, name);
	long		 n = s == NULL ? 255 : strtol(s, NULL, 16);

	return n < 0 || n > 255 ? 255 : n;
}

/*
 * The colour of an element: that of the theme, named in themed and changed by
 * tint and shade, or the one in plain.
 */
static long
colour(const struct ext_theme *theme, const char **attr,
    const char *const name[4])
{
	const char	*plain = ext_attr(attr, name[0]);
	const char	*themed = ext_attr(attr, name[1]);
	long		 ink;

	if (themed != NULL && strcmp(themed, "none") != 0) {
		ink = theme_ink(theme, themed);
		ink = ext_theme_mix(ink, EXT_INK_PAPER,
		    255 - left(attr, name[2]));
		ink = ext_theme_mix(ink, 0, 255 - left(attr, name[3]));
		if (ink != EXT_INK_ODD)
			return ink;
	}
	return plain == NULL ? EXT_INK_AUTO : ext_ink(gi_str(plain));
}

long
ext_docx_shade(const struct ext_theme *theme, const char **attr)
{
	static const char *const	 fill[] = { "fill", "themeFill",
	    "themeFillTint", "themeFillShade" };
	static const char *const	 front[] = { "color", "themeColor",
	    "themeTint", "themeShade" };
	const char			*val = ext_attr(attr, "val");

	if (val == NULL || strcmp(val, "clear") == 0)
		return colour(theme, attr, fill);
	if (strcmp(val, "nil") == 0)
		return EXT_INK_AUTO;
	return strcmp(val, "solid") == 0 ? colour(theme, attr, front) :
	    EXT_INK_ODD;
}

static signed char
on(const char **attr)
{
	return (signed char)ext_attr_on(attr, "val", true);
}

static signed char
is_raised(const char **attr)
{
	const char	*s = ext_attr(attr, "val");

	return (signed char)(s != NULL && strcmp(s, "baseline") != 0);
}

void
ext_docx_look_take(struct ext_look *l, const struct ext_theme *theme,
    const char *name, const char **attr)
{
	static const char *const	 ink[] = { "val", "themeColor",
	    "themeTint", "themeShade" };
	const char			*val = ext_attr(attr, "val");

	if (strcmp(name, "strike") == 0 || strcmp(name, "dstrike") == 0)
		l->struck = l->struck == 1 ? 1 : on(attr);
	else if (strcmp(name, "vanish") == 0)
		l->hidden = on(attr);
	else if (strcmp(name, "color") == 0)
		l->ink = colour(theme, attr, ink);
	else if (strcmp(name, "shd") == 0)
		l->ground = ext_docx_shade(theme, attr);
	else if (strcmp(name, "highlight") == 0 && val != NULL)
		l->mark = ext_ink(gi_str(val));
	else if (strcmp(name, "vertAlign") == 0)
		l->raised = is_raised(attr);
	else if (strcmp(name, "position") == 0 && l->raised < 0)
		l->raised = ext_attr_number(attr, "val", 0) > 0;
}
