/* SPDX-License-Identifier: ISC */
/* Whether a text of a table is part of a label. */
#include <string.h>

#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/text/likeness.h"
#include "tables/text/term.h"

bool
tbl_term_in_label(const struct tbl_term *t, const struct gi_label *l)
{
	return t->nglyph <= GI_LABEL_CPS &&
	    gi_label_has(l, t->cp, t->nglyph, t->nglyph / 5);
}

bool
tbl_term_in_column(const struct tbl_term *t, const struct gi_col_set *set,
    size_t c)
{
	return !gi_more_bits(t->bits & ~set->bits[c], t->nglyph / 5) &&
	    tbl_term_in_label(t, &set->col[c]->label);
}

bool
tbl_term_in_known(const struct tbl_term *t, const struct gi_known_label *k,
    size_t n)
{
	size_t	 edits = t->nglyph / 5;

	for (; n > 0; n--, k++) {
		/* what has another number is another label, be it alike */
		if (t->item > 0 && k->label->item > 0 &&
		    t->item != k->label->item)
			continue;
		/* each that the label lacks takes an edit */
		if (!gi_more_bits(t->bits & ~k->bits, edits) &&
		    tbl_term_in_label(t, k->label))
			return true;
	}
	return false;
}
