/* SPDX-License-Identifier: ISC */
/* Lines that are no row of a table: page numbers, rules, prose. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/line/line_features.h"
#include "tables/line/line_kind.h"
#include "tables/parts/reading.h"

#define PAGE_DIGITS	4
#define DASHES_MIN	2	/* in the cells of a row */
#define ABOVE_MAX	64	/* lines in which a table's rule is sought */

struct page_cursor {
	struct gi_str	 s;
	size_t		 at;
};

static uint32_t
next(struct page_cursor *c)
{
	uint32_t	 cp = 0;

	if (c->at < c->s.len)
		c->at += gi_utf8_decode(c->s.s + c->at, c->s.len - c->at, &cp);
	return cp;
}

static void
skip_spaces(struct page_cursor *c)
{
	struct page_cursor	 ahead = *c;

	while (gi_is_space(next(&ahead)))
		*c = ahead;
}

static size_t
skip_digits(struct page_cursor *c)
{
	struct page_cursor	 ahead = *c;
	uint32_t		 cp;
	size_t			 n = 0;

	for (;; n++) {
		cp = gi_fold(next(&ahead));
		if (cp < '0' || cp > '9')
			return n;
		*c = ahead;
	}
}

static bool
skip_word(struct page_cursor *c, enum gi_word_class class)
{
	struct gi_str		 rest = { c->s.s + c->at, c->s.len - c->at };
	const struct gi_word	*w = gi_word_start(class, rest);

	if (w == NULL)
		return false;
	c->at += w->text.len;
	return true;
}

static bool
is_dash(uint32_t cp)
{
	return cp == '-' || (cp >= GI_CP_HYPHEN &&
	    cp <= GI_CP_HORIZONTAL_BAR) || cp == GI_CP_MINUS ||
	    cp == GI_CP_WIDE_HYPHEN || cp == '~' || cp == GI_CP_MIDDLE_DOT;
}

static bool
skip_dashes(struct page_cursor *c)
{
	struct page_cursor	 ahead = *c;
	bool			 any = false;

	while (is_dash(next(&ahead))) {
		*c = ahead;
		any = true;
	}
	return any;
}

/* - 3 - */
static bool
page_dashes(struct page_cursor c)
{
	size_t	 n;

	if (!skip_dashes(&c))
		return false;
	skip_spaces(&c);
	if ((n = skip_digits(&c)) == 0 || n > PAGE_DIGITS)
		return false;
	skip_spaces(&c);
	return skip_dashes(&c) && c.at == c.s.len;
}

static bool
skip_slash(struct page_cursor *c)
{
	struct page_cursor	 ahead = *c;

	if (next(&ahead) != '/')
		return false;
	*c = ahead;
	return true;
}

/* 3/12 */
static bool
page_of_pages(struct page_cursor c)
{
	size_t	 n = skip_digits(&c);

	if (n == 0 || n > PAGE_DIGITS)
		return false;
	skip_spaces(&c);
	if (!skip_slash(&c))
		return false;
	skip_spaces(&c);
	n = skip_digits(&c);
	return n > 0 && n <= PAGE_DIGITS && c.at == c.s.len;
}

/* One of 第3页 and 共 12 页; the ordinal is not asked for. */
static bool
page_word(struct page_cursor *c)
{
	skip_word(c, GI_WORD_ORDINAL);
	skip_spaces(c);
	skip_word(c, GI_WORD_PAGES);
	skip_spaces(c);
	if (skip_digits(c) == 0)
		return false;
	skip_spaces(c);
	return skip_word(c, GI_WORD_PAGE);
}

/* 第3页 共12页 */
static bool
page_words(struct page_cursor c)
{
	if (!page_word(&c))
		return false;
	while (c.at < c.s.len) {
		skip_spaces(&c);
		skip_slash(&c);
		skip_spaces(&c);
		if (!page_word(&c))
			return false;
	}
	return true;
}

/* Do digits begin what may be a page, with a slash or a word behind them? */
static bool
digits_begin_page(struct page_cursor c)
{
	if (skip_digits(&c) == 0 || c.at == c.s.len || c.s.s[c.at] == '.')
		return false;
	skip_spaces(&c);
	return skip_slash(&c) || skip_word(&c, GI_WORD_PAGE);
}

static bool
word_begins_page(struct page_cursor c)
{
	return skip_word(&c, GI_WORD_ORDINAL) || skip_word(&c, GI_WORD_PAGES);
}

bool
tbl_line_is_page(struct gi_str text, const struct tbl_features *g)
{
	struct page_cursor	 c = { text, 0 }, ahead = c;
	uint32_t		 first;

	if (!g->digits || g->bars > 0)
		return false;
	first = next(&ahead);
	if (is_dash(first))
		return page_dashes(c);
	if (gi_is_han(first))
		return word_begins_page(c) && page_words(c);
	return digits_begin_page(c) && (page_of_pages(c) || page_words(c));
}

/* {| and |} around a table of MediaWiki, |- between its rows. */
static bool
is_wiki_rule(struct gi_str s)
{
	return s.len >= 2 && (memcmp(s.s, "{|", 2) == 0 ||
	    gi_str_is(s, "|}") || gi_str_is(s, "|-"));
}

bool
tbl_line_is_rule(struct gi_str text, const struct tbl_features *g)
{
	return g->drawn || is_wiki_rule(text);
}

/* Are all texts of a line single dashes, between tabs or bars? */
static bool
is_dashes(struct gi_str s)
{
	size_t	 i, dashes = 0;
	bool	 gap = true;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '-' && !gap)
			return false;
		if (s.s[i] != '-' && s.s[i] != '|' && s.s[i] != '\t' &&
		    s.s[i] != ' ')
			return false;
		dashes += s.s[i] == '-';
		gap = s.s[i] != '-';
	}
	return dashes >= DASHES_MIN;
}

/*
 * Where bars part the dashes, a table of Markdown has one such rule, below its
 * first line, so that a second one is a row; a box has rules of other signs.
 */
bool
tbl_line_is_dashes(const struct tbl_reading *r, size_t line)
{
	const struct tbl_features	*g = &r->features[line];
	size_t				 i, n;

	if (!is_dashes(gi_trim(tbl_line_text(r, line))))
		return false;
	if (g->bars == 0)
		return g->tabs > 0 || !gi_str_has(tbl_line_text(r, line),
		    gi_str("- -"));
	for (i = line, n = 0; i > 0 && n < ABOVE_MAX; i--, n++) {
		g = &r->features[i - 1];
		if (g->texts + g->bars == 0)
			continue;
		if (g->drawn)
			return true;
		if (g->bars == 0)
			break;
	}
	return false;
}
