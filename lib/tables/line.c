/* SPDX-License-Identifier: ISC */
/* Lines that are no row of a table: page numbers, rules, prose. */
#include <string.h>

#include "tables.h"

#define PROSE_HAN	12	/* fewer characters are a cell with a stop */
#define PAGE_DIGITS	4
#define TABLE_FIGURES	14	/* more than prose has, less than table 4 */

struct cursor {
	struct gi_str	 s;
	size_t		 at;
};

static uint32_t
next(struct cursor *c)
{
	uint32_t	 cp = 0;

	if (c->at < c->s.len)
		c->at += gi_utf8_decode(c->s.s + c->at, c->s.len - c->at, &cp);
	return cp;
}

static void
skip_spaces(struct cursor *c)
{
	struct cursor	 ahead = *c;

	while (gi_is_space(next(&ahead)))
		*c = ahead;
}

static size_t
skip_digits(struct cursor *c)
{
	struct cursor	 ahead = *c;
	uint32_t	 cp;
	size_t		 n = 0;

	for (;; n++) {
		cp = gi_fold(next(&ahead));
		if (cp < '0' || cp > '9')
			return n;
		*c = ahead;
	}
}

static bool
skip_word(struct cursor *c, enum gi_word_class class)
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
	return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212 ||
	    cp == 0xFF0D || cp == '~' || cp == 0x00B7;
}

static bool
skip_dashes(struct cursor *c)
{
	struct cursor	 ahead = *c;
	bool		 any = false;

	while (is_dash(next(&ahead))) {
		*c = ahead;
		any = true;
	}
	return any;
}

/* - 3 - */
static bool
page_dashes(struct cursor c)
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
skip_slash(struct cursor *c)
{
	struct cursor	 ahead = *c;

	if (next(&ahead) != '/')
		return false;
	*c = ahead;
	return true;
}

/* 3/12 */
static bool
page_of_pages(struct cursor c)
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
page_word(struct cursor *c)
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

bool
line_is_page(struct gi_str text, const struct glance *g)
{
	struct cursor	 c = { text, 0 };

	if (g->digits == 0 || g->bars > 0)
		return false;
	if (page_dashes(c) || page_of_pages(c))
		return true;
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

bool
cp_is_bar(uint32_t cp)
{
	return cp == '|' || cp == 0x2502 || cp == 0x2503 || cp == 0x2551 ||
	    cp == 0xFF5C;
}

bool
cp_is_box(uint32_t cp)
{
	return cp == 0x2500 || cp == 0x2501 || cp == 0x2550 ||
	    (cp >= 0x250C && cp <= 0x254B) || (cp >= 0x2552 && cp <= 0x257F);
}

/* {| and |} around a table of MediaWiki, |- between its rows. */
static bool
is_wiki_rule(struct gi_str s)
{
	return s.len >= 2 && (memcmp(s.s, "{|", 2) == 0 ||
	    gi_str_is(s, "|}") || gi_str_is(s, "|-"));
}

bool
line_is_rule(struct gi_str text, const struct glance *g)
{
	return (g->drawn && g->strokes >= 3) || is_wiki_rule(text);
}

/*
 * The parts of a glance that hang on the character before: figures between
 * blanks or bars, and texts between bars.
 */
struct look {
	struct glance	 g;
	bool		 gap;		/* the last was a blank or a bar */
	bool		 digits;	/* since a gap, nothing else */
	bool		 in_text;
};

static inline void
look_gap(struct look *l)
{
	l->g.figures += l->digits;
	l->digits = false;
	l->gap = true;
}

static inline void
look_text(struct look *l, bool han)
{
	if (l->in_text)
		return;
	if (l->g.texts == 0)
		l->g.value_first = !han;
	l->g.texts++;
	l->in_text = true;
}

/* Behind all the digits of ASCII from at on. */
static inline size_t
look_digit(struct look *l, struct gi_str text, size_t at)
{
	l->g.digits++;
	for (; at < text.len && text.s[at] >= '0' && text.s[at] <= '9'; at++)
		l->g.digits++;
	l->digits |= l->gap;
	l->gap = false;
	l->g.drawn = false;
	look_text(l, false);
	return at;
}

static inline void
look_bar(struct look *l, uint32_t cp)
{
	l->g.boxed |= cp != '|';
	l->g.bars++;
	l->in_text = false;
	look_gap(l);
}

/* Behind all the Han from at on. */
static inline size_t
look_han(struct look *l, struct gi_str text, size_t at)
{
	uint32_t	 cp;
	size_t		 n;

	l->g.han++;
	while (at < text.len) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (!gi_is_han(cp))
			break;
		l->g.han++;
		at += n;
	}
	l->g.drawn = false;
	l->digits = false;
	l->gap = false;
	look_text(l, true);
	return at;
}

static inline void
look_space(struct look *l, uint32_t cp)
{
	l->g.tab_first |= cp == '\t' && l->g.commas == 0;
	l->g.tabs += cp == '\t';
	look_gap(l);
}

/* Behind all that is the same as what stands before at. */
static inline size_t
same_run(struct gi_str text, size_t at)
{
	while (at < text.len && text.s[at] == text.s[at - 1])
		at++;
	return at;
}

static void
look_other(struct look *l, uint32_t cp)
{
	bool	 box = cp_is_box(cp);

	l->g.boxed |= box;
	if (cp == '-' || cp == '=' || box)
		l->g.strokes++;
	else if (cp != '+' && cp != ':')
		l->g.drawn = false;
	/* the ideographic stop; and full width ; ! ? */
	l->g.stop |= cp == 0x3002 || cp == 0xFF1B || cp == 0xFF01 ||
	    cp == 0xFF1F;
	l->g.commas += cp == ',';
	l->g.slashed |= cp == '\\';
	l->digits = false;
	l->gap = false;
	look_text(l, false);
}

void
line_glance(struct gi_str text, struct glance *g)
{
	struct look	 l = { .g.drawn = true, .gap = true };
	uint32_t	 cp;
	size_t		 at;

	for (at = 0; at < text.len;) {
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp == ' ') {
			look_gap(&l);
			at = same_run(text, at);
		} else if (cp == '-') {
			l.g.strokes += (unsigned)(same_run(text, at) - at);
			at = same_run(text, at);
			look_other(&l, cp);
		} else if (gi_is_han(cp))
			at = look_han(&l, text, at);
		else if ((cp >= '0' && cp <= '9') ||
		    (cp >= 0xFF10 && cp <= 0xFF19))
			at = look_digit(&l, text, at);
		else if (gi_is_space(cp))
			look_space(&l, cp);
		else if (cp_is_bar(cp))
			look_bar(&l, cp);
		else
			look_other(&l, cp);
	}
	l.g.figures += l.digits;
	*g = l.g;
}

/*
 * Sentences are; but a line of many figures is a table, with whatever stands
 * around it: some texts have the whole report in one line.
 */
bool
line_is_prose(const struct glance *g)
{
	return g->stop && g->han > PROSE_HAN && g->figures < TABLE_FIGURES;
}
