/* SPDX-License-Identifier: ISC */
/*
 * gi-verify: check the reports of a record stream by the rules, and write
 * the stream on with what was found, or the findings alone; see gi-verify(1).
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/kind.h"
#include "base/msg.h"
#include "base/option.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/choice.h"
#include "finding/find.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/put.h"
#include "verify/verdict.h"

#define NEVER	(GI_ERROR + 1)		/* --fail-on that no finding reaches */
#define TOP	3			/* rules that the summary names */

enum format { TSV, HUMAN, GCC };

struct run {
	enum format	 format;
	bool		 quiet;
	bool		 colour;
	int		 fail_on;
	struct gi_arena	*arena;		/* for as long as the tool runs */
	struct gi_choice *choice;
	size_t		*count;		/* findings by rule */
	size_t		 documents, wrong, blind, warned;
};

struct found {
	struct gi_find	 find;
	size_t		 serial;
};

struct report {			/* of one document */
	struct found		*found;
	size_t			 n, room;
	bool			 error, warning;
};

/* Which of the n words value is, or n: reported. */
static size_t
pick(const char *value, const char *const *word, size_t n)
{
	size_t	 i;

	for (i = 0; i < n && strcmp(value, word[i]) != 0; i++)
		;
	if (i == n)
		gi_report(GI_MSG_OPTION_VALUE, NULL, 0, value);
	return i;
}

static bool
set_format(struct run *r, const char *value)
{
	static const char *const word[] = { "tsv", "human", "gcc" };
	size_t	 i = pick(value, word, GI_LEN(word));

	r->format = (enum format)i;
	return i < GI_LEN(word);
}

static bool
set_fail_on(struct run *r, const char *value)
{
	static const char *const word[] = {
		[GI_NOTE] = "note", [GI_WARNING] = "warning",
		[GI_ERROR] = "error", [NEVER] = "never"
	};
	size_t	 i = pick(value, word, GI_LEN(word));

	r->fail_on = (int)i;
	return i < GI_LEN(word);
}

/* See https://no-color.org. */
static bool
wants_colour(void)
{
	const char	*term = getenv("TERM"), *none = getenv("NO_COLOR");

	return isatty(STDOUT_FILENO) && (none == NULL || none[0] == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
}

static bool
set_colour(struct run *r, const char *value)
{
	static const char *const word[] = { "auto", "always", "never" };
	size_t	 i = pick(value, word, GI_LEN(word));

	r->colour = i == 0 ? wants_colour() : i == 1;
	return i < GI_LEN(word);
}

/*
 * Text for people: what could move a terminal's cursor, or turn the text
 * around, is shown as U+FFFD.
 */
static void
put_safe(struct gi_str s)
{
	char		 buf[4] = { 0 };
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_is_control(cp))
			cp = GI_REPLACEMENT;
		fwrite(buf, 1, gi_utf8_encode(cp, buf), stdout);
	}
}

/* A word in the colour of an SGR sequence. */
static void
put_coloured(const struct run *r, const char *sgr, const char *word, int width)
{
	if (r->colour)
		printf("\033[%sm%-*s\033[0m", sgr, width, word);
	else
		printf("%-*s", width, word);
}

static void
put_human(const struct run *r, const struct gi_find *f)
{
	static const char *const sgr[] = {
		[GI_NOTE] = "36", [GI_WARNING] = "33", [GI_ERROR] = "1;31"
	};

	if (f->line > 0)
		printf("%6zu  ", f->line);
	else
		printf("%6s  ", "-");
	put_coloured(r, sgr[f->severity], gi_severity_name(f->severity), 8);
	printf(" %-16s ", f->rule);
	put_safe(f->message);
	putchar('\n');
}

static void
put_gcc(struct gi_str source, const struct gi_find *f)
{
	put_safe(source);
	if (f->line > 0)
		printf(":%zu", f->line);
	printf(": %s: ", gi_severity_name(f->severity));
	put_safe(f->message);
	printf(" [%s]\n", f->rule);
}

/*
 * Findings.
 */

static void
count(struct run *r, struct report *p, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	size_t			 n;

	if (rule != NULL)
		r->count[rule - gi_rules(&n)]++;
	p->error |= f->severity == GI_ERROR;
	p->warning |= f->severity == GI_WARNING;
	if ((int)f->severity >= r->fail_on)
		gi_status_raise(GI_FINDINGS);
}

static void
keep(struct gi_arena *a, struct report *p, const struct gi_find *f)
{
	p->found = gi_grow(a, p->found, p->n, &p->room, sizeof(*p->found));
	p->found[p->n].find = *f;
	p->found[p->n].serial = p->n;
	p->n++;
}

