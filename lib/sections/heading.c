/* SPDX-License-Identifier: ISC */
/*
 * Headings.  A line is one by its number and its length, by its wording, or
 * by both; rows of tables look the same, and prose can begin with a number.
 * Inside tables, therefore, only a section's own wording counts.
 */
#include <string.h>

#include "section.h"

#define TITLE_MAX	40u	/* code points of a top heading */
#define SUB_MAX		30u	/* and of the others */
#define WRAPPED		25u	/* a line so long may go on in the next */
#define INSIDE_MIN	16u	/* code points of a line that may hold others */
#define ROWS		4u	/* top-level rows of the statutory tables */

struct walk {
	struct sec_doc	*d;
	bool		 table;		/* between its first label and prose */
	size_t		 last;		/* the last line with text, or nline */
};

/* One line, or two, that may be a heading. */
struct candidate {
	struct sec_heading	 h;
	struct gi_str		 text;	/* without its number */
	struct sec_fold		 fold;	/* of that */
	size_t			 len;	/* code points of the title */
	bool			 whole;	/* the title is all of the line */
};

/* What ends a heading that has its text in the same line. */
static bool
ends_title(uint32_t cp, uint32_t before)
{
	return cp == 0x3002 || cp == 0xFF1A || cp == ':' || cp == '\t' ||
	    cp == 0x2026 || (cp == '.' && before == '.');
}

static int
depth(uint32_t cp)
{
	switch (cp) {
	case '(':
	case 0xFF08:
	case 0x300A:
	case 0x201C:
		return 1;
	case ')':
	case 0xFF09:
	case 0x300B:
	case 0x201D:
		return -1;
	default:
		return 0;
	}
}

/* The part of text that is the title; *len is its code points. */
static struct gi_str
title_part(struct gi_str text, size_t *len)
{
	struct gi_str	 title = text;
	uint32_t	 cp, before, was = 0;
	size_t		 at, n;
	int		 open = 0;

	*len = 0;
	for (at = 0; at < text.len && *len <= TITLE_MAX; at += n) {
		++*len;
		if (sec_is_plain(text.s[at]) && text.len - at >= 3) {
			n = 3;
			was = 0;
			continue;
		}
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		before = was;
		was = cp;
		open += depth(cp);
		if (open <= 0 && ends_title(cp, before)) {
			--*len;
			break;
		}
	}
	title.len = at;
	return sec_unblank(title);
}

static size_t
count(struct gi_str s)
{
	size_t	 at, n = 0;
	uint32_t cp;

	for (at = 0; at < s.len; n++)
		at += gi_utf8_decode(s.s + at, s.len - at, &cp);
	return n;
}

/* A number that was lost leaves its mark; a numeral may have lost its mark. */
static size_t
lost_number(struct gi_str s, unsigned *number)
{
	const struct gi_word	*w;
	size_t			 value, n = 0;
	uint32_t		 cp;

	*number = 0;
	if ((w = gi_word_start(GI_WORD_NUMERAL, s)) != NULL &&
	    gi_str_size(w->value, &value)) {
		*number = (unsigned)value;
		return w->text.len;
	}
	n = gi_utf8_decode(s.s, s.len, &cp);
	return cp == 0x3001 || cp == '.' || cp == 0xFF0E ? n : 0;
}

/* A title without the asterisks that set parts of it in bold. */
static struct gi_str
plain(struct gi_arena *a, struct gi_str s)
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
 * Does the title go on in the next line?  Only where both together are a
 * statutory one.
 */
static void
join(struct sec_doc *d, struct candidate *c)
{
	size_t		 i = c->h.line, next = sec_next(d, i);
	struct gi_str	 text;
	struct sec_fold	 fold;
	size_t		 off;

	if (c->h.exact || !c->whole || next >= d->nline || next > i + 2 ||
	    d->line[i].bars || d->line[next].bars ||
	    c->len + d->line[next].len > TITLE_MAX)
		return;
	off = (size_t)(c->text.s - d->line[i].text.s);
	text = sec_join(d, i, next);
	fold = sec_fold(d->doc->arena, gi_str_from(text, off));
	if (sec_role_exact(fold.text) == SEC_NO_ROLE)
		return;
	c->h.lines = next - i + 1;
	c->h.exact = true;
	c->h.title = text;
	c->h.role = sec_role_exact(fold.text);
	c->fold = fold;
}

