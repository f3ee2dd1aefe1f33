/* SPDX-License-Identifier: ISC */
/* Headings inside of lines, as of those that hold a whole report. */
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "gi.h"
#include "sections/outline/inline_heading.h"

#define INLINE_BYTES	120u	/* in which a title inside a line must end */
#define LIST_GAP	6u	/* bytes between two titles in a list */

/*
 * Does a title of a form begin the text s, of at most INLINE_BYTES? This takes
 * no memory of the arena, and most numbers in prose have none behind.
 */
static bool
begins_title(struct gi_str s)
{
	char		 buf[INLINE_BYTES];
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 fold = { buf, gi_fold_utf8(s, buf, &seen) };
	enum gi_role	 role;

	return sec_role_start(fold, &role) > 0;
}

/*
 * Read the heading at the start of s.  Returns its bytes, or 0 if there is
 * none.
 */
static size_t
read_inline(struct sec_report *r, struct gi_str s, struct sec_heading *h)
{
	struct sec_folded	 fold;
	struct gi_str		 text;
	size_t			 len, n;

	len = gi_item_parse(s, &h->number, &h->style);
	if (len == 0 || h->style != 'c')
		return 0;
	text = gi_str_from(s, len);
	if (text.len > INLINE_BYTES)
		text.len = INLINE_BYTES;
	if (!sec_role_begins(text) || !begins_title(text))
		return 0;
	fold = sec_fold(r->doc->arena, text);
	n = sec_role_start(fold.text, &h->role);
	if (n == 0 || (n = sec_folded_end(&fold, text, n)) == 0)
		return 0;
	h->exact = true;
	h->title.s = s.s;
	h->title.len = len + n;
	return len + n;
}

/*
 * The next byte of a line behind byte at where a number may stand, or its end.
 */
static size_t
next_part(const struct sec_line *l, size_t at)
{
	if (at < l->numbered)
		return l->numbered;
	return at < l->numbered_last ? sec_part_behind(l->text, at) :
	    l->text.len;
}

bool
sec_find_inline_headings(struct sec_report *r, size_t i)
{
	struct sec_heading	 h = { .line = i, .lines = 1 };
	struct gi_str		 s = r->line[i].text;
	uint32_t		 cp;
	size_t			 at, first = r->nheading, end = 0;

	at = r->line[i].numeral ? 0 : r->line[i].numbered;
	if (at == 0 && !r->line[i].numeral)
		return false;
	for (; at < s.len; at = next_part(&r->line[i], at)) {
		gi_utf8_decode(s.s + at, s.len - at, &cp);
		if ((gi_char(cp) & GI_CHAR_NUMERAL) == 0 ||
		    read_inline(r, gi_str_from(s, at), &h) == 0)
			continue;
		if (r->nheading > first && at < end + LIST_GAP) {
			r->nheading = first;
			return false;
		}
		end = at + h.title.len;
		*sec_report_add_heading(r, i) = h;
	}
	return r->nheading > first;
}
