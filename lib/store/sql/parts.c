/* SPDX-License-Identifier: ISC */
/* What a report has many of, as rows. */
#include "base/arena.h"
#include "base/str.h"
#include "store/sql/parts.h"
#include "stream/doc.h"

/* Rows of a report while they are written. */
struct rows {
	struct store_database		*d;
	const struct store_reading	*g;
	int64_t				 report;
	size_t				 n;
};

static void
text(struct rows *w, sqlite3_stmt *s, int at, struct gi_str str)
{
	store_text(s, at, store_clean(w->g->arena, str));
}

static void
put_cells(struct rows *w)
{
	sqlite3_stmt	*s = store_take(w->d, STORE_CELL_ADD);

	w->d->cells = (struct store_cells){ w->g->cell, w->g->ncell };
	(void)sqlite3_bind_int64(s, 1, w->report);
	(void)store_do(w->d, s);
}

/* What a cell shows besides the digits of its value: mostly nothing. */
static void
put_printed(struct rows *w, const struct store_cell *c)
{
	const struct store_value	*v = &c->value;
	struct gi_str			 raw = c->cell->raw;
	sqlite3_stmt			*s;

	if (store_value_is(v) ? gi_str_eq(raw, c->cell->value) : raw.len == 0)
		raw = (struct gi_str){ NULL, 0 };
	if (raw.s == NULL && v->scale == 0 && v->text.s == NULL)
		return;
	s = store_take(w->d, STORE_PRINTED_ADD);
	(void)sqlite3_bind_int64(s, 1, w->report);
	(void)sqlite3_bind_int64(s, 2, c->place->id);
	store_size(s, 3, (size_t)v->scale, v->known);
	text(w, s, 4, v->text);
	text(w, s, 5, raw);
	(void)store_do(w->d, s);
}

/* Begin a row with the report and its number. */
static sqlite3_stmt *
begin(struct rows *w, enum store_statement id)
{
	sqlite3_stmt	*s = store_take(w->d, id);

	(void)sqlite3_bind_int64(s, 1, w->report);
	store_size(s, 2, ++w->n, true);
	return s;
}

/* A cell with these keys. */
static void
put_stray(void *ctx, const struct rep_cell *cell, const struct gi_str *key)
{
	struct rows	*w = ctx;
	sqlite3_stmt	*s = begin(w, STORE_STRAY_ADD);
	int		 i;

	for (i = 0; i < 3; i++)
		text(w, s, 3 + i, key[i]);
	text(w, s, 6, cell->value);
	store_text(s, 7, gi_str(rep_how_name(cell->how)));
	store_size(s, 8, cell->line, cell->line > 0);
	text(w, s, 9, cell->raw);
	(void)store_do(w->d, s);
}

static void
put_finding(struct rows *w, const struct gi_find *f)
{
	sqlite3_stmt	*s = begin(w, STORE_FINDING_ADD);

	store_size(s, 3, f->line, f->line > 0);
	store_text(s, 4, gi_str(gi_severity_name(f->severity)));
	text(w, s, 5, gi_str(f->rule));
	text(w, s, 6, f->place);
	text(w, s, 7, f->expected);
	text(w, s, 8, f->actual);
	text(w, s, 9, f->message);
	text(w, s, 10, f->args);
	(void)store_do(w->d, s);
}

static void
put_section(void *ctx, const struct rep_section *section, struct gi_str str)
{
	struct rows		*w = ctx;
	const struct gi_doc	*doc = w->g->r->doc;
	sqlite3_stmt		*s = begin(w, STORE_SECTION_ADD);
	size_t			 n = 0;
	bool			 known;

	known = gi_str_size(gi_field(section->rec, GI_SECT_NUMBER), &n);
	store_size(s, 3, n, known);
	text(w, s, 4, gi_doc_field(doc, section->rec, GI_SECT_ROLE));
	known = gi_str_size(gi_field(section->rec, GI_SECT_LINE), &n);
	store_size(s, 5, n, known);
	text(w, s, 6, gi_doc_field(doc, section->rec, GI_SECT_TITLE));
	text(w, s, 7, str);
	(void)store_do(w->d, s);
}

void
store_parts_add(struct store_database *d, const struct store_reading *g,
    int64_t report)
{
	struct rows	 w = { .d = d, .g = g, .report = report };
	size_t		 i;

	put_cells(&w);
	for (i = 0; i < g->ncell; i++)
		put_printed(&w, &g->cell[i]);
	store_strays(g, put_stray, &w);
	w.n = 0;
	for (i = 0; i < g->r->nfind; i++)
		put_finding(&w, &g->r->find[i]);
	w.n = 0;
	store_sections(g, put_section, &w);
}

void
store_do_of(struct store_database *d, enum store_statement id, int64_t of)
{
	sqlite3_stmt	*s = store_take(d, id);

	(void)sqlite3_bind_int64(s, 1, of);
	(void)store_do(d, s);
}

void
store_parts_drop(struct store_database *d, int64_t report)
{
	store_do_of(d, STORE_CELL_DROP, report);
	store_do_of(d, STORE_PRINTED_DROP, report);
	store_do_of(d, STORE_STRAY_DROP, report);
	store_do_of(d, STORE_FINDING_DROP, report);
	store_do_of(d, STORE_SECTION_DROP, report);
}
