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
#include "finding/wording.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/put.h"
#include "tool/msg.h"
#include "verify/about/day.h"
#include "verify/report/claim.h"
#include "verify/verify.h"

struct ver_found {
	struct gi_find	 find;
	size_t		 serial;	/* in the order in which they came */
	bool		 shown;		/* the user wants to see its class */
};

/* A record of the document that does not go on as it came. */
struct ver_edit {
	size_t		 rec;		/* its index */
	bool		 changed;	/* find stands in its place, else nothing */
	struct gi_find	 find;
};

/* What becomes of one document, in its arena. */
struct ver_findings {
	struct ver_found	*found;		/* of the rules that are on */
	size_t			 n, room;
	struct ver_edit		*edit;		/* in the order of records */
	size_t			 nedit, edit_room;
	size_t			 edited;	/* that were written, up to record
						   written */
	size_t			 written;
	struct ver_judge	 judge;
};

/* Count a finding, and let it raise the exit status. */
static void
tally_finding(struct ver_stage *st, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	size_t			 n;

	if (rule != NULL)
		st->tally.by_rule[rule - gi_rules(&n)]++;
	if ((int)f->severity >= st->fail_on)
		gi_status_raise(GI_FINDINGS);
}

static void
add_edit(struct gi_doc *doc, struct ver_findings *p,
    const struct gi_record *rec, const struct gi_find *f)
{
	struct ver_edit	*e;

	p->edit = gi_grow(doc->arena, p->edit, p->nedit, &p->edit_room,
	    sizeof(*p->edit));
	e = &p->edit[p->nedit++];
	e->rec = (size_t)(rec - doc->rec);
	e->changed = f != NULL;
	if (f != NULL)
		e->find = *f;
}

/* Add a finding, if its rule is on; false if it is not to be shown. */
static bool
take(struct ver_stage *st, struct gi_arena *a, struct ver_findings *p,
    struct gi_find *f)
{
	struct ver_found	*new;

	if (!gi_choice_apply(st->choice, f))
		return false;
	p->found = gi_grow(a, p->found, p->n, &p->room, sizeof(*p->found));
	new = &p->found[p->n];
	new->find = *f;
	new->serial = p->n++;
	new->shown = gi_choice_shows(st->choice, f);
	ver_judge_add(&p->judge, f);
	if (new->shown)
		tally_finding(st, f);
	return new->shown;
}

/* Take the finding of a record, if it makes one. */
static void
take_find(struct ver_stage *st, struct gi_doc *doc,
    const struct gi_record *rec, struct ver_findings *p)
{
	enum gi_severity	 was;
	struct gi_find		 f;

	if (!gi_find_read(doc->arena, rec, &f))
		return;
	was = f.severity;
	if (!take(st, doc->arena, p, &f))
		add_edit(doc, p, rec, NULL);
	else if (f.severity != was)
		add_edit(doc, p, rec, &f);
}

/*
 * Take what came with the document: findings; an older verdict and the claims
 * that came with it are made anew.
 */
static void
take_given(struct ver_stage *st, struct gi_doc *doc, struct ver_findings *p)
{
	bool			 more = gi_doc_has(doc, GI_REC_FIND) ||
				    gi_doc_has(doc, GI_REC_CLAIM);
	const struct gi_record	*rec = doc->rec;
	const struct gi_record	*end = rec + (more ? doc->nrec : doc->meta_end);

	for (; rec < end; rec++) {
		if (rec->type == GI_REC_FIND)
			take_find(st, doc, rec, p);
		else if (rec->type == GI_REC_CLAIM ||
		    (rec->type == GI_REC_META && ver_is_verdict(rec)))
			add_edit(doc, p, rec, NULL);
	}
}

