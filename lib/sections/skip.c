/* SPDX-License-Identifier: ISC */
/*
 * Lines that are no text of a section: what a web page or the paper's edge
 * put around the report.  Prose and tables are never among them: what is not
 * told by its words, is told by where it stands, before the report or behind.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define LINK_MAX	12u	/* code points of a link in a bar of links */
#define PROSE		20u	/* a sentence so long is of the report */
#define VALUE_MAX	40u	/* code points of a value in an index block */

/* Are all of the words of a folded text of this class, and is there any? */
static bool
all_of(struct gi_str fold, enum gi_word_class class)
{
	const struct gi_word	*w = NULL;

	for (; fold.len > 0; fold = gi_str_from(fold, w->text.len)) {
		if ((w = gi_word_start(class, fold)) == NULL)
			return false;
	}
	return w != NULL;
}

static bool
all_words(const struct sec_doc *d, const struct sec_line *l,
    enum gi_word_class class)
{
	return sec_line_start(d, l, class) != NULL &&
	    all_of(sec_line_fold(d, l).text, class);
}

/* A word of the class, and a colon or the end right behind it. */
static bool
is_field(const struct sec_doc *d, const struct sec_line *l,
    enum gi_word_class class)
{
	const struct gi_word	*w = sec_line_start(d, l, class);
	struct sec_fold		 fold;
	struct gi_str		 s;
	uint32_t		 cp;

	if (w == NULL)
		return false;
	fold = sec_line_fold(d, l);
	if (w->text.len == fold.text.len)
		return true;
	s = sec_source(&fold, 0, w->text.len);
	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (cp == ':' || cp == GI_CP_WIDE_COLON || cp == '|' ||
		    cp == '\t')
			return true;
	}
	return false;
}

/* A bar of links: short names between bars, no figures. */
static bool
is_links(const struct sec_line *l)
{
	struct gi_str	 s = l->text;
	uint32_t	 cp;
	size_t		 n, len = 0, links = 0;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (cp == '|' || cp == GI_CP_WIDE_BAR) {
			links += len > 0;
			len = 0;
		} else if (cp >= '0' && cp <= '9')
			return false;
		else if (gi_fold(cp) != 0 && ++len > LINK_MAX)
			return false;
	}
	return links + (len > 0) > 1;
}

static bool
has(struct gi_str s, char c)
{
	return s.len > 0 && memchr(s.s, c, s.len) != NULL;
}

/* Where one is: 首页 > 政务公开 > 年报. */
static bool
is_trail(const struct sec_doc *d, const struct sec_line *l)
{
	return l->angle && !l->stop &&
	    gi_word_in(GI_WORD_TRAIL, sec_line_fold(d, l).text, NULL) != NULL;
}

/* A line of nothing but tags, as some converters leave them. */
static bool
is_tags(struct gi_str s)
{
	size_t	 i;
	int	 open = 0;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '<')
			open++;
		else if (s.s[i] == '>')
			open--;
		else if (open == 0 && s.s[i] != ' ')
			return false;
	}
	return s.len > 2 && open == 0 && s.s[0] == '<';
}

bool
sec_may_skip(const struct sec_line *l, struct gi_str fold)
{
	return (l->angle && !l->stop) || is_tags(l->text) ||
	    (sec_line_may(l, GI_WORD_SHARE) && all_of(fold, GI_WORD_SHARE));
}

static bool
is_bullet(const struct sec_doc *d, size_t i)
{
	struct gi_str	 s = gi_trim(d->doc->line[i].text);
	uint32_t	 cp;

	if (s.len == 0)
		return false;
	gi_utf8_decode(s.s, s.len, &cp);
	return cp == GI_CP_BULLET || cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BLACK_CIRCLE;
}

static bool
in_block(const struct sec_doc *d, size_t i)
{
	return d->line[i].len > 0 && !d->line[i].hit &&
	    (d->line[i].bars || is_bullet(d, i));
}

/* Bullets, or rows of a small table, one of which is a field of an index. */
static void
skip_block(struct sec_doc *d, size_t from, size_t to)
{
	size_t	 i;
	bool	 found = false;

	for (i = from; i < to; i++) {
		if (is_field(d, &d->line[i], GI_WORD_INDEX))
			found = true;
	}
	for (i = from; i < to && found; i++)
		d->line[i].skip = SEC_INDEX;
}

static enum sec_skip
top_skip(const struct sec_doc *d, size_t i)
{
	const struct sec_line	*l = &d->line[i];

	if (l->stop)
		return SEC_TEXT;
	if (is_field(d, l, GI_WORD_INDEX) ||
	    is_field(d, l, GI_WORD_PUBLICATION))
		return SEC_INDEX;
	if ((l->bars && is_links(l)) || all_words(d, l, GI_WORD_LINK))
		return SEC_NAVIGATION;
	return SEC_TEXT;
}

