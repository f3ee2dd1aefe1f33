/* SPDX-License-Identifier: ISC */
/* A row a cell record, as it came, with what the report says of itself. */
#include "base/arena.h"
#include "base/str.h"
#include "form/cell.h"
#include "form/form.h"
#include "store/csv/csv.h"
#include "stream/doc.h"
#include "tool/msg.h"

/* What of the report stands before its cells; why it failed stands behind. */
static const enum store_fact	 facts[] = {
	STORE_FACT_SOURCE, STORE_FACT_BODY, STORE_FACT_KIND, STORE_FACT_CODE,
	STORE_FACT_YEAR, STORE_FACT_EDITION
};

/* The columns of a cell. */
static const struct store_fact_names	columns[] = {
#define STORE_FACT(id, name, type, chinese, english) \
	{ name, STORE_##type, chinese, english },
#include "cells.inc"
#undef STORE_FACT
};

/* Add the keys of a cell, of which s may be NULL for null. */
static void
add_keys(struct store_csv *c, struct gi_str table, struct gi_str row,
    struct gi_str col)
{
	store_add_text(&c->record, table);
	store_add_known(&c->record, row);
	store_add_known(&c->record, col);
}

static struct gi_str
nullable(struct gi_str field)
{
	return gi_is_null(field) ? (struct gi_str){ NULL, 0 } : field;
}

/* Keep the keys of all places as they are written, since nearly all are such. */
static void
keep_keys(struct store_csv *c)
{
	const struct gi_place	*place;
	struct gi_str		*keys, rest, table, row;
	size_t			 i, n;

	place = gi_places(&n);
	keys = gi_alloc_array(c->arena, n, sizeof(*keys));
	for (i = 0; i < n; i++) {
		rest = (struct gi_str){ place[i].keys, place[i].len };
		(void)gi_str_part(&rest, '\t', &table);
		(void)gi_str_part(&rest, '\t', &row);
		add_keys(c, table, row, nullable(rest));
		keys[i].len = c->record.text.len;
		keys[i].s = gi_dup(c->arena, c->record.text.s, keys[i].len);
		c->record.text.len = 0;
		c->record.more = false;
	}
	c->keys = keys;
}

void
store_long_heads(struct store_csv *c)
{
	size_t	 i;

	keep_keys(c);
	for (i = 0; i < GI_LEN(facts); i++)
		store_add_head(&c->record, c->heads,
		    store_fact_names(facts[i]));
	for (i = 0; i < GI_LEN(columns); i++)
		store_add_head(&c->record, c->heads, &columns[i]);
	store_add_head(&c->record, c->heads, store_fact_names(STORE_FACT_FAIL));
	store_csv_record(c);
}

/* Begin a row with what all rows of the report begin with. */
static void
begin_row(struct store_csv *c)
{
	gi_text_add(&c->record.text,
	    (struct gi_str){ c->report.s, c->report.len });
	c->record.more = true;
}

/* Keep what the rows of a report begin with. */
static void
keep_report(struct store_csv *c, const struct rep_report *r,
    struct gi_arena *a)
{
	struct gi_text	 kept = c->report;
	size_t		 i;

	for (i = 0; i < GI_LEN(facts); i++)
		store_add_fact(&c->record, r, a, facts[i]);
	c->report = c->record.text;
	c->record.text = kept;
	c->record.text.len = 0;
	c->record.more = false;
}

/* The unit by the report's form, or by the newest that has the cell. */
static const char *
unit_of(const struct rep_report *r, const struct gi_place *place)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	const char			*unit;
	size_t				 n, e;

	form = gi_forms(&n);
	e = r->form != NULL ? (size_t)(r->form - form) : n;
	if (e == n || (place->editions >> e & 1) == 0) {
		for (e = n - 1; (place->editions >> e & 1) == 0; e--)
			;
	}
	t = gi_form_table(&form[e], (enum gi_table)place->table);
	unit = gi_cell_unit(&t->row[place->row[e]], &t->col[place->col[e]]);
	return unit[0] != '\0' ? unit : NULL;
}

