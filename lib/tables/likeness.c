/* SPDX-License-Identifier: ISC */
/* Whether a text of a table is part of a label. */
#include <string.h>

#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/tables.h"

bool
term_in_label(const struct term *t, const struct gi_label *l)
{
	return t->nglyph <= GI_LABEL_CPS &&
	    gi_label_has(l, t->cp, t->nglyph, t->nglyph / 5);
}

bool
term_in_column(const struct term *t, const struct gi_col_set *set, size_t c)
{
	return !gi_more_bits(t->bits & ~set->bits[c], t->nglyph / 5) &&
	    term_in_label(t, &set->col[c]->label);
}

bool
term_in_known(const struct term *t, const struct gi_known_label *k, size_t n)
{
	size_t	 edits = t->nglyph / 5;

	for (; n > 0; n--, k++) {
		/* each that the label lacks takes an edit */
		if (!gi_more_bits(t->bits & ~k->bits, edits) &&
		    term_in_label(t, k->label))
			return true;
	}
	return false;
}

bool
atom_is_label(const struct reading *r, size_t i, const struct gi_label *l)
{
	const struct atom	*a = &r->atom[i];

	return a->kind == ATOM_LABEL && a->nglyph == l->len && l->len > 0 &&
	    memcmp(a->term->cp, l->fold, l->len * sizeof(*l->fold)) == 0;
}
