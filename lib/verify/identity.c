/* SPDX-License-Identifier: ISC */
/*
 * The identities of the forms, held against the cells of a report.  A blank
 * part is zero; where a total is blank, or any cell absent or unread, nothing
 * is said.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/verify.h"

/* The rule that an identity of a kind in a table falls under. */
static const char *const rules[GI_TABLES][GI_BALANCE + 1] = {
	[GI_REQUESTS] = {
		[GI_ROWSUM] = "row-total",
		[GI_COLSUM] = "result-total",
		[GI_BALANCE] = "balance"
	},
	[GI_PROCEEDINGS] = { [GI_ROWSUM] = "case-total" },
	[GI_STATISTICS] = { [GI_COLSUM] = "statistics-sum" }
};

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

static struct ver_equation *
equations(struct verify *v, const struct ver_grid *g, size_t *n)
{
	const struct gi_tableform	*t = g->form;
	const struct gi_identity	*id;
	struct ver_equation		*all, *e;
	size_t				 i, k, room = 0;

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

/*
 * The terms of a side, each with its label: a 1 + b 2.  Of more than two,
 * those that are zero are left out.
 */
static struct gi_str
terms(struct verify *v, const struct ver_grid *g,
    const struct ver_equation *e, const uint8_t *term, size_t n)
{
	const struct ver_cell	*cell;
	struct gi_str		*part;
	size_t			 i, k = 0;

	part = gi_alloc_array(v->arena, 4 * n + 1, sizeof(*part));
	for (i = 0; i < n; i++) {
		cell = g->cell[ver_term(g, e, term[i])];
		if (n > 2 && gi_dec_sign(cell->value) == 0)
			continue;
		if (k > 0)
			part[k++] = gi_str(" + ");
		part[k++] = gi_say_label(e->identity->kind == GI_ROWSUM ?
		    &g->form->col[term[i]].label :
		    &g->form->row[term[i]].label);
		part[k++] = gi_str(" ");
		part[k++] = gi_say_dec(v->arena, cell->value);
	}
	if (k == 0)
		part[k++] = gi_str("0");
	return gi_say_join(v->arena, part, k);
}

/* What a finding calls the row or column of an equation. */
static struct gi_str
place(const struct ver_grid *g, const struct ver_equation *e,
    struct gi_str *label)
{
	const struct gi_identity	*id = e->identity;
	const struct gi_row		*row;

	if (id->kind == GI_ROWSUM || g->form->table == GI_STATISTICS) {
		row = &g->form->row[id->kind == GI_ROWSUM ? e->at :
		    id->left[0]];
		*label = gi_say_label(&row->label);
		return gi_str(row->key);
	}
	*label = gi_say_label(&g->form->col[e->at].label);
	return gi_str(g->form->col[e->at].key);
}

static void
report(struct verify *v, const struct ver_grid *g,
    const struct ver_equation *e, const char *rule)
{
	const struct gi_identity	*id = e->identity;
	struct gi_find			 f = { 0 };
	struct gi_str			 args[7];

	f.place = place(g, e, &args[1]);
	f.line = ver_cell_line(g->cell[ver_term(g, e, id->left[0])]);
	/* what is printed is the total; in a balance, the other side */
	f.expected = gi_say_dec(v->arena,
	    id->kind == GI_BALANCE ? e->left : e->right);
	f.actual = gi_say_dec(v->arena,
	    id->kind == GI_BALANCE ? e->right : e->left);
	args[0] = gi_say_table(v->arena, g->form);
	args[2] = terms(v, g, e, id->left, id->nleft);
	args[3] = gi_say_dec(v->arena, e->left);
	args[4] = terms(v, g, e, id->right, id->nright);
	args[5] = gi_say_dec(v->arena, e->right);
	args[6] = gi_say_apart(v->arena, e->left, e->right);
	ver_find(v, rule, f, args, GI_LEN(args));
}

static void
table(struct verify *v, const struct ver_grid *g)
{
	const struct gi_tableform	*t = g->form;
	struct ver_equation		*e;
	const char			*rule;
	size_t				 i, n, failing = 0;

	for (i = 0; v->blanks[t->table] > 0 && i < t->nidentity; i++) {
		if (t->identity[i].kind != GI_BALANCE)
			settle(g, &t->identity[i]);
	}
	e = equations(v, g, &n);
	for (i = 0; i < n; i++) {
		rule = rules[t->table][e[i].identity->kind];
		if (!e[i].open || e[i].holds || rule == NULL)
			continue;
		report(v, g, &e[i], rule);
		failing++;
	}
	if (failing > 0)
		ver_suspect(v, g, e, n);
}

void
ver_identities(struct verify *v)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->grid[t].cell != NULL)
			table(v, &v->grid[t]);
	}
}
