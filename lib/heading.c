/* SPDX-License-Identifier: ISC */
/*
 * Headings.  A line is one by its number and its length, by its wording, or
 * by both; rows of tables look the same, and prose can begin with a number.
 * Inside tables, therefore, only a section's own wording counts.
 */
#include "section.h"

#define TITLE_MAX	40u	/* code points of a heading of the first level */
#define SUB_MAX		30u	/* and of the others */
#define WRAPPED		25u	/* a line so long may go on in the next */
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

struct sec_heading *
sec_heading_add(struct sec_doc *d, size_t line)
{
	struct sec_heading	*h;

	d->head = gi_grow(d->doc->arena, d->head, d->nhead, &d->room,
	    sizeof(*d->head));
	h = &d->head[d->nhead++];
	h->line = line;
	h->lines = 1;
	return h;
}

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
	uint32_t	 cp, before = 0;
	size_t		 at, n;
	int		 open = 0;

	*len = 0;
	for (at = 0; at < text.len && *len <= TITLE_MAX; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		open += depth(cp);
		if (open <= 0 && ends_title(cp, before))
			break;
		before = cp;
		++*len;
	}
	title.len = at;
	return gi_trim(title);
}

/* "一、总体情况 2020年…": the statutory title, if no word goes on behind it. */
static size_t
statutory_part(const struct candidate *c)
{
	enum sec_role	 role;
	struct gi_str	 rest;
	uint32_t	 cp = 0;
	size_t		 n, end;

	if ((n = sec_role_start(c->fold.text, &role)) == 0)
		return 0;
	end = (size_t)(sec_source(&c->fold, 0, n).s - c->text.s) +
	    sec_source(&c->fold, 0, n).len;
	rest = sec_rest(c->text, end);
	while (end > 0 && rest.len > 0) {
		gi_utf8_decode(rest.s, rest.len, &cp);
		break;
	}
	return rest.len == 0 || !gi_is_han(cp) ? end : 0;
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

/* The text of a line, or of the one cell that a row has; else empty. */
static struct gi_str
sole_cell(const struct sec_line *l)
{
	struct gi_str	 s = l->text, cell, none = { "", 0 };
	size_t		 i, from = 0;
	bool		 found = false;

	if (!l->bars)
		return s;
	cell = none;
	for (i = 0; i <= s.len; i++) {
		struct gi_str part = { s.s + from, i - from };

		if (i < s.len && s.s[i] != '|' && s.s[i] != '\t')
			continue;
		from = i + 1;
		part = gi_trim(part);
		if (part.len == 0)
			continue;
		if (found)
			return none;
		cell = part;
		found = true;
	}
	return cell;
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
	fold = sec_fold(d->doc->arena, sec_rest(text, off));
	if (sec_role_exact(fold.text) == SEC_NO_ROLE)
		return;
	c->h.lines = next - i + 1;
	c->h.exact = true;
	c->h.title = text;
	c->h.role = sec_role_exact(fold.text);
	c->fold = fold;
}

/* Read line i as a heading, as far as a line alone tells. */
static bool
read_candidate(struct sec_doc *d, size_t i, struct candidate *c)
{
	struct gi_str	 cell = sole_cell(&d->line[i]), title;
	size_t		 n, end;

	c->h.line = i;
	c->h.lines = 1;
	if (cell.len == 0)
		return false;
	n = gi_item_parse(cell, &c->h.number, &c->h.style);
	if (n == 0) {
		if (d->line[i].len > TITLE_MAX)
			return false;
		n = lost_number(cell, &c->h.number);
	}
	c->text = gi_trim(sec_rest(cell, n));
	if (c->text.len == 0)
		return false;
	title = title_part(c->text, &c->len);
	c->whole = title.len == c->text.len;
	c->fold = sec_fold(d->doc->arena, title);
	if (c->len > SUB_MAX && (end = statutory_part(c)) > 0) {
		title.len = end;
		c->len = count(title);
		c->fold = sec_fold(d->doc->arena, title);
		c->whole = false;
	}
	c->h.title.s = cell.s;
	c->h.title.len = (size_t)(title.s - cell.s) + title.len;
	c->h.role = sec_role_exact(c->fold.text);
	c->h.exact = c->h.role != SEC_NO_ROLE;
	join(d, c);
	if (!c->h.exact)
		c->h.role = sec_role(c->fold.text);
	return true;
}

/* Does line i go on with a sentence of the one before it? */
static bool
continues(const struct walk *w, size_t i)
{
	const struct sec_line	*prev;
	struct gi_str		 last;
	uint32_t		 cp;

	if (w->last + 1 != i)
		return false;
	prev = &w->d->line[w->last];
	if (prev->len < WRAPPED || prev->bars)
		return false;
	last = prev->text;
	while (last.len > 4)
		last = sec_rest(last, 1);
	while (last.len > 0 && (last.s[0] & 0xC0) == 0x80)
		last = sec_rest(last, 1);
	for (cp = 0; last.len > 0;)
		last = sec_rest(last, gi_utf8_decode(last.s, last.len, &cp));
	return gi_is_han(cp) || gi_fold(cp) != 0 || cp == 0xFF0C ||
	    cp == ',' || cp == 0x3001;
}

/* A heading that no form words, outside of tables: by its looks. */
static bool
looks_right(const struct walk *w, const struct candidate *c)
{
	struct gi_str	 t = c->h.title;
	uint32_t	 cp = 0, first;
	size_t		 at = 0;

	gi_utf8_decode(c->text.s, c->text.len, &first);
	while (at < t.len)
		at += gi_utf8_decode(t.s + at, t.len - at, &cp);
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
is_heading(const struct walk *w, const struct candidate *c)
{
	const struct sec_line	*l = &w->d->line[c->h.line];
	bool			 top = is_top(c->h.style);

	if (c->h.exact)
		return true;
	if (c->h.style == 0 || l->bars || l->hit ||
	    c->len > (top ? TITLE_MAX : SUB_MAX))
		return false;
	if (!w->table)
		return (top && c->h.role != SEC_NO_ROLE && c->whole) ||
		    looks_right(w, c);
	if (sec_is_row(c->fold.text, c->h.number, c->h.style))
		return false;
	if (top && (c->h.role != SEC_NO_ROLE || c->h.number > ROWS))
		return looks_right(w, c);
	return c->h.role > SEC_REQUESTS && looks_right(w, c);
}

/* Headings inside a line that holds a whole report: only the statutory. */
static void
inside(struct sec_doc *d, size_t i)
{
	struct gi_str		 s = d->line[i].text, rest, title;
	struct sec_heading	*h;
	enum sec_role		 role;
	unsigned		 number;
	uint32_t		 cp, before = ' ';
	size_t			 at, n, len, first = d->nhead, end = 0;
	char			 style;

	for (at = 0; at < s.len; at += n, before = cp) {
		rest = sec_rest(s, at);
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (!gi_is_han(cp) || (before != 0x3002 &&
		    !gi_is_space(before)) ||
		    (len = gi_item_parse(rest, &number, &style)) == 0 ||
		    style != 'c')
			continue;
		title = sec_rest(rest, len);
		title.len = title.len > 120 ? 120 : title.len;
		{
			struct candidate c = { .text = title };

			c.fold = sec_fold(d->doc->arena, title);
			n = statutory_part(&c);
			sec_role_start(c.fold.text, &role);
		}
		if (n == 0) {
			n = gi_utf8_decode(rest.s, rest.len, &cp);
			continue;
		}
		if (d->nhead > first && at < end + 12) {
			/* a list of titles in a sentence */
			d->nhead = first;
			return;
		}
		h = sec_heading_add(d, i);
		h->number = number;
		h->style = style;
		h->role = role;
		h->exact = true;
		h->title.s = rest.s;
		h->title.len = len + n;
		end = at + len + n;
		n += len;
	}
}

static void
annex_heading(struct sec_doc *d)
{
	struct sec_heading	*h = sec_heading_add(d, d->annex);

	h->role = SEC_ANNEX;
	h->exact = true;
	h->title = d->line[d->annex].text;
}

static void
walk_line(struct walk *w, size_t i)
{
	struct sec_doc		*d = w->d;
	const struct sec_line	*l = &d->line[i];
	struct candidate	 c = { .len = 0 };

	if (l->hit)
		w->table = true;
	else if (l->stop && !l->bars)
		w->table = false;
	if (l->len >= SEC_SHORT) {
		size_t before = d->nhead;

		inside(d, i);
		if (d->nhead > before)
			return;
	}
	if (!read_candidate(d, i, &c) || !is_heading(w, &c))
		return;
	*sec_heading_add(d, i) = c.h;
	if (c.h.role != SEC_NO_ROLE && (c.h.exact || is_top(c.h.style)))
		w->table = false;
}

void
sec_find_headings(struct sec_doc *d)
{
	struct walk	 w = { d, false, d->nline };
	size_t		 i;

	for (i = 0; i < d->nline; i++) {
		if (i < d->annex_end && i >= d->annex) {
			if (i == d->annex && d->annex_titled)
				annex_heading(d);
			continue;
		}
		if (d->line[i].len == 0 || d->line[i].skip != SEC_TEXT)
			continue;
		walk_line(&w, i);
		w.last = i;
	}
	sec_find_levels(d);
}
