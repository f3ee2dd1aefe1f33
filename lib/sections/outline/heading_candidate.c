/* SPDX-License-Identifier: ISC */
/*
 * Lines read as headings: their number, their title and what that is like.
 * What a line alone tells of it is kept in its memo.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "sections/outline/heading_candidate.h"
#include "sections/report/line_memo.h"

/* Does cp, behind before, end a heading that has its text in the same line? */
static bool
ends_title(uint32_t cp, uint32_t before)
{
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_COLON ||
	    cp == ':' || cp == '\t' ||
	    cp == GI_CP_ELLIPSIS || (cp == '.' && before == '.');
}

/* What cp adds to the brackets and quotes that are open. */
static int
bracket_depth(uint32_t cp)
{
	switch (cp) {
	case '(':
	case GI_CP_WIDE_OPEN:
	case GI_CP_LEFT_TITLE:
	case GI_CP_LEFT_QUOTE:
		return 1;
	case ')':
	case GI_CP_WIDE_CLOSE:
	case GI_CP_RIGHT_TITLE:
	case GI_CP_RIGHT_QUOTE:
		return -1;
	default:
		return 0;
	}
}

/*
 * The title that text begins with; *len is its code points.  Of a text that is
 * too long for a heading, a part is given that is too long as well.
 */
static struct gi_str
title_part(struct gi_str text, size_t *len)
{
	struct gi_str	 title = text;
	uint32_t	 cp, before, was = 0;
	size_t		 at, n;
	int		 open = 0;

	*len = 0;
	for (at = 0; at < text.len && *len <= SEC_HEADING_MAX; at += n) {
		++*len;
		if (gi_utf8_plain_lead(text.s[at]) && text.len - at >= 3) {
			n = 3;
			was = 0;
			continue;
		}
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		before = was;
		was = cp;
		open += bracket_depth(cp);
		if (open <= 0 && ends_title(cp, before)) {
			--*len;
			break;
		}
	}
	title.len = at;
	return gi_trim(title);
}

/* Bytes of a mark of an item number, or one written for it, that s begins
   with. */
static size_t
lost_mark(struct gi_str s)
{
	uint32_t	 cp = 0;
	size_t		 n = s.len > 0 ? gi_utf8_decode(s.s, s.len, &cp) : 0;

	return cp == GI_CP_IDEOGRAPHIC_COMMA || cp == '.' || cp == ':' ||
	    cp == GI_CP_WIDE_COLON || cp == GI_CP_WIDE_COMMA ||
	    cp == GI_CP_WIDE_POINT ? n : 0;
}

/*
 * Bytes of what is left of an item number: its mark, or a numeral without its
 * mark.  0 if neither is there; *number is 0 where it was lost.
 */
static size_t
lost_number(struct gi_str s, unsigned *number)
{
	const struct gi_word	*w;
	size_t			 value, n = 0;

	*number = 0;
	if ((w = gi_word_start(GI_WORD_ORDINAL, s)) != NULL)
		n = w->text.len;
	w = gi_word_start(GI_WORD_NUMERAL, gi_str_from(s, n));
	if (w != NULL && gi_str_size(w->value, &value)) {
		*number = (unsigned)value;
		n += w->text.len;
		return n + lost_mark(gi_str_from(s, n));
	}
	return lost_mark(s);
}

/*
 * A title without the asterisks that set parts of it in bold; a view, if it
 * has none.
 */
static struct gi_str
without_asterisks(struct gi_arena *a, struct gi_str s)
{
	struct gi_str	 out;
	char		*buf;
	size_t		 i;

	if (memchr(s.s, '*', s.len) == NULL)
		return s;
	out.s = buf = gi_alloc(a, s.len + 1);
	out.len = 0;
	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '*')
			buf[out.len++] = s.s[i];
	}
	return out;
}

/*
 * Let the title go on in the next line where both together are one that a form
 * has.
 */
