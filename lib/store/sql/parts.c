/* SPDX-License-Identifier: ISC */
/* What a report has many of, as rows. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "report/section.h"
#include "store/sql/clean.h"
#include "store/sql/parts.h"

/* Rows of a report while they are written. */
struct rows {
	struct store_database		*d;
	const struct store_reading	*g;
	int64_t				 report;
	size_t				 n;
};

static void
put_cells(struct rows *w)
{
	sqlite3_stmt	*s = store_take(w->d, STORE_CELL_ADD);

	w->d->cells = (struct store_cells){ w->g->r, w->d->place, w->g->arena };
	(void)sqlite3_bind_int64(s, 1, w->report);
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

static void
text(struct rows *w, sqlite3_stmt *s, int at, struct gi_str str)
{
	store_text(s, at, store_clean(w->g->arena, str));
}

/* A cell with these keys. */
static void
put_stray(struct rows *w, const struct rep_cell *cell, const struct gi_str *key)
{
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

/* A second record of a cell. */
static void
put_second(struct rows *w, const struct rep_cell *cell)
{
	struct gi_str	 keys = { cell->place->keys, cell->place->len };
	struct gi_str	 key[3] = { { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
	int		 i;

	for (i = 0; i < 3 && gi_str_part(&keys, '\t', &key[i]); i++)
		;
	put_stray(w, cell, key);
}

static void
put_strays(struct rows *w)
{
	const struct rep_report	*r = w->g->r;
	size_t			 i;

	for (i = 0; i < r->nstray; i++)
		put_stray(w, &r->stray[i], r->stray[i].key);
	for (i = 0; i < r->ncell; i++) {
		if (rep_at(r, r->cell[i].place) != &r->cell[i])
			put_second(w, &r->cell[i]);
	}
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
add_text(void *ctx, struct gi_str s)
{
	gi_text_add(ctx, s);
}

/* A field of a record; s NULL where it is null or empty. */
static struct gi_str
field(struct rows *w, const struct gi_record *rec, unsigned i)
{
	struct gi_str	 f = gi_field(rec, i);

	if (f.len == 0 || gi_is_null(f))
		return (struct gi_str){ NULL, 0 };
	return gi_unescape(w->g->arena, f);
}

static void
put_section(struct rows *w, const struct rep_section *section)
{
	struct gi_arena	*a = w->g->arena;
	struct gi_mark	 mark = gi_arena_mark(a);
	struct gi_text	 t = { .arena = a };
	sqlite3_stmt	*s = begin(w, STORE_SECTION_ADD);
	size_t		 n = 0;
	bool		 known;

	rep_section_text(w->g->r->doc, section, add_text, &t);
	known = gi_str_size(field(w, section->rec, GI_SECT_NUMBER), &n);
	store_size(s, 3, n, known);
	text(w, s, 4, field(w, section->rec, GI_SECT_ROLE));
	known = gi_str_size(field(w, section->rec, GI_SECT_LINE), &n);
	store_size(s, 5, n, known);
	text(w, s, 6, field(w, section->rec, GI_SECT_TITLE));
	text(w, s, 7, (struct gi_str){ t.s != NULL ? t.s : "", t.len });
	(void)store_do(w->d, s);
	gi_arena_release(a, mark);
}

/* The record of the next heading from i on; nrec where there is none. */
static size_t
next_heading(const struct gi_doc *doc, size_t i)
{
	while (i < doc->nrec && !rep_is_heading(&doc->rec[i]))
		i++;
	return i;
}

static void
put_sections(struct rows *w)
{
	const struct gi_doc	*doc = w->g->r->doc;
	const struct gi_line	*after = doc->line;
	struct rep_section	 s;
	size_t			 i, next;

	for (i = next_heading(doc, 0); i < doc->nrec; i = next) {
		next = next_heading(doc, i + 1);
		rep_section_read(&s, doc, i, next, after);
		after = s.line + s.nline;
		put_section(w, &s);
	}
}

void
store_parts_add(struct store_database *d, const struct store_reading *g,
    int64_t report)
{
	struct rows	 w = { .d = d, .g = g, .report = report };
	size_t		 i;

	put_cells(&w);
	put_strays(&w);
	w.n = 0;
	for (i = 0; i < g->r->nfind; i++)
		put_finding(&w, &g->r->find[i]);
	w.n = 0;
	put_sections(&w);
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
	store_do_of(d, STORE_STRAY_DROP, report);
	store_do_of(d, STORE_FINDING_DROP, report);
	store_do_of(d, STORE_SECTION_DROP, report);
}
