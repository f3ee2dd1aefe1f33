/* SPDX-License-Identifier: ISC */
/*
 * Styles of WordprocessingML (ECMA-376 part 1, 17.7): the lists that they
 * number by, and how their text looks.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/word/docxstyle.h"
#include "gi.h"

#define STYLES	((size_t)2048)		/* that are read */
#define BASES	16			/* styles that one style is based on */

struct docx_style {
	const char		*name, *base;
	struct ext_docx_style	 say;
	long			 part[EXT_PARTS];	/* grounds of a
							   table's parts */
	bool			 has_num;
};

struct ext_docx_styles {
	struct ext_doc		*d;
	const struct ext_theme	*theme;
	struct docx_style	*style;
	size_t			 n, room;
	struct docx_style	 first;		/* the document's default */
	struct docx_style	*at;		/* the one being read */
	const char		*plain;		/* name of the default style of
						   paragraphs, or NULL */
	int			 within;	/* the properties that are
						   read */
	int			 part;		/* of a table; -1: of none that
						   counts */
};

enum {
	S_NONE, S_BASED, S_COLOR, S_DEFAULTS, S_DSTRIKE, S_HIGHLIGHT, S_ILVL,
	S_NUM_ID, S_PPR, S_POSITION, S_RPR, S_SHD, S_STRIKE, S_STYLE, S_TBL_PR,
	S_TABLE_PART, S_TC_PR, S_VANISH, S_VERT_ALIGN
};

static const char *const names[] = {
	"w:basedOn", "w:color", "w:docDefaults", "w:dstrike", "w:highlight",
	"w:ilvl", "w:numId", "w:pPr", "w:position", "w:rPr", "w:shd",
	"w:strike", "w:style", "w:tblPr", "w:tblStylePr", "w:tcPr",
	"w:vanish", "w:vertAlign"
};

static void
style_init(struct docx_style *s, const char *name)
{
	size_t	 i;

	memset(s, 0, sizeof(*s));
	s->name = name;
	s->say.level = -1;
	s->say.ground = EXT_INK_NONE;
	ext_look_none(&s->say.look);
	for (i = 0; i < EXT_PARTS; i++)
		s->part[i] = EXT_INK_NONE;
}

static bool
add_style(struct ext_docx_styles *t, const char **attr)
{
	const char	*name = ext_attr_copy(t->d->arena, attr, "styleId");
	const char	*type = ext_attr(attr, "type");

	if (t->n == STYLES)
		return false;
	t->style = gi_grow(t->d->arena, t->style, t->n, &t->room,
	    sizeof(*t->style));
	t->at = &t->style[t->n++];
	style_init(t->at, name == NULL ? "" : name);
	t->part = EXT_PART_WHOLE;
	if (type != NULL && strcmp(type, "paragraph") == 0 &&
	    ext_attr_on(attr, "default", false))
		t->plain = t->at->name;
	return true;
}

/* The part of a table that w:tblStylePr is about; -1 for another one. */
static int
part(const char **attr)
{
	static const char *const	 types[EXT_PARTS] = { "wholeTable",
	    "band1Horz", "band2Horz", "firstCol", "firstRow" };
	const char			*s = ext_attr(attr, "type");
	int				 i;

	for (i = 0; s != NULL && i < EXT_PARTS; i++) {
		if (strcmp(types[i], s) == 0)
			return i;
	}
	return -1;
}

static void
take_shade(struct ext_docx_styles *t, const char **attr)
{
	long	 ground = ext_docx_shade(t->theme, attr);

	if (t->within == S_RPR && t->part == EXT_PART_WHOLE)
		t->at->say.look.ground = ground;
	else if (t->within == S_PPR && t->part == EXT_PART_WHOLE)
		t->at->say.ground = ground;
	else if ((t->within == S_TC_PR || t->within == S_TBL_PR) &&
	    t->part >= 0)
		t->at->part[t->part] = ground;
}

