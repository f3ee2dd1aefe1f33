/* SPDX-License-Identifier: ISC */
/* The records of a document, gathered into a report. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/cell.h"
#include "report/report.h"
#include "stream/doc.h"
#include "stream/role.h"

static const char *const fact_key[REP_FACTS] = {
	[REP_TITLE] = "title", [REP_AGENCY] = "agency", [REP_BODY] = "body",
	[REP_CODE] = "code", [REP_LEVEL] = "level", [REP_KIND] = "kind",
	[REP_YEAR] = "year", [REP_EDITION] = "edition",
	[REP_PUBLISHED] = "published", [REP_VERDICT] = "verdict"
};

static const char *const how_name[REP_HOWS] = {
	[REP_EXACT] = "exact", [REP_INFERRED] = "inferred",
	[REP_BLANK] = "blank", [REP_UNREAD] = "unread",
	[REP_UNPLACED] = "unplaced"
};

/* A document while its records are read. */
struct rep_reading {
	struct rep_report	*r;
	struct gi_arena		*arena;
	struct gi_cell_order	 order;
	size_t			 cell_room, stray_room, find_room, claim_room;
};

const char *
rep_how_name(enum rep_how how)
{
	return how_name[how];
}

/* A field's text; s is NULL where it is null. */
static struct gi_str
nullable(struct gi_arena *a, struct gi_str field)
{
	return gi_is_null(field) ? (struct gi_str){ NULL, 0 } :
	    gi_unescape(a, field);
}

static size_t
line_number(struct gi_str field)
{
	size_t	 n;

	return gi_str_size(field, &n) ? n : 0;
}

static void
read_meta(struct rep_reading *g, const struct gi_record *rec)
{
	struct gi_str	 field[GI_META_FIELDS];
	int		 f;

	gi_fields(rec, field, GI_LEN(field));
	if (gi_is_null(field[GI_META_VALUE]))
		return;
	for (f = 0; f < REP_FACTS; f++) {
		if (gi_str_is(field[GI_META_KEY], fact_key[f]))
			g->r->fact[f] = gi_unescape(g->arena,
			    field[GI_META_VALUE]);
	}
}

/* The way of that name; false where it is none. */
static bool
find_how(struct gi_str name, enum rep_how *how)
{
	int	 h;

	for (h = 0; h < REP_HOWS; h++) {
		if (gi_str_is(name, how_name[h])) {
			*how = (enum rep_how)h;
			return true;
		}
	}
	return false;
}

static void
keep_stray(struct rep_reading *g, struct rep_cell *cell,
    const struct gi_record *rec)
{
	static const unsigned	 field[] = {
		GI_CELL_TABLE, GI_CELL_ROW, GI_CELL_COLUMN
	};
	struct rep_report	*r = g->r;
	struct gi_str		*key;
	size_t			 i;

	cell->key = key = gi_alloc_array(g->arena, GI_LEN(field), sizeof(*key));
	for (i = 0; i < GI_LEN(field); i++)
		key[i] = nullable(g->arena, gi_field(rec, field[i]));

	r->stray = gi_grow(g->arena, r->stray, r->nstray, &g->stray_room,
	    sizeof(*r->stray));
	r->stray[r->nstray++] = *cell;
}

/* Of two records for one place the first stands, as in gi-tojson. */
static void
read_cell(struct rep_reading *g, const struct gi_record *rec)
{
	struct rep_report	*r = g->r;
	struct rep_cell		 cell = { .place = NULL };
	struct gi_cell		 given;

	gi_cell_read(&given, rec, &g->order);
	if (!find_how(given.field[GI_CELL_HOW], &cell.how))
		cell.how = REP_UNPLACED;	/* nobody knows how */
	cell.place = given.place;
	cell.value = nullable(g->arena, given.field[GI_CELL_VALUE]);
	cell.raw = nullable(g->arena, given.field[GI_CELL_RAW]);
	cell.line = line_number(gi_field(rec, GI_CELL_LINE));
	if (cell.how == REP_UNPLACED || cell.place == NULL ||
	    cell.place->whole) {
		if (cell.how != REP_BLANK)
			keep_stray(g, &cell, rec);
	} else {
		r->cell = gi_grow(g->arena, r->cell, r->ncell, &g->cell_room,
		    sizeof(*r->cell));
		r->cell[r->ncell++] = cell;
	}
}

