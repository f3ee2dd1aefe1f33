/* SPDX-License-Identifier: ISC */
/*
 * The identities of the forms, held against the cells of a report: a finding
 * for each equation that is open and does not hold, and one more where a single
 * cell explains all of a table's.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/cells/checks.h"

/* The rule for each table's identities of a kind; NULL: none is reported. */
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
 * The n terms of a side as a message shows them, each behind its label:
 * "by mail 20 + on the web 12".  Of more than two, those that are zero are left
 * out; "0" if that leaves none.
 */
static struct gi_str
side_text(struct ver_report *v, const struct ver_grid *g,
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

/*
 * The key and, in *label, the label of what a finding about an equation names:
 * the row that it is about, or the column that it adds up.
 */
static struct gi_str
equation_place(const struct ver_grid *g, const struct ver_equation *e,
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
report_equation(struct ver_report *v, const struct ver_grid *g,
    const struct ver_equation *e, const char *rule)
{
	const struct gi_identity	*id = e->identity;
	struct gi_find			 f = { 0 };
	struct gi_str			 args[7];

	f.place = equation_place(g, e, &args[1]);
	f.line = ver_cell_line(g->cell[ver_term(g, e, id->left[0])]);
	/* left is a printed total; in a balance it is what came in, and right
	   should have come to as much */
	f.expected = gi_say_dec(v->arena,
	    id->kind == GI_BALANCE ? e->left : e->right);
	f.actual = gi_say_dec(v->arena,
	    id->kind == GI_BALANCE ? e->right : e->left);
	args[0] = gi_say_table(v->arena, g->form);
	args[2] = side_text(v, g, e, id->left, id->nleft);
	args[3] = gi_say_dec(v->arena, e->left);
	args[4] = side_text(v, g, e, id->right, id->nright);
	args[5] = gi_say_dec(v->arena, e->right);
	args[6] = gi_say_apart(v->arena, e->left, e->right);
	ver_add_finding(v, rule, f, args, GI_LEN(args));
}

static void
check_table(struct ver_report *v, const struct ver_grid *g)
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
		report_equation(v, g, &e[i], rule);
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
			check_table(v, &v->grid[t]);
	}
}
