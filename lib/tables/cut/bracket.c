/* SPDX-License-Identifier: ISC */
/*
 * Numbers in a bracket that a label opens, as 1 in （计 1 条）: blanks or the end
 * of a line part them from its words, but they are no values.  A label may be
 * wrapped around its values too: what is its own stands close behind its words
 * and close before those that end the bracket, and the form has no word there
 * that it would part.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"
#include "tables/text/text.h"

#define END_GLYPHS	2	/* of a text that ends the bracket on the next
				   line */
#define LABELS		4	/* pieces that a bracket may go over */
#define JOINT		4	/* code points on either side of a number that
				   tell whether they belong together */

/* Do two atoms stand in one cell, or with one blank between? */
static bool
are_close(const struct tbl_atom *a, const struct tbl_atom *b)
{
	if (a->line != b->line)
		return false;
	return a->delim != ' ' ? a->cell == b->cell :
	    b->x.from <= a->x.to + 1;
}

/* Does the text of number i go on to the end of the bracket? */
static bool
is_closed(const struct tbl_reading *r, size_t i, int depth)
{
	const struct tbl_atom	*a = &r->atom[i], *b;
	size_t			 next = i + 1;

	while (next < r->natom && r->atom[next].kind == TBL_WEAK)
		next++;
	if (next == r->natom)
		return false;
	b = &r->atom[next];
	if (b->kind != TBL_LABEL || !b->brackets ||
	    tbl_bracket_depth(b->raw, depth) >= depth)
		return false;
	return are_close(a, b) || (a->line != b->line && a->ncell <= 1 &&
	    b->nglyph > 0 && b->nglyph <= END_GLYPHS);
}

/* Does a label of the form hold the n code points? */
static bool
is_in_form(const struct gi_union *un, const uint32_t *cp, size_t n)
{
	const struct gi_label	*l;
	size_t			 i, at;

	for (i = 0; i < un->nlabel; i++) {
		l = un->label[i].label;
		for (at = 0; at + n <= l->len; at++) {
			if (memcmp(l->fold + at, cp, n * sizeof(*cp)) == 0)
				return true;
		}
	}
	return false;
}

/* Is the number between two halves of what is one text in the form? */
static bool
parts_words(const struct tbl_reading *r, const struct tbl_atom *a,
    const struct tbl_atom *b)
{
	uint32_t	 cp[2 * JOINT];
	size_t		 n = 0, k;

	for (k = a->nglyph > JOINT ? a->nglyph - JOINT : 0; k < a->nglyph; k++)
		cp[n++] = a->term->cp[k];
	for (k = 0; k < b->nglyph && k < JOINT; k++)
		cp[n++] = b->term->cp[k];
	return is_in_form(r->forms, cp, n);
}

static bool
is_inside(const struct tbl_reading *r, size_t i, int depth)
{
	const struct tbl_atom	*before = &r->atom[i - 1];
	size_t			 next = i + 1;

	if (depth == 0 || before->kind != TBL_LABEL || before->unit != NULL ||
	    !gi_is_han(gi_utf8_last(before->raw)) ||
	    !are_close(before, &r->atom[i]) || !is_closed(r, i, depth))
		return false;
	while (r->atom[next].kind == TBL_WEAK)
		next++;
	return !parts_words(r, before, &r->atom[next]);
}

void
tbl_brackets_strip(struct tbl_reading *r)
{
	struct tbl_atom	*a;
	size_t		 i, labels = 0;
	int		 depth = 0;

	if (!(r->traits & TBL_TRAIT_BRACKETS))
		return;
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (depth == 0 && !a->brackets)
			continue;
		if (a->kind == TBL_LABEL) {
			labels = depth > 0 ? labels + 1 : 0;
			if (labels > LABELS)
				depth = 0;
			if (a->brackets)
				depth = depth == 0 ? a->term->depth :
				    tbl_bracket_depth(a->raw, depth);
		} else if (a->kind == TBL_NUMBER && i > 0 &&
		    is_inside(r, i, depth)) {
			a->kind = TBL_NOISE;
			a->reason = GI_REASON_LABEL;
		} else if (a->kind != TBL_WEAK) {
			depth = 0;
		}
	}
}