/* Write the records of the document up to end, without those edited. */
static void
write_until(struct ver_stage *st, struct gi_doc *doc, struct ver_findings *p,
    size_t end)
{
	const struct ver_edit	*e;

	for (; p->edited < p->nedit; p->edited++) {
		e = &p->edit[p->edited];
		if (e->rec >= end)
			break;
		gi_doc_write(doc, p->written, e->rec, st->out);
		if (e->changed)
			gi_put_find(st->out, &e->find);
		p->written = e->rec + 1;
	}
	gi_doc_write(doc, p->written, end, st->out);
	p->written = end;
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

/* Take what was found now.  A stream that was verified before has it already. */
static void
take_new(struct ver_stage *st, struct gi_doc *doc,
    const struct ver_result *result, struct ver_findings *p)
{
	struct ver_found	 f = { .serial = 0 };
	size_t			 i, before = p->n;

	if (before > 0)
		qsort(p->found, before, sizeof(*p->found), by_place);
	for (i = 0; i < result->nfind; i++) {
		f.find = result->find[i];
		if (before == 0 || bsearch(&f, p->found, before, sizeof(f),
		    by_place) == NULL)
			(void)take(st, doc->arena, p, &f.find);
	}
}

static void
put_claims(struct ver_stage *st, const struct gi_doc *doc,
    const struct ver_result *result)
{
	const struct ver_kept	*c = result->claim, *end;

	for (end = c + result->nclaim; c < end; c++)
		ver_put_claim(st->out, doc->line[c->line].number, c);
}

/* Write the document, its verdict behind what else is known of the whole. */
static void
write_document(struct ver_stage *st, struct gi_doc *doc,
    struct ver_findings *p, size_t given, const struct ver_result *result,
    enum gi_verdict verdict)
{
	write_until(st, doc, p, doc->meta_end > 0 ? doc->meta_end : 1);
	ver_put_verdict(st->out, verdict);
	write_until(st, doc, p, doc->nrec);
	for (; given < p->n; given++) {
		if (p->found[given].shown)
			gi_put_find(st->out, &p->found[given].find);
	}
	put_claims(st, doc, result);
	gi_doc_end(doc, st->out);
}

/* Show the findings in the order of lines. */
static void
show(struct ver_stage *st, struct gi_doc *doc, struct ver_findings *p,
    struct ver_shown *s)
{
	struct gi_find	*find;
	size_t		 i;

	if (p->n > 0)
		qsort(p->found, p->n, sizeof(*p->found), by_line);
	find = gi_alloc_array(doc->arena, p->n, sizeof(*find));
	for (i = 0; i < p->n; i++) {
		if (p->found[i].shown)
			find[s->nfind++] = p->found[i].find;
	}
	s->source = doc->source;
	s->arena = doc->arena;
	s->doc = doc;
	s->find = find;
	s->count = s->verdict == GI_VERDICT_ERRORS ? p->judge.errors :
	    p->judge.doubts;
	st->show(s, st->ctx);
}

static void
verify_document(struct gi_doc *doc, void *ctx)
{
	struct ver_stage	*st = ctx;
	struct ver_findings	 p = { 0 };
	struct ver_shown	 s = { .doc = NULL };
	struct ver_result	 result;
	size_t			 given;

	ver_check(doc, st->deadline, &result);
	take_given(st, doc, &p);
	given = p.n;
	take_new(st, doc, &result, &p);
	s.verdict = ver_judge_end(&p.judge, doc, &result, &s.why);
	st->tally.documents++;
	st->tally.by_verdict[s.verdict]++;
	if (st->out != NULL)
		write_document(st, doc, &p, given, &result, s.verdict);
	if (st->show != NULL)
		show(st, doc, &p, &s);
}

/* Show the failure of a stage before, as its fail record tells it. */
static void
show_fail(struct ver_stage *st, const struct gi_record *rec)
{
	struct gi_arena		*a = gi_arena_new();
	struct gi_str		 stage = gi_unescape(a,
				    gi_field(rec, GI_FAIL_STAGE));
	struct gi_find		 f = { .severity = GI_ERROR };
	struct ver_shown	 s = { .find = &f, .nfind = 1,
				    .verdict = GI_VERDICT_UNREAD };
	f.rule = gi_dup(a, stage.s, stage.len);
	f.message = gi_unescape(a, gi_field(rec, GI_FAIL_MESSAGE));
	s.source = gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE));
	s.why = GI_NAME_REC_FAIL;
	s.arena = a;
	st->show(&s, st->ctx);
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
	st->tally.by_verdict[GI_VERDICT_UNREAD]++;
	if (st->show != NULL)
		show_fail(st, rec);
}

bool
ver_stage_deadline(struct ver_stage *st, const char *day)
{
	st->deadline = ver_day_read(gi_str(day));
	if (st->deadline != 0)
		return true;
	gi_report(GI_MSG_NO_DAY, NULL, 0, day);
	return false;
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