static void
take_property(struct ext_docx_styles *t, int token, const char **attr)
{
	struct docx_style	*s = t->at;

	if (token == S_BASED)
		s->base = ext_attr_copy(t->d->arena, attr, "val");
	else if (token == S_ILVL)
		s->say.level = ext_attr_number(attr, "val", -1);
	else if (token == S_NUM_ID) {
		s->say.num = ext_attr_number(attr, "val", 0);
		s->has_num = true;
	} else if (token == S_SHD)
		take_shade(t, attr);
	else if (t->within == S_RPR && t->part == EXT_PART_WHOLE)
		ext_docx_look_take(&s->say.look, t->theme,
		    names[token - 1] + strlen("w:"), attr);
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct ext_docx_styles	*t = ctx;

	switch (token) {
	case S_STYLE:
		return add_style(t, attr);
	case S_DEFAULTS:
		t->at = &t->first;
		t->part = EXT_PART_WHOLE;
		return true;
	case S_TABLE_PART:
		t->part = part(attr);
		return true;
	case S_RPR:
	case S_PPR:
	case S_TBL_PR:
	case S_TC_PR:
		t->within = token;
		return true;
	default:
		if (t->at != NULL)
			take_property(t, token, attr);
		return true;
	}
}

static void
end(void *ctx, int token)
{
	struct ext_docx_styles	*t = ctx;

	if (token == S_TABLE_PART)
		t->part = EXT_PART_WHOLE;
	else if (token == S_STYLE || token == S_DEFAULTS)
		t->at = NULL;
}

static int
by_name(const void *a, const void *b)
{
	const struct docx_style	*x = a, *y = b;

	return strcmp(x->name, y->name);
}

struct ext_docx_styles *
ext_docx_styles_new(struct ext_doc *d, struct gi_str bytes,
    const struct ext_theme *theme)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, NULL };
	struct ext_docx_styles		*t = gi_alloc(d->arena, sizeof(*t));

	t->d = d;
	t->theme = theme;
	style_init(&t->first, "");
	if (bytes.s != NULL)
		ext_xml_read(d, "word/styles.xml", bytes, &x, t);
	if (t->n > 0)
		qsort(t->style, t->n, sizeof(*t->style), by_name);
	return t;
}

const struct ext_theme *
ext_docx_styles_theme(const struct ext_docx_styles *t)
{
	return t->theme;
}

static const struct docx_style *
find_style(const struct ext_docx_styles *t, const char *name)
{
	struct docx_style	 key = { .name = name };

	return name == NULL || t->n == 0 ? NULL :
	    bsearch(&key, t->style, t->n, sizeof(key), by_name);
}

void
ext_docx_style(const struct ext_docx_styles *t, const char *name, bool plain,
    struct ext_docx_style *say)
{
	const struct docx_style	*s;
	bool			 num = false;
	const char		*base = name;
	int			 i;

	memset(say, 0, sizeof(*say));
	say->level = -1;
	say->ground = EXT_INK_NONE;
	ext_look_none(&say->look);
	if (plain && name == NULL)
		base = t->plain;
	for (i = 0; i < BASES && (s = find_style(t, base)) != NULL; i++) {
		/* the default style numbers no paragraph by itself */
		if (s->has_num && !num && name != NULL) {
			say->num = s->say.num;
			num = true;
		}
		if (say->level < 0 && name != NULL)
			say->level = s->say.level;
		ext_look_base(&say->look, &s->say.look);
		if (say->ground == EXT_INK_NONE)
			say->ground = s->say.ground;
		base = s->base;
	}
	if (plain)
		ext_look_base(&say->look, &t->first.say.look);
}

void
ext_docx_table_style(const struct ext_docx_styles *t, const char *name,
    long ground[EXT_PARTS])
{
	const struct docx_style	*s;
	int			 i, j;

	for (j = 0; j < EXT_PARTS; j++)
		ground[j] = EXT_INK_NONE;
	for (i = 0; i < BASES && (s = find_style(t, name)) != NULL; i++) {
		for (j = 0; j < EXT_PARTS; j++) {
			if (ground[j] == EXT_INK_NONE)
				ground[j] = s->part[j];
		}
		name = s->base;
	}
}
