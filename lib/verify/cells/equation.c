/* SPDX-License-Identifier: ISC */
/*
 * The identities of a form, computed in each row or column of a grid.  A blank
 * part counts as zero.  An equation is not open where its total is blank,
 * where any of its cells is absent or unread, or where it fails in a table whose
 * text is torn, or which has rows that its totals may count and the form lacks.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "verify/cells/equation.h"
#include "verify/report/report.h"

size_t
ver_term(const struct ver_grid *g, const struct ver_equation *e, uint8_t term)
{
	if (e->identity->kind == GI_ROWSUM)
		return e->at * g->form->ncol + term;
	return term * g->form->ncol + e->at;
}

/* In how many rows or columns of the table an identity is an equation. */
static size_t
count_of(const struct gi_tableform *t, const struct gi_identity *id)
{
	return id->kind == GI_ROWSUM ? t->nrow : t->ncol;
}

/*
 * Set a blank total to unread, where some part of it is unread or not zero.  As
 * a part of another total it would count as zero, which it cannot be.
 */
static void
unread_blank_totals(const struct ver_grid *g, const struct gi_identity *id)
{
	struct ver_equation	 e = { .identity = id };
	struct ver_cell		*total, *part;
	size_t			 i;

	for (e.at = 0; e.at < count_of(g->form, id); e.at++) {
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
unread_blanks(struct ver_report *v, const struct ver_grid *g)
{
	const struct gi_tableform	*t = g->form;
	size_t				 i;

	for (i = 0; v->blanks[t->table] > 0 && i < t->nidentity; i++) {
		if (t->identity[i].kind != GI_BALANCE)
			unread_blank_totals(g, &t->identity[i]);
	}
}

/* Whether the row is itself the total of other rows of the table. */
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

/*
 * Whether a cell that has no number counts as zero for term[i]: it is blank,
 * and no total.
 */
static bool
is_zero(const struct ver_grid *g, const struct ver_equation *e,
    const struct ver_cell *cell, const uint8_t *term, size_t i)
{
	return cell->state == VER_BLANK && !(e->identity->kind == GI_BALANCE ?
	    is_total(g->form, term[i]) : term == e->identity->left);
}

/* Add up the n terms of a side; false if a cell is unknown, or on overflow. */
static bool
add_side(const struct ver_grid *g, const struct ver_equation *e,
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

	unread_blanks(v, g);
	for (i = 0; i < t->nidentity; i++)
		room += count_of(t, &t->identity[i]);
	e = all = gi_alloc_raw(v->arena, room * sizeof(*all));
	for (i = 0; i < t->nidentity; i++) {
		id = &t->identity[i];
		for (k = 0; k < count_of(t, id); k++, e++) {
			e->identity = id;
			e->at = k;
			e->open = add_side(g, e, id->left, id->nleft,
			    &e->left) && add_side(g, e, id->right, id->nright,
			    &e->right);
			e->holds = e->open &&
			    gi_dec_cmp(e->left, e->right) == 0;
			/* what holds is sure, whatever the text */
			e->open = e->holds || (e->open &&
			    !v->doubt[t->table] &&
			    (id->kind != GI_COLSUM || !v->extra[t->table]));
			v->assessed += e->open;
		}
	}
	*n = room;
	return all;
}
