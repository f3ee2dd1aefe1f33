/* SPDX-License-Identifier: ISC */
/* The dictionary, the places and the rules, as rows. */
#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "form/form.h"
#include "store/postgresql/names.h"
#include "store/postgresql/rows.h"
#include "store/sql/names.h"
#include "store/wide/column.h"
#include "store/wide/dictionary.h"

struct entries {
	struct store_rows	 rows;
	struct gi_arena		*arena;
};

static void
add_entry(void *ctx, const struct gi_str *field)
{
	struct entries	*e = ctx;
	int		 i;

	for (i = 0; i < STORE_FIELDS; i++)
		store_rows_text(&e->rows, e->arena, gi_str_known(field[i]));
	store_row_end(&e->rows);
}

static void
add_place(struct store_rows *rows, struct gi_arena *a, size_t i,
    const struct store_column *c, struct store_place *p)
{
	const char	*unit = gi_cell_unit(c->row, c->col);

	store_place_set(p, unit);
	store_rows_size(rows, i, true);
	store_rows_text(rows, a, c->key);
	store_rows_text(rows, a, gi_str(c->table->key));
	store_rows_text(rows, a, gi_str(c->row->key));
	store_rows_text(rows, a, gi_str(c->col->key));
	store_rows_text(rows, a, gi_str_known(gi_str(unit)));
	store_rows_size(rows, (size_t)p->per_unit, true);
}

static void
put_places(FILE *out, struct gi_arena *a, struct store_place *place)
{
	struct store_rows		 rows = { .t = { .arena = NULL } };
	const struct store_column	*c;
	const struct gi_str		*chinese, *english;
	const struct gi_place		*first;
	size_t				 n, m, i, at;

	c = store_columns(a, &n);
	chinese = store_column_labels(a, c, n, false);
	english = store_column_labels(a, c, n, true);
	first = gi_places(&m);
	for (i = 0; i < n; i++) {
		at = (size_t)(c[i].place - first);
		add_place(&rows, a, at, &c[i], &place[at]);
		store_rows_text(&rows, a, chinese[i]);
		store_rows_text(&rows, a, english[i]);
		store_row_end(&rows);
	}
	store_rows_put(out, STORE_PART_COPY_PLACE, &rows);
	store_rows_free(&rows);
}

static void
put_rules(FILE *out, struct gi_arena *a)
{
	struct store_rows	 rows = { .t = { .arena = NULL } };
	const struct gi_rule	*rule;
	size_t			 n, i;

	rule = gi_rules(&n);
	for (i = 0; i < n; i++) {
		store_rows_text(&rows, a, gi_str(rule[i].id));
		store_rows_text(&rows, a,
		    gi_str(gi_severity_name(rule[i].severity)));
		store_rows_text(&rows, a, gi_str(gi_class_name(rule[i].of)));
		store_rows_text(&rows, a, gi_str(rule[i].stage));
		store_rows_text(&rows, a, gi_str(rule[i].text));
		store_rows_text(&rows, a, gi_str(rule[i].what));
		store_row_end(&rows);
	}
	store_rows_put(out, STORE_PART_COPY_RULE, &rows);
	store_rows_free(&rows);
}

void
store_names_put(FILE *out, struct store_place *place)
{
	struct entries	 e = { .arena = gi_arena_new() };

	store_dictionary(add_entry, &e);
	store_rows_put(out, STORE_PART_COPY_DICTIONARY, &e.rows);
	store_rows_free(&e.rows);
	put_places(out, e.arena, place);
	put_rules(out, e.arena);
	store_part_put(out, STORE_PART_NAMES);
	gi_arena_free(e.arena);
}
