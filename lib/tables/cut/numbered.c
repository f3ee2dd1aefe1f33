/* SPDX-License-Identifier: ISC */
/*
 * Numbers before each line, as nl and cat -n write them: they are no part of
 * the text.
 */
#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"

#define LINES_MIN	8	/* that are numbered; fewer may be by chance */

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
	for (from = i; i < s.len && s.s[i] >= '0' && s.s[i] <= '9' &&
	    i - from < 7; i++)
		*number = *number * 10 + (size_t)(s.s[i] - '0');
	if (i == from)
		return 0;
	if (i == s.len)
		return i;
	if (s.s[i] == '\t' || s.s[i] == ':')
		return i + 1;
	return s.s[i] == ' ' ? i + 1 : 0;
}

/* Do all lines but empty ones begin with a number, each the next? */
static bool
is_numbered(const struct gi_doc *doc)
{
	size_t	 i, number, last = 0, n = 0;

	for (i = 0; i < doc->nline; i++) {
		if (gi_trim(doc->line[i].text).len == 0)
			continue;
		if (prefix_len(doc->line[i].text, &number) == 0 ||
		    (n > 0 && number != last + 1))
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

	if (!is_numbered(doc))
		return;
	r->text = gi_alloc_array(r->arena, doc->nline, sizeof(*r->text));
	for (i = 0; i < doc->nline; i++)
		r->text[i] = gi_str_from(doc->line[i].text,
		    prefix_len(doc->line[i].text, &number));
}
