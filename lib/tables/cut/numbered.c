/* SPDX-License-Identifier: ISC */
/*
 * Numbers before each line, as nl and cat -n write them, or behind each: they
 * are no part of the text.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"

#define LINES_MIN	8	/* that are numbered; fewer may be by chance */
#define DIGITS_MAX	7	/* of such a number */

/*
 * The bytes of the number before a text and of what parts it from that, a tab,
 * a colon or blanks; 0 where there is none.
 */
static size_t
prefix_len(struct gi_str s, size_t *number)
{
	size_t	 i = 0, from;

	while (i < s.len && s.s[i] == ' ')
		i++;
	*number = 0;
	for (from = i; gi_ascii_digit_at(s, i) && i - from < DIGITS_MAX; i++)
		*number = *number * 10 + (size_t)(s.s[i] - '0');
	if (i == from)
		return 0;
	if (i == s.len)
		return i;
	if (s.s[i] == '\t' || s.s[i] == ':')
		return i + 1;
	return s.s[i] == ' ' ? i + 1 : 0;
}

/*
 * The bytes of the number at the end of a text, and of the blanks or the tab
 * before it; 0 where there is none.
 */
static size_t
suffix_len(struct gi_str s, size_t *number)
{
	size_t	 i, from = s.len - gi_ascii_digits_end(s);

	if (s.len - from > DIGITS_MAX)
		return 0;
	*number = 0;
	for (i = from; i < s.len; i++)
		*number = *number * 10 + (size_t)(s.s[i] - '0');
	for (i = from; i > 0 && (s.s[i - 1] == ' ' || s.s[i - 1] == '\t'); i--)
		;
	return from == s.len || (i == from && i > 0) ? 0 : s.len - i;
}

/*
 * Do all lines but empty ones have a number there, each the next, or each the
 * one before?  An empty line may be counted.
 */
static bool
is_numbered(const struct gi_doc *doc,
    size_t (*len)(struct gi_str, size_t *number))
{
	size_t	 i, number, last = 0, n = 0, up = 0, down = 0;

	for (i = 0; i < doc->nline; i++) {
		if (gi_trim(doc->line[i].text).len == 0)
			continue;
		if (len(doc->line[i].text, &number) == 0)
			return false;
		up += n > 0 && number == last + 1;
		down += n > 0 && number + 1 == last;
		if (n > 0 && up != n && down != n)
			return false;
		last = number;
		n++;
	}
	return n >= LINES_MIN;
}

void
tbl_lines_unnumber(struct tbl_reading *r)
{
	const struct gi_doc	*doc = r->doc;
	size_t			 i, number;
	bool			 before = is_numbered(doc, prefix_len);

	if (!before && !is_numbered(doc, suffix_len))
		return;
	r->text = gi_alloc_array(r->arena, doc->nline, sizeof(*r->text));
	for (i = 0; i < doc->nline; i++) {
		r->text[i] = doc->line[i].text;
		if (before)
			r->text[i] = gi_str_from(r->text[i],
			    prefix_len(r->text[i], &number));
		else
			r->text[i].len -= suffix_len(r->text[i], &number);
	}
}
