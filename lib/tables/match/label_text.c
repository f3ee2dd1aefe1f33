/* SPDX-License-Identifier: ISC */
/*
 * The text that an atom's label text is part of.  A blank or a line break parts
 * a text: of "not / a state secret" the second half is a label by itself, and
 * the first half of "granted / in part" another one.
 */
#include <string.h>

#include "gi.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/match/label_text.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"
#include "tables/text/likeness.h"

#define LINES	2u	/* below a text that its next line may be */
#define ATOMS	24u	/* that are looked at on the way there */
#define WORD	2u	/* code points of a text that tell what it is about */

static bool
is_same_cell(const struct tbl_atom *a, const struct tbl_atom *b)
{
	return a->delim != ' ' && a->delim == b->delim && a->row == b->row &&
	    a->cell == b->cell;
}

static bool
is_text(const struct tbl_atom *a)
{
	return a->kind == TBL_LABEL && a->nglyph > 0 && !a->is_unit;
}

/* Is it a text of the table that may stand beside a row's? */
static bool
is_about(const struct tbl_reading *r, const struct tbl_atom *a, enum gi_table t)
{
	return a->nglyph >= WORD && tbl_atom_is_about(r, a, t);
}

/* Does a label of the forms begin with it? */
static bool
begins(const struct tbl_atom *a)
{
	return a->term->phrase.n > 0;
}

/* Is it a part of any row's label? */
static bool
is_of_rows(const struct tbl_reading *r, const struct tbl_atom *a,
    enum gi_table t)
{
	const struct gi_union	*un = r->forms;
	size_t			 first = un->row[un->first[t]].first;
	const struct gi_union_row	*last = &un->row[un->end[t] - 1];

	return tbl_term_in_known(a->term, &un->label[first],
	    last->first + last->nlabel - first);
}

/*
 * Does atom i - 1 hold the beginning of the text of atom i?  whole: that is
 * all of a label.
 */
static bool
has_before(const struct tbl_reading *r, size_t i, bool whole, enum gi_table t)
{
	const struct tbl_atom	*a = &r->atom[i], *b = a - 1;

	/* before the stop of an item number stands the number */
	if (i == 0 || !is_text(b) || a->item > 0 || begins(b) ||
	    is_about(r, b, t) || (a->nglyph > 0 && a->term->headless))
		return false;
	if (is_same_cell(a, b))
		return true;
	if (a->delim != ' ' || b->delim != ' ' || b->line >= a->line ||
	    a->line - b->line > LINES || !tbl_atoms_share_column(b, a))
		return false;
	return b->item > 0 || (!whole && b->nglyph >= WORD &&
	    !is_of_rows(r, b, t));
}

/* Do values stand in the line of an atom, behind it? */
static bool
has_values(const struct tbl_reading *r, size_t i)
{
	size_t	 row = r->atom[i].row;

	while (i < r->natom && r->atom[i].row == row &&
	    !tbl_atom_is_value(&r->atom[i]))
		i++;
	return i < r->natom && r->atom[i].row == row;
}

/*
 * The atom that goes on with the text of atom first that ends in last, or
 * natom: in its cell, or else below it.
 */
static size_t
find_next(const struct tbl_reading *r, size_t first, size_t last,
    enum gi_table t)
{
	const struct tbl_atom	*a = &r->atom[first], *z = &r->atom[last], *b;
	size_t			 i;

	for (i = last + 1; i < r->natom && i <= last + ATOMS; i++) {
		b = &r->atom[i];
		if (b->kind == TBL_BREAK || b->line > z->line + LINES)
			break;
		if (a->delim != ' ' || b->delim != ' ') {
			if (!is_same_cell(a, b) || b->item > 0)
				break;
			if (is_text(b))
				return i;
			continue;
		}
		if (b->line == z->line || !tbl_atoms_share_column(a, b))
			continue;
		if (!is_text(b) || b->item > 0 || begins(b) ||
		    is_about(r, b, t) ||
		    (has_values(r, last) && has_values(r, i)))
			break;
		return i;
	}
	return r->natom;
}

static void
text_add(const struct tbl_reading *r, struct gi_label_text *t, size_t atom)
{
	const struct tbl_atom	*a = &r->atom[atom];
	size_t			 n = a->nglyph;
	uint64_t		 ends;

	if (n == 0)
		return;
	ends = a->term->ends;
	if (n > GI_LABEL_CPS - t->n)
		n = GI_LABEL_CPS - t->n;
	memcpy(t->cp + t->n, a->term->cp, n * sizeof(*t->cp));
	/* where a piece ends a label need not */
	if (a->nglyph < GI_LABEL_CPS)
		ends &= ((uint64_t)1 << (a->nglyph - 1)) - 1;
	if (t->n < 64)
		t->ends |= ends << t->n;
	t->n += n;
}

bool
tbl_label_is_other(const struct tbl_reading *r, const struct tbl_trail *trail,
    size_t first, size_t last, const struct gi_label *l, enum gi_table table)
{
	struct gi_label_text	 t = { .n = 0 };
	size_t			 i;

	if (has_before(r, first, false, table))
		text_add(r, &t, first - 1);
	if (trail == NULL)
		text_add(r, &t, first);
	for (i = 0; trail != NULL && i < trail->n; i++) {
		text_add(r, &t, trail->atom[i]);
		if (trail->atom[i] == last)
			break;
	}
	for (i = last; (i = find_next(r, first, i, table)) < r->natom;)
		text_add(r, &t, i);
	return gi_label_is_other(l, t.cp, t.n, t.ends);
}

bool
tbl_label_is_alone(const struct tbl_reading *r, size_t first, size_t last,
    bool whole, enum gi_table t)
{
	/* below a label that is whole other text may stand */
	return !has_before(r, first, whole, t) &&
	    ((whole && r->atom[first].delim == ' ') || find_next(r, first, last, t) == r->natom);
}
