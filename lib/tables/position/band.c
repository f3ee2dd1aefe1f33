/* SPDX-License-Identifier: ISC */
/* The cells of a line. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "stream/grid.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"

bool
tbl_band_has_run_in(const struct tbl_reading *r, const struct tbl_band *b)
{
	const struct tbl_slot	*s;

	if (b->values == 0)
		return false;
	s = &b->slot[b->values - 1];
	return s->end > s->first && r->atom[s->first].kind == TBL_LABEL &&
	    r->atom[s->end - 1].kind == TBL_NUMBER;
}

size_t
tbl_band_end(const struct tbl_reading *r, size_t atom)
{
	size_t	 end = atom + 1;

	while (end < r->natom && r->atom[end].row == r->atom[atom].row)
		end++;
	return end;
}

bool
tbl_atom_is_figure(const struct tbl_atom *a)
{
	struct gi_str	 s = a->raw;
	uint32_t	 cp = 0;
	bool		 digit = false, letter;

	for (; s.len > 0; s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp))) {
		gi_utf8_decode(s.s, s.len, &cp);
		/* those that digits are taken for */
		letter = (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
		if (gi_is_han(cp) || cp == '%' || (letter &&
		    strchr("lIiOo", (int)cp) == NULL))
			return false;
		digit |= letter || (cp >= '0' && cp <= '9');
	}
	return digit && !a->item_only;
}

/* What a slot is by its atoms. */
static void
slot_judge(const struct tbl_reading *r, struct tbl_slot *s)
{
	const struct tbl_atom	*a;
	size_t			 i, labels = 0, numbers = 0, unread = 0;

	s->value = s->first;
	for (i = s->first; i < s->end; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL && !a->is_unit &&
		    tbl_atom_is_figure(a))
			unread++;
		else
			labels += a->kind == TBL_LABEL && !a->is_unit;
		unread += a->kind == TBL_UNREAD;
		if (a->kind == TBL_NUMBER && numbers++ == 0)
			s->value = (uint32_t)i;
		else if (a->kind == TBL_BLANK)
			s->mark |= a->mark;
	}
	if (labels > 0)
		s->kind = TBL_SLOT_LABEL;
	else if (unread > 0 || numbers > 1)
		s->kind = TBL_SLOT_UNREAD;
	else if (numbers == 1)
		s->kind = TBL_SLOT_NUMBER;
	else if (s->end > s->first && r->atom[s->first].kind == TBL_LABEL)
		s->kind = TBL_SLOT_LABEL;	/* a unit */
}

/* Places that are covered by another cell of the table hold nothing. */
static void
cover(struct tbl_band *b)
{
	const struct gi_grid_place	*p = b->grid->place;
	size_t				 i;

	for (i = 0; i < b->n; i++) {
		b->slot[i].at = (struct tbl_span){ p[i].from, p[i].to };
		if (b->slot[i].kind != TBL_SLOT_BLANK || b->slot[i].mark)
			continue;
		b->slot[i].above = p[i].above;
		if (p[i].above || (i > 0 && p[i].from == p[i - 1].from &&
		    p[i].to == p[i - 1].to))
			b->slot[i].kind = TBL_SLOT_COVERED;
	}
}

bool
tbl_band_read(const struct tbl_reading *r, size_t atom, struct tbl_band *b)
{
	const struct tbl_atom		*a;
	const struct tbl_features	*g;
	struct tbl_slot			*s;
	size_t				 i;

	*b = (struct tbl_band){ .elem = SIZE_MAX };
	for (b->first = (uint32_t)atom; b->first > 0 &&
	    r->atom[b->first - 1].row == r->atom[atom].row; b->first--)
		;
	b->end = (uint32_t)tbl_band_end(r, atom);
	/* a stroke may be drawn over part of the line */
	while (b->first + 1 < b->end && r->atom[b->first].kind == TBL_RULE)
		b->first++;
	a = &r->atom[b->first];
	if (a->delim == ' ' || a->ncell < 2)
		return false;
	g = &r->features[a->line];
	b->led = g->led;
	b->closed = g->closed;
	b->n = a->ncell;
	b->slot = gi_alloc_array(r->arena, b->n, sizeof(*b->slot));
	for (i = b->first; i < b->end; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_RULE || a->cell >= b->n)
			continue;
		s = &b->slot[a->cell];
		if (s->end == 0)
			s->first = (uint32_t)i;
		s->end = (uint32_t)i + 1;
	}
	for (i = 0; i < b->n; i++) {
		s = &b->slot[i];
		s->at = (struct tbl_span){ (uint32_t)i, (uint32_t)i + 1 };
		if (s->end == s->first + 1 &&
		    r->atom[s->first].kind == TBL_NUMBER) {
			s->value = s->first;
			s->kind = TBL_SLOT_NUMBER;
		} else {
			slot_judge(r, s);
		}
	}
	b->grid = r->grid != NULL ? r->grid[r->atom[b->first].line] : NULL;
	if (b->grid != NULL && b->grid->n == b->n)
		cover(b);
	else
		b->grid = NULL;
	return true;
}