/* 首页, |, 政务公开, |: a bar of links, one a line. */
static void
skip_spread(struct sec_doc *d, size_t i)
{
	size_t	 j, next;

	if (d->line[i].first != 0 || !has(d->line[i].text, '|'))
		return;
	next = sec_next(d, i);
	d->line[i].skip = SEC_NAVIGATION;
	for (j = i; j > 0 && d->line[j - 1].len == 0; j--)
		;
	if (j > 0 && d->line[j - 1].len <= LINK_MAX)
		d->line[j - 1].skip = SEC_NAVIGATION;
	if (next < d->top && d->line[next].len <= LINK_MAX)
		d->line[next].skip = SEC_NAVIGATION;
}

/* The value of a field of the index whose name stands alone on line i. */
static void
skip_value(struct sec_doc *d, size_t i)
{
	struct sec_line	*l = &d->line[i], *end = &d->line[d->top];

	if (l->skip != SEC_INDEX ||
	    gi_word_is(GI_WORD_INDEX, sec_line_fold(d, l).text) == NULL)
		return;
	for (l++; l < end && l->len == 0; l++)
		;
	if (l < end && l->skip == SEC_TEXT && l->len < VALUE_MAX &&
	    !l->stop &&
	    gi_word_in(GI_WORD_TOPIC, sec_line_fold(d, l).text, NULL) == NULL)
		l->skip = SEC_INDEX;
}

static void
skip_top(struct sec_doc *d)
{
	size_t	 i, from = 0;

	for (i = 0; i < d->top; i++) {
		if (d->line[i].len > 0 && d->line[i].skip == SEC_TEXT)
			d->line[i].skip = top_skip(d, i);
	}
	for (i = 0; i < d->top; i++) {
		if (d->line[i].skip == SEC_TEXT)
			skip_spread(d, i);
	}
	for (i = 0; i <= d->top; i++) {
		if (i < d->top && in_block(d, i))
			continue;
		skip_block(d, from, i);
		from = i + 1;
	}
	for (i = 0; i < d->top; i++)
		skip_value(d, i);
}

static void
skip_tail(struct sec_doc *d)
{
	struct sec_line	*l;
	struct gi_str	 fold;
	size_t		 i;
	bool		 behind = false;

	for (i = d->tail; i < d->nline; i++) {
		l = &d->line[i];
		if (l->len == 0 || l->skip != SEC_TEXT)
			continue;
		fold = sec_line_fold(d, l).text;
		if (gi_word_is(GI_WORD_END, fold) != NULL)
			behind = true;
		if (behind || gi_word_start(GI_WORD_FOOTER, fold) ||
		    gi_word_end(GI_WORD_FILE, fold))
			l->skip = SEC_FOOTER;
		else if (gi_word_is(GI_WORD_LINK, fold) ||
		    all_words(d, l, GI_WORD_LINK) || (l->bars && is_links(l)))
			l->skip = SEC_NAVIGATION;
		else if (!l->stop && is_field(d, l, GI_WORD_PUBLICATION))
			l->skip = SEC_INDEX;
	}
}

/* Where the report begins and where it ends, as far as it shows. */
static void
bounds(struct sec_doc *d)
{
	const struct sec_line	*l;
	size_t			 i;
	bool			 begun = false;

	d->top = d->nline;
	if (d->nhead > 0)
		d->top = d->head[0].line;
	for (i = 0; i < d->nline; i++) {
		l = &d->line[i];
		if (!l->hit && !(l->stop && l->len >= PROSE) &&
		    !(i >= d->annex && i < d->annex_end))
			continue;
		if (!begun && i < d->top)
			d->top = i;
		begun = true;
		d->tail = i + 1;
	}
	if (d->nhead > 0) {
		const struct sec_heading *h = &d->head[d->nhead - 1];

		if (d->tail < h->line + h->lines)
			d->tail = h->line + h->lines;
	}
}

void
sec_find_skips(struct sec_doc *d)
{
	struct sec_line	*l;
	size_t		 i;

	bounds(d);
	for (i = 0; i < d->nline; i++) {
		l = &d->line[i];
		if (!l->aside || l->skip != SEC_TEXT || l->hit)
			continue;
		if (is_trail(d, l) || is_tags(l->text))
			l->skip = SEC_NAVIGATION;
		else if (sec_line_may(l, GI_WORD_SHARE) &&
		    all_words(d, l, GI_WORD_SHARE))
			l->skip = SEC_SHARE;
	}
	skip_top(d);
	skip_tail(d);
}
