/* SPDX-License-Identifier: ISC */
/*
 * Counts that are none: below zero, or with a fraction.  Amounts of money may
 * have a fraction, a change may be below zero.
 */
#include <string.h>

#include "base/decimal.h"
#include "base/word.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/verify.h"

bool
ver_is_amount(const struct gi_row *row, const struct gi_col *col)
{
	const char		*unit = row->unit != NULL &&
				    row->unit[0] != '\0' ? row->unit :
				    col->unit;
	const struct gi_word	*w = gi_word_is(GI_WORD_UNIT, gi_str(unit));

	return w != NULL && w->value.len > 0;
}

bool
ver_is_change(const struct gi_col *col)
{
	return strcmp(col->key, "change") == 0;
}

/* Whether it needs no second look. */
static inline bool
is_plain(const struct ver_cell *cell)
{
	return cell->printed != VER_NUMBER ||
	    (cell->value.units >= 0 && cell->value.scale == 0);
}

static bool
is_count(const struct verify *v, const struct ver_cell *cell)
{
	const struct gi_form	*form = ver_cell_form(v, cell);
	const struct gi_col	*col = ver_cell_col(cell, form);

	if (gi_dec_sign(cell->value) < 0 && !ver_is_change(col))
		return false;
	return gi_dec_whole(cell->value) ||
	    ver_is_amount(ver_cell_row(cell, form), col);
}

static void
report(struct verify *v, const struct ver_cell *cell)
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
	ver_find(v, "not-a-count", f, args, GI_LEN(args));
}

void
ver_counts(struct verify *v)
{
	const struct ver_cell	*cell = v->cell;
	size_t			 left;

	for (left = v->odd; left > 0; cell++) {
		if (is_plain(cell))
			continue;
		left--;
		if (!is_count(v, cell))
			report(v, cell);
	}
}
