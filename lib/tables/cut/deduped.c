/* SPDX-License-Identifier: ISC */
/* Whether a crawler kept each line of a text once. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "tables/cut/deduped.h"
#include "tables/parts/reading.h"

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

/* Does an atom, be it beside a, stand in its line with text of its own? */
static bool
is_beside(const struct tbl_atom *a, const struct tbl_atom *b)
{
	return a->line == b->line && b->raw.len > 0;
}

/* Is a number all that its line holds, but for empty cells? */
static bool
is_alone(const struct tbl_reading *r, const struct tbl_atom *a)
{
	if ((a > r->atom && is_beside(a, a - 1)) ||
	    (a + 1 < r->atom + r->natom && is_beside(a, a + 1)))
		return false;
	return gi_str_eq(a->raw, gi_trim(tbl_line_text(r, a->line)));
}

static bool
is_nought(struct gi_str text)
{
	return text.len == 1 && text.s[0] == '0';
}

/*
 * Some crawlers keep each line once.  Where every cell has its line, figures
 * then never stand twice, which in these tables does not happen by itself.
 */
bool
tbl_text_is_deduped(const struct tbl_reading *r)
{
	const struct tbl_atom	*a = r->atom, *end = a + r->natom;
	struct gi_str		*text = NULL;
	size_t			 i, n = 0, room = 0, pairs = 0, noughts = 0;

	for (; a < end; a++) {
		if (a->kind != TBL_NUMBER || !is_alone(r, a))
			continue;
		if (is_nought(a->raw) && ++noughts > 1)
			return false;
		text = gi_grow_raw(r->arena, text, n, &room, sizeof(*text));
		text[n++] = a->raw;
	}
	if (n < DEDUPED_MIN)
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
