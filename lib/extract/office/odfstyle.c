/* SPDX-License-Identifier: ISC */
/* Styles of OpenDocument (ISO/IEC 26300): lists that number. */
#include <string.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/text.h"
#include "extract/office/odfstyle.h"
#include "extract/package/numeral.h"
#include "form/word.h"
#include "gi.h"

#define STYLES	((size_t)1000)		/* list styles that are kept */

void
ext_odf_list_add(struct ext_odf_styles *o, const char **attr)
{
	struct ext_odf_list	*l;
	size_t			 i;

	if (o->nlist == STYLES)
		return;
	o->list = gi_grow(o->arena, o->list, o->nlist, &o->list_room,
	    sizeof(*o->list));
	l = &o->list[o->nlist++];
	memset(l, 0, sizeof(*l));
	l->name = ext_attr_copy(o->arena, attr, "name");
	for (i = 0; i < EXT_ODF_LEVELS; i++)
		l->level[i].format = l->level[i].before =
		    l->level[i].after = "";
}

/*
 * The name that OOXML has for a format, which OpenDocument gives by an example:
 * 1, a, i ...
 */
static const char *
format_name(const char *s)
{
	static const struct {
		const char	*example, *name;
	} f[] = {
		{ "1", "decimal" }, { "a", "lowerLetter" },
		{ "A", "upperLetter" }, { "i", "lowerRoman" },
		{ "I", "upperRoman" },
		{ GI_TEXT_CIRCLED_ONE, "decimalEnclosedCircle" },
		{ GI_TEXT_WIDE_ONE, "decimalFullWidth" }
	};
	size_t	 i;

	if (s == NULL || *s == '\0')
		return "";
	for (i = 0; i < GI_LEN(f); i++) {
		if (strncmp(s, f[i].example, strlen(f[i].example)) == 0)
			return f[i].name;
	}
	if (gi_word_start(GI_WORD_NUMERAL, gi_str(s)) != NULL)
		return "chineseCounting";
	if (gi_word_start(GI_WORD_STEM, gi_str(s)) != NULL)
		return "ideographTraditional";
	if (gi_word_start(GI_WORD_CAPITAL, gi_str(s)) != NULL)
		return "chineseLegalSimplified";
	return "decimal";
}

void
ext_odf_level_add(struct ext_odf_styles *o, const char **attr)
{
	long			 n = ext_attr_number(attr, "level", 0);
	struct ext_odf_level	*v;

	if (o->nlist == 0 || n < 1 || n > EXT_ODF_LEVELS)
		return;
	v = &o->list[o->nlist - 1].level[n - 1];
	v->format = format_name(ext_attr(attr, "num-format"));
	if (ext_attr(attr, "num-prefix") != NULL)
		v->before = ext_attr_copy(o->arena, attr, "num-prefix");
	if (ext_attr(attr, "num-suffix") != NULL)
		v->after = ext_attr_copy(o->arena, attr, "num-suffix");
	v->pattern = ext_attr_copy(o->arena, attr, "num-list-format");
	v->start = ext_attr_number(attr, "start-value", 1);
	v->shown = ext_attr_number(attr, "display-levels", 1);
}

struct ext_odf_list *
ext_odf_list_find(struct ext_odf_styles *o, const char *name)
{
	size_t	 i;

	for (i = 0; name != NULL && i < o->nlist; i++) {
		if (o->list[i].name != NULL &&
		    strcmp(o->list[i].name, name) == 0)
			return &o->list[i];
	}
	return NULL;
}

/*
 * Add a number by its pattern, in which %n% stands for the number of level n.
 */
static void
fill_pattern(struct gi_text *t, const struct ext_odf_list *l, const char *s)
{
	struct gi_str	 one = { NULL, 1 };
	int		 i;

	for (; *s != '\0'; s++) {
		i = *s == '%' ? s[1] - '1' : -1;
		if (i >= 0 && i < 9 && s[2] == '%') {
			ext_numeral(t, l->level[i].format, l->count[i]);
			s += 2;
			continue;
		}
		one.s = s;
		gi_text_add(t, one);
	}
}

struct gi_str
ext_odf_next(struct ext_odf_styles *o, struct ext_odf_list *l, size_t level,
    long start)
{
	struct gi_text			 t = { .arena = o->arena };
	const struct ext_odf_level	*v = &l->level[level];
	size_t				 i;

	for (i = 0; i <= level; i++) {
		if (i == level && start >= 0)
			l->count[i] = start;
		else if (!l->counting[i])
			l->count[i] = l->level[i].start;
		else if (i == level)
			l->count[i]++;
		l->counting[i] = true;
	}
	for (; i < EXT_ODF_LEVELS; i++)
		l->counting[i] = false;
	if (*v->format == '\0')
		return gi_str("");
	if (v->pattern != NULL)
		fill_pattern(&t, l, v->pattern);
	else {
		gi_text_add(&t, gi_str(v->before));
		i = v->shown > 0 && (size_t)v->shown <= level + 1 ?
		    level + 1 - (size_t)v->shown : level;
		for (; i <= level; i++) {
			ext_numeral(&t, l->level[i].format, l->count[i]);
			if (i < level)
				gi_text_char(&t, '.');
		}
		gi_text_add(&t, gi_str(v->after));
	}
	if (t.len > 0)
		gi_text_char(&t, ' ');
	return gi_text_take(&t, 0);
}
