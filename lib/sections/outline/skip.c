/* SPDX-License-Identifier: ISC */
/*
 * Lines that are no text of a section: what a web page or the paper's edge
 * put around the report.  Prose and tables are never among them.  What the
 * words of a line do not tell, its place tells: before the report or behind.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/outline/outline.h"

/* All in code points. */
#define LINK_MAX	12u	/* of a link in a bar of links, at most */
#define NAME_END	16u	/* bytes in which the kind of a file shows */
#define PROSE		20u	/* a sentence so long is of the report */
#define VALUE_MAX	40u	/* a value in an index is shorter */

static bool
all_words(const struct sec_report *r, const struct sec_line *l,
    enum gi_word_class class)
{
	return sec_report_start_word(r, l, class) != NULL &&
	    sec_is_all_words(sec_report_fold(r, l).text, class);
}

/*
 * Is a line a field of an index: a word of the class, and a colon, bar or TAB
 * or nothing behind?
 */
static bool
is_field(const struct sec_report *r, const struct sec_line *l,
    enum gi_word_class class)
{
	const struct gi_word	*w = sec_report_start_word(r, l, class);
	struct sec_folded	 fold;
	struct gi_str		 s;
	uint32_t		 cp;

	if (w == NULL)
		return false;
	fold = sec_report_fold(r, l);
	if (w->text.len == fold.text.len)
		return true;
	s = sec_folded_source(&fold, 0, w->text.len);
	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (cp == ':' || cp == GI_CP_WIDE_COLON || cp == '|' ||
		    cp == '\t')
			return true;
	}
	return false;
}

/* Is a line a bar of links: short names between bars, no figures? */
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
has_char(struct gi_str s, char c)
{
	return s.len > 0 && memchr(s.s, c, s.len) != NULL;
}

/* Does a line tell where a page is: 首页 > 政务公开 > 年报? */
static bool
is_trail(const struct sec_report *r, const struct sec_line *l)
{
	return l->angle && !l->stop &&
	    gi_word_in(GI_WORD_TRAIL, sec_report_fold(r, l).text, NULL) != NULL;
}

/* Did line i have a bullet, before its marks were taken off? */
static bool
is_bullet(const struct sec_report *r, size_t i)
{
	struct gi_str	 s = gi_trim(r->doc->line[i].text);
	uint32_t	 cp;

	if (s.len == 0)
		return false;
	gi_utf8_decode(s.s, s.len, &cp);
	return cp == GI_CP_BULLET || cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BLACK_CIRCLE;
}

/* May line i be of a block of bullets, or rows of a small table? */
static bool
in_block(const struct sec_report *r, size_t i)
{
	return r->line[i].len > 0 && !r->line[i].has_label &&
	    (r->line[i].bars || is_bullet(r, i));
}

/*
 * Skip lines from up to to, a block, where one of them is a field of an index.
 */
static void
skip_block(struct sec_report *r, size_t from, size_t to)
{
	size_t	 i;
	bool	 found = false;

	for (i = from; i < to; i++) {
		if (is_field(r, &r->line[i], GI_WORD_INDEX))
			found = true;
	}
	for (i = from; i < to && found; i++)
		r->line[i].skip = GI_SKIPPED_INDEX;
}

/* Why line i, before the report, is skipped. */
static enum gi_skipped
top_skip(const struct sec_report *r, size_t i)
{
	const struct sec_line	*l = &r->line[i];

	if (l->stop)
		return GI_NOT_SKIPPED;
	if (is_field(r, l, GI_WORD_INDEX) ||
	    is_field(r, l, GI_WORD_PUBLICATION))
		return GI_SKIPPED_INDEX;
	if ((l->bars && is_links(l)) || all_words(r, l, GI_WORD_LINK))
		return GI_SKIPPED_NAVIGATION;
	return GI_NOT_SKIPPED;
}

/*
 * Line i may be a bar between two links of a bar of links, one a line: skip it
 * with both.
 */
static void
skip_spread(struct sec_report *r, size_t i)
{
	size_t	 j, next;

	if (r->line[i].first != 0 || !has_char(r->line[i].text, '|'))
		return;
	next = sec_report_next(r, i);
	r->line[i].skip = GI_SKIPPED_NAVIGATION;
	for (j = i; j > 0 && r->line[j - 1].len == 0; j--)
		;
	if (j > 0 && r->line[j - 1].len <= LINK_MAX)
		r->line[j - 1].skip = GI_SKIPPED_NAVIGATION;
	if (next < r->top && r->line[next].len <= LINK_MAX)
		r->line[next].skip = GI_SKIPPED_NAVIGATION;
}

/*
 * Where line i is the name of a field and no more, skip its value on the next.
 */
