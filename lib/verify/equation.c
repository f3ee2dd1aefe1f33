/* SPDX-License-Identifier: ISC */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "verify/equation.h"
#include "verify/report.h"

size_t
ver_term(const struct ver_grid *g, const struct ver_equation *e, uint8_t term)
{
	if (e->identity->kind == GI_ROWSUM)
		return e->at * g->form->ncol + term;
	return term * g->form->ncol + e->at;
}

static size_t
places(const struct gi_tableform *t, const struct gi_identity *id)
{
	return id->kind == GI_ROWSUM ? t->nrow : t->ncol;
}

/*
 * A total that is blank, over parts that are not, is no zero where it is a
 * part of something else.
 */
static void
settle(const struct ver_grid *g, const struct gi_identity *id)
{
	struct ver_equation	 e = { .identity = id };
	struct ver_cell		*total, *part;
	size_t			 i;

	for (e.at = 0; e.at < places(g->form, id); e.at++) {
		total = g->cell[ver_term(g, &e, id->left[0])];
		for (i = 0; i < id->nright && total->state == VER_BLANK; i++) {
			part = g->cell[ver_term(g, &e, id->right[i])];
			if (part->state == VER_UNREAD ||
			    (part->state == VER_NUMBER &&
			    gi_dec_sign(part->value) != 0))
				total->state = VER_UNREAD;
		}
	}
}

static void
settle_all(struct ver_report *v, const struct ver_grid *g)
{
	const struct gi_tableform	*t = g->form;
	size_t				 i;

	for (i = 0; v->blanks[t->table] > 0 && i < t->nidentity; i++) {
		if (t->identity[i].kind != GI_BALANCE)
			settle(g, &t->identity[i]);
	}
}

/* Whether a term of a balance is itself the total of other rows. */
static bool
is_total(const struct gi_tableform *t, uint8_t row)
{
	size_t	 i;

	for (i = 0; i < t->nidentity; i++) {
		if (t->identity[i].kind == GI_COLSUM &&
		    t->identity[i].left[0] == row)
			return true;
	}
	return false;
}

/* Whether a cell that is not VER_NUMBER is zero, in the place of a term. */
static bool
is_zero(const struct ver_grid *g, const struct ver_equation *e,
    const struct ver_cell *cell, const uint8_t *term, size_t i)
{
	return cell->state == VER_BLANK && !(e->identity->kind == GI_BALANCE ?
	    is_total(g->form, term[i]) : term == e->identity->left);
}

/* Add up one side; false where that cannot be done. */
static bool
side(const struct ver_grid *g, const struct ver_equation *e,
    const uint8_t *term, size_t n, struct gi_dec *sum)
{
	struct ver_cell *const	*first = &g->cell[ver_term(g, e, 0)];
	const struct ver_cell	*cell;
	size_t			 i, step = e->identity->kind == GI_ROWSUM ? 1 :
				    g->form->ncol;
	struct gi_dec		 s = { 0, 0 };

	for (i = 0; i < n; i++) {
		cell = first[term[i] * step];
		if ((cell->state != VER_NUMBER &&
		    !is_zero(g, e, cell, term, i)) ||
		    !gi_dec_add(&s, cell->value))
			return false;
	}
	*sum = s;
	return true;
}

struct ver_equation *
ver_equations(struct ver_report *v, const struct ver_grid *g, size_t *n)
{
	const struct gi_tableform	*t = g->form;
	const struct gi_identity	*id;
	struct ver_equation		*all, *e;
	size_t				 i, k, room = 0;

	settle_all(v, g);
	for (i = 0; i < t->nidentity; i++)
		room += places(t, &t->identity[i]);
	e = all = gi_alloc_raw(v->arena, room * sizeof(*all));
	for (i = 0; i < t->nidentity; i++) {
		id = &t->identity[i];
		for (k = 0; k < places(t, id); k++, e++) {
			e->identity = id;
			e->at = k;
			e->open = side(g, e, id->left, id->nleft, &e->left) &&
			    side(g, e, id->right, id->nright, &e->right);
			e->holds = e->open &&
			    gi_dec_cmp(e->left, e->right) == 0;
			v->assessed += e->open;
		}
	}
	*n = room;
	return all;
}
