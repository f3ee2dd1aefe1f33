/* SPDX-License-Identifier: ISC */
/*
 * gi-tojson: the documents of a record stream as JSON, one a line; see
 * gi-tojson(1) and gi.schema.json.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "gi.h"
#include "json/json.h"
#include "json/tree.h"
#include "stream/doc.h"
#include "stream/output.h"
#include "tool/msg.h"
#include "tool/option.h"

#define SCHEMA		1	/* the version of gi.schema.json */

enum meta { TITLE, AGENCY, YEAR, EDITION, PUBLISHED, METAS };

static const char *const meta_key[METAS] = {
	[TITLE] = "title", [AGENCY] = "agency", [YEAR] = "year",
	[EDITION] = "edition", [PUBLISHED] = "published"
};

struct tojson {
	struct gi_json	 json;
	struct gi_str	 meta[METAS];	/* of the document; len 0: none */
	bool		 cells;		/* one object a cell */
	bool		 no_text;
};

static void
put_key(struct gi_json *j, const char *key)
{
	gi_json_name(j, key);
}

/* A field as a string, or null. */
static void
put_field(struct tojson *t, struct gi_arena *a, const char *key,
    struct gi_str field)
{
	put_key(&t->json, key);
	if (gi_is_null(field))
		gi_json_null(&t->json);
	else
		gi_json_str(&t->json, gi_unescape(a, field));
}

/* A field that is a number or null. */
static bool
put_number(struct tojson *t, const char *key, struct gi_str field)
{
	put_key(&t->json, key);
	return gi_json_number(&t->json, field) || gi_is_null(field);
}

/* What the document says of itself: strings, and a year. */
static void
put_meta(struct tojson *t, enum meta m)
{
	put_key(&t->json, meta_key[m]);
	if (m == YEAR)
		(void)gi_json_number(&t->json, t->meta[m]);
	else if (t->meta[m].len == 0)
		gi_json_null(&t->json);
	else
		gi_json_str(&t->json, t->meta[m]);
}

/* gi_doc_meta() for each. */
static void
read_meta(struct tojson *t, const struct gi_doc *doc)
{
	struct gi_str	 field[GI_META_FIELDS];
	size_t		 i;
	int		 m;

	for (m = 0; m < METAS; m++)
		t->meta[m] = gi_str("");
	for (i = 0; i < doc->meta_end; i++) {
		if (doc->rec[i].type != GI_REC_META)
			continue;
		gi_fields(&doc->rec[i], field, GI_LEN(field));
		for (m = 0; m < METAS; m++) {
			if (gi_str_is(field[GI_META_KEY], meta_key[m]) &&
			    !gi_is_null(field[GI_META_VALUE]))
				t->meta[m] = gi_unescape(doc->arena,
				    field[GI_META_VALUE]);
		}
	}
	if (t->meta[YEAR].len > 0 && !gi_json_is_number(t->meta[YEAR]))
		gi_report(GI_MSG_YEAR, doc->name, doc->rec[0].number, NULL);
}

/*
 * Sections.
 */
static inline bool
is_heading(const struct gi_record *rec)
{
	if (rec->type != GI_REC_SECT)
		return false;
	return (gi_str_is(gi_field(rec, GI_SECT_LEVEL), "1") ||
	    gi_str_is(gi_field(rec, GI_SECT_ROLE), GI_NAME_ROLE_ANNEX));
}

/* The bytes of field 1 of a record whose type has four letters. */
static size_t
field_1(struct gi_str raw, const char **s)
{
	const char	*p, *end = raw.s + raw.len;

	*s = p = raw.len > 4 ? raw.s + 5 : end;
	while (p < end && *p != '\t')
		p++;
	return (size_t)(p - *s);
}

/*
 * Whether field 1 of a skip record and that of a line are the same.  Mostly
 * they are, and end with a TAB; a reader has more behind a record.
 */