static struct gi_str
nullable(struct gi_arena *a, struct gi_str field)
{
	struct gi_str	 null = { NULL, 0 };

	return gi_is_null(field) ? null : gi_unescape(a, field);
}

/* A finding of a stage before; false where the record is none. */
static bool
read_find(struct gi_arena *a, const struct gi_record *rec, struct gi_find *f)
{
	struct gi_str	 rule = gi_unescape(a, gi_field(rec, 3));

	f->line = 0;
	if (!gi_is_null(gi_field(rec, 1)) &&
	    !gi_str_size(gi_field(rec, 1), &f->line))
		return false;
	if (!gi_severity_find(gi_field(rec, 2), &f->severity))
		return false;
	f->rule = gi_dup(a, rule.s, rule.len);
	f->place = nullable(a, gi_field(rec, 4));
	f->expected = nullable(a, gi_field(rec, 5));
	f->actual = nullable(a, gi_field(rec, 6));
	f->message = nullable(a, gi_field(rec, 7));
	return true;
}

enum taken { AS_IT_IS, DROPPED, CHANGED };

/* Keep a finding that came with the stream, f, or drop it. */
static enum taken
take(struct run *r, struct gi_doc *doc, const struct gi_record *rec,
    struct report *p, struct gi_find *f)
{
	enum gi_severity	 was;

	if (!read_find(doc->arena, rec, f))
		return AS_IT_IS;
	was = f->severity;
	if (!gi_choice_apply(r->choice, f))
		return DROPPED;
	keep(doc->arena, p, f);
	count(r, p, f);
	return f->severity == was ? AS_IT_IS : CHANGED;
}

/* Take the findings of the stream, and pass on all that is not dropped. */
static void
pass_on(struct run *r, struct gi_doc *doc, struct report *p)
{
	const struct gi_record	*rec, *end = doc->rec + doc->nrec;
	bool			 show = r->format == TSV && !r->quiet;
	size_t			 from = 0;
	enum taken		 taken;
	struct gi_find		 f;

	for (rec = doc->rec; rec < end; rec++) {
		if (rec->type != GI_REC_FIND)
			continue;
		taken = take(r, doc, rec, p, &f);
		if (taken == AS_IT_IS || !show)
			continue;
		gi_doc_write(doc, from, (size_t)(rec - doc->rec), stdout);
		if (taken == CHANGED)
			gi_put_find(stdout, &f);
		from = (size_t)(rec - doc->rec) + 1;
	}
	if (show)
		gi_doc_write(doc, from, doc->nrec, stdout);
}

static int
by_line(const void *a, const void *b)
{
	const struct found	*x = a, *y = b;

	if (x->find.line != y->find.line)
		return x->find.line < y->find.line ? -1 : 1;
	return x->serial < y->serial ? -1 : 1;
}

