/* SPDX-License-Identifier: ISC */
/* A row a cell record, as it came, with what the report says of itself. */
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

/* What a cell record that was read says. */
struct store_cell_fields {
	struct gi_str	 table, row, col;	/* keys; s NULL: null */
	struct gi_str	 value, raw, how, line;	/* fields, with escapes */
	const char	*unit;			/* or NULL */
};

void
store_long_heads(struct store_csv *c)
{
	size_t	 i;

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

static struct gi_str
nullable(struct gi_str field)
{
	return gi_is_null(field) ? (struct gi_str){ NULL, 0 } : field;
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

static void
read_fields(struct store_cell_fields *f, const struct rep_report *r,
    const struct gi_record *rec, const struct gi_cell *cell)
{
	f->table = gi_field(rec, GI_CELL_TABLE);
	f->row = nullable(gi_field(rec, GI_CELL_ROW));
	f->col = nullable(gi_field(rec, GI_CELL_COLUMN));
	f->value = cell->field[GI_CELL_VALUE];
	f->raw = cell->field[GI_CELL_RAW];
	f->how = cell->field[GI_CELL_HOW];
	f->line = gi_field(rec, GI_CELL_LINE);
	f->unit = cell->place != NULL && !cell->place->whole ?
	    unit_of(r, cell->place) : NULL;
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

/* Add a row; false where the value is no number. */
static bool
put_row(struct store_csv *c, struct gi_arena *a,
    const struct store_cell_fields *f)
{
	struct store_record	*r = &c->record;
	bool			 number = true;

	begin_row(c);
	store_add_text(r, f->table);
	store_add_known(r, f->row);
	store_add_known(r, f->col);
	if (gi_str_is(f->how, rep_how_name(REP_UNREAD)))
		store_add_null(r);
	else
		number = store_add_number(r, f->value) || gi_is_null(f->value);
	store_add_known(r, f->unit != NULL ? gi_str(f->unit) :
	    (struct gi_str){ NULL, 0 });
	add_field(c, a, f->raw);
	add_field(c, a, f->how);
	(void)store_add_number(r, f->line);
	store_add_null(r);
	store_csv_record(c);
	return number;
}

/* Add the rows of a document's cells; returns how many there are. */
static size_t
put_cells(struct store_csv *c, const struct rep_report *r, struct gi_arena *a)
{
	const struct gi_doc	*doc = r->doc;
	const struct gi_record	*rec;
	struct store_cell_fields f;
	struct gi_cell_order	 order;
	struct gi_cell		 cell;
	size_t			 n, rows = 0;

	gi_cell_order_begin(&order, r->form != NULL ?
	    (size_t)(r->form - gi_forms(&n)) : GI_EDITIONS);
	for (rec = doc->rec; rec < doc->rec + doc->nrec; rec++) {
		if (rec->type != GI_REC_CELL)
			continue;
		if (!gi_cell_valid(rec)) {
			gi_report(GI_MSG_CELL_KEY, doc->name,
			    gi_doc_number(doc, rec), NULL);
			continue;
		}
		gi_cell_read(&cell, rec, &order);
		read_fields(&f, r, rec, &cell);
		if (!put_row(c, a, &f))
			gi_report(GI_MSG_CELL_VALUE, doc->name,
			    gi_doc_number(doc, rec), NULL);
		rows++;
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
