/* SPDX-License-Identifier: ISC */
/* Headings inside of lines, as of those that hold a whole report. */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "gi.h"
#include "sections/section.h"

#define INSIDE_BYTES	120u	/* in which a title inside a line must end */
#define LIST_GAP	6u	/* bytes between two titles in a list */

struct sec_heading *
sec_heading_add(struct sec_doc *d, size_t line)
{
	static const struct sec_heading	 none;
	struct sec_heading		*h;

	d->head = gi_grow(d->doc->arena, d->head, d->nhead, &d->room,
	    sizeof(*d->head));
	h = &d->head[d->nhead++];
	*h = none;
	h->line = line;
	h->lines = 1;
	return h;
}

size_t
sec_title_end(const struct sec_fold *fold, struct gi_str text, size_t n)
{
	struct gi_str	 rest, part = sec_exactly(fold, 0, n);
	uint32_t	 cp = 0;
	size_t		 end = (size_t)(part.s - text.s) + part.len;

	rest = gi_str_from(text, end);
	if (rest.len > 0)
		gi_utf8_decode(rest.s, rest.len, &cp);
	return gi_is_han(cp) ? 0 : end;
}

/*
 * Does a section's title begin in s, of at most INSIDE_BYTES?  Told without
 * memory of the arena.
 */
static bool
begins_title(struct gi_str s)
{
	char		 buf[INSIDE_BYTES];
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 fold = { buf, gi_fold_utf8(s, buf, &seen) };
	enum sec_role	 role;

	return sec_role_start(fold, &role) > 0;
}

/* A statutory heading at the start of s: its bytes, or 0. */
static size_t
heading_inside(struct sec_doc *d, struct gi_str s, struct sec_heading *h)
{
	struct sec_fold	 fold;
	struct gi_str	 text;
	size_t		 len, n;

	len = gi_item_parse(s, &h->number, &h->style);
	if (len == 0 || h->style != 'c')
		return 0;
	text = gi_str_from(s, len);
	if (text.len > INSIDE_BYTES)
		text.len = INSIDE_BYTES;
	if (!sec_role_begins(text) || !begins_title(text))
		return 0;
	fold = sec_fold(d->doc->arena, text);
	n = sec_role_start(fold.text, &h->role);
	if (n == 0 || (n = sec_title_end(&fold, text, n)) == 0)
		return 0;
	h->exact = true;
	h->title.s = s.s;
	h->title.len = len + n;
	return len + n;
}

/* Where the next part of a line begins, of those that may have a number. */
static size_t
next_part(const struct sec_line *l, size_t at)
{
	if (at < l->numbered)
		return l->numbered;
	return at < l->numbered_last ? sec_part_behind(l->text, at) :
	    l->text.len;
}

bool
sec_headings_inside(struct sec_doc *d, size_t i)
{
	struct sec_heading	 h = { .line = i, .lines = 1 };
	struct gi_str		 s = d->line[i].text;
	uint32_t		 cp;
	size_t			 at, first = d->nhead, end = 0;

	at = d->line[i].numeral ? 0 : d->line[i].numbered;
	if (at == 0 && !d->line[i].numeral)
		return false;
	for (; at < s.len; at = next_part(&d->line[i], at)) {
		gi_utf8_decode(s.s + at, s.len - at, &cp);
		if ((gi_char(cp) & GI_CHAR_NUMERAL) == 0 ||
		    heading_inside(d, gi_str_from(s, at), &h) == 0)
			continue;
		if (d->nhead > first && at < end + LIST_GAP) {
			d->nhead = first;
			return false;
		}
		end = at + h.title.len;
		*sec_heading_add(d, i) = h;
	}
	return d->nhead > first;
}
