/* SPDX-License-Identifier: ISC */
/* Whether a crawler kept each line of a text once. */
#include <stdlib.h>
#include <string.h>

#include "tables.h"

#define DEDUPED_MIN	4	/* figures on lines of their own that tell */

static int
by_text(const void *x, const void *y)
{
	const struct gi_str	*a = x, *b = y;
	size_t			 n = a->len < b->len ? a->len : b->len;
	int			 cmp = memcmp(a->s, b->s, n);

	if (cmp != 0)
		return cmp;
	return (a->len > b->len) - (a->len < b->len);
}

/*
 * Some crawlers keep each line once.  Where every cell has its line, figures
 * then never stand twice, which in these tables does not happen by itself.
 */
bool
text_is_deduped(const struct reading *r)
{
	struct gi_str	*text;
	size_t		 i, n = 0, pairs = 0, noughts = 0;

	text = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*text)));
	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].kind == ATOM_NUMBER && gi_str_eq(r->atom[i].raw,
		    trim(r->doc->line[r->atom[i].line].text)))
			text[n++] = r->atom[i].raw;
		else
			continue;
		noughts += text[n - 1].len == 1 && text[n - 1].s[0] == '0';
	}
	if (n < DEDUPED_MIN || noughts > 1)
		return false;
	qsort(text, n, sizeof(*text), by_text);
	for (i = 1; i < n; i++) {
		if (!gi_str_eq(text[i - 1], text[i]))
			continue;
		/* stray page numbers may be a pair */
		if (text[i].len > 2 || text[i].s[0] == '0' || ++pairs > 1)
			return false;
	}
	return true;
}
