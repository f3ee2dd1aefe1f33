/* SPDX-License-Identifier: ISC */
/*
 * A document as one stream of folded code points, in which a label stands
 * between two edges.  Most labels are found without folding, since their piece
 * is byte for byte what a form has.  Of most other pieces only the first
 * character has to be folded, since no label begins with it.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "gi.h"
#include "label/cursor.h"
#include "label/label.h"
#include "label/parts.h"

static const struct gi_label_index	*labels;	/* that are sought */
static const struct gi_index_label	*label;		/* labels->label */
static bool				 items;		/* labels->items */

/*
 * Whether the cursor's line has a full stop: then it is prose, without labels.
 */
static inline bool
is_prose(const struct gi_cursor *c)
{
	static const struct gi_str	 stop = { GI_TEXT_IDEOGRAPHIC_STOP, 3 };

	if (c->known != NULL)
		return c->known[c->line].stop;
	return gi_str_has(c->text, stop);
}

bool
gi_cursor_next_line(struct gi_cursor *c)
{
	static const struct gi_str	 none = { "", 0 };

	c->open = false;
	if (++c->line < c->doc->nline) {
		c->text = c->doc->line[c->line].text;
		c->at = 0;
		if (!is_prose(c))
			return true;
	} else
		c->text = none;
	c->at = c->text.len;
	c->fresh = false;
	return false;
}

/*
 * Return the next code point of this piece that folding keeps, and move behind
 * it; return 0 where the piece or its item number ends first, and move there.
 */
static uint32_t
inside(struct gi_cursor *c)
{
	struct gi_str	 rest = gi_str_from(c->text, c->at);
	const char	*item = c->text.s + c->item;
	uint32_t	 cp = 0, is = 0;
	size_t		 n;

	while (rest.len > 0 && rest.s != item) {
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		is = gi_char(cp);
		if ((is & GI_CHAR_EDGE) != 0)
			break;
		if ((is & GI_CHAR_OPEN) != 0 && gi_pinyin(rest) > 0)
			n = gi_pinyin(rest);
		rest = gi_str_from(rest, n);
		if ((is & GI_CHAR_KEPT) != 0)
			break;
	}
	c->at = c->text.len - rest.len;
	return (is & GI_CHAR_KEPT) != 0 ? cp ^ (is & GI_CHAR_FOLD) : 0;
}

void
gi_cursor_pass(struct gi_cursor *c)
{
	const char	*p = c->text.s + c->at, *end = c->text.s + c->text.len;
	const char	*item = c->text.s + c->item;
	uint32_t	 cp;
	size_t		 n;

	for (; p < end && p != item; p += n) {
		if (gi_utf8_plain_lead(*p) && end - p >= 3) {
			n = 3;
			continue;
		}
		n = gi_utf8_decode(p, (size_t)(end - p), &cp);
		if ((gi_char(cp) & GI_CHAR_EDGE) != 0)
			break;
	}
	c->at = (size_t)(p - c->text.s);
	c->open = p == item;
}

/* End the piece at the cursor: if edge->line is SIZE_MAX, *edge becomes c. */
static void
end_piece(struct gi_cursor *c, struct gi_cursor *edge)
{
	if (c->open && edge->line == SIZE_MAX)
		*edge = *c;
	c->open = false;
}

/* Bytes of the item number at the start of a piece. */
static size_t
item(struct gi_str piece)
{
	unsigned	 number;
	uint32_t	 cp;
	char		 style;

	gi_utf8_decode(piece.s, piece.len, &cp);
	if ((gi_char(cp) & GI_CHAR_ITEM) == 0)
		return 0;
	return gi_item_parse(piece, &number, &style);
}

