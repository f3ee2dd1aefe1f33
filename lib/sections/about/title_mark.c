/* SPDX-License-Identifier: ISC */
/* Marks around a title: what sets it off, and what it stands in. */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/title_mark.h"

#define PLACE	6u		/* bytes of a place's name, at least */

/*
 * Does cp set off what is no part of a title before it: a trail, a site, what
 * kind of paper follows?
 */
static bool
is_before_title(uint32_t cp)
{
	return cp == '>' || cp == '|' || cp == ':' || cp == '_' || cp == '/' ||
	    cp == '-' || cp == '\t' || cp == ']' || cp == GI_CP_WIDE_BAR ||
	    cp == GI_CP_WIDE_COLON || cp == GI_CP_WIDE_LOW_LINE ||
	    cp == GI_CP_RIGHT_GUILLEMET || cp == GI_CP_RIGHT_LENTICULAR ||
	    cp == GI_CP_RIGHT_TORTOISE || cp == GI_CP_RIGHT_TITLE ||
	    (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS;
}

/* The same for what may stand behind one: a site, (全文), a date. */
static bool
is_behind_title(uint32_t cp)
{
	return cp == '(' || cp == GI_CP_WIDE_OPEN || cp == '_' || cp == '-' ||
	    cp == '[' || cp == '.' || cp == '|' || cp == GI_CP_EM_DASH ||
	    cp == GI_CP_LEFT_LENTICULAR || cp == GI_CP_WIDE_LOW_LINE ||
	    cp == GI_CP_RIGHT_TITLE || gi_is_space(cp);
}

/*
 * The last byte before at with a mark of which that is true, or 0; *n is set to
 * the mark's bytes.
 */
static size_t
last_mark(struct gi_str text, size_t at, bool (*is)(uint32_t), size_t *n)
{
	uint32_t	 cp;
	size_t		 i = at;

	while (i-- > 0) {
		if ((text.s[i] & 0xC0) == 0x80 ||
		    gi_utf8_plain_lead(text.s[i]))
			continue;
		*n = gi_utf8_decode(text.s + i, at - i, &cp);
		if (i > 0 && is(cp) && (cp != '-' || is != is_before_title ||
		    !gi_ascii_digit_at(text, i - 1)))
			return i;
	}
	return 0;
}

/* A blank, or a dot, which names of two bodies may have between them too. */
static bool
is_weak_mark(uint32_t cp)
{
	return gi_is_space(cp) || cp == GI_CP_BULLET || cp == GI_CP_MIDDLE_DOT;
}

/*
 * Is what stands before a title the body itself, or the government of its
 * place, whose site it is: 甲县政府 甲县乙局2020年…?
 */
static bool
is_site_of(struct gi_str before, struct gi_str title)
{
	const struct gi_word	*w = gi_word_end(GI_WORD_BODY_END, before);
	size_t			 n;

	if (w == NULL)
		return false;
	n = w->value.len > 0 ? PLACE : before.len;
	return before.len >= n && title.len >= n &&
	    memcmp(before.s, title.s, n) == 0;
}

/* Does s end in one character that a blank sets apart: 甲 县? */
static bool
is_letter_spaced(struct gi_str s)
{
	struct gi_utf8	 last = gi_utf8_end(s);

	s.len -= last.n;
	return s.len == 0 || gi_is_space(gi_utf8_last(s));
}

/*
 * A blank behind words of a page parts them from a title, and a dot behind what
 * is no name.
 */
static size_t
last_page_word(struct gi_arena *a, struct gi_str text, size_t at)
{
	struct gi_str	 s;
	uint32_t	 cp;
	size_t		 n = 0;

	while ((at = last_mark(text, at, is_weak_mark, &n)) > 0) {
		s.s = text.s;
		s.len = at;
		if (is_letter_spaced(s))
			continue;
		s = gi_fold_text(a, s);
		gi_utf8_decode(text.s + at, n, &cp);
		if (gi_word_end(GI_WORD_PAGE_WORD, s) != NULL ||
		    is_site_of(s, gi_fold_text(a, gi_str_from(text, at))) ||
		    (!gi_is_space(cp) &&
		    gi_word_end(GI_WORD_AGENCY_END, s) == NULL))
			return at + n;
	}
	return 0;
}

/*
 * Might a mark or a blank be in text: is it of more than digits and Han, as far
 * as first bytes tell?
 */
static bool
has_mark(struct gi_str text)
{
	size_t	 i;
	char	 c;

	for (i = 0; i < text.len; i += gi_utf8_plain_lead(c) ? 3 : 1) {
		c = text.s[i];
		if (!gi_utf8_plain_lead(c) && (c < '0' || c > '9'))
			return true;
	}
	return false;
}

size_t
sec_title_start(struct gi_arena *a, struct gi_str text, size_t at)
{
	size_t	 n = 0, one, two;

	if (at == 0 || (at == text.len && !has_mark(text)))
		return 0;
	one = last_mark(text, at - 1, is_before_title, &n);
	if (one > 0)
		one += n;
	two = last_page_word(a, text, at - 1);
	return one > two ? one : two;
}

size_t
sec_title_end(struct gi_str text, size_t at)
{
	size_t	 n;

	return last_mark(text, at, is_behind_title, &n);
}

struct gi_str
sec_title_unquote(struct gi_str s)
{
	static const uint32_t	 pair[][2] = {
		{ GI_CP_LEFT_TITLE, GI_CP_RIGHT_TITLE },
		{ GI_CP_LEFT_ANGLE, GI_CP_LEFT_ANGLE + 1 },
		{ GI_CP_LEFT_QUOTE, GI_CP_RIGHT_QUOTE },
		{ GI_CP_LEFT_LENTICULAR, GI_CP_RIGHT_LENTICULAR },
		{ GI_CP_RIGHT_TITLE + 1, GI_CP_RIGHT_TITLE + 2 },
		{ '"', '"' }, { '[', ']' }
	};
	struct gi_utf8		 last;
	uint32_t		 cp;
	size_t			 i, n;

	s = gi_trim(s);
	if (s.len > 0 && gi_utf8_plain_lead(s.s[0]))
		return s;
	for (i = 0; i < GI_LEN(pair) && s.len > 0; i++) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		last = gi_utf8_end(s);
		if (cp != pair[i][0] || last.cp != pair[i][1] ||
		    s.len <= n + last.n)
			continue;
		s = gi_str_from(s, n);
		s.len -= last.n;
		s = gi_trim(s);
		i = 0;
	}
	return s;
}

struct gi_str
sec_title_open(struct gi_str s)
{
	static const struct gi_str	 right = { GI_TEXT_RIGHT_TITLE,
	    sizeof(GI_TEXT_RIGHT_TITLE) - 1 };
	uint32_t	 cp;
	size_t		 n;

	if (s.len == 0)
		return s;
	n = gi_utf8_decode(s.s, s.len, &cp);
	if ((cp == GI_CP_LEFT_TITLE || cp == GI_CP_LEFT_ANGLE) &&
	    !gi_str_has(s, right))
		return gi_trim(gi_str_from(s, n));
	return s;
}