/* By what it finds and where: 0 for the same finding. */
static int
by_place(const void *a, const void *b)
{
	const struct gi_find	*x = &((const struct found *)a)->find;
	const struct gi_find	*y = &((const struct found *)b)->find;
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

static void
add(struct run *r, struct gi_doc *doc, const struct gi_verdict *verdict,
    struct report *p)
{
	struct found	 f = { .serial = 0 };
	size_t		 i, before = p->n;

	/* a stream that was verified before has the finding already */
	if (before > 0)
		qsort(p->found, before, sizeof(*p->found), by_place);
	for (i = 0; i < verdict->nfind; i++) {
		f.find = verdict->find[i];
		if (!gi_choice_apply(r->choice, &f.find) || (before > 0 &&
		    bsearch(&f, p->found, before, sizeof(f), by_place) !=
		    NULL))
			continue;
		keep(doc->arena, p, &f.find);
		count(r, p, &f.find);
		if (r->format == TSV && !r->quiet)
			gi_put_find(stdout, &f.find);
	}
}

static void
show(const struct run *r, const struct gi_doc *doc, struct report *p)
{
	size_t	 i;

	if (p->n == 0)
		return;
	qsort(p->found, p->n, sizeof(*p->found), by_line);
	if (r->format == HUMAN) {
		if (r->colour)
			fputs("\033[1m", stdout);
		put_safe(doc->source);
		puts(r->colour ? "\033[0m" : "");
	}
	for (i = 0; i < p->n; i++) {
		if (r->format == HUMAN)
			put_human(r, &p->found[i].find);
		else
			put_gcc(doc->source, &p->found[i].find);
	}
	gi_flush_later(stdout);
}

static void
document(struct gi_doc *doc, void *ctx)
{
	struct run		*r = ctx;
	struct report		 p = { 0 };
	struct gi_verdict	 verdict;

	gi_verify(doc, &verdict);
	pass_on(r, doc, &p);
	add(r, doc, &verdict, &p);
	r->documents++;
	if (p.error)
		r->wrong++;
	else if (!doc->complete || verdict.assessed == 0)
		r->blind++;
	else if (p.warning)
		r->warned++;
	if (r->quiet)
		return;
	if (r->format == TSV)
		gi_doc_end(doc, stdout);
	else
		show(r, doc, &p);
}

/* A document that a stage before could not read. */
static void
failed(struct run *r, const struct gi_record *rec)
{
	struct gi_find	 f = { .severity = GI_ERROR };
	struct gi_str	 source = gi_unescape(r->arena, gi_field(rec, 1));
	struct gi_str	 stage = gi_unescape(r->arena, gi_field(rec, 2));

	r->documents++;
	r->blind++;
	if (r->quiet)
		return;
	f.rule = gi_dup(r->arena, stage.s, stage.len);
	f.message = gi_unescape(r->arena, gi_field(rec, 3));
	if (r->format == GCC) {
		put_gcc(source, &f);
		return;
	}
	put_safe(source);
	putchar('\n');
	put_human(r, &f);
}

static void
other(const struct gi_record *rec, void *ctx)
{
	struct run	*r = ctx;

	if (r->format != TSV || r->quiet) {
		if (rec->type == GI_REC_FAIL)
			failed(r, rec);
		return;
	}
	gi_put_raw(stdout, rec->raw);
}

/* The rule with the most findings, which are then forgotten; n if none. */
static size_t
top(struct run *r, size_t n, size_t *findings)
{
	size_t	 i, best = n;

	*findings = 0;
	for (i = 0; i < n; i++) {
		if (r->count[i] <= *findings)
			continue;
		*findings = r->count[i];
		best = i;
	}
	if (best < n)
		r->count[best] = 0;
	return best;
}

static void
summary(struct run *r)
{
	const struct gi_rule	*rule;
	size_t			 i, k, n, findings;

	rule = gi_rules(&n);
	printf("%zu document%s: %zu clean, %zu with errors, %zu with warnings, "
	    "%zu not assessable", r->documents, r->documents == 1 ? "" : "s",
	    r->documents - r->wrong - r->warned - r->blind, r->wrong,
	    r->warned, r->blind);
	for (k = 0; k < TOP; k++) {
		if ((i = top(r, n, &findings)) == n)
			break;
		printf("%s %s %zu", k == 0 ? "; most often" : ",", rule[i].id,
		    findings);
	}
	putchar('\n');
}

/* Act on an option; false where there is nothing left to do. */
static bool
option(struct run *r, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_VERIFY_FORMAT:
		return set_format(r, value);
	case GI_OPT_VERIFY_FORM:
		return gi_form_add(value);
	case GI_OPT_VERIFY_QUIET:
		r->quiet = true;
		return true;
	case GI_OPT_VERIFY_FAIL_ON:
		return set_fail_on(r, value);
	case GI_OPT_VERIFY_ENABLE:
	case GI_OPT_VERIFY_DISABLE:
		return gi_choice_off(r->choice, value,
		    opt == GI_OPT_VERIFY_DISABLE);
	case GI_OPT_VERIFY_SEVERITY:
		return gi_choice_severity(r->choice, value);
	case GI_OPT_VERIFY_COLOR:
		return set_colour(r, value);
	case GI_OPT_VERIFY_LIST_RULES:
		gi_rules_list(stdout);
		return false;
	case GI_OPT_VERIFY_EXPLAIN:
		gi_rule_explain(stdout, value);
		return false;
	default:
		return false;
	}
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct run	 r = { .fail_on = GI_ERROR };
	struct gi_stage	 stage = { document, other, NULL, true };
	size_t		 n;
	int		 opt;

	gi_rules(&n);
	r.arena = gi_arena_new();
	r.choice = gi_choice_new(r.arena);
	r.count = gi_alloc_array(r.arena, n, sizeof(*r.count));
	r.colour = wants_colour();
	while ((opt = gi_option(&args, "gi-verify")) >= 0) {
		if (!option(&r, opt, args.value))
			break;
	}
	if (opt == GI_OPT_END) {
		if (r.format == TSV && !r.quiet)
			stage.out = stdout;
		gi_stage_operands(&args, &stage, &r);
		if (r.format == HUMAN && !r.quiet)
			summary(&r);
	}
	gi_arena_free(r.arena);
	return gi_finish(stdout);
}
