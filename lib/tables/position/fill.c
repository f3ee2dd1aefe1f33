/* SPDX-License-Identifier: ISC */
/* What stands in slots as the cells of a row. */
#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/fill.h"

/* Do two slots hold the same number, as clones of a merged cell do? */
static bool
same_number(const struct tbl_reading *r, uint32_t a, uint32_t b)
{
	return r->atom[a].kind == TBL_NUMBER && r->atom[b].kind == TBL_NUMBER &&
	    gi_dec_cmp(tbl_atom_value(&r->atom[a]),
	    tbl_atom_value(&r->atom[b])) == 0;
}

/* Make one atom, that cannot be read, of those of a slot. */
static void
slot_unread(struct tbl_reading *r, const struct tbl_slot *s)
{
	struct tbl_atom		*a = &r->atom[s->first];
	const struct tbl_atom	*last = &r->atom[s->end - 1];
	uint32_t		 i;

	if (last->line == a->line && !a->made && !last->made)
		a->raw.len = (size_t)(last->raw.s + last->raw.len - a->raw.s);
	a->kind = TBL_UNREAD;
	for (i = s->first + 1; i < s->end; i++) {
		r->atom[i].kind = TBL_NOISE;
		r->atom[i].reason = GI_NO_REASON;
	}
}

bool
tbl_slot_put(struct tbl_reading *r, struct tbl_filling *t,
    const struct tbl_slot *s, size_t c)
{
	uint32_t	 atom = s->value;

	if (s->end == s->first)			/* padding that was left out */
		return true;
	if (s->kind == TBL_SLOT_LABEL || (s->kind == TBL_SLOT_UNREAD &&
	    (s->end > s->first + 1 || r->atom[s->first].kind == TBL_LABEL))) {
		slot_unread(r, s);
		atom = s->first;
	}
	if (t->value[c] != 0 && t->how[c] != TBL_HOW_BLANK) {
		if (s->kind == TBL_SLOT_BLANK)
			return true;
		if (!same_number(r, t->value[c] - 1, atom))
			return false;
		r->atom[atom].kind = TBL_NOISE;
		r->atom[atom].reason = GI_REASON_OTHER;
		return true;
	}
	t->value[c] = atom + 1;
	t->how[c] = tbl_atom_how(&r->atom[atom], TBL_HOW_EXACT);
	t->numbers += s->kind == TBL_SLOT_NUMBER;
	return true;
}

void
tbl_row_set(struct tbl_reading *r, size_t e, const struct tbl_filling *t,
    bool exact)
{
	struct tbl_row	*row = &r->row[e];
	size_t		 c;

	for (c = 0; c < row->set->n; c++) {
		row->value[c] = t->value[c];
		row->how[c] = t->how[c];
		if (!exact && row->how[c] == TBL_HOW_EXACT)
			row->how[c] = TBL_HOW_INFERRED;
	}
	row->placed = true;
	row->ambiguous = false;
}