static inline bool
same_line(const struct gi_record *skip, const struct gi_record *line)
{
	block		 x = block_load(skip->raw.s + sizeof(GI_NAME_REC_SKIP));
	block		 y = block_load(line->raw.s + sizeof(GI_NAME_REC_LINE));
	const char	*a, *b;
	unsigned	 other = block_bits((block)(x != y) | (block)(x == '\t'));
	size_t		 n;

	if (other != 0 && skip->raw.len > 4 && line->raw.len > 4 &&
	    skip->raw.s[sizeof(GI_NAME_REC_SKIP) + block_first(other)] ==
	    line->raw.s[sizeof(GI_NAME_REC_LINE) + block_first(other)])
		return true;
	n = field_1(skip->raw, &a);
	return field_1(line->raw, &b) == n && memcmp(a, b, n) == 0;
}

/* Records of a document, by their indices. */
struct records {
	size_t			*heading;
	size_t			 nheading, heading_room;
	size_t			*find;
	size_t			 nfind, find_room;
	const struct gi_record	*fail;		/* the first, or NULL */
};

static void
records_read(struct records *r, const struct gi_doc *doc)
{
	const unsigned	 wanted = 1u << GI_REC_SECT | 1u << GI_REC_FIND |
			    1u << GI_REC_FAIL;
	struct gi_arena	*a = doc->arena;
	size_t		 i;

	memset(r, 0, sizeof(*r));
	for (i = 0; i < doc->nrec; i++) {
		if ((1u << doc->rec[i].type & wanted) == 0)
			continue;
		if (is_heading(&doc->rec[i])) {
			r->heading = gi_grow_raw(a, r->heading, r->nheading,
			    &r->heading_room, sizeof(*r->heading));
			r->heading[r->nheading++] = i;
		} else if (doc->rec[i].type == GI_REC_FIND) {
			r->find = gi_grow_raw(a, r->find, r->nfind,
			    &r->find_room, sizeof(*r->find));
			r->find[r->nfind++] = i;
		} else if (doc->rec[i].type == GI_REC_FAIL && r->fail == NULL)
			r->fail = &doc->rec[i];
	}
}

/* Whether one of the records right before the line says that it is no prose. */
static bool
is_skipped(const struct gi_doc *doc, const struct gi_line *line)
{
	size_t	 i;

	for (i = line->rec; i-- > 0 && doc->rec[i].type != GI_REC_LINE; ) {
		if (doc->rec[i].type == GI_REC_SKIP &&
		    same_line(&doc->rec[i], &doc->rec[line->rec]))
			return true;
	}
	return false;
}

/* What stands behind the title in the line of the heading. */
static struct gi_str
run_in(struct gi_arena *a, struct gi_str line, struct gi_str title)
{
	struct gi_str	 none = { "", 0 };

	line = gi_trim(line);
	if (title.len == 0 || line.len < title.len ||
	    memcmp(line.s, title.s, title.len) != 0)
		return none;
	line.s += title.len;
	line.len -= title.len;
	line = gi_trim(line);
	return gi_fold_text(a, line).len > 0 ? line : none;
}

/* The prose in n lines, the first of them the heading. */
static void
put_text(struct tojson *t, const struct gi_doc *doc,
    const struct gi_line *line, size_t n, struct gi_str title)
{
	struct gi_str	 text;
	size_t		 i, feeds = 0;	/* line feeds due before more text */
	bool		 begun = false;

	put_key(&t->json, "text");
	gi_json_quote(&t->json);
	for (i = 0; i < n; i++) {
		if (is_skipped(doc, &line[i]))
			continue;
		text = i == 0 ? run_in(doc->arena, line->text, title) :
		    line[i].text;
		feeds += begun;
		if (gi_trim(text).len == 0)
			continue;
		for (; feeds > 0; feeds--)
			gi_json_text(&t->json, gi_str("\n"));
		gi_json_text(&t->json, text);
		begun = true;
	}
	gi_json_quote(&t->json);
}

