/* SPDX-License-Identifier: ISC */
/* The columns of a report's row that have its numbers. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "look/look.h"
#include "store/wide/column.h"

static void
set_column(struct gi_arena *a, struct store_column *c,
    const struct gi_place *place, const struct gi_form *form, size_t e)
{
	struct gi_text	 key = { .arena = a };

	while ((place->editions >> e & 1) == 0)
		e--;
	c->place = place;
	gi_place_dotted(&key, place);
	c->key = gi_text_end(&key);
	c->form = &form[e];
	c->table = gi_form_table(c->form, (enum gi_table)place->table);
	c->row = &c->table->row[place->row[e]];
	c->col = &c->table->col[place->col[e]];
}

const struct store_column *
store_columns(struct gi_arena *a, size_t *n)
{
	const struct gi_place	*place;
	const struct gi_form	*form;
	struct store_column	*c;
	size_t			 nplace, nform, i;

	place = gi_places(&nplace);
	form = gi_forms(&nform);
	c = gi_alloc_array(a, nplace, sizeof(*c));
	*n = 0;
	for (i = 0; i < nplace; i++) {
		if (!place[i].whole)
			set_column(a, &c[(*n)++], &place[i], form, nform - 1);
	}
	return c;
}

static void
add_part(struct gi_text *t, const char *s)
{
	gi_text_add(t, gi_str(" / "));
	gi_text_add(t, gi_str(s));
}

struct gi_str
store_path(struct gi_arena *a, const struct gi_tableform *table,
    const struct gi_row *row, const struct gi_col *col, bool english)
{
	struct gi_text		 t = { .arena = a };
	const struct gi_row	*over[GI_KEY_NAMES];
	size_t			 n = 0;
	int			 p;

	for (p = row != NULL ? row->parent : -1; p >= 0 && n < GI_LEN(over);
	    p = table->row[p].parent)
		over[n++] = &table->row[p];
	gi_text_add(&t, gi_str(look_title(table, english)));
	while (n-- > 0)
		add_part(&t, look_text(&over[n]->label, english));
	if (row != NULL)
		add_part(&t, look_text(&row->label, english));
	if (col != NULL)
		add_part(&t, look_text(&col->label, english));
	return gi_text_end(&t);
}

/* Whether a column of another edition has the same path as column i. */
static bool
is_shared(const struct store_column *c, const struct gi_str *said, size_t n,
    size_t i)
{
	size_t	 k;

	for (k = 0; k < n; k++) {
		if (c[k].form != c[i].form && gi_str_eq(said[k], said[i]))
			return true;
	}
	return false;
}

const struct gi_str *
store_column_labels(struct gi_arena *a, const struct store_column *c, size_t n,
    bool english)
{
	struct gi_str	*said = gi_alloc_array(a, n, sizeof(*said));
	struct gi_str	*label = gi_alloc_array(a, n, sizeof(*label));
	struct gi_text	 t = { .arena = a };
	size_t		 i;

	for (i = 0; i < n; i++)
		said[i] = store_path(a, c[i].table, c[i].row, c[i].col,
		    english);
	for (i = 0; i < n; i++) {
		label[i] = said[i];
		if (!is_shared(c, said, n, i))
			continue;
		gi_text_add(&t, said[i]);
		add_part(&t, c[i].form->edition);
		label[i] = gi_text_end(&t);
	}
	return label;
}
