/* SPDX-License-Identifier: ISC */
/*
 * Item numbers that a line break cut from their stop: 7 in one line, .X below
 * it, with the row's values beside the 7.  Such a number is no value.
 */
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/match.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"

#define AHEAD		20	/* atoms between an item number and its stop */
#define STEM_MIN	4	/* code points that tell which label it is */

/* The label that the atom's text begins best, if it has an item number. */
static const struct gi_label *
label_begun(const struct tbl_reading *r, const struct tbl_atom *a)
{
	const struct gi_union	*un = r->forms;
	const struct gi_label	*best = NULL;
	size_t			 e, i, k, most = 0;

	for (e = 0; e < un->n; e++) {
		for (i = 0; i < un->row[e].nlabel; i++) {
			const struct gi_label *l = un->row[e].label[i];

			for (k = 0; k < l->len && k < a->nglyph; k++) {
				if (a->term->cp[k] != l->fold[k])
					break;
			}
			if (l->item > 0 && k > most &&
			    (k >= STEM_MIN || k == l->len)) {
				most = k;
				best = l;
			}
		}
	}
	return best;
}

/* Is the atom all that stands before the stop, and the number sought? */
static bool
is_item_head(const struct tbl_atom *b, size_t item)
{
	const struct gi_word	*w;
	size_t			 number;

	if (b->kind == TBL_NUMBER)
		return b->raw.len <= 2 && b->units == (int64_t)item;
	w = gi_word_is(GI_WORD_NUMERAL, b->raw);
	return b->kind == TBL_LABEL && w != NULL &&
	    gi_str_size(w->value, &number) && number == item;
}

/* The one atom before i that can be the number, or i. */
static size_t
head_find(const struct tbl_reading *r, size_t i, size_t item)
{
	size_t	 k, found = i;

	for (k = i; k > 0 && i - k < AHEAD; k--) {
		const struct tbl_atom *b = &r->atom[k - 1];

		if (b->kind == TBL_BREAK)
			break;
		if (!is_item_head(b, item) || (b->kind == TBL_NUMBER &&
		    (b->line == r->atom[i].line ||
		    !tbl_atoms_share_column(b, &r->atom[i]))))
			continue;
		if (found != i)
			return i;
		found = k - 1;
	}
	return found;
}

void
tbl_items_repair(struct tbl_reading *r)
{
	const struct gi_label	*l;
	struct tbl_atom		*a, *b;
	size_t			 i, k;

	if (!(r->traits & TBL_TRAIT_HEADLESS))
		return;
	for (i = 0; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->nglyph == 0 || !a->term->headless ||
		    (l = label_begun(r, a)) == NULL)
			continue;
		a->headless = true;
		if ((k = head_find(r, i, l->item)) == i)
			continue;
		b = &r->atom[k];
		b->kind = TBL_LABEL;
		b->style = l->style;
		b->item = l->item;
		b->nglyph = 0;
		b->item_only = true;
	}
}