/* The section of heading rec, with its n lines. */
static void
put_section(struct tojson *t, const struct gi_doc *doc,
    const struct gi_record *rec, const struct gi_line *line, size_t n)
{
	struct gi_json	*j = &t->json;
	struct gi_str	 f[GI_SECT_FIELDS];

	gi_fields(rec, f, GI_LEN(f));
	gi_json_open(j, '{');
	(void)put_number(t, "number", f[GI_SECT_NUMBER]);
	put_field(t, doc->arena, "role", f[GI_SECT_ROLE]);
	(void)put_number(t, "line", f[GI_SECT_LINE]);
	put_field(t, doc->arena, "title", f[GI_SECT_TITLE]);
	if (!t->no_text)
		put_text(t, doc, line, n, gi_unescape(doc->arena,
		    f[GI_SECT_TITLE]));
	gi_json_close(j, '}');
}

/* Pass over the lines before a record, from line a on; returns the next. */
static size_t
lines_before(const struct gi_doc *doc, size_t a, size_t rec)
{
	while (a < doc->nline && doc->line[a].rec < rec)
		a++;
	return a;
}

static void
put_sections(struct tojson *t, const struct gi_doc *doc,
    const struct records *r)
{
	size_t	 i, a, b;

	put_key(&t->json, "sections");
	gi_json_open(&t->json, '[');
	b = r->nheading > 0 ? lines_before(doc, 0, r->heading[0]) : 0;
	for (i = 0; i < r->nheading; i++) {
		a = b;
		b = lines_before(doc, a, i + 1 < r->nheading ?
		    r->heading[i + 1] : doc->nrec);
		put_section(t, doc, &doc->rec[r->heading[i]], doc->line + a,
		    b - a);
	}
	gi_json_close(&t->json, ']');
}

static void
put_tables(struct tojson *t, const struct gi_doc *doc)
{
	put_key(&t->json, "tables");
	gi_doc_cells(doc, &t->json);
}

static void
put_findings(struct tojson *t, const struct gi_doc *doc,
    const struct records *r)
{
	struct gi_arena	*a = doc->arena;
	struct gi_str	 f[GI_FIND_FIELDS];
	size_t		 i;

	put_key(&t->json, "findings");
	gi_json_open(&t->json, '[');
	for (i = 0; i < r->nfind; i++) {
		gi_fields(&doc->rec[r->find[i]], f, GI_LEN(f));
		gi_json_open(&t->json, '{');
		put_field(t, a, "rule", f[GI_FIND_RULE]);
		put_field(t, a, "severity", f[GI_FIND_SEVERITY]);
		put_field(t, a, "place", f[GI_FIND_PLACE]);
		(void)put_number(t, "line", f[GI_FIND_LINE]);
		put_field(t, a, "expected", f[GI_FIND_EXPECTED]);
		put_field(t, a, "actual", f[GI_FIND_ACTUAL]);
		put_field(t, a, "message", f[GI_FIND_MESSAGE]);
		gi_json_close(&t->json, '}');
	}
	gi_json_close(&t->json, ']');
}

/*
 * Documents.
 */
static void
put_head(struct tojson *t, struct gi_str source)
{
	gi_json_open(&t->json, '{');
	put_key(&t->json, "schema");
	gi_json_size(&t->json, SCHEMA);
	put_key(&t->json, "source");
	gi_json_str(&t->json, source);
}

static void
put_complete(struct tojson *t, bool complete)
{
	put_key(&t->json, "complete");
	gi_json_bool(&t->json, complete);
}

static void
put_fail(struct tojson *t, struct gi_arena *a, struct gi_str stage,
    struct gi_str message)
{
	put_key(&t->json, "fail");
	gi_json_open(&t->json, '{');
	put_field(t, a, "stage", stage);
	put_field(t, a, "message", message);
	gi_json_close(&t->json, '}');
}

static void
put_tail(struct tojson *t)
{
	gi_json_close(&t->json, '}');
	gi_json_end(&t->json);
}

static void
put_document(struct tojson *t, const struct gi_doc *doc)
{
	struct records		 r;
	const struct gi_record	*fail;

	records_read(&r, doc);
	fail = r.fail;
	put_head(t, doc->source);
	put_meta(t, TITLE);
	put_meta(t, AGENCY);
	put_meta(t, YEAR);
	put_meta(t, EDITION);
	put_meta(t, PUBLISHED);
	put_complete(t, doc->complete && fail == NULL);
	if (fail != NULL)
		put_fail(t, doc->arena, gi_field(fail, GI_FAIL_STAGE),
		    gi_field(fail, GI_FAIL_MESSAGE));
	put_sections(t, doc, &r);
	put_tables(t, doc);
	put_findings(t, doc, &r);
	put_tail(t);
}

