/* SPDX-License-Identifier: ISC */
/*
 * What is wrong with cells one by one: numbers that count nothing, and cells of
 * another edition than the one in force.
 */
#include <string.h>

#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/form.h"
#include "form/word.h"
#include "gi.h"
#include "verify/cells/checks.h"

#define NAMES	8		/* labels of a message, at most */

/* Whether the cell has no number, or a natural one: that can be a count. */
static inline bool
is_plain(const struct ver_cell *cell)
{
	return cell->printed != VER_NUMBER ||
	    (cell->value.units >= 0 && cell->value.scale == 0);
}

/*
 * Whether the cell's number can be what its column counts: amounts of money may
 * have a fraction, changes may be below zero.
 */
static bool
is_count(const struct ver_report *v, const struct ver_cell *cell)
{
	const struct gi_form	*form = ver_cell_form(v, cell);
	const struct gi_col	*col = ver_cell_col(cell, form);

	if (gi_dec_sign(cell->value) < 0 && !gi_col_is_change(col))
		return false;
	return gi_dec_whole(cell->value) ||
	    ver_is_amount(ver_cell_row(cell, form), col);
}

static void
report_count(struct ver_report *v, const struct ver_cell *cell)
{
	const struct gi_form		*form = ver_cell_form(v, cell);
	const struct gi_tableform	*t = gi_form_table(form,
					    cell->place->table);
	const struct gi_row		*row = ver_cell_row(cell, form);
	const struct gi_col		*col = ver_cell_col(cell, form);
	struct gi_find			 f = { 0 };
	struct gi_str			 args[4];

	f.line = ver_cell_line(cell);
	f.place = gi_say_keys(v->arena, t->key, row->key, col->key);
	f.actual = gi_say_dec(v->arena, cell->value);
	args[0] = gi_say_table(v->arena, t);
	args[1] = gi_say_label(&row->label);
	args[2] = gi_say_label(&col->label);
	args[3] = f.actual;
	ver_add_finding(v, "not-a-count", f, args, GI_LEN(args));
}

void
ver_check_counts(struct ver_report *v)
{
	const struct ver_cell	*cell = v->cell;
	size_t			 left;

	/* most reports have no such number, and are not looked at */
	for (left = v->odd; left > 0; cell++) {
		if (is_plain(cell))
			continue;
		left--;
		if (!is_count(v, cell) && cell->state == VER_NUMBER &&
		    !v->doubt[cell->place->table])
			report_count(v, cell);
	}
}

/* Labels that a message names, each once. */
struct ver_names {
	const struct gi_label	*label[NAMES];
	size_t			 n;
};

/*
 * Add what is foreign of a cell that is not in form: its column, or its row
 * where the form has the column.
 */
static void
add_name(const struct ver_report *v, const struct gi_form *form,
    const struct ver_cell *cell, struct ver_names *names)
{
	const struct gi_form		*other = ver_cell_form(v, cell);
	const struct gi_tableform	*t = gi_form_table(form,
					    cell->place->table);
	const struct gi_col		*col = ver_cell_col(cell, other);
	const struct gi_label		*label = &col->label;
	size_t				 i;

	if (t != NULL && gi_col_find(t, gi_str(col->key)) >= 0)
		label = &ver_cell_row(cell, other)->label;
	for (i = 0; i < names->n; i++) {
		if (gi_str_eq(gi_say_label(names->label[i]),
		    gi_say_label(label)))
			return;
	}
	if (names->n < NAMES)
		names->label[names->n++] = label;
}

/* The names, in quotes but for the first and the last mark. */
static struct gi_str
say_names(struct gi_arena *a, const struct ver_names *names)
{
	struct gi_str	 part[2 * NAMES];
	size_t		 i, n = 0;

	for (i = 0; i < names->n; i++) {
		if (i > 0)
			part[n++] = gi_say_word(GI_WORD_QUOTE_BETWEEN);
		part[n++] = gi_say_label(names->label[i]);
	}
	return gi_say_join(a, part, n);
}

/* Report that n cells, of which this is the first, are not in form. */
static void
report_edition(struct ver_report *v, const struct gi_form *form,
    const struct ver_cell *first, size_t n)
{
	const struct gi_form	*other = ver_cell_form(v, first);
	const struct ver_cell	*cell;
	struct ver_names	 names = { .n = 0 };
	struct gi_find		 f = { 0 };
	struct gi_str		 args[5];

	for (cell = first; cell < v->cell + v->ncell; cell++) {
		if (!ver_cell_has(cell, form))
			add_name(v, form, cell, &names);
	}
	f.line = ver_cell_line(first);
	f.place = gi_str("document");
	f.expected = gi_str(form->edition);
	f.actual = gi_str(other->edition);
	args[0] = gi_size_text(v->arena, (size_t)v->year);
	args[1] = gi_str(form->source);
	args[2] = gi_size_text(v->arena, n);
	args[3] = gi_str(other->source);
	args[4] = say_names(v->arena, &names);
	ver_add_finding(v, "wrong-edition", f, args, GI_LEN(args));
}

void
ver_check_edition(struct ver_report *v)
{
	const struct gi_form	*form = gi_form_year(v->year);
	const struct ver_cell	*first = NULL;
	size_t			 i, n = 0;

	if (v->year == 0 || form == NULL ||
	    (v->editions >> (form - gi_forms(&n)) & 1) != 0)
		return;
	for (n = 0, i = v->ncell; i-- > 0;) {
		if (ver_cell_has(&v->cell[i], form))
			continue;
		first = &v->cell[i];
		n++;
	}
	if (first != NULL)
		report_edition(v, form, first, n);
}
