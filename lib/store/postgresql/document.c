/* SPDX-License-Identifier: ISC */
/* Documents as rows: what the order of columns is stands in data/postgresql.sql. */
#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "report/section.h"
#include "store/postgresql/document.h"
#include "store/sql/body.h"
#include "store/sql/value.h"
#include "store/wide/fact.h"
#include "stream/doc.h"
#include "stream/role.h"
#include "tool/msg.h"

#define DIGITS	16000	/* of a number, at most: numeric has room for these */

/* Where the rows of a document go. */
struct put {
	struct store_copy		*copy;
	const struct store_reading	*g;
	size_t				 n;
	size_t				 number;	/* of the last row */
};

static void
text(struct put *p, struct store_rows *rows, struct gi_str s)
{
	store_rows_text(rows, p->g->arena, s);
}

/* Digits that are a number of 64 bits, or null. */
static void
size(struct store_rows *rows, struct gi_str digits)
{
	size_t	 n = 0;
	bool	 known = gi_str_size(digits, &n);

	store_rows_size(rows, n, known);
}

static void
put_body(struct put *p, struct store_rows *rows)
{
	struct gi_str	 code = store_reading_fact(p->g, REP_CODE);
	struct gi_str	 full, province;

	store_division(p->g->arena, code, &full, &province);
	text(p, rows, p->g->who);
	text(p, rows, store_reading_fact(p->g, REP_BODY));
	text(p, rows, store_reading_fact(p->g, REP_KIND));
	text(p, rows, code);
	text(p, rows, store_reading_fact(p->g, REP_LEVEL));
	text(p, rows, full);
	text(p, rows, province);
}

static void
put_report(struct put *p, struct store_rows *rows)
{
	const struct rep_report	*r = p->g->r;
	struct gi_arena		*a = p->g->arena;

	store_rows_size(rows, p->g->year, p->g->dated);
	text(p, rows, store_reading_fact(p->g, REP_EDITION));
	text(p, rows, store_reading_fact(p->g, REP_TITLE));
	text(p, rows, store_reading_fact(p->g, REP_AGENCY));
	text(p, rows, p->g->published);
	text(p, rows, gi_str(gi_verdict_name(r->verdict)));
	store_rows_bool(rows, r->complete);
	store_rows_size(rows, p->g->numbers, true);
	size(rows, store_fact(r, a, STORE_FACT_UNREAD));
	size(rows, store_fact(r, a, STORE_FACT_UNPLACED));
	store_rows_size(rows, r->errors, true);
	store_rows_size(rows, r->warnings, true);
	store_rows_size(rows, r->notes, true);
}

static void
put_document(struct put *p)
{
	struct store_rows		*rows = &p->copy->rows[STORE_COPY_DOC];
	const struct store_reading	*g = p->g;
	const struct gi_record		*doc = &g->r->doc->rec[0];

	store_rows_size(rows, p->n, true);
	text(p, rows, g->source);
	text(p, rows, g->hash);
	text(p, rows, gi_doc_field(p->g->r->doc, doc, GI_DOC_KIND));
	text(p, rows, gi_doc_field(p->g->r->doc, doc, GI_DOC_ENCODING));
	size(rows, gi_field(doc, GI_DOC_BYTES));
	text(p, rows, g->reading);
	text(p, rows, g->key);
	text(p, rows, g->cells);
	put_body(p, rows);
	put_report(p, rows);
	store_rows_plain(rows, gi_str(GI_VERSION));
	text(p, rows, g->rules);
	store_row_end(rows);
}

/* Whether a number prints as these digits, which are one. */
static bool
prints_so(struct gi_str digits)
{
	struct gi_dec	 d;
	char		 buf[GI_DEC_TEXT];
	struct gi_str	 again = { buf, 0 };

	if (!gi_dec_parse(digits, &d) || (d.units == 0 && digits.s[0] == '-'))
		return false;
	again.len = gi_dec_format(d, buf);
	return gi_str_eq(again, digits);
}

/* What the line shows; null, where that is as the value prints, or nothing. */
static void
put_raw(struct put *p, struct store_rows *rows, const struct rep_cell *cell,
    struct gi_str digits)
{
	if (digits.s != NULL ? gi_str_eq(digits, cell->raw) &&
	    prints_so(digits) : cell->raw.len == 0)
		store_rows_plain(rows, (struct gi_str){ NULL, 0 });
	else
		text(p, rows, cell->raw);
}

