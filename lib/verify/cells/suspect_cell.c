/* SPDX-License-Identifier: ISC */
/*
 * The one cell that explains why equations of a table fail: it is a term of all
 * that fail and of none that holds, and one and the same other value in it
 * would make all of them hold.  The equations locate an error as parity bits do
 * (Fellegi and Holt 1976); where several cells would do, none is named.
 */
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/form.h"
#include "form/word.h"
#include "gi.h"
#include "verify/cells/checks.h"

struct ver_suspect {
	const struct ver_grid		*grid;
	const struct ver_equation	*equation;
	size_t				 n;		/* equations */
	size_t				 failing;
	size_t				 found;	/* cells that would do */
	size_t				 cell;	/* index of the last of them */
	struct gi_dec			 value;	/* that it should have */
};

/* 1 if the cell is a term on an equation's left, -1 on its right, 0 on none. */
static int
side_of(const struct ver_suspect *s, const struct ver_equation *e,
    size_t cell)
{
	const struct gi_identity	*id = e->identity;
	size_t				 i;

	for (i = 0; i < id->nleft; i++) {
		if (ver_term(s->grid, e, id->left[i]) == cell)
			return 1;
	}
	for (i = 0; i < id->nright; i++) {
		if (ver_term(s->grid, e, id->right[i]) == cell)
			return -1;
	}
	return 0;
}

/*
 * Set *out to what a cell on that side, which has value now, should have for
 * the equation to hold; false on overflow.
 */
static bool
solve(const struct ver_equation *e, int side, struct gi_dec value,
    struct gi_dec *out)
{
	*out = value;
	if (side > 0)
		return gi_dec_sub(out, e->left) && gi_dec_add(out, e->right);
	return gi_dec_add(out, e->left) && gi_dec_sub(out, e->right);
}

/* Whether value may stand in the cell, by what its column counts. */
static bool
may_be(const struct ver_suspect *s, size_t cell, struct gi_dec value)
{
	const struct gi_tableform	*t = s->grid->form;
	const struct gi_row		*row = &t->row[cell / t->ncol];
	const struct gi_col		*col = &t->col[cell % t->ncol];

	return (gi_dec_sign(value) >= 0 || gi_col_is_change(col)) &&
	    (gi_dec_whole(value) || ver_is_amount(row, col));
}

/* Take note of the cell if it would explain all that fails. */
static void
try_cell(struct ver_suspect *s, size_t cell)
{
	const struct ver_equation	*e;
	struct gi_dec			 was = s->grid->cell[cell]->value;
	struct gi_dec			 value, first = was;
	size_t				 i, solved = 0;
	int				 side;

	for (i = 0; i < s->n; i++) {
		e = &s->equation[i];
		if (!e->open)
			continue;
		side = side_of(s, e, cell);
		if (e->holds ? side != 0 : side == 0)
			return;
		if (e->holds)
			continue;
		if (!solve(e, side, was, &value) ||
		    (solved > 0 && gi_dec_cmp(value, first) != 0))
			return;
		first = value;
		solved++;
	}
	if (!may_be(s, cell, first))
		return;
	s->found++;
	s->cell = cell;
	s->value = first;
}

static void
report_cell(struct ver_report *v, const struct ver_suspect *s)
{
	const struct gi_tableform	*t = s->grid->form;
	const struct ver_cell		*cell = s->grid->cell[s->cell];
	const struct gi_row		*row = &t->row[s->cell / t->ncol];
	const struct gi_col		*col = &t->col[s->cell % t->ncol];
	struct gi_find			 f = { 0 };
	struct gi_str			 args[6];

	f.line = ver_cell_line(cell);
	f.place = gi_say_keys(v->arena, t->key, row->key, col->key);
	f.expected = gi_say_dec(v->arena, s->value);
	if (cell->state == VER_NUMBER)
		f.actual = gi_say_dec(v->arena, cell->value);
	args[0] = gi_say_table(v->arena, t);
	args[1] = gi_say_label(&row->label);
	args[2] = gi_say_label(&col->label);
	args[3] = f.actual.s != NULL ? f.actual : gi_say_word(GI_WORD_EMPTY);
	args[4] = f.expected;
	args[5] = gi_size_text(v->arena, s->failing);
	ver_add_finding(v, "suspect-cell", f, args, GI_LEN(args));
}

void
ver_name_suspect(struct ver_report *v, const struct ver_grid *g,
    const struct ver_equation *e, size_t n)
{
	struct ver_suspect			 s = { .grid = g, .equation = e,
					    .n = n };
	const struct ver_equation	*first = NULL;
	const struct gi_identity	*id;
	size_t				 i;

	for (i = 0; i < n; i++) {
		if (!e[i].open || e[i].holds)
			continue;
		if (first == NULL)
			first = &e[i];
		s.failing++;
	}
	if (first == NULL)
		return;
	/* a cell that explains all is a term of the first that fails */
	id = first->identity;
	for (i = 0; i < id->nleft + id->nright && s.found < 2; i++) {
		try_cell(&s, ver_term(g, first, i < id->nleft ? id->left[i] :
		    id->right[i - id->nleft]));
	}
	if (s.found == 1)
		report_cell(v, &s);
}
