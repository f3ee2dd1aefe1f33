/* SPDX-License-Identifier: ISC */
/*
 * Verification as a stage: a stream of records comes in; it goes on with what
 * was found in each document, or what was found goes to who shows it.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/choice.h"
#include "finding/find.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/put.h"
#include "tool/msg.h"
#include "verify/verify.h"

struct ver_found {
	struct gi_find	 find;
	size_t		 serial;	/* in the order in which they came */
};

/* The findings of one document that the user wants, in its arena. */
struct ver_findings {
	struct ver_found	*found;
	size_t			 n, room;
	bool			 error, warning;	/* one is that severe */
};

/* What becomes of a finding that came with the stream. */
enum ver_fate { VER_KEPT, VER_DROPPED, VER_CHANGED };

/* Count a finding, and let it raise the exit status. */
static void
tally_finding(struct ver_stage *st, struct ver_findings *p,
    const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	size_t			 n;

	if (rule != NULL)
		st->tally.by_rule[rule - gi_rules(&n)]++;
	p->error |= f->severity == GI_ERROR;
	p->warning |= f->severity == GI_WARNING;
	if ((int)f->severity >= st->fail_on)
		gi_status_raise(GI_FINDINGS);
}

static void
add_found(struct ver_stage *st, struct gi_arena *a, struct ver_findings *p,
    const struct gi_find *f)
{
	p->found = gi_grow(a, p->found, p->n, &p->room, sizeof(*p->found));
	p->found[p->n].find = *f;
	p->found[p->n].serial = p->n;
	p->n++;
	tally_finding(st, p, f);
}

/* A field's text; s is NULL where the field is null. */
static struct gi_str
nullable(struct gi_arena *a, struct gi_str field)
{
	struct gi_str	 null = { NULL, 0 };

	return gi_is_null(field) ? null : gi_unescape(a, field);
}

/* Set *f from a find record; false where its fields make no finding. */
static bool
read_find(struct gi_arena *a, const struct gi_record *rec, struct gi_find *f)
{
	struct gi_str	 rule = gi_unescape(a, gi_field(rec, GI_FIND_RULE));

	f->line = 0;
	if (!gi_is_null(gi_field(rec, GI_FIND_LINE)) &&
	    !gi_str_size(gi_field(rec, GI_FIND_LINE), &f->line))
		return false;
	if (!gi_severity_find(gi_field(rec, GI_FIND_SEVERITY), &f->severity))
		return false;
	f->rule = gi_dup(a, rule.s, rule.len);
	f->place = nullable(a, gi_field(rec, GI_FIND_PLACE));
	f->expected = nullable(a, gi_field(rec, GI_FIND_EXPECTED));
	f->actual = nullable(a, gi_field(rec, GI_FIND_ACTUAL));
	f->message = nullable(a, gi_field(rec, GI_FIND_MESSAGE));
	f->args = nullable(a, gi_field(rec, GI_FIND_ARGS));
	if (f->args.len == 0)
		f->args.s = NULL;	/* a stage of before had none */
	return true;
}

/* Add the finding of a record, *f, if the user wants it. */
static enum ver_fate
take_find(struct ver_stage *st, struct gi_doc *doc,
    const struct gi_record *rec, struct ver_findings *p, struct gi_find *f)
{
	enum gi_severity	 was;

	if (!read_find(doc->arena, rec, f))
		return VER_KEPT;
	was = f->severity;
	if (!gi_choice_apply(st->choice, f))
		return VER_DROPPED;
	add_found(st, doc->arena, p, f);
	return f->severity == was ? VER_KEPT : VER_CHANGED;
}

/*
 * Add the findings that came with the document, and write its records on
 * without those that are not wanted.
 */
static void
pass_on(struct ver_stage *st, struct gi_doc *doc, struct ver_findings *p)
{
	const struct gi_record	*rec, *end = doc->rec + doc->nrec;
	size_t			 from = 0;
	enum ver_fate		 fate;
	struct gi_find		 f;

	for (rec = doc->rec; rec < end; rec++) {
		if (rec->type != GI_REC_FIND)
			continue;
		fate = take_find(st, doc, rec, p, &f);
		if (fate == VER_KEPT || st->out == NULL)
			continue;
		gi_doc_write(doc, from, (size_t)(rec - doc->rec), st->out);
		if (fate == VER_CHANGED)
			gi_put_find(st->out, &f);
		from = (size_t)(rec - doc->rec) + 1;
	}
	if (st->out != NULL)
		gi_doc_write(doc, from, doc->nrec, st->out);
}