uint32_t
gi_cursor_step(struct gi_cursor *c, struct gi_cursor *edge)
{
	struct gi_str	 rest;
	uint32_t	 cp;
	size_t		 n;

	for (;;) {
		if (c->open && (cp = inside(c)) != 0)
			return cp;
		rest = gi_str_from(c->text, c->at);
		if (rest.len == 0) {
			end_piece(c, edge);
			if (gi_cursor_next_line(c))
				continue;
			return 0;
		}
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if ((gi_char(cp) & GI_CHAR_EDGE) != 0) {
			end_piece(c, edge);
			for (; n < rest.len && rest.s[n] == ' '; n++)
				;
			c->at += n;
			continue;
		}
		/* a piece begins, or what is behind its item number */
		if (!c->open)
			c->item = c->at + item(rest);
		else if ((gi_char(cp) & GI_CHAR_OPEN) != 0 &&
		    gi_pinyin(rest) > 0) {
			c->at += gi_pinyin(rest);
			continue;
		}
		if (!c->fresh)
			c->start = c->line;
		c->open = c->fresh = true;
		c->at += n;
		if ((cp = gi_fold(cp)) != 0)
			return cp;
	}
}

/* As gi_cursor_step(), but quicker within a piece. */
static inline uint32_t
next(struct gi_cursor *c, struct gi_cursor *edge)
{
	uint32_t	 cp, is;
	size_t		 n;

	if (c->open && c->at < c->text.len && c->at != c->item) {
		n = gi_utf8_decode(c->text.s + c->at, c->text.len - c->at,
		    &cp);
		is = gi_char(cp);
		if ((is & GI_CHAR_KEPT) != 0) {
			c->at += n;
			return cp ^ (is & GI_CHAR_FOLD);
		}
	}
	return gi_cursor_step(c, edge);
}

void
gi_cursor_skip_numbers(struct gi_cursor *c)
{
	const char	*p = c->text.s + c->at, *end = c->text.s + c->text.len;
	const char	*at;
	bool		 fresh = c->fresh, first = true;

	for (;; p = at, first = false) {
		p = behind_parts(p, end);
		if (items || p == end || of[(unsigned char)*p] != NUMBER)
			break;
		/* as nearly always behind a row's label */
		if (first && gi_ascii_digit(*p) && only_figures(p, end)) {
			fresh = false;
			p = end;
			break;
		}
		at = behind_number(p, end);
		if (!ends_cell(at, end))
			break;
		if (gi_ascii_digit(at[-1])) {
			fresh = false;
			continue;
		}
		if (has_digit(p, at))
			break;
		/* a rule may begin what is a label in the next line */
		if (!fresh)
			c->start = c->line;
		fresh = true;
	}
	c->fresh = fresh;
	if (p < end && *p == ',' && only_parts(p, end))
		p = end;
	c->at = (size_t)(p - c->text.s);
}

/*
 * Whether a longer label may begin with label i, which ends at the end of this
 * line, and go on in the next line with text, judged by that line's first
 * character.
 */
static bool
goes_on(const struct gi_cursor *c, uint16_t i)
{
	const struct gi_index_label	*l = &label[i], *longer;
	size_t			 k = c->line + 1;

	if (c->known == NULL)
		return true;
	while (k < c->doc->nline && c->known[k].text.len == 0)
		k++;
	if (k == c->doc->nline || c->known[k].stop)
		return false;
	if (c->known[k].first < 0x80)
		return c->known[k].first == 0 || !l->ends_number;
	for (longer = l + 1; longer->len > l->len && memcmp(longer->fold,
	    l->fold, l->len * sizeof(*l->fold)) == 0; longer++) {
		if (longer->fold[l->len] == c->known[k].first)
			return true;
	}
	return false;
}

/*
 * Whether label i, which ends at byte at, surely is not the start of a longer
 * one.  *ahead is set where the next line was looked at.
 */
static bool
ends_label(const struct gi_cursor *c, uint16_t i, size_t at, bool *ahead)
{
	const struct gi_index_label	*l = &label[i];
	const char		*p, *end = c->text.s + c->text.len;

	if (l->ends)
		return true;
	p = behind_parts(c->text.s + at, end);
	if (p < end)
		return l->ends_number && gi_ascii_digit(*p);
	*ahead = true;
	return !goes_on(c, i);
}

/*
 * If the text from byte from up to the next edge is a spelling, and surely not
 * the start of a longer label, move behind it and return it; else return NULL.
 */
