/* SPDX-License-Identifier: ISC */
/* What the form has to say of an atom that stands in or beside a table. */
#include <string.h>

#include "gi.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/text/likeness.h"
#include "tables/text/term.h"

#define STRAY_DIGITS	2

bool
tbl_atom_is_pagelike(const struct tbl_atom *a)
{
	return a->kind == TBL_NUMBER && a->raw.len <= STRAY_DIGITS &&
	    a->units != 0;
}

/* Is a text part of any that stands in a table and is no row's alone? */
static bool
is_about(const struct gi_union *un, struct tbl_term *t,
    enum gi_table table)
{
	uint8_t	*about = &t->about[table];

	if (*about == TBL_ABOUT_UNKNOWN)
		*about = tbl_term_in_known(t, un->about[table],
		    un->nabout[table]) ? TBL_ABOUT_YES : TBL_ABOUT_NO;
	return *about == TBL_ABOUT_YES;
}

bool
tbl_atom_is_about(const struct tbl_reading *r, const struct tbl_atom *a,
    enum gi_table t)
{
	return a->nglyph > 0 && is_about(r->forms, a->term, t);
}

bool
tbl_atom_explained(const struct tbl_reading *r, const struct tbl_atom *a,
    size_t e)
{
	const struct gi_union	*un = r->forms;
	const struct gi_union_row	*el = &un->row[e];

	/* a row's number alone is another row; a group's may stand anywhere */
	if (a->nglyph == 0)
		return !a->item_only || a->style == 'p';
	return is_about(un, a->term, el->table) ||
	    tbl_term_in_known(a->term, &un->label[el->first], el->nlabel);
}

bool
tbl_atom_is_label(const struct tbl_reading *r, size_t i,
    const struct gi_label *l)
{
	const struct tbl_atom	*a = &r->atom[i];

	return a->kind == TBL_LABEL && a->nglyph == l->len && l->len > 0 &&
	    memcmp(a->term->cp, l->fold, l->len * sizeof(*l->fold)) == 0;
}