/* Digits at the start of a line, with none of what numbers an item behind. */
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

/* May a section's title stand behind the number that begins a line? */
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
		/* behind what orders it, the word for a part comes first */
		if ((is & GI_CHAR_ITEM) == 0)
			return ordinal && gi_word_may(GI_WORD_PART, cp);
		ordinal |= (is & (GI_CHAR_HAN | GI_CHAR_NUMERAL)) ==
		    GI_CHAR_HAN;
	}
	return true;
}

/* Told by how it begins: may a line be a heading?  Most are none. */
static bool
may_head(const struct sec_line *l)
{
	if (l->item)
		return !is_figure(l) && ((!l->bars && !l->hit) ||
		    may_number_title(l->text));
	if (!l->bars && l->len > TITLE_MAX)
		return false;
	/* in a row, what folding drops may stand before it */
	return l->first == 0 || sec_role_may(l->first) ||
	    (l->bars && (gi_char(l->first) & GI_CHAR_ITEM) != 0);
}

/* Read the number of a heading that begins a cell of a line, or all of it. */
static bool
read_number(const struct sec_line *l, struct gi_str cell, struct candidate *c)
{
	size_t	 n;

	if (cell.len == 0)
		return false;
	n = gi_item_parse(cell, &c->h.number, &c->h.style);
	if (n == 0) {
		if (l->len > TITLE_MAX ||
		    ((unsigned char)cell.s[0] < 0x80 && cell.s[0] != '.'))
			return false;
		n = lost_number(cell, &c->h.number);
	}
	c->text = gi_str_from(cell, n);
	/* nothing but its wording makes a heading of it then */
	if ((c->h.style == 0 || l->bars || l->hit) &&
	    !sec_role_begins(c->text))
		return false;
	c->text = sec_unmark(c->text);
	return c->text.len > 0;
}

/* From the first cell of a row on. */
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

/* Read line i as a heading, as far as a line alone tells. */
static bool
read_candidate(struct sec_doc *d, size_t i, struct candidate *c)
{
	static const struct candidate	 none;
	const struct sec_line		*l = &d->line[i];
	struct gi_str			 cell = l->text, title;
	enum sec_role			 role;
	size_t				 end, n;

	*c = none;
	c->h.line = i;
	c->h.lines = 1;
	if (l->bars) {
		/* few rows begin like a heading, and have no other cell */
		if (!read_number(l, behind_bars(cell), c))
			return false;
		cell = sec_sole_cell(l);
	}
	if (!read_number(l, cell, c))
		return false;
	title = title_part(c->text, &c->len);
	c->whole = title.len == c->text.len;
	c->fold = sec_fold(d->doc->arena, title);
	n = sec_role_start(c->fold.text, &role);
	if (n > 0 && (end = sec_title_end(&c->fold, c->text, n)) > 0 && end < title.len) {
		title.len = end;
		c->len = count(title);
		c->fold.text.len = n;
		c->fold.source = title;
		c->whole = false;
	}
	c->h.title.s = cell.s;
	c->h.title.len = (size_t)(title.s - cell.s) + title.len;
	c->h.title = plain(d->doc->arena, c->h.title);
	c->h.exact = n > 0 && n == c->fold.text.len;
	if (c->h.exact)
		c->h.role = role;
	join(d, c);
	return true;
}

/* Does line i go on with a sentence of the one before it? */
static bool
continues(const struct walk *w, size_t i)
{
	const struct sec_line	*prev;
	uint32_t		 cp;

	if (w->last + 1 != i)
		return false;
	prev = &w->d->line[w->last];
	if (prev->len < WRAPPED || prev->bars)
		return false;
	cp = sec_last_of(prev->text);
	return gi_is_han(cp) || gi_fold(cp) != 0 || cp == 0xFF0C ||
	    cp == ',' || cp == 0x3001;
}

