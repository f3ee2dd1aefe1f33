/* SPDX-License-Identifier: ISC */
/*
 * Cells that are blank.  Those of a table are one finding, but for totals beside
 * parts that are filled in and are not all nought: these are known to be wrong,
 * and are another.  None is in both.
 */
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/cells/checks.h"

/* The blank totals of a table. */
struct totals {
	const struct ver_cell	*first;
	struct gi_dec		 sum;		/* of the first's parts */
	bool			 known;		/* all of those are */
	size_t			 n;
};

/*
 * Whether an equation's total is blank while some of its parts are numbers, and
 * not nought; then the sum of the parts, and whether all of them are known.
 */
static bool
is_blank_total(const struct ver_grid *g, const struct ver_equation *e,
    struct gi_dec *sum, bool *known)
{
	const struct ver_cell	*part;
	size_t			 i;
	bool			 filled = false;

	*sum = (struct gi_dec){ 0, 0 };
	*known = true;
	if (g->cell[ver_term(g, e, e->identity->left[0])]->printed !=
	    VER_BLANK)
		return false;
	for (i = 0; i < e->identity->nright; i++) {
		part = g->cell[ver_term(g, e, e->identity->right[i])];
		filled |= part->state == VER_NUMBER &&
		    gi_dec_sign(part->value) != 0;
		*known &= (part->state == VER_NUMBER ||
		    part->state == VER_BLANK) && gi_dec_add(sum, part->value);
	}
	return filled;
}

/* Find the blank totals by one identity of a table, and mark them. */
static void
read_totals(const struct ver_grid *g, const struct gi_identity *id,
    struct totals *all)
{
	struct ver_equation	 e = { .identity = id };
	struct ver_cell		*total;
	struct gi_dec		 sum;
	size_t			 n;
	bool			 known;

	n = id->kind == GI_ROWSUM ? g->form->nrow : g->form->ncol;
	for (e.at = 0; e.at < n; e.at++) {
		total = g->cell[ver_term(g, &e, id->left[0])];
		if (!is_blank_total(g, &e, &sum, &known))
			continue;
		all->n += !total->total;
		total->total = true;
		if (all->first == NULL)
			all->first = total;
		/* its row may know what its column does not */
		if (all->first != total || all->known)
			continue;
		all->sum = sum;
		all->known = known;
	}
}

static void
report_totals(struct ver_report *v, enum gi_table t, const struct totals *all)
{
	const struct gi_form	*form = ver_cell_form(v, all->first);
	struct gi_find		 f = { 0 };
	struct gi_str		 args[5];

	f.line = ver_cell_line(all->first);
	f.place = gi_str(gi_table_key(t));
	args[0] = gi_say_table(v->arena, gi_form_table(form, t));
	args[1] = gi_size_text(v->arena, all->n);
	args[2] = gi_say_label(&ver_cell_row(all->first, form)->label);
	args[3] = gi_say_label(&ver_cell_col(all->first, form)->label);
	args[4] = gi_str("");
	if (all->known)
		args[4] = f.expected = gi_say_dec(v->arena, all->sum);
	ver_add_finding(v, "blank-total", f, args, GI_LEN(args));
}

/* Find the blank totals of a table; returns how many there are. */
static size_t
find_totals(struct ver_report *v, enum gi_table t)
{
	const struct ver_grid	*g = &v->grid[t];
	struct totals		 all = { .n = 0 };
	size_t			 i;

	/* a number without a cell may be any of them */
	if (g->cell == NULL || v->strays[t] > 0)
		return 0;
	for (i = 0; i < g->form->nidentity; i++) {
		if (g->form->identity[i].kind != GI_BALANCE)
			read_totals(g, &g->form->identity[i], &all);
	}
	if (all.n > 0)
		report_totals(v, t, &all);
	return all.n;
}

/* One finding on the n other blank cells of a table, which names the first. */
static void
find_blank(struct ver_report *v, enum gi_table t, size_t n)
{
	const struct ver_cell	*cell = v->cell;
	const struct gi_form	*form;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[5] = { { "", 0 } };

	while (cell->place->table != t || cell->printed != VER_BLANK ||
	    cell->total)
		cell++;
	form = ver_cell_form(v, cell);
	f.line = ver_cell_line(cell);
	f.place = gi_str(gi_table_key(t));
	f.actual = gi_size_text(v->arena, n);
	args[0] = gi_say_table(v->arena, gi_form_table(form, t));
	args[1] = f.actual;
	args[2] = gi_say_label(&ver_cell_row(cell, form)->label);
	args[3] = gi_say_label(&ver_cell_col(cell, form)->label);
	if (n > 1 && n == v->records[t])
		args[4] = f.actual;
	ver_add_finding(v, "blank-cell", f, args, GI_LEN(args));
}

void
ver_check_blanks(struct ver_report *v)
{
	size_t		 totals;
	enum gi_table	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->blanks[t] == 0)
			continue;
		totals = find_totals(v, t);
		if (v->blanks[t] > totals)
			find_blank(v, t, v->blanks[t] - totals);
	}
}