static const struct gi_spelling *
spelled(struct gi_cursor *c, size_t from, bool *ahead)
{
	const struct gi_spelling	*p;
	struct gi_str		 piece = gi_str_from(c->text, from);
	/* as far as shows that it is longer, and what draws a line behind it */
	const size_t		 most = labels->written.longest + 3;
	const char		*end = piece.s + (piece.len < most ?
				    piece.len : most);

	piece.len = (size_t)(before_parts(piece.s, end) - piece.s);
	if ((p = gi_spelling_find(&labels->written, piece)) == NULL ||
	    !ends_label(c, p->label, from + piece.len, ahead))
		return NULL;
	c->at = from + piece.len;
	return p;
}

uint16_t
gi_cursor_whole(struct gi_cursor *c, bool *ahead)
{
	const struct gi_spelling	*p = NULL;
	size_t			 from = c->at;

	if (from == c->text.len)
		return 0;
	c->item = from;
	if (items || (p = spelled(c, from, ahead)) == NULL) {
		c->item += item(gi_str_from(c->text, from));
		if (!items && c->item > from)
			p = spelled(c, c->item, ahead);
	}
	if (p == NULL)
		return 0;
	if (!c->fresh || p->numbered || c->item > from)
		c->start = c->line;
	c->fresh = false;
	return p->label;
}

uint32_t
gi_cursor_enter(struct gi_cursor *c, struct gi_cursor *edge)
{
	struct gi_str	 rest;
	uint32_t	 cp, is;
	size_t		 n;

	rest = gi_str_from(c->text, c->at);
	if (rest.len == 0)
		return 0;
	n = gi_utf8_decode(rest.s, rest.len, &cp);
	is = gi_char(cp);
	if ((is & GI_CHAR_EDGE) != 0)
		return gi_cursor_step(c, edge);
	c->open = true;
	if (c->item > c->at && !items) {
		c->at = c->item;
		c->fresh = false;
		return gi_cursor_step(c, edge);
	}
	if (!c->fresh)
		c->start = c->line;
	c->fresh = true;
	c->at += n;
	return (is & GI_CHAR_KEPT) != 0 ? cp ^ (is & GI_CHAR_FOLD) :
	    gi_cursor_step(c, edge);
}

static inline bool
is_ascii(uint32_t cp)
{
	return cp < 0x80;
}

/* Whether the piece surely ends at the cursor; false says nothing. */
static bool
ends_here(const struct gi_cursor *c)
{
	return c->open && (c->at == c->text.len ||
	    parts_cells(c->text.s[c->at]));
}

uint16_t
gi_cursor_longest(const struct gi_cursor *at, uint32_t cp, struct gi_cursor *behind,
    size_t *last, bool *ahead)
{
	struct gi_cursor	 c, edge;
	uint16_t	 from, to, best = 0;
	size_t		 n, line = at->start;

	if ((from = gi_label_first(labels, cp)) == 0)
		return 0;
	c = *at;
	c.fresh = false;
	to = label[from].end;
	/* labels from up to before to begin with the n code points read */
	for (n = 1; from < to; n++) {
		if (from + 1 == to && label[from].len == n && ends_here(&c)) {
			best = from;
			*behind = c;
			*last = line;
			break;
		}
		edge.line = SIZE_MAX;
		cp = next(&c, &edge);
		if (label[from].len == n && edge.line != SIZE_MAX) {
			best = from;
			*behind = edge;
			*last = line;
		}
		if (c.fresh)
			line = c.start;
		c.fresh = false;
		*ahead |= c.line != at->line;
		while (from < to && (label[from].len == n ||
		    label[from].fold[n] != cp)) {
			*ahead |= label[from].len > n && is_ascii(cp) &&
			    is_ascii(label[from].fold[n]);
			from++;
		}
		while (from < to && label[to - 1].fold[n] != cp)
			to--;
	}
	return best;
}

void
gi_cursor_seek(const struct gi_label_index *index)
{
	labels = index;
	label = index->label;
	items = index->items;
}