/* A heading that no form words, outside of tables: by its looks. */
static bool
looks_right(const struct walk *w, const struct candidate *c)
{
	uint32_t	 cp = sec_last_of(c->h.title), first;

	gi_utf8_decode(c->text.s, c->text.len, &first);
	if (!gi_is_han(first) && first != 0x201C && first != 0x300A &&
	    gi_fold(first) == 0)
		return false;
	if (cp == 0xFF0C || cp == ',' || cp == 0x3001 || cp == 0xFF1B ||
	    cp == ';')
		return false;
	return c->len >= 2 && c->fold.text.len >= 6 &&
	    !(w->last < w->d->nline && continues(w, c->h.line));
}

static bool
is_top(char style)
{
	return style == 'c' || style == 's';
}

static bool
is_heading(const struct walk *w, struct candidate *c)
{
	const struct sec_line	*l = &w->d->line[c->h.line];
	bool			 top = is_top(c->h.style);

	if (c->h.exact)
		return true;
	if (c->h.style == 0 || l->bars || l->hit ||
	    c->len > (top ? TITLE_MAX : SUB_MAX) || (w->table &&
	    sec_is_row(c->fold.text, c->h.number, c->h.style)))
		return false;
	c->h.role = sec_role(c->fold.text);
	if (c->h.role == SEC_NO_ROLE && top)
		c->h.role = sec_role_near(c->fold.text, c->h.number);
	if (!w->table)
		return (top && c->h.role != SEC_NO_ROLE && c->whole) ||
		    looks_right(w, c);
	if (top && (c->h.role != SEC_NO_ROLE || c->h.number > ROWS))
		return looks_right(w, c);
	return c->h.role > SEC_REQUESTS && looks_right(w, c);
}

static void
annex_heading(struct sec_doc *d, size_t i)
{
	struct sec_heading	*h = sec_heading_add(d, i);

	h->role = SEC_ANNEX;
	h->exact = true;
	h->title = d->line[i].text;
}

/* Is it the one heading that the line holds, and no list of them? */
static bool
stands_alone(struct sec_doc *d, const struct candidate *c)
{
	size_t	 before = d->nhead;
	bool	 found;

	if (c->whole || !c->h.exact || c->h.style != 'c')
		return true;
	found = sec_headings_inside(d, c->h.line);
	if (d->nhead == before + 1)
		d->nhead = before;
	return found && d->nhead == before;
}

static void
walk_line(struct walk *w, size_t i)
{
	struct sec_doc		*d = w->d;
	const struct sec_line	*l = &d->line[i];
	struct candidate	 c;

	if (l->hit)
		w->table = true;
	else if (l->stop && !l->bars)
		w->table = false;
	if (d->annex_end == 0 && sec_line_may(l, GI_WORD_ANNEX) &&
	    sec_is_annex(d, i)) {
		annex_heading(d, i);
		return;
	}
	if (l->len >= SEC_SHORT && sec_headings_inside(d, i))
		return;
	if (!may_head(l) || !read_candidate(d, i, &c) || !is_heading(w, &c)) {
		if (l->len >= INSIDE_MIN && l->len < SEC_SHORT &&
		    (l->numeral || l->numbered > 0) &&
		    sec_headings_inside(d, i))
			w->table = false;
		return;
	}
	if (c.h.exact || is_top(c.h.style))
		w->table = false;
	if (stands_alone(d, &c))
		*sec_heading_add(d, i) = c.h;
}

void
sec_find_headings(struct sec_doc *d)
{
	struct walk	 w = { d, false, d->nline };
	size_t		 i;

	for (i = 0; i < d->nline; i++) {
		if (i < d->annex_end && i >= d->annex) {
			if (i == d->annex && d->annex_titled)
				annex_heading(d, i);
			continue;
		}
		if (d->line[i].len == 0 || d->line[i].skip != SEC_TEXT)
			continue;
		walk_line(&w, i);
		w.last = i;
	}
	sec_find_levels(d);
}
