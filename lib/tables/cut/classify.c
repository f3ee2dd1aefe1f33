/* SPDX-License-Identifier: ISC */
/* What an atom is by its text: a label, a number or a blank. */
#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "tables/cut/classify.h"
#include "tables/parts/reading.h"
#include "tables/text/number.h"
#include "tables/text/term.h"
#include "tables/text/text.h"

void
tbl_atom_number(struct tbl_atom *a, struct gi_str raw, struct gi_dec d)
{
	a->kind = TBL_NUMBER;
	a->units = d.units;
	a->scale = (uint8_t)d.scale;
	a->raw = raw;
}

void
tbl_atom_amount(struct tbl_atom *a, struct gi_str raw,
    const struct tbl_number *n)
{
	tbl_atom_number(a, raw, n->value);
	a->unit = n->unit;
	a->yuan = n->yuan;
	if (n->doubt)
		a->kind = TBL_UNREAD;
}

static void
atom_label(struct tbl_reading *r, struct tbl_atom *a, struct tbl_term *t)
{
	r->traits |= t->traits;
	a->kind = TBL_LABEL;
	a->term = t;
	a->item = t->item;
	a->style = t->style;
	a->nglyph = t->nglyph;
	a->item_only = t->nglyph == 0 && t->item > 0;
	a->brackets = t->brackets;
	a->is_unit = t->is_unit;
	a->unit = t->unit;
	a->yuan = t->currency;
}

void
tbl_atom_term(struct tbl_reading *r, struct tbl_atom *a, struct tbl_term *t,
    bool alone)
{
	if (t->label || (t->han && !alone)) {
		atom_label(r, a, t);
	} else {
		a->kind = TBL_BLANK;
		a->mark = t->mark;
	}
}

/* Does an atom that is being made stand behind others in its line? */
static bool
is_behind_others(const struct tbl_reading *r, const struct tbl_atom *a)
{
	return a > r->atom && a[-1].line == a->line;
}

/* A text that is no number, by its term. */
static void
atom_term(struct tbl_reading *r, struct tbl_atom *a, struct tbl_term *t,
    bool alone)
{
	if (t->amount && is_behind_others(r, a))
		a->kind = TBL_UNREAD;
	else
		tbl_atom_term(r, a, t, alone);
}

enum gi_reason
tbl_atom_classify(struct tbl_reading *r, struct tbl_atom *a, bool alone,
    struct gi_str *tail)
{
	struct gi_str		 bare;
	struct tbl_number	 n;
	struct tbl_term		*t;
	struct gi_dec		 d;
	uint32_t		 hash;

	if (tbl_number_plain(a->raw, &d)) {
		tbl_atom_number(a, a->raw, d);
		return GI_NO_REASON;
	}
	/* figures are without number: they are no terms */
	t = tbl_term_find(a->raw, &hash);
	if (t == NULL && !tbl_text_is_wordy(a->raw) &&
	    tbl_number_read(bare = tbl_text_bare(a->raw), &n)) {
		*tail = gi_str_from(bare, n.len);
		if (!n.doubt)
			bare.len = n.len;
		tbl_atom_amount(a, bare, &n);
		return n.doubt ? GI_NO_REASON : n.tail;
	}
	if (t == NULL)
		t = tbl_term_make(r->arena, a->raw, hash);
	atom_term(r, a, t, alone);
	return GI_NO_REASON;
}
