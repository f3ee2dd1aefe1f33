/* SPDX-License-Identifier: ISC */
/*
 * Rows of a table with bars that a program has folded at some width, in the
 * midst of a number:
 *
 *	│规章│3│2
 *	020 │
 *
 * What stands on both sides of the fold are the pieces of one number, or blanks
 * were lost there: it is one cell, in pieces.
 */
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"
#include "tables/text/pieces.h"

static bool
begins_with_bar(struct gi_str s)
{
	uint32_t	 cp = 0;

	if (s.len > 0)
		gi_utf8_decode(s.s, s.len, &cp);
	return tbl_is_bar(cp);
}

/*
 * Does line i of a table begin with a bar and end in a digit, and go on with a
 * digit in the next line, which ends with a bar?
 */
static bool
is_folded(const struct tbl_reading *r, size_t i)
{
	struct gi_str	 a, b;

	if (r->features[i].bars == 0 || r->features[i + 1].bars == 0)
		return false;
	a = gi_trim(tbl_line_text(r, i));
	b = gi_trim(tbl_line_text(r, i + 1));
	return a.len > 0 && b.len > 0 && begins_with_bar(a) &&
	    gi_ascii_digit(a.s[a.len - 1]) && gi_ascii_digit(b.s[0]) &&
	    tbl_is_bar(gi_utf8_last(b));
}

/* Make one atom in pieces of the number before atom i and that of it. */
static void
number_join(struct tbl_reading *r, size_t i)
{
	struct tbl_atom		*a = &r->atom[i - 1], *b = &r->atom[i];
	struct tbl_pieces	 p = { .n = 0 };

	if (a->kind != TBL_NUMBER || b->kind != TBL_NUMBER)
		return;
	if (tbl_pieces_add(&p, a->raw) && tbl_pieces_add(&p, b->raw)) {
		a->raw = tbl_pieces_text(r->arena, &p);
		a->made = true;
	}
	a->kind = TBL_UNREAD;
	b->kind = TBL_NOISE;		/* no page ends here */
}

/* Has any line bars, and none behind its last cell? */
static bool
any_open(const struct tbl_reading *r)
{
	size_t	 i;

	for (i = 0; i < r->doc->nline && (r->features[i].bars == 0 ||
	    r->features[i].closed); i++)
		;
	return i < r->doc->nline;
}

void
tbl_folds_join(struct tbl_reading *r)
{
	size_t	 i;

	if (!any_open(r))
		return;
	for (i = 1; i < r->natom; i++) {
		if (r->atom[i].line == r->atom[i - 1].line + 1 &&
		    is_folded(r, r->atom[i - 1].line))
			number_join(r, i);
	}
}
