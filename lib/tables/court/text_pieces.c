/* SPDX-License-Identifier: ISC */
/*
 * Numbers of table 4 that are broken over lines, as narrow columns have them:
 * 2 over 023.  They are joined where the sums hold with it, and the lines are
 * not rows by themselves.
 */
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/court/text_heads.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"
#include "tables/text/pieces.h"

/* What stands under a head, from the top. */
struct piled {
	struct tbl_pieces	 pieces;
	uint32_t		 atom[TBL_PIECES];
	struct gi_dec		 value;
	bool			 mark;
};

struct pile {
	const struct tbl_court		*c;
	const struct tbl_court_heads	*l;
	struct piled			 cell[TBL_COURT_HEADS];
};

/* Add an atom to the cell of its head; false where it is no piece. */
static bool
piece_add(struct pile *p, uint32_t atom, size_t head)
{
	const struct tbl_atom	*a = &p->c->r->atom[atom];
	struct piled		*d = &p->cell[head];
	size_t			 n = d->pieces.n;

	if (d->mark || n == TBL_PIECES || (n > 0 && a->kind != TBL_NUMBER))
		return false;
	d->atom[n] = atom;
	d->mark = a->kind != TBL_NUMBER;
	return d->mark || (tbl_pieces_add(&d->pieces, a->raw) &&
	    d->pieces.n == n + 1);
}

/* Put the pieces of each cell together; false where some make no number. */
static bool
pieces_join(struct pile *p)
{
	struct piled	*d;
	size_t		 i;

	for (i = 0; i < p->l->n; i++) {
		d = &p->cell[i];
		d->value = (struct gi_dec){ 0 };
		if (d->pieces.n == 1)
			d->value = tbl_atom_value(&p->c->r->atom[d->atom[0]]);
		else if (d->pieces.n > 1 && !tbl_pieces_join(&d->pieces, 0,
		    d->pieces.n, &d->value))
			return false;
	}
	return true;
}

/* The value of a cell, or of what stands on its top line alone. */
static struct gi_dec
value_of(const struct pile *p, size_t i, bool top)
{
	const struct piled	*d = &p->cell[i];

	return top && d->pieces.n > 0 ?
	    tbl_atom_value(&p->c->r->atom[d->atom[0]]) : d->value;
}

/* Does a group add up to a total that is not nought? */
static bool
adds_up(const struct pile *p, size_t group, bool top)
{
	struct gi_dec	 sum = { 0 }, total = { 0 };
	size_t		 i;

	for (i = 0; i < p->l->n; i++) {
		if (p->l->group[i] != group)
			continue;
		if ((size_t)p->l->head[i].column + 1 == p->c->set->n)
			total = value_of(p, i, top);
		else if (!gi_dec_add(&sum, value_of(p, i, top)))
			return false;
	}
	return gi_dec_sign(total) != 0 && gi_dec_cmp(sum, total) == 0;
}

/* Is a piece of a group below the first line no number by itself? */
static bool
has_tail(const struct pile *p, size_t group)
{
	const struct tbl_pieces	*s;
	size_t			 i, k;

	for (i = 0; i < p->l->n; i++) {
		s = &p->cell[i].pieces;
		for (k = 1; p->l->group[i] == group && k < s->n; k++) {
			if (s->piece[k].len > 1 && s->piece[k].s[0] == '0')
				return true;
		}
	}
	return false;
}

static bool
has_pieces(const struct pile *p, size_t group)
{
	size_t	 i;

	for (i = 0; i < p->l->n; i++) {
		if (p->l->group[i] == group && p->cell[i].pieces.n > 1)
			return true;
	}
	return false;
}

/*
 * Each group with pieces adds up, and in one of them the lines are no rows: two
 * that add up do so with their digits side by side as well.
 */
static bool
is_proved(const struct pile *p)
{
	size_t	 g;
	bool	 rows = true, any = false;

	for (g = 0; g < p->l->groups; g++) {
		if (!has_pieces(p, g))
			continue;
		any = true;
		if (!adds_up(p, g, false))
			return false;
		rows = rows && adds_up(p, g, true) && !has_tail(p, g);
	}
	return any && !rows;
}

/* The pieces of a cell become its first atom, which is the number then. */
static void
cell_merge(const struct pile *p, const struct piled *d)
{
	struct tbl_reading	*r = p->c->r;
	struct tbl_atom		*a = &r->atom[d->atom[0]];
	size_t			 i;

	if (d->pieces.n < 2)
		return;
	a->units = d->value.units;
	a->scale = (uint8_t)d->value.scale;
	a->joined = true;
	a->raw = tbl_pieces_text(r->arena, &d->pieces);
	a->made = true;
	for (i = 1; i < d->pieces.n; i++) {
		r->atom[d->atom[i]].kind = TBL_NOISE;
		r->atom[d->atom[i]].reason = GI_NO_REASON;
	}
}

static void
pile_fill(const struct pile *p, struct tbl_filling *t)
{
	const struct piled	*d;
	struct tbl_filling	*row;
	size_t			 i;
	int			 column;

	for (i = 0; i < p->l->groups; i++)
		t[i] = (struct tbl_filling){ .numbers = 0 };
	for (i = 0; i < p->l->n; i++) {
		row = &t[p->l->group[i]];
		column = p->l->head[i].column;
		d = &p->cell[i];
		if (d->pieces.n == 0 && !d->mark)
			continue;
		cell_merge(p, d);
		row->value[column] = d->atom[0] + 1;
		row->how[column] = tbl_atom_how(
		    &p->c->r->atom[d->atom[0]], TBL_HOW_EXACT);
	}
}

bool
tbl_court_pieces_fill(const struct tbl_court *c,
    const struct tbl_court_heads *l, uint32_t first, uint32_t end,
    enum tbl_flush f, enum tbl_measure m, struct tbl_filling *t)
{
	struct pile	 p = { .c = c, .l = l };
	size_t		 k;

	for (; first < end; first++) {
		if (!tbl_atom_is_value(&c->r->atom[first]))
			continue;
		k = tbl_court_head_of(c, l, first, f, m);
		if (k == l->n || !piece_add(&p, first, k))
			return false;
	}
	if (!pieces_join(&p) || !is_proved(&p))
		return false;
	pile_fill(&p, t);
	return true;
}
