/* SPDX-License-Identifier: ISC */
/* What single cells and pairs of them have in common that explain failures. */
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/form.h"
#include "form/word.h"
#include "gi.h"
#include "verify/cells/suspect.h"

int
ver_suspect_side(const struct ver_suspect *s, const struct ver_equation *e,
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

bool
ver_suspect_may_be(const struct ver_suspect *s, size_t cell, struct gi_dec value)
{
	const struct gi_tableform	*t = s->grid->form;
	const struct gi_row		*row = &t->row[cell / t->ncol];
	const struct gi_col		*col = &t->col[cell % t->ncol];

	return (gi_dec_sign(value) >= 0 || gi_col_is_change(col)) &&
	    (gi_dec_whole(value) || ver_is_amount(row, col));
}

/* What a message says of a cell: its row, its column, and its value now. */
static void
say_cell(struct ver_report *v, const struct ver_suspect *s, size_t cell,
    struct gi_str args[3])
{
	const struct gi_tableform	*t = s->grid->form;
	const struct ver_cell		*c = s->grid->cell[cell];

	args[0] = gi_say_label(&t->row[cell / t->ncol].label);
	args[1] = gi_say_label(&t->col[cell % t->ncol].label);
	args[2] = c->state == VER_NUMBER ? gi_say_dec(v->arena, c->value) :
	    gi_say_word(GI_WORD_EMPTY);
}

void
ver_suspect_report(struct ver_report *v, const struct ver_suspect *s,
    size_t cell, struct gi_dec value, size_t other, struct gi_dec others)
{
	const struct gi_tableform	*t = s->grid->form;
	const struct ver_cell		*c = s->grid->cell[cell];
	struct gi_find			 f = { 0 };
	struct gi_str			 args[10];
	size_t				 n = 6;

	f.line = ver_cell_line(c);
	f.place = gi_say_keys(v->arena, t->key, t->row[cell / t->ncol].key,
	    t->col[cell % t->ncol].key);
	f.expected = gi_say_dec(v->arena, value);
	args[0] = gi_say_table(v->arena, t);
	say_cell(v, s, cell, &args[1]);
	if (c->state == VER_NUMBER)
		f.actual = args[3];
	args[4] = f.expected;
	args[5] = gi_size_text(v->arena, s->failing);
	if (other != cell) {
		say_cell(v, s, other, &args[6]);
		args[9] = gi_say_dec(v->arena, others);
		n = GI_LEN(args);
	}
	ver_add_finding(v, "suspect-cell", f, args, n);
}
