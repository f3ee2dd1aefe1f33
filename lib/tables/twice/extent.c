/* SPDX-License-Identifier: ISC */
/* Where the parts stand, and how many of their rows have values. */
#include "gi.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/text/likeness.h"
#include "tables/twice/twice.h"

#define ROWS_MIN	2	/* with values, that are a table */

/* May the label text of an atom go on the label of a row? */
static bool
goes_on(const struct tbl_reading *r, const struct tbl_solid *s, size_t i,
    bool seen)
{
	const struct gi_union_row	*el = &r->forms->row[s->elem];
	const struct tbl_atom		*a = &r->atom[i];

	if (a->is_unit || a->nglyph == 0)
		return a->is_unit || !a->item_only;
	return tbl_term_in_known(a->term, &r->forms->label[el->first],
	    el->nlabel) || (el->table == GI_PROCEEDINGS && !seen &&
	    tbl_atom_is_about(r, a, GI_PROCEEDINGS));
}

/*
 * Behind the last atom of a row, before atom end: its values, in its line or in
 * the lines behind it.
 */
static size_t
row_end(const struct tbl_reading *r, const struct tbl_solid *s, size_t end)
{
	const struct tbl_atom	*a;
	size_t			 i, to = s->last + 1;
	uint32_t		 row = r->atom[s->last].row;
	bool			 seen = false;

	for (i = s->last + 1; i < end; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_BREAK || (a->kind == TBL_LABEL &&
		    a->row != row && !goes_on(r, s, i, seen)))
			break;
		seen |= tbl_atom_is_value(a);
		if (a->kind != TBL_WEAK && a->kind != TBL_RULE &&
		    !tbl_atom_is_page(a))
			to = i + 1;
	}
	return to;
}

/* Do texts stand in the atoms a up to b that the form has above rows? */
static bool
is_heads(const struct tbl_reading *r, enum gi_table t, size_t a, size_t b)
{
	bool	 about = false;

	for (; a < b; a++) {
		if (r->atom[a].kind == TBL_BREAK ||
		    tbl_atom_is_value(&r->atom[a]))
			return false;
		about |= r->atom[a].kind == TBL_LABEL &&
		    r->atom[a].nglyph > 0 &&
		    tbl_atom_is_about(r, &r->atom[a], t);
	}
	return about;
}

/*
 * The first atom of the heads above an atom, which are behind atom low: with
 * all that stands between them and the atom.
 */
static size_t
heads_begin(const struct tbl_reading *r, enum gi_table t, size_t atom,
    size_t low)
{
	size_t	 i, k, from;

	for (from = atom; from > low && r->atom[from - 1].row ==
	    r->atom[atom].row; from--)
		;
	for (i = from; i > low && r->atom[i - 1].kind != TBL_BREAK; i = k) {
		for (k = i - 1; k > low && r->atom[k - 1].row ==
		    r->atom[i - 1].row; k--)
			;
		if (is_heads(r, t, k, i))
			from = k;
	}
	return from;
}

/* Numbers among the atoms of a row. */
static bool
has_number(const struct tbl_reading *r, size_t a, size_t b)
{
	while (a < b && r->atom[a].kind != TBL_NUMBER)
		a++;
	return a < b;
}

void
tbl_parts_measure(const struct tbl_reading *r, struct tbl_twice *tw)
{
	struct tbl_solid	*s;
	struct tbl_part		*p;
	size_t			 i, end, low = 0;

	for (i = 0; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		p = &tw->part[s->part];
		if (p->rows++ == 0) {
			p->first = s->atom;
			p->from = (uint32_t)heads_begin(r, p->table, s->atom,
			    low);
		}
		end = i + 1 < tw->nsolid ? tw->solid[i + 1].atom : r->natom;
		s->to = (uint32_t)row_end(r, s, end);
		low = p->to = s->to;
		p->values += p->table == GI_PROCEEDINGS ?
		    has_number(r, s->last + 1, low) : s->values;
		p->cells += s->cells;
	}
	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		p->is_table = p->values >= (p->table == GI_PROCEEDINGS ? 1 :
		    ROWS_MIN) || (p->cells > 0 && p->cells * 2 >= p->rows);
	}
}
