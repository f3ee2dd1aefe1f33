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
#include "verify/checks.h"

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

/*
 * The terms of a side, each with its label: a 1 + b 2.  Of more than two,
 * those that are zero are left out.
 */
static struct gi_str
terms(struct ver_report *v, const struct ver_grid *g,
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
		part[k++] = ver_label(e->identity->kind == GI_ROWSUM ?
		    &g->form->col[term[i]].label :
		    &g->form->row[term[i]].label);
		part[k++] = gi_str(" ");
		part[k++] = ver_dec(v->arena, cell->value);
	}
	if (k == 0)
		part[k++] = gi_str("0");
	return ver_join(v->arena, part, k);
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
		*label = ver_label(&row->label);
		return gi_str(row->key);
	}
	*label = ver_label(&g->form->col[e->at].label);
	return gi_str(g->form->col[e->at].key);
}

static void
report(struct ver_report *v, const struct ver_grid *g,
    const struct ver_equation *e, const char *rule)
{
	const struct gi_identity	*id = e->identity;
	struct gi_find			 f = { 0 };
	struct gi_str			 args[7];

	f.place = place(g, e, &args[1]);
	f.line = ver_cell_line(g->cell[ver_term(g, e, id->left[0])]);
	/* what is printed is the total; in a balance, the other side */
	f.expected = ver_dec(v->arena,
	    id->kind == GI_BALANCE ? e->left : e->right);
	f.actual = ver_dec(v->arena,
	    id->kind == GI_BALANCE ? e->right : e->left);
	args[0] = ver_table_name(v->arena, g->form);
	args[2] = terms(v, g, e, id->left, id->nleft);
	args[3] = ver_dec(v->arena, e->left);
	args[4] = terms(v, g, e, id->right, id->nright);
	args[5] = ver_dec(v->arena, e->right);
	args[6] = ver_apart(v->arena, e->left, e->right);
	ver_add_finding(v, rule, f, args, GI_LEN(args));
}

static void
table(struct ver_report *v, const struct ver_grid *g)
{
	const struct gi_tableform	*t = g->form;
	struct ver_equation		*e;
	const char			*rule;
	size_t				 i, n, failing = 0;

	e = ver_equations(v, g, &n);
	for (i = 0; i < n; i++) {
		rule = rules[t->table][e[i].identity->kind];
		if (!e[i].open || e[i].holds || rule == NULL)
			continue;
		report(v, g, &e[i], rule);
		failing++;
	}
	if (failing > 0)
		ver_name_suspect(v, g, e, n);
}

void
ver_check_identities(struct ver_report *v)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->grid[t].cell != NULL)
			table(v, &v->grid[t]);
	}
}