/* Add a text that is a field of a record. */
static void
add_field(struct store_csv *c, struct gi_arena *a, struct gi_str field)
{
	if (gi_is_null(field))
		store_add_null(&c->record);
	else
		store_add_text(&c->record, gi_unescape(a, field));
}

/* Add the keys that a cell record has. */
static void
add_cell_keys(struct store_csv *c, const struct gi_record *rec,
    const struct gi_place *place)
{
	size_t	 n;

	if (place != NULL)
		store_add_bare(&c->record, c->keys[place - gi_places(&n)]);
	else
		add_keys(c, gi_field(rec, GI_CELL_TABLE),
		    nullable(gi_field(rec, GI_CELL_ROW)),
		    nullable(gi_field(rec, GI_CELL_COLUMN)));
}

static void
add_unit(struct store_csv *c, const struct rep_report *r,
    const struct gi_place *place)
{
	const char	*unit = place != NULL && !place->whole ?
			    unit_of(r, place) : NULL;

	if (unit != NULL)
		store_add_text(&c->record, gi_str(unit));
	else
		store_add_null(&c->record);
}

/* Add the row of a cell record; false where its value is no number. */
static bool
put_row(struct store_csv *c, const struct rep_report *r, struct gi_arena *a,
    const struct gi_record *rec, const struct gi_cell *cell)
{
	struct gi_str	 value = cell->field[GI_CELL_VALUE];
	struct gi_str	 how = cell->field[GI_CELL_HOW];
	bool		 number = true;

	begin_row(c);
	add_cell_keys(c, rec, cell->place);
	if (gi_str_is(how, rep_how_name(REP_UNREAD)))
		store_add_null(&c->record);
	else
		number = store_add_number(&c->record, value) ||
		    gi_is_null(value);
	add_unit(c, r, cell->place);
	add_field(c, a, cell->field[GI_CELL_RAW]);
	add_field(c, a, how);
	(void)store_add_number(&c->record, gi_field(rec, GI_CELL_LINE));
	store_add_null(&c->record);
	store_csv_record(c);
	return number;
}

/* Add the rows of a document's cells; returns how many there are. */
static size_t
put_cells(struct store_csv *c, const struct rep_report *r, struct gi_arena *a)
{
	const struct gi_doc	*doc = r->doc;
	const struct gi_record	*rec;
	struct gi_cell_order	 order;
	struct gi_cell		 cell;
	enum gi_msg		 wrong;
	size_t			 n, rows = 0;

	gi_cell_order_begin(&order, r->form != NULL ?
	    (size_t)(r->form - gi_forms(&n)) : GI_EDITIONS);
	for (rec = doc->rec; rec < doc->rec + doc->nrec; rec++) {
		if (rec->type != GI_REC_CELL)
			continue;
		gi_cell_read(&cell, rec, &order);
		wrong = GI_MSG_CELL_KEY;
		if ((cell.place != NULL && cell.whole) || gi_cell_valid(rec)) {
			wrong = GI_MSG_CELL_VALUE;
			rows++;
			if (put_row(c, r, a, rec, &cell))
				continue;
		}
		gi_report(wrong, doc->name, gi_doc_number(doc, rec), NULL);
	}
	return rows;
}

/* Add a row without a cell, which says why there are no more. */
static void
put_fail(struct store_csv *c, const struct rep_report *r)
{
	size_t	 i;

	begin_row(c);
	for (i = 0; i < GI_LEN(columns); i++)
		store_add_null(&c->record);
	if (r->fail_message.len > 0)
		store_add_text(&c->record, r->fail_message);
	else if (!r->complete)
		store_add_text(&c->record, gi_str("incomplete"));
	else
		store_add_null(&c->record);
	store_csv_record(c);
}

void
store_long_rows(struct store_csv *c, const struct rep_report *r,
    struct gi_arena *a)
{
	size_t	 rows = 0;

	keep_report(c, r, a);
	if (r->doc != NULL)
		rows = put_cells(c, r, a);
	if (rows == 0 || !r->complete)
		put_fail(c, r);
}
