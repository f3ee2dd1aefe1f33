/* SPDX-License-Identifier: ISC */
/*
 * Counts that are none: below zero, or with a fraction.  Amounts of money may
 * have a fraction, a change may be below zero.
 */
#include <string.h>

#include "verify.h"
#include "base/wording.h"

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

static bool
is_count(const struct ver_place *p)
{
	struct gi_dec	 value = p->cell->value;

	if (p->cell->state != VER_NUMBER)
		return true;
	if (gi_dec_sign(value) < 0 && !ver_is_change(p->col))
		return false;
	return gi_dec_whole(value) || ver_is_amount(p->row, p->col);
}

static void
report(struct verify *v, const struct ver_place *p)
{
	const struct gi_tableform	*t = gi_form_table(p->form, p->table);
	struct gi_find			 f = { 0 };
	struct gi_str			 args[4];

	f.line = p->cell->line;
	f.place = ver_keys(v->arena, t->key, p->row->key, p->col->key);
	f.actual = ver_dec(v->arena, p->cell->value);
	args[0] = ver_table_name(v->arena, t);
	args[1] = ver_label(&p->row->label);
	args[2] = ver_label(&p->col->label);
	args[3] = f.actual;
	ver_find(v, "not-a-count", f, args, GI_LEN(args));
}

void
ver_counts(struct verify *v)
{
	size_t	 i;

	for (i = 0; i < v->nplace; i++) {
		if (!is_count(&v->place[i]))
			report(v, &v->place[i]);
	}
}