static void
try_join(struct sec_report *r, struct sec_candidate *c)
{
	size_t		 i = c->h.line, next = sec_report_next(r, i);
	struct gi_str	 text;
	struct sec_folded fold;
	struct gi_mark	 mark = gi_arena_mark(r->doc->arena);
	size_t		 off;

	if (!c->joins || next >= r->nline || next > i + 2 ||
	    r->line[next].bars ||
	    c->len + r->line[next].len > SEC_HEADING_MAX)
		return;
	off = (size_t)(c->text.s - r->line[i].text.s);
	text = sec_report_join(r, i, next);
	fold = sec_fold(r->doc->arena, gi_str_from(text, off));
	if (sec_role_exact(fold.text) == GI_NO_ROLE) {
		gi_arena_release(r->doc->arena, mark);
		return;
	}
	c->h.lines = next - i + 1;
	c->h.exact = true;
	c->h.title = text;
	c->h.role = sec_role_exact(fold.text);
	c->fold = fold;
}

/* Does a line begin with digits that no mark of an item number follows? */
static bool
is_figure(const struct sec_line *l)
{
	struct gi_str	 s = l->text;
	size_t		 at = 0;

	while (at < s.len && s.s[at] >= '0' && s.s[at] <= '9')
		at++;
	if (at == 0)
		return false;
	while (at < s.len && s.s[at] == ' ')
		at++;
	return at == s.len || (l->bars && s.s[at] == '\t') ||
	    ((s.s[at] & 0x80) == 0 && s.s[at] > ' ' && s.s[at] != '.');
}

/*
 * By its first characters, roughly: is s an item number and a title of a form?
 */
static bool
may_number_title(struct gi_str s)
{
	uint32_t	 cp, is;
	bool		 ordinal = false;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		is = gi_char(cp);
		if ((is & GI_CHAR_KEPT) == 0)
			continue;
		if (sec_role_may(cp ^ (is & GI_CHAR_FOLD)))
			return true;
		/* an ordinal is followed by the word for a part, then the
		   title, as in "Part 1 Overview" */
		if ((is & GI_CHAR_ITEM) == 0)
			return ordinal && gi_word_may(GI_WORD_PART, cp);
		ordinal |= (is & (GI_CHAR_HAN | GI_CHAR_NUMERAL)) ==
		    GI_CHAR_HAN;
	}
	return true;
}

bool
sec_may_be_heading(const struct sec_line *l)
{
	if (l->item)
		return !is_figure(l) && ((!l->bars && !l->has_label) ||
		    may_number_title(l->text));
	if (!l->bars && l->len > SEC_HEADING_MAX)
		return false;
	/* a row may begin with a mark that folding drops */
	return l->first == 0 || sec_role_may(l->first) ||
	    (l->bars && (gi_char(l->first) & GI_CHAR_ITEM) != 0);
}

/*
 * Read the item number that begins a cell of a line, or all of it, and the
 * text behind it.  False: it is none of a heading.
 */
static bool
read_number(const struct sec_line *l, struct gi_str cell,
    struct sec_candidate *c)
{
	size_t	 n;

	if (cell.len == 0)
		return false;
	n = gi_item_parse(cell, &c->h.number, &c->h.style);
	if (n == 0) {
		if (l->len > SEC_HEADING_MAX ||
		    ((unsigned char)cell.s[0] < 0x80 && cell.s[0] != '.'))
			return false;
		n = lost_number(cell, &c->h.number);
	}
	c->text = gi_str_from(cell, n);
	/* what has no number, or is in a table, must be worded as a title */
	if ((c->h.style == 0 || l->bars || l->has_label) &&
	    !sec_role_begins(c->text))
		return false;
	c->text = sec_unmark(c->text);
	return c->text.len > 0;
}

/* The rest of a row from its first cell on. */
static struct gi_str
behind_bars(struct gi_str s)
{
	size_t	 at = 0;

	while (at < s.len && (s.s[at] == '|' || s.s[at] == '\t')) {
		for (at++; at < s.len && s.s[at] == ' '; at++)
			;
		at = gi_str_spaces(s, at);
	}
	return gi_str_from(s, at);
}