static void
read_find(struct rep_reading *g, const struct gi_record *rec)
{
	struct rep_report	*r = g->r;
	struct gi_find		 f;

	if (!gi_find_read(g->arena, rec, &f))
		return;
	r->find = gi_grow(g->arena, r->find, r->nfind, &g->find_room,
	    sizeof(*r->find));
	r->find[r->nfind++] = f;
	r->errors += f.severity == GI_ERROR;
	r->warnings += f.severity == GI_WARNING;
	r->notes += f.severity == GI_NOTE;
}

static void
read_claim(struct rep_reading *g, const struct gi_record *rec)
{
	struct rep_report	*r = g->r;
	struct gi_str		 f[GI_CLAIM_FIELDS];
	struct rep_claim	 c;

	gi_fields(rec, f, GI_LEN(f));
	c.line = line_number(f[GI_CLAIM_LINE]);
	c.start = line_number(f[GI_CLAIM_START]);
	c.end = line_number(f[GI_CLAIM_END]);
	c.table = nullable(g->arena, f[GI_CLAIM_TABLE]);
	c.row = nullable(g->arena, f[GI_CLAIM_ROW]);
	c.col = nullable(g->arena, f[GI_CLAIM_COLUMN]);
	c.figure = nullable(g->arena, f[GI_CLAIM_FIGURE]);
	c.exactness = nullable(g->arena, f[GI_CLAIM_EXACTNESS]);
	c.verdict = nullable(g->arena, f[GI_CLAIM_VERDICT]);
	r->claim = gi_grow(g->arena, r->claim, r->nclaim, &g->claim_room,
	    sizeof(*r->claim));
	r->claim[r->nclaim++] = c;
}

/* The first failure counts. */
static void
read_fail(struct rep_report *r, struct gi_arena *a,
    const struct gi_record *rec)
{
	if (r->fail_stage.len > 0)
		return;
	r->fail_stage = gi_unescape(a, gi_field(rec, GI_FAIL_STAGE));
	r->fail_message = gi_unescape(a, gi_field(rec, GI_FAIL_MESSAGE));
	r->complete = false;
}

static void
read_record(struct rep_reading *g, const struct gi_record *rec)
{
	switch (rec->type) {
	case GI_REC_META:
		read_meta(g, rec);
		break;
	case GI_REC_CELL:
		read_cell(g, rec);
		break;
	case GI_REC_FIND:
		read_find(g, rec);
		break;
	case GI_REC_CLAIM:
		read_claim(g, rec);
		break;
	case GI_REC_FAIL:
		read_fail(g->r, g->arena, rec);
		break;
	default:
		break;
	}
}

/* Cells by their places, once there is no more to come that moves them. */
static void
index_cells(struct rep_reading *g)
{
	struct rep_report	*r = g->r;
	const struct gi_place	*place;
	size_t			 n, i, p;

	place = gi_places(&n);
	r->at = gi_alloc_array(g->arena, n, sizeof(struct rep_cell *));
	for (i = 0; i < r->ncell; i++) {
		p = (size_t)(r->cell[i].place - place);
		if (r->at[p] == NULL)
			r->at[p] = &r->cell[i];
	}
}

/* For qsort(): by line; those of one line as they stand in memory. */
static int
by_line(const void *a, const void *b)
{
	const struct gi_find	*x = *(const struct gi_find *const *)a;
	const struct gi_find	*y = *(const struct gi_find *const *)b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return x < y ? -1 : 1;
}