static void
skip_value(struct sec_report *r, size_t i)
{
	struct sec_line	*l = &r->line[i], *end = &r->line[r->top];

	if (l->skip != GI_SKIPPED_INDEX ||
	    gi_word_is(GI_WORD_INDEX, sec_report_fold(r, l).text) == NULL)
		return;
	for (l++; l < end && l->len == 0; l++)
		;
	if (l < end && l->skip == GI_NOT_SKIPPED && l->len < VALUE_MAX &&
	    !l->stop &&
	    gi_word_in(GI_WORD_TOPIC, sec_report_fold(r, l).text, NULL) == NULL)
		l->skip = GI_SKIPPED_INDEX;
}

static void
skip_top(struct sec_report *r)
{
	size_t	 i, from = 0;

	for (i = 0; i < r->top; i++) {
		if (r->line[i].len > 0 && r->line[i].skip == GI_NOT_SKIPPED)
			r->line[i].skip = top_skip(r, i);
	}
	for (i = 0; i < r->top; i++) {
		if (r->line[i].skip == GI_NOT_SKIPPED)
			skip_spread(r, i);
	}
	for (i = 0; i <= r->top; i++) {
		if (i < r->top && in_block(r, i))
			continue;
		skip_block(r, from, i);
		from = i + 1;
	}
	for (i = 0; i < r->top; i++)
		skip_value(r, i);
}

/* Whether the last bytes of a text have a letter, as the name of a file. */
static bool
ends_in_letter(struct gi_str s)
{
	size_t	 i, from = s.len > NAME_END ? s.len - NAME_END : 0;

	for (i = from; i < s.len; i++) {
		/* or the first byte of one of full width */
		if (gi_ascii_letter(s.s[i]) || s.s[i] == '\xEF')
			return true;
	}
	return false;
}

/* Whether a line may be what stands behind a report; most are not folded. */
static bool
may_be_behind(const struct sec_line *l)
{
	return sec_line_may(l, GI_WORD_END) ||
	    sec_line_may(l, GI_WORD_FOOTER) || sec_line_may(l, GI_WORD_LINK) ||
	    sec_line_may(l, GI_WORD_PUBLICATION) || ends_in_letter(l->text);
}

static void
skip_tail(struct sec_report *r)
{
	struct sec_line	*l;
	struct gi_str	 fold;
	size_t		 i;
	bool		 behind = false;

	for (i = r->tail; i < r->nline; i++) {
		l = &r->line[i];
		if (l->len == 0 || l->skip != GI_NOT_SKIPPED)
			continue;
		fold = behind || may_be_behind(l) ?
		    sec_report_fold(r, l).text : gi_str("");
		if (gi_word_is(GI_WORD_END, fold) != NULL)
			behind = true;
		if (behind || gi_word_start(GI_WORD_FOOTER, fold) ||
		    gi_word_end(GI_WORD_FILE, fold))
			l->skip = GI_SKIPPED_FOOTER;
		else if (gi_word_is(GI_WORD_LINK, fold) ||
		    all_words(r, l, GI_WORD_LINK) || (l->bars && is_links(l)))
			l->skip = GI_SKIPPED_NAVIGATION;
		else if (!l->stop && is_field(r, l, GI_WORD_PUBLICATION))
			l->skip = GI_SKIPPED_INDEX;
	}
}

/*
 * Where the report begins and where it ends, as far as headings, tables and
 * prose show.
 */
static void
find_bounds(struct sec_report *r)
{
	const struct sec_line	*l;
	size_t			 i;
	bool			 begun = false;

	r->top = r->nline;
	if (r->nheading > 0)
		r->top = r->heading[0].line;
	for (i = 0; i < r->nline; i++) {
		l = &r->line[i];
		if (!l->has_label && !(l->stop && l->len >= PROSE) &&
		    !(i >= r->annex && i < r->annex_end))
			continue;
		if (!begun && i < r->top)
			r->top = i;
		begun = true;
		r->tail = i + 1;
	}
	if (r->nheading > 0) {
		const struct sec_heading *h = &r->heading[r->nheading - 1];

		if (r->tail < h->line + h->lines)
			r->tail = h->line + h->lines;
	}
}

void
sec_find_skips(struct sec_report *r)
{
	struct sec_line	*l;
	size_t		 i;

	find_bounds(r);
	for (i = 0; i < r->nline; i++) {
		l = &r->line[i];
		if (!l->maybe_aside || l->skip != GI_NOT_SKIPPED || l->has_label)
			continue;
		if (is_trail(r, l) || sec_is_tags(l->text))
			l->skip = GI_SKIPPED_NAVIGATION;
		else if (sec_line_may(l, GI_WORD_SHARE) &&
		    all_words(r, l, GI_WORD_SHARE))
			l->skip = GI_SKIPPED_SHARE;
	}
	skip_top(r);
	skip_tail(r);
}