/* Read line i as a heading, without the next one.  False: it is none. */
static bool
read_alone(struct sec_report *r, size_t i, struct sec_candidate *c)
{
	static const struct sec_candidate	 none;
	const struct sec_line			*l = &r->line[i];
	struct gi_str				 cell = l->text, title;
	enum gi_role				 role;
	size_t					 end, n;

	*c = none;
	c->h.lines = 1;
	c->has_label = l->has_label;
	if (l->bars) {
		/* few rows begin like a heading: look for other cells then */
		if (!read_number(l, behind_bars(cell), c))
			return false;
		cell = sec_line_sole_cell(l);
	}
	if (!read_number(l, cell, c))
		return false;
	title = title_part(c->text, &c->len);
	c->whole = title.len == c->text.len;
	c->fold = sec_fold(r->doc->arena, title);
	n = sec_role_start(c->fold.text, &role);
	end = n > 0 ? sec_folded_end(&c->fold, c->text, n) : 0;
	if (end > 0 && end < title.len) {
		/* "Overview 2020 was a year of ..." */
		title.len = end;
		c->len = gi_utf8_count(title);
		c->fold.text.len = n;
		c->fold.source = title;
		c->whole = false;
	}
	c->h.title.s = cell.s;
	c->h.title.len = (size_t)(title.s - cell.s) + title.len;
	c->h.title = without_asterisks(r->doc->arena, c->h.title);
	c->h.exact = n > 0 && n == c->fold.text.len;
	if (c->h.exact)
		c->h.role = role;
	c->joins = !c->h.exact && c->whole && !l->bars &&
	    sec_role_begins(c->text);
	return true;
}

/*
 * Make the views of c, which are into the text at from, views into the same
 * text at to.
 */
static void
move_views(struct sec_candidate *c, const char *from, const char *to)
{
	c->text.s = to + (c->text.s - from);
	c->h.title.s = to + (c->h.title.s - from);
	c->fold.source.s = to + (c->fold.source.s - from);
}

/* Keep c in the memo of its line l, if it has one. */
static void
keep_reading(const struct sec_line *l, struct sec_candidate *c)
{
	struct gi_arena		*a = sec_memo_arena();
	struct sec_memo		*memo = l->memo;
	struct sec_candidate	*kept;

	/* a title that had asterisks is no view */
	if (memo == NULL || memo->tail != SEC_TAIL_BLANK ||
	    memo->candidate != NULL ||
	    memchr(l->text.s, '*', l->text.len) != NULL)
		return;
	memo->candidate = kept = gi_alloc_raw(a, sizeof(*kept));
	*kept = *c;
	kept->fold.text.s = gi_dup(a, c->fold.text.s, c->fold.text.len);
	move_views(kept, l->text.s, memo->stem.s);
}

/* What is kept for line l from another report, or NULL. */
static struct sec_candidate *
kept_reading(const struct sec_line *l)
{
	struct sec_candidate	*kept;

	kept = l->memo != NULL ? l->memo->candidate : NULL;
	return kept != NULL && kept->has_label == l->has_label ? kept : NULL;
}

bool
sec_candidate_read(struct sec_report *r, size_t i, struct sec_candidate *c)
{
	const struct sec_line	*l = &r->line[i];
	struct sec_candidate	*kept = kept_reading(l);

	if (kept != NULL) {
		*c = *kept;
		move_views(c, l->memo->stem.s, l->text.s);
	} else {
		if (!read_alone(r, i, c))
			return false;
		keep_reading(l, c);
	}
	c->h.line = i;
	try_join(r, c);
	return true;
}

bool
sec_candidate_is_row(struct sec_candidate *c)
{
	if (c->row == SEC_ROW_UNASKED)
		c->row = sec_is_row(c->fold.text, c->h.number, c->h.style) ?
		    SEC_ROW_YES : SEC_ROW_NO;
	return c->row == SEC_ROW_YES;
}

enum gi_role
sec_candidate_role(struct sec_candidate *c)
{
	if (!c->role_asked)
		c->role = sec_role(c->fold.text);
	if (!c->role_asked && c->role == GI_NO_ROLE &&
	    sec_is_top_style(c->h.style))
		c->role = sec_role_near(c->fold.text, c->h.number);
	c->role_asked = true;
	return c->role;
}

void
sec_candidate_keep(const struct sec_line *l, const struct sec_candidate *c)
{
	struct sec_candidate	*kept = kept_reading(l);

	/* an exact one is asked nothing, and may go over two lines */
	if (kept == NULL || c->h.exact)
		return;
	kept->row = c->row;
	kept->role_asked = c->role_asked;
	kept->role = c->role;
}
