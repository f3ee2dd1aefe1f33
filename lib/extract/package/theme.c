/* SPDX-License-Identifier: ISC */
/* The colours of themes (ECMA-376 part 1, 20.1.6). */
#include <string.h>

#include "base/str.h"
#include "extract/package/theme.h"
#include "extract/package/xml.h"
#include "gi.h"

long
ext_theme_mix(long ink, long with, long parts)
{
	long	 out = 0;
	int	 bit;

	if (ink < 0)
		return ink;
	for (bit = 16; bit >= 0; bit -= 8)
		out = out << 8 | ((ink >> bit & 0xFF) * (255 - parts) +
		    (with >> bit & 0xFF) * parts) / 255;
	return out;
}

enum { A_NONE, A_ACCENT1, A_ACCENT2, A_ACCENT3, A_ACCENT4, A_ACCENT5,
    A_ACCENT6, A_SCHEME, A_DK1, A_DK2, A_FOLLOWED, A_LINK, A_LT1, A_LT2, A_RGB,
    A_SYSTEM };

struct theme_reader {
	struct ext_theme	*theme;
	size_t			 at;	/* the colour that is read, or
					   EXT_THEME_INKS */
	bool			 in;	/* within the scheme of colours */
};

static bool
theme_start(void *ctx, int token, const char **attr)
{
	static const unsigned char	 place[] = {
		[A_DK1] = 0, [A_LT1] = 1, [A_DK2] = 2, [A_LT2] = 3,
		[A_ACCENT1] = 4, [A_ACCENT2] = 5, [A_ACCENT3] = 6,
		[A_ACCENT4] = 7, [A_ACCENT5] = 8, [A_ACCENT6] = 9,
		[A_LINK] = 10, [A_FOLLOWED] = 11
	};
	struct theme_reader		*t = ctx;
	const char			*s = ext_attr(attr,
					    token == A_RGB ? "val" : "lastClr");

	if (token == A_SCHEME)
		t->in = true;
	else if (!t->in)
		return true;
	else if (token < A_RGB)
		t->at = place[token];
	else if (s != NULL && t->at < EXT_THEME_INKS)
		t->theme->ink[t->at] = ext_ink_hex(gi_str(s));
	return true;
}

static void
theme_end(void *ctx, int token)
{
	struct theme_reader	*t = ctx;

	if (token == A_SCHEME)
		t->in = false;
	else if (token < A_RGB)
		t->at = EXT_THEME_INKS;
}

void
ext_theme_read(struct ext_doc *d, struct gi_str bytes, struct ext_theme *theme)
{
	static const char *const	 names[] = { "a:accent1", "a:accent2",
	    "a:accent3", "a:accent4", "a:accent5", "a:accent6", "a:clrScheme",
	    "a:dk1", "a:dk2", "a:folHlink", "a:hlink", "a:lt1", "a:lt2",
	    "a:srgbClr", "a:sysClr" };
	static const struct ext_xml	 x = { names, GI_LEN(names),
	    theme_start, theme_end, NULL };
	struct theme_reader		 t = { theme, EXT_THEME_INKS, false };
	size_t				 i;

	for (i = 0; i < EXT_THEME_INKS; i++)
		theme->ink[i] = EXT_INK_ODD;
	theme->ink[0] = 0;
	theme->ink[1] = EXT_INK_PAPER;
	if (bytes.s != NULL)
		ext_xml_read(d, "theme1.xml", bytes, &x, &t);
}
