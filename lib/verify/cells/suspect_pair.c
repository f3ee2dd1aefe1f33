/* SPDX-License-Identifier: ISC */
/*
 * The only pair of cells that explains why equations of a table fail, where no
 * single cell does: each equation that fails has one of them or both, their
 * values follow from the equations, and all would hold.  Where a second pair
 * would do, or the values do not follow, none is named; nor where a row or a
 * column whose values slipped by one cell explains it as well.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "verify/cells/suspect.h"

#define FAILING_MAX	6	/* a cell is a term of three equations at most:
				   its row's, its column's, and a balance */

/* Two cells, and by how much they should be more. */
struct pair {
	size_t		 cell[2];
	struct gi_dec	 more[2];
	bool		 known[2];
};

struct pairs {
	const struct ver_suspect	*s;
	unsigned			*fails;	/* by cell: the equations that
						   fail and have it, a bit
						   each */
	unsigned			 all;	/* the bits of all of these */
	size_t				 found;
	struct pair			 one;	/* the last that was found */
};

/* Set the bits of all cells. */
static void
mark_cells(struct pairs *p)
{
	const struct ver_suspect	*s = p->s;
	const struct ver_equation	*e;
	unsigned			 bit = 1;
	size_t				 i, k;

	for (i = 0; i < s->n; i++) {
		e = &s->equation[i];
		if (!e->open || e->holds)
			continue;
		for (k = 0; k < e->identity->nleft; k++)
			p->fails[ver_term(s->grid, e, e->identity->left[k])] |=
			    bit;
		for (k = 0; k < e->identity->nright; k++)
			p->fails[ver_term(s->grid, e,
			    e->identity->right[k])] |= bit;
		p->all |= bit;
		bit <<= 1;
	}
}

/*
 * Set *out to what a cell on that side of an equation should be more, if another
 * is more by that much on its own side (0: it is no term); false on overflow.
 */
static bool
solve(const struct ver_equation *e, int side, int other, struct gi_dec more,
    struct gi_dec *out)
{
	struct gi_dec	 d = e->right;

	if (!gi_dec_sub(&d, e->left) || (other > 0 && !gi_dec_sub(&d, more)) ||
	    (other < 0 && !gi_dec_add(&d, more)))
		return false;
	*out = (struct gi_dec){ 0, 0 };
	return side > 0 ? gi_dec_add(out, d) : gi_dec_sub(out, d);
}

/* Take what equation e says of cell k of the pair; false: it contradicts. */
static bool
learn(struct pair *pair, const struct ver_equation *e, const int side[2],
    size_t k)
{
	struct gi_dec	 d;

	if (!solve(e, side[k], side[1 - k], pair->more[1 - k], &d))
		return false;
	if (pair->known[k])
		return gi_dec_cmp(pair->more[k], d) == 0;
	pair->more[k] = d;
	pair->known[k] = true;
	return true;
}

/* Go through the equations once; false if they contradict each other. */
static bool
learn_all(const struct ver_suspect *s, struct pair *pair)
{
	const struct ver_equation	*e;
	int				 side[2];
	size_t				 i;

	for (i = 0; i < s->n; i++) {
		e = &s->equation[i];
		if (!e->open)
			continue;
		side[0] = ver_suspect_side(s, e, pair->cell[0]);
		side[1] = ver_suspect_side(s, e, pair->cell[1]);
		if (side[0] != 0 && (side[1] == 0 || pair->known[1])) {
			if (!learn(pair, e, side, 0))
				return false;
		} else if (side[1] != 0 && (side[0] == 0 || pair->known[0])) {
			if (!learn(pair, e, side, 1))
				return false;
		}
	}
	return true;
}

/* Whether cell k of the pair would change, to what may stand in it. */
static bool
is_change(const struct ver_suspect *s, const struct pair *pair, size_t k)
{
	struct gi_dec	 value = s->grid->cell[pair->cell[k]]->value;

	return gi_dec_sign(pair->more[k]) != 0 &&
	    gi_dec_add(&value, pair->more[k]) &&
	    ver_suspect_may_be(s, pair->cell[k], value);
}

/* Take note of a pair if it explains all that fails. */
static void
try_pair(struct pairs *p, size_t a, size_t b)
{
	struct pair	 pair = { .cell = { a, b } };
	int		 k;

	/* what one equation tells of one cell, another needs for the other */
	for (k = 0; k < 2; k++) {
		if (!learn_all(p->s, &pair))
			return;
	}
	if (!pair.known[0] && !pair.known[1]) {
		p->found = 2;	/* any values would do that differ alike */
		return;
	}
	if (!pair.known[0] || !pair.known[1] || !is_change(p->s, &pair, 0) ||
	    !is_change(p->s, &pair, 1))
		return;
	p->found++;
	p->one = pair;
}

static void
report_pair(struct ver_report *v, const struct ver_suspect *s,
    const struct pair *pair)
{
	struct gi_dec	 value[2];
	size_t		 k;

	for (k = 0; k < 2; k++) {
		value[k] = s->grid->cell[pair->cell[k]]->value;
		(void)gi_dec_add(&value[k], pair->more[k]);
	}
	for (k = 0; k < 2; k++)
		ver_suspect_report(v, s, pair->cell[k], value[k],
		    pair->cell[1 - k], value[1 - k]);
}

void
ver_name_pair(struct ver_report *v, const struct ver_suspect *s)
{
	struct pairs	 p = { .s = s };
	size_t		 a, b, cells = s->grid->form->nrow *
			    s->grid->form->ncol;

	if (s->failing > FAILING_MAX)
		return;
	p.fails = gi_alloc_array(v->scratch, cells, sizeof(*p.fails));
	mark_cells(&p);
	for (a = 0; a < cells; a++) {
		for (b = a + 1; b < cells && p.found < 2; b++) {
			if ((p.fails[a] | p.fails[b]) == p.all)
				try_pair(&p, a, b);
		}
	}
	gi_arena_clear(v->scratch);
	if (p.found == 1 && !ver_is_shifted(s))
		report_pair(v, s, &p.one);
}