static void
sort_findings(struct rep_reading *g)
{
	struct rep_report	*r = g->r;
	struct gi_find		**order, *find;
	size_t			 i;

	if (r->nfind < 2)
		return;
	order = gi_alloc_array(g->arena, r->nfind, sizeof(struct gi_find *));
	find = gi_alloc_array(g->arena, r->nfind, sizeof(*find));
	for (i = 0; i < r->nfind; i++)
		order[i] = &r->find[i];
	qsort(order, r->nfind, sizeof(struct gi_find *), by_line);
	for (i = 0; i < r->nfind; i++)
		find[i] = *order[i];
	r->find = find;
}

static void
judge(struct rep_report *r)
{
	enum gi_verdict	 v = gi_verdict_find(r->fact[REP_VERDICT]);

	r->judged = v != GI_NO_VERDICT;
	r->verdict = r->judged ? v : GI_VERDICT_UNREAD;
}

static void
begin(struct rep_report *r)
{
	int	 f;

	*r = (struct rep_report){ .doc = NULL };
	for (f = 0; f < REP_FACTS; f++)
		r->fact[f] = gi_str("");
	r->fail_stage = r->fail_message = gi_str("");
	r->verdict = GI_VERDICT_UNREAD;
}

void
rep_read(struct rep_report *r, struct gi_doc *doc)
{
	struct rep_reading	 g = { .r = r, .arena = doc->arena };
	const struct gi_form	*first;
	struct gi_str		 edition = gi_doc_meta(doc, "edition");
	size_t			 i, n;

	begin(r);
	r->doc = doc;
	r->source = doc->source;
	r->complete = doc->complete;
	first = gi_forms(&n);
	r->form = gi_form_find(edition);
	gi_cell_order_begin(&g.order, r->form != NULL ?
	    (size_t)(r->form - first) : GI_EDITIONS);
	for (i = 0; i < doc->nrec; i++)
		read_record(&g, &doc->rec[i]);
	index_cells(&g);
	sort_findings(&g);
	judge(r);
}

void
rep_read_fail(struct rep_report *r, struct gi_arena *a,
    const struct gi_record *rec)
{
	begin(r);
	r->source = gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE));
	read_fail(r, a, rec);
}

const struct rep_cell *
rep_at(const struct rep_report *r, const struct gi_place *place)
{
	size_t	 n;

	return r->at != NULL ? r->at[place - gi_places(&n)] : NULL;
}

struct gi_str
rep_who(const struct gi_str fact[REP_FACTS])
{
	return fact[REP_BODY].len > 0 ? fact[REP_BODY] : fact[REP_AGENCY];
}

/* What is done with the reports of a stream. */
struct rep_filter {
	void	(*each)(const struct rep_report *, struct gi_arena *, void *);
	void	*ctx;
};

static void
give_document(struct gi_doc *doc, void *ctx)
{
	const struct rep_filter	*f = ctx;
	struct rep_report	 r;

	rep_read(&r, doc);
	f->each(&r, doc->arena, f->ctx);
}

/* Of what stands between documents, only failures are for people. */
static void
give_failure(const struct gi_record *rec, void *ctx)
{
	const struct rep_filter	*f = ctx;
	struct rep_report	 r;
	struct gi_arena		*a;

	if (rec->type != GI_REC_FAIL)
		return;
	a = gi_arena_new();
	rep_read_fail(&r, a, rec);
	f->each(&r, a, f->ctx);
	gi_arena_free(a);
}

void
rep_filter_fd(int fd, const char *name,
    void (*each)(const struct rep_report *, struct gi_arena *, void *),
    void *ctx)
{
	static const struct gi_filter	 filter = {
		.document = give_document, .other = give_failure
	};
	struct rep_filter		 f = { .each = each, .ctx = ctx };

	gi_filter_fd(fd, name, &filter, &f);
}
