/* SPDX-License-Identifier: ISC */
/*
 * Styles of OpenDocument (ISO/IEC 26300-1, 16.2 and 20), as far as they tell
 * what is shown.  A style is known by its family and name; where two have the
 * same, as automatic ones of two parts may, the later counts.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/office/odflook.h"
#include "gi.h"

#define STYLES	((size_t)8192)		/* that are kept */
#define SORTS	100u			/* styles stand before the text, part
					   by part */
#define BASES	16			/* styles that one is derived from */

struct odf_style {
	const char		*family, *name, *base;
	size_t			 order;		/* in which it came */
	struct ext_odf_look	 say;
};

struct ext_odf_looks {
	struct gi_arena		*arena;
	struct odf_style	*style;
	size_t			 n, room;
	size_t			 sorted;	/* so many of them are */
	unsigned		 sorts;		/* how often that was done */
	bool			 open;		/* properties that come are
						   those of the last one */
};

struct ext_odf_looks *
ext_odf_looks_new(struct gi_arena *a)
{
	struct ext_odf_looks	*l = gi_alloc(a, sizeof(*l));

	l->arena = a;
	return l;
}

static void
look_none(struct ext_odf_look *l)
{
	ext_look_none(&l->text);
	l->ground = EXT_INK_NONE;
	l->hidden = false;
}

static const char *
copy(struct gi_arena *a, const char **attr, const char *name)
{
	const char	*s = ext_attr_copy(a, attr, name);

	return s == NULL ? "" : s;
}

void
ext_odf_look_begin(struct ext_odf_looks *l, const char **attr, bool base)
{
	struct odf_style	*s;

	l->open = l->n < STYLES && l->sorts < SORTS;
	if (!l->open)
		return;
	l->style = gi_grow(l->arena, l->style, l->n, &l->room,
	    sizeof(*l->style));
	s = &l->style[l->n];
	s->family = copy(l->arena, attr, "family");
	s->name = base ? "" : copy(l->arena, attr, "name");
	s->base = copy(l->arena, attr, "parent-style-name");
	s->order = l->n++;
	look_none(&s->say);
}

/* Whether text-position raises or lowers: "super 58%", "-33% 58%". */
static signed char
is_raised(const char *s)
{
	char	*end;

	if (strncmp(s, "su", 2) == 0)
		return 1;
	return strtod(s, &end) != 0 && end != s;
}

static void
take_text(struct ext_look *t, const char **attr)
{
	const char	*s;

	if ((s = ext_attr(attr, "color")) != NULL)
		t->ink = ext_ink(gi_str(s));
	if (ext_attr_on(attr, "use-window-font-color", false))
		t->ink = EXT_INK_AUTO;
	if ((s = ext_attr(attr, "background-color")) != NULL)
		t->ground = ext_ink(gi_str(s));
	if (ext_attr(attr, "text-line-through-style") != NULL)
		t->struck = ext_attr_on(attr, "text-line-through-style",
		    false);
	else if (ext_attr(attr, "text-line-through-type") != NULL)
		t->struck = ext_attr_on(attr, "text-line-through-type", false);
	if (ext_attr(attr, "display") != NULL)
		t->hidden = !ext_attr_on(attr, "display", true);
	if ((s = ext_attr(attr, "text-position")) != NULL)
		t->raised = is_raised(s);
}

void
ext_odf_look_take(struct ext_odf_looks *l, const char **attr, bool text)
{
	struct ext_odf_look	*say;
	const char		*s;

	if (!l->open || l->n == 0)
		return;
	say = &l->style[l->n - 1].say;
	if (text) {
		take_text(&say->text, attr);
		return;
	}
	if ((s = ext_attr(attr, "background-color")) != NULL)
		say->ground = ext_ink(gi_str(s));
	if (!ext_attr_on(attr, "display", true))
		say->hidden = true;
}

static int
by_name(const void *a, const void *b)
{
	const struct odf_style	*x = a, *y = b;
	int			 c = strcmp(x->name, y->name);

	if (c == 0)
		c = strcmp(x->family, y->family);
	if (c == 0 && x->order != y->order)
		c = x->order < y->order ? -1 : 1;
	return c;
}

/* The last style of that family and name, or NULL. */
static const struct odf_style *
find_in(const struct ext_odf_looks *l, const char *family, const char *name)
{
	struct odf_style	 key = { .family = family, .name = name,
	    .order = SIZE_MAX };
	size_t			 low = 0, high = l->n, middle;
	const struct odf_style	*s;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (by_name(&l->style[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	s = low > 0 ? &l->style[low - 1] : NULL;
	return s != NULL && strcmp(s->name, name) == 0 &&
	    strcmp(s->family, family) == 0 ? s : NULL;
}

/* The same; a style without a family is of any. */
static const struct odf_style *
find(const struct ext_odf_looks *l, const char *family, const char *name)
{
	const struct odf_style	*s = find_in(l, family, name);

	return s != NULL || *name == '\0' ? s : find_in(l, "", name);
}

void
ext_odf_look(struct ext_odf_looks *l, const char *family, const char *name,
    struct ext_odf_look *say)
{
	const struct odf_style	*s;
	const char		*base = name == NULL ? "" : name;
	int			 i;

	look_none(say);
	if (l->sorted < l->n) {
		qsort(l->style, l->n, sizeof(*l->style), by_name);
		l->sorted = l->n;
		l->sorts++;
		l->open = false;
	}
	for (i = 0; i < BASES && (s = find(l, family, base)) != NULL; i++) {
		ext_look_base(&say->text, &s->say.text);
		if (say->ground == EXT_INK_NONE)
			say->ground = s->say.ground;
		say->hidden = say->hidden || s->say.hidden;
		if (*s->base == '\0')
			break;
		base = s->base;
	}
}
