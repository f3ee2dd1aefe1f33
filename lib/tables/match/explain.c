/* SPDX-License-Identifier: ISC */
/* What the form has to say of an atom that stands in or beside a table. */
#include <string.h>

#include "gi.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/text/likeness.h"
#include "tables/text/term.h"

#define STRAY_DIGITS	2

bool
atom_is_pagelike(const struct atom *a)
{
	return a->kind == ATOM_NUMBER && a->raw.len <= STRAY_DIGITS &&
	    a->units != 0;
}

/* Is a text part of any that stands in a table and is no row's alone? */
static bool
is_about(const struct gi_union *un, struct term *t,
    enum gi_table table)
{
	uint8_t	*about = &t->about[table];

	if (*about == ABOUT_UNKNOWN)
		*about = term_in_known(t, un->about[table],
		    un->nabout[table]) ? ABOUT_YES : ABOUT_NO;
	return *about == ABOUT_YES;
}

bool
atom_explained(const struct reading *r, const struct atom *a, size_t e)
{
	const struct gi_union	*un = r->forms;
	const struct gi_union_row	*el = &un->row[e];

	/* a row's number alone is another row; a group's may stand anywhere */
	if (a->nglyph == 0)
		return !a->item_only || a->style == 'p';
	return is_about(un, a->term, el->table) ||
	    term_in_known(a->term, &un->label[el->first], el->nlabel);
}

bool
atom_is_label(const struct reading *r, size_t i, const struct gi_label *l)
{
	const struct atom	*a = &r->atom[i];

	return a->kind == ATOM_LABEL && a->nglyph == l->len && l->len > 0 &&
	    memcmp(a->term->cp, l->fold, l->len * sizeof(*l->fold)) == 0;
}