static void
put_cell(struct put *p, const struct store_cell *c)
{
	struct store_rows	*rows = &p->copy->rows[STORE_COPY_CELL];
	struct gi_str		 digits = c->cell->value;

	if (!store_value_is(&c->value))
		digits.s = NULL;
	if (digits.s != NULL && digits.len > DIGITS) {
		gi_report(GI_MSG_CELL_VALUE, p->g->r->doc->name, 0, NULL);
		digits.s = NULL;
	}
	store_rows_size(rows, p->n, true);
	store_rows_size(rows, (size_t)(c->place - p->g->place), true);
	store_rows_plain(rows, digits);
	store_rows_plain(rows, gi_str(rep_how_name(c->cell->how)));
	store_rows_size(rows, c->cell->line, c->cell->line > 0);
	put_raw(p, rows, c->cell, digits);
	store_row_end(rows);
}

/* Begin a row with the document and its number. */
static struct store_rows *
begin(struct put *p, enum store_copied table)
{
	struct store_rows	*rows = &p->copy->rows[table];

	store_rows_size(rows, p->n, true);
	store_rows_size(rows, ++p->number, true);
	return rows;
}

/* A cell with these keys. */
static void
put_stray(void *ctx, const struct rep_cell *cell, const struct gi_str *key)
{
	struct put		*p = ctx;
	struct store_rows	*rows = begin(p, STORE_COPY_STRAY);
	int			 i;

	for (i = 0; i < 3; i++)
		text(p, rows, key[i]);
	text(p, rows, cell->value);
	store_rows_plain(rows, gi_str(rep_how_name(cell->how)));
	store_rows_size(rows, cell->line, cell->line > 0);
	text(p, rows, cell->raw);
	store_row_end(rows);
}

static void
put_finding(struct put *p, const struct gi_find *f)
{
	struct store_rows	*rows = begin(p, STORE_COPY_FINDING);

	store_rows_size(rows, f->line, f->line > 0);
	store_rows_plain(rows, gi_str(gi_severity_name(f->severity)));
	text(p, rows, gi_str(f->rule));
	text(p, rows, f->place);
	text(p, rows, f->expected);
	text(p, rows, f->actual);
	text(p, rows, f->message);
	text(p, rows, f->args);
	store_row_end(rows);
}

static void
put_section(void *ctx, const struct rep_section *section, struct gi_str s)
{
	struct put		*p = ctx;
	const struct gi_doc	*doc = p->g->r->doc;
	struct store_rows	*rows = begin(p, STORE_COPY_SECTION);

	size(rows, gi_field(section->rec, GI_SECT_NUMBER));
	text(p, rows, gi_doc_field(doc, section->rec, GI_SECT_ROLE));
	size(rows, gi_field(section->rec, GI_SECT_LINE));
	text(p, rows, gi_doc_field(doc, section->rec, GI_SECT_TITLE));
	text(p, rows, s);
	store_row_end(rows);
}

void
store_document_add(struct store_copy *copy, size_t n,
    const struct store_reading *g)
{
	struct put	 p = { .copy = copy, .g = g, .n = n };
	size_t		 i;

	put_document(&p);
	for (i = 0; i < g->ncell; i++)
		put_cell(&p, &g->cell[i]);
	store_strays(g, put_stray, &p);
	p.number = 0;
	for (i = 0; i < g->r->nfind; i++)
		put_finding(&p, &g->r->find[i]);
	p.number = 0;
	store_sections(g, put_section, &p);
	store_failure_add(copy, n, g, g->r, g->arena);
}

/* A text that is never null. */
static void
some_text(struct store_rows *rows, struct gi_arena *a, struct gi_str s)
{
	store_rows_text(rows, a, s.s != NULL ? s : gi_str(""));
}

void
store_failure_add(struct store_copy *copy, size_t n,
    const struct store_reading *g, const struct rep_report *r,
    struct gi_arena *a)
{
	struct store_rows	*rows = &copy->rows[STORE_COPY_FAILURE];

	if (r->fail_stage.len == 0 && r->fail_message.len == 0)
		return;
	store_rows_size(rows, n, g != NULL);
	some_text(rows, a, r->source);
	some_text(rows, a, r->fail_stage);
	some_text(rows, a, r->fail_message);
	store_row_end(rows);
}
