/* SPDX-License-Identifier: ISC */
/*
 * Lines read as headings: by their number, their title and what that is like.
 * What a line alone tells of it is kept, see said.h.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "form/item.h"
#include "gi.h"
#include "sections/candidate.h"

/* What ends a heading that has its text in the same line. */
static bool
ends_title(uint32_t cp, uint32_t before)
{
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_COLON ||
	    cp == ':' || cp == '\t' ||
	    cp == GI_CP_ELLIPSIS || (cp == '.' && before == '.');
}

static int
depth(uint32_t cp)
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
	return cp == GI_CP_IDEOGRAPHIC_COMMA || cp == '.' ||
	    cp == GI_CP_WIDE_POINT ? n : 0;
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

	if (!c->joins || next >= d->nline || next > i + 2 ||
	    d->line[next].bars ||
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

bool
candidate_may(const struct sec_line *l)
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
read_alone(struct sec_doc *d, size_t i, struct candidate *c)
{
	static const struct candidate	 none;
	const struct sec_line		*l = &d->line[i];
	struct gi_str			 cell = l->text, title;
	enum sec_role			 role;
	size_t				 end, n;

	*c = none;
	c->h.lines = 1;
	c->hit = l->hit;
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
	c->joins = !c->h.exact && c->whole && !l->bars &&
	    sec_role_begins(c->text);
	return true;
}

/* What is of the text at from is of the same at to. */
static void
move(struct candidate *c, const char *from, const char *to)
{
	c->text.s = to + (c->text.s - from);
	c->h.title.s = to + (c->h.title.s - from);
	c->fold.source.s = to + (c->fold.source.s - from);
}

/* Keep it with what is known of its line. */
static void
keep(const struct sec_line *l, struct candidate *c)
{
	struct gi_arena		*a = sec_said_arena();
	struct sec_said		*said = l->said;

	/* without asterisks it is a copy */
	if (said == NULL || said->tail != SEC_BLANK || said->head != NULL ||
	    memchr(l->text.s, '*', l->text.len) != NULL)
		return;
	said->head = gi_alloc_raw(a, sizeof(*c));
	*said->head = *c;
	said->head->fold.text.s = gi_dup(a, c->fold.text.s, c->fold.text.len);
	move(said->head, l->text.s, said->stem.s);
}

/* Where it is known of the line alone, it is that. */
bool
candidate_read(struct sec_doc *d, size_t i, struct candidate *c)
{
	const struct sec_line	*l = &d->line[i];
	struct candidate	*known = l->said != NULL ? l->said->head : NULL;

	if (known != NULL && known->hit == l->hit) {
		*c = *known;
		move(c, l->said->stem.s, l->text.s);
	} else {
		if (!read_alone(d, i, c))
			return false;
		keep(l, c);
	}
	c->h.line = i;
	join(d, c);
	return true;
}

bool
candidate_is_row(struct candidate *c)
{
	if (c->row == UNASKED)
		c->row = sec_is_row(c->fold.text, c->h.number, c->h.style) ?
		    YES : NO;
	return c->row == YES;
}

enum sec_role
candidate_role(struct candidate *c)
{
	if (!c->worded)
		c->role = sec_role(c->fold.text);
	if (!c->worded && c->role == SEC_NO_ROLE && is_top(c->h.style))
		c->role = sec_role_near(c->fold.text, c->h.number);
	c->worded = true;
	return c->role;
}

void
candidate_keep(const struct sec_line *l, const struct candidate *c)
{
	struct candidate	*known = l->said != NULL ? l->said->head : NULL;

	/* of one that is exact nothing is asked, and it may have been joined */
	if (known == NULL || known->hit != l->hit || c->h.exact)
		return;
	known->row = c->row;
	known->worded = c->worded;
	known->role = c->role;
}