static void
put_cell(struct tojson *t, const struct gi_doc *doc,
    const struct gi_record *rec)
{
	struct gi_arena	*a = doc->arena;

	if (!gi_cell_valid(rec)) {
		gi_report(GI_MSG_CELL_KEY, doc->name, rec->number, NULL);
		return;
	}
	gi_json_open(&t->json, '{');
	put_key(&t->json, "source");
	gi_json_str(&t->json, doc->source);
	put_meta(t, AGENCY);
	put_meta(t, YEAR);
	put_meta(t, EDITION);
	put_field(t, a, "table", gi_field(rec, GI_CELL_TABLE));
	put_field(t, a, "row", gi_field(rec, GI_CELL_ROW));
	put_field(t, a, "column", gi_field(rec, GI_CELL_COLUMN));
	if (!put_number(t, "value", gi_field(rec, GI_CELL_VALUE)))
		gi_report(GI_MSG_CELL_VALUE, doc->name, rec->number, NULL);
	put_field(t, a, "raw", gi_field(rec, GI_CELL_RAW));
	put_field(t, a, "how", gi_field(rec, GI_CELL_HOW));
	(void)put_number(t, "line", gi_field(rec, GI_CELL_LINE));
	put_tail(t);
}

/*
 * A document that is not complete has a line of its own among the cells, as
 * one that failed: nothing is lost without a word.
 */
static void
put_cells(struct tojson *t, const struct gi_doc *doc)
{
	const struct gi_record	*rec, *fail = NULL;

	for (rec = doc->rec; rec < doc->rec + doc->nrec; rec++) {
		if (rec->type == GI_REC_CELL)
			put_cell(t, doc, rec);
		else if (rec->type == GI_REC_FAIL && fail == NULL)
			fail = rec;
	}
	if (doc->complete && fail == NULL)
		return;
	put_head(t, doc->source);
	put_complete(t, false);
	if (fail != NULL)
		put_fail(t, doc->arena, gi_field(fail, GI_FAIL_STAGE),
		    gi_field(fail, GI_FAIL_MESSAGE));
	else
		put_fail(t, doc->arena, gi_str("gi-tojson"),
		    gi_str("incomplete"));
	put_tail(t);
}

static void
document(struct gi_doc *doc, void *ctx)
{
	struct tojson	*t = ctx;

	read_meta(t, doc);
	if (t->cells)
		put_cells(t, doc);
	else
		put_document(t, doc);
	gi_flush_later(t->json.out);
}

/* Of what stands between documents, only a fail record is of use in JSON. */
static void
other(const struct gi_record *rec, void *ctx)
{
	struct tojson	*t = ctx;
	struct gi_arena	*a;

	if (rec->type != GI_REC_FAIL)
		return;
	a = gi_arena_new();
	put_head(t, gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE)));
	put_complete(t, false);
	put_fail(t, a, gi_field(rec, GI_FAIL_STAGE),
	    gi_field(rec, GI_FAIL_MESSAGE));
	put_tail(t);
	gi_flush_later(t->json.out);
	gi_arena_free(a);
}

int
main(int argc, char *argv[])
{
	static const struct gi_stage	 stage = { document, other, NULL, false };
	struct gi_args			 args = { argc, argv, 0, NULL };
	struct tojson			 t = { .json = { .out = stdout } };
	int				 opt;

	while ((opt = gi_option(&args, "gi-tojson")) >= 0) {
		if (opt == GI_OPT_TOJSON_CELLS)
			t.cells = true;
		else if (opt == GI_OPT_TOJSON_NO_TEXT)
			t.no_text = true;
		else if (opt == GI_OPT_TOJSON_PRETTY)
			t.json.pretty = true;
		else if (opt == GI_OPT_TOJSON_FORM &&
		    !gi_form_add(args.value))
			return gi_finish(stdout);
	}
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	gi_stage_operands(&args, &stage, &t);
	return gi_finish(stdout);
}
