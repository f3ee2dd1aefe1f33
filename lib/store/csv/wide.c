/* SPDX-License-Identifier: ISC */
/* A row a report: what it says of itself, then its numbers. */
#include "store/csv/csv.h"
#include "tool/msg.h"

void
store_wide_heads(struct store_csv *c)
{
	const struct gi_str	*label = NULL;
	size_t			 i;

	if (c->heads != STORE_HEADS_KEYS)
		label = store_column_labels(c->arena, c->column, c->ncolumn,
		    c->heads == STORE_HEADS_EN);
	for (i = 0; i < STORE_FACTS; i++)
		store_add_head(&c->record, c->heads,
		    store_fact_names((enum store_fact)i));
	for (i = 0; i < c->ncolumn; i++) {
		if (label != NULL)
			store_add_text(&c->record, label[i]);
		else
			store_add_bare(&c->record, c->column[i].key);
	}
	store_csv_record(c);
}

static void
add_cell(struct store_csv *c, const struct rep_report *r,
    const struct rep_cell *cell)
{
	if (cell == NULL || cell->value.s == NULL || cell->how == REP_UNREAD)
		store_add_null(&c->record);
	else if (!store_add_number(&c->record, cell->value))
		gi_report(GI_MSG_CELL_VALUE, r->doc->name, r->doc->number,
		    NULL);
}

void
store_wide_row(struct store_csv *c, const struct rep_report *r,
    struct gi_arena *a)
{
	size_t	 i;

	for (i = 0; i < STORE_FACTS; i++)
		store_add_fact(&c->record, r, a, (enum store_fact)i);
	for (i = 0; i < c->ncolumn; i++)
		add_cell(c, r, rep_at(r, c->column[i].place));
	store_csv_record(c);
}