/* For qsort(): by line, those of one line as they came. */
static int
by_line(const void *a, const void *b)
{
	const struct ver_found	*x = a, *y = b;

	if (x->find.line != y->find.line)
		return x->find.line < y->find.line ? -1 : 1;
	return x->serial < y->serial ? -1 : 1;
}

/* For qsort(), by line, rule and place: 0 for the same finding. */
static int
by_place(const void *a, const void *b)
{
	const struct gi_find	*x = &((const struct ver_found *)a)->find;
	const struct gi_find	*y = &((const struct ver_found *)b)->find;
	int			 order;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if ((order = strcmp(x->rule, y->rule)) != 0)
		return order;
	if (x->place.len != y->place.len)
		return x->place.len < y->place.len ? -1 : 1;
	return x->place.len == 0 ? 0 :
	    memcmp(x->place.s, y->place.s, x->place.len);
}

/*
 * Add what was found now, and write it.  A stream that was verified before
 * has it already.
 */
static void
add_verdict(struct ver_stage *st, struct gi_doc *doc,
    const struct ver_verdict *verdict, struct ver_findings *p)
{
	struct ver_found	 f = { .serial = 0 };
	size_t			 i, before = p->n;

	if (before > 0)
		qsort(p->found, before, sizeof(*p->found), by_place);
	for (i = 0; i < verdict->nfind; i++) {
		f.find = verdict->find[i];
		if (!gi_choice_apply(st->choice, &f.find) || (before > 0 &&
		    bsearch(&f, p->found, before, sizeof(f), by_place) !=
		    NULL))
			continue;
		add_found(st, doc->arena, p, &f.find);
		if (st->out != NULL)
			gi_put_find(st->out, &f.find);
	}
}

/* Give the findings to who shows them. */
static void
give(struct ver_stage *st, struct gi_doc *doc, struct ver_findings *p)
{
	struct gi_find	*find;
	size_t		 i;

	if (p->n > 0)
		qsort(p->found, p->n, sizeof(*p->found), by_line);
	find = gi_alloc_array(doc->arena, p->n, sizeof(*find));
	for (i = 0; i < p->n; i++)
		find[i] = p->found[i].find;
	st->document(doc, find, p->n, st->ctx);
}

static void
verify_document(struct gi_doc *doc, void *ctx)
{
	struct ver_stage	*st = ctx;
	struct ver_findings	 p = { 0 };
	struct ver_verdict	 verdict;

	ver_check(doc, &verdict);
	pass_on(st, doc, &p);
	add_verdict(st, doc, &verdict, &p);
	st->tally.documents++;
	if (p.error)
		st->tally.wrong++;
	else if (!doc->complete || verdict.assessed == 0)
		st->tally.blind++;
	else if (p.warning)
		st->tally.warned++;
	if (st->out != NULL)
		gi_doc_end(doc, st->out);
	if (st->document != NULL)
		give(st, doc, &p);
}

/* Give the failure of a stage before, as its fail record tells it. */
static void
give_unread(struct ver_stage *st, const struct gi_record *rec)
{
	struct gi_arena	*a = gi_arena_new();
	struct gi_str	 source = gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE));
	struct gi_str	 stage = gi_unescape(a, gi_field(rec, GI_FAIL_STAGE));
	struct gi_find	 f = { .severity = GI_ERROR };

	f.rule = gi_dup(a, stage.s, stage.len);
	f.message = gi_unescape(a, gi_field(rec, GI_FAIL_MESSAGE));
	st->unread(source, &f, st->ctx);
	gi_arena_free(a);
}

/* A record outside of documents. */
static void
pass_other(const struct gi_record *rec, void *ctx)
{
	struct ver_stage	*st = ctx;

	if (st->out != NULL)
		gi_put_raw(st->out, rec->raw);
	if (rec->type != GI_REC_FAIL)
		return;
	st->tally.documents++;
	st->tally.blind++;
	if (st->unread != NULL)
		give_unread(st, rec);
}

void
ver_stage_init(struct ver_stage *st, struct gi_arena *a)
{
	struct ver_stage	 stage = { .fail_on = GI_ERROR };
	size_t			 n;

	gi_rules(&n);
	stage.choice = gi_choice_new(a);
	stage.tally.by_rule = gi_alloc_array(a, n,
	    sizeof(*stage.tally.by_rule));
	*st = stage;
}

void
ver_stage_read(struct ver_stage *st, int fd, const char *name)
{
	struct gi_filter	 filter = { .document = verify_document,
				    .other = pass_other, .out = st->out,
				    .escaped = true };

	gi_filter_fd(fd, name, &filter, st);
}
