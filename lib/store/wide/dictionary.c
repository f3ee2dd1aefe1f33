/* SPDX-License-Identifier: ISC */
/* What the keys of the forms are called. */
#include <stdio.h>

#include "base/text.h"
#include "form/form.h"
#include "look/look.h"
#include "store/wide/column.h"
#include "store/wide/dictionary.h"

static const char *const names[STORE_FIELDS] = {
	[STORE_EDITION] = "edition", [STORE_PART] = "part", [STORE_KEY] = "key",
	[STORE_TABLE] = "table_key", [STORE_ROW] = "row_key",
	[STORE_COLUMN] = "column_key", [STORE_ORDINAL] = "number",
	[STORE_CHINESE] = "chinese", [STORE_ENGLISH] = "english",
	[STORE_UNIT] = "unit", [STORE_PARENT] = "parent"
};

/* The entries of a table while they are given. */
struct entries {
	void			(*each)(void *, const struct gi_str *);
	void			 *ctx;
	const char		 *edition;
	const struct gi_tableform *table;
	size_t			  number;
	struct gi_arena		 *arena;	/* of an entry */
};

const char *
store_field_name(enum store_field f)
{
	return names[f];
}

/* The keys of an entry with dots between them. */
static struct gi_str
key(struct gi_arena *a, const struct gi_str *field)
{
	struct gi_text	 t = { .arena = a };
	int		 i;

	for (i = STORE_TABLE; i <= STORE_COLUMN; i++) {
		if (field[i].len > 0 && t.len > 0)
			gi_text_byte(&t, '.');
		gi_text_add(&t, field[i]);
	}
	return gi_text_end(&t);
}

/* Give the entry whose fields are set but for those that all of a table share. */
static void
give(struct entries *e, const char *part, struct gi_str *field)
{
	char	 number[24];

	snprintf(number, sizeof(number), "%zu", ++e->number);
	field[STORE_EDITION] = gi_str(e->edition);
	field[STORE_PART] = gi_str(part);
	field[STORE_TABLE] = gi_str(e->table->key);
	field[STORE_ORDINAL] = gi_str(number);
	field[STORE_KEY] = key(e->arena, field);
	e->each(e->ctx, field);
	gi_arena_clear(e->arena);
}

static void
set_label(struct gi_str *field, const struct gi_label *label)
{
	field[STORE_CHINESE] = gi_str(look_text(label, false));
	field[STORE_ENGLISH] = gi_str(look_text(label, true));
}

static void
begin(struct gi_str *field)
{
	int	 i;

	for (i = 0; i < STORE_FIELDS; i++)
		field[i] = gi_str("");
}

static void
give_row(struct entries *e, size_t i)
{
	const struct gi_row	*row = &e->table->row[i];
	struct gi_str		 field[STORE_FIELDS];

	begin(field);
	field[STORE_ROW] = gi_str(row->key);
	set_label(field, &row->label);
	if (row->parent >= 0)
		field[STORE_PARENT] = gi_str(e->table->row[row->parent].key);
	give(e, row->cols == 0 ? "group" : "row", field);
}

static void
give_column(struct entries *e, size_t i)
{
	const struct gi_col	*col = &e->table->col[i];
	struct gi_str		 field[STORE_FIELDS];

	begin(field);
	field[STORE_COLUMN] = gi_str(col->key);
	set_label(field, &col->label);
	field[STORE_UNIT] = gi_str(col->unit);
	give(e, "column", field);
}

static void
give_cell(struct entries *e, size_t i, size_t k)
{
	const struct gi_row	*row = &e->table->row[i];
	const struct gi_col	*col = &e->table->col[k];
	struct gi_str		 field[STORE_FIELDS];

	begin(field);
	field[STORE_ROW] = gi_str(row->key);
	field[STORE_COLUMN] = gi_str(col->key);
	field[STORE_CHINESE] = store_path(e->arena, e->table, row, col, false);
	field[STORE_ENGLISH] = store_path(e->arena, e->table, row, col, true);
	field[STORE_UNIT] = gi_str(gi_cell_unit(row, col));
	give(e, "cell", field);
}

static void
give_table(struct entries *e)
{
	const struct gi_tableform	*t = e->table;
	struct gi_str			 field[STORE_FIELDS];
	size_t				 i, k;

	begin(field);
	field[STORE_CHINESE] = gi_str(look_title(t, false));
	field[STORE_ENGLISH] = gi_str(look_title(t, true));
	give(e, "table", field);
	for (i = 0; i < t->nrow; i++)
		give_row(e, i);
	for (k = 0; k < t->ncol; k++)
		give_column(e, k);
	for (i = 0; i < t->nrow; i++) {
		for (k = 0; k < t->ncol; k++) {
			if ((t->row[i].cols >> k & 1) != 0)
				give_cell(e, i, k);
		}
	}
}

void
store_dictionary(void (*each)(void *ctx,
    const struct gi_str field[STORE_FIELDS]), void *ctx)
{
	struct entries		 e = { .each = each, .ctx = ctx };
	const struct gi_form	*form;
	size_t			 nform, f, t;

	e.arena = gi_arena_new();
	form = gi_forms(&nform);
	for (f = 0; f < nform; f++) {
		e.edition = form[f].edition;
		for (t = 0; t < form[f].ntable; t++) {
			e.table = &form[f].table[t];
			e.number = 0;
			give_table(&e);
		}
	}
	gi_arena_free(e.arena);
}
