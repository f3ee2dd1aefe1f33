/* SPDX-License-Identifier: ISC */
/* narrative-table: the claims that the tables contradict, as findings. */
#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

#define NAMES	16		/* keys of a sum that a message names */

/* The label of a row's or column's key in the form, or of all legal persons. */
static struct gi_str
label_of(const struct gi_tableform *f, struct gi_str key, bool row)
{
	int	 i = row ? gi_row_find(f, key) : gi_col_find(f, key);

	if (i < 0)
		return gi_say_word(GI_WORD_PERSONS);
	return gi_say_label(row ? &f->row[i].label : &f->col[i].label);
}

/* The labels of keys with + between, as a message names them. */
static struct gi_str
labels_of(struct gi_arena *a, const struct gi_tableform *f, struct gi_str keys,
    bool row)
{
	struct gi_str	 part[NAMES], key;
	size_t		 n = 0, i;

	while (keys.len > 0 && n + 2 < NAMES) {
		for (i = 0; i < keys.len && keys.s[i] != '+'; i++)
			;
		key.s = keys.s;
		key.len = i;
		if (n > 0)
			part[n++] = gi_str(" + ");
		part[n++] = label_of(f, key, row);
		keys = gi_str_from(keys, i < keys.len ? i + 1 : i);
	}
	return gi_say_join(a, part, n);
}

static void
report(struct ver_telling *t, const struct ver_claim *c)
{
	struct ver_report		*v = t->v;
	const struct gi_tableform	*f;
	struct gi_find			 find = { 0 };
	struct gi_str			 args[6], said;

	f = v->grid[c->table].form;
	find.line = ver_line_number(v, &v->line[c->line]);
	find.place = ver_line_place(v, find.line);
	find.expected = gi_say_dec(v->arena, c->cell);
	find.actual = gi_say_dec(v->arena, c->figure);
	said.s = t->p->para->text.s + c->at;
	said.len = c->until - c->at;
	said = gi_trim(said);
	args[0].s = gi_dup(v->arena, said.s, said.len);
	args[0].len = said.len;
	args[1] = gi_say_table(v->arena, f);
	args[2] = labels_of(v->arena, f, gi_str(c->row), true);
	args[3] = labels_of(v->arena, f, gi_str(c->col), false);
	args[4] = find.expected;
	args[5] = find.actual;
	ver_add_finding_as(v, c->sure ? GI_ERROR : GI_WARNING,
	    "narrative-table", find, args, GI_LEN(args));
}

void
ver_report_failing(struct ver_telling *t)
{
	const struct ver_claim	*c = t->v->claim + t->first;
	const struct ver_claim	*end = t->v->claim + t->v->nclaim;

	for (; c < end; c++) {
		if (c->holding == VER_FAILS && c->row != NULL)
			report(t, c);
	}
}
