/* SPDX-License-Identifier: ISC */
/* One report: its tables, what is wrong with them, and with its text. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "form/place.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/table.h"
#include "view/view.h"

#define INDENT	2

static void
put_title(const struct view_detail *d, const char *text)
{
	view_put(d->screen, d->out, VIEW_BOLD, gi_str(text));
	putc('\n', d->out);
}

/* A line of what the report says of itself, if it does. */
static void
put_fact(const struct view_detail *d, const char *name, struct gi_str text)
{
	if (text.len == 0)
		return;
	fputs(name, d->out);
	view_put_folded(d->screen, d->out, d->arena, VIEW_PLAIN,
	    gi_safe_text(d->arena, text),
	    view_columns(d->screen, gi_str(name)));
}

static void
put_verdict(const struct view_detail *d)
{
	const struct rep_report	*r = d->report;
	struct rep_row		 row = { .complete = r->complete,
				    .judged = r->judged, .read = true,
				    .verdict = r->verdict, .errors = r->errors,
				    .warnings = r->warnings };
	const char		*name = gi_text("verdict: ");

	memcpy(row.fact, r->fact, sizeof(row.fact));
	fputs(name, d->out);
	view_put_folded(d->screen, d->out, d->arena, view_verdict_ink(&row),
	    view_judgement(d->arena, &row),
	    view_columns(d->screen, gi_str(name)));
	putc('\n', d->out);
}

static void
put_head(const struct view_detail *d)
{
	const struct rep_report	*r = d->report;
	struct gi_str		 who = rep_who(r->fact);

	view_put_folded(d->screen, d->out, d->arena, VIEW_BOLD,
	    gi_safe_text(d->arena, r->fact[REP_TITLE].len > 0 ?
	    r->fact[REP_TITLE] : r->source), 0);
	put_fact(d, gi_text("file: "), r->source);
	put_fact(d, gi_text("body: "), who);
	put_fact(d, gi_text("year: "), r->fact[REP_YEAR]);
	put_fact(d, gi_text("form: "),
	    view_edition(d->arena, r->fact[REP_EDITION]));
	put_fact(d, gi_text("published: "), r->fact[REP_PUBLISHED]);
	put_verdict(d);
}

/* A finding below its table, by the number that stands in the cell. */
static void
put_finding(const struct view_detail *d, const struct view_mark *m)
{
	struct gi_text	 sign = { .arena = d->arena };
	struct gi_text	 text = { .arena = d->arena };
	struct gi_str	 s;
	char		 buf[64];

	gi_text_add(&sign, view_sign(d->screen, m->find->severity));
	gi_text_size(&sign, m->number);
	s = gi_text_end(&sign);
	view_blanks(d->out, INDENT);
	view_put(d->screen, d->out, m->ink, s);
	view_blanks(d->out, 1);
	if (m->find->line > 0) {
		snprintf(buf, sizeof(buf), gi_text("line %zu"), m->find->line);
		gi_text_add(&text, gi_str(buf));
		gi_text_add(&text, gi_str("  "));
	}
	gi_text_add(&text, gi_safe_text(d->arena,
	    gi_find_text(d->arena, m->find)));
	gi_text_add(&text, gi_str(" ["));
	gi_text_add(&text, gi_safe_text(d->arena, gi_str(m->find->rule)));
	gi_text_byte(&text, ']');
	view_put_folded(d->screen, d->out, d->arena, VIEW_PLAIN,
	    gi_text_end(&text), INDENT + view_columns(d->screen, s) + 1);
}

/* Write the findings on a table, or for GI_TABLES on none; how many. */
static size_t
put_findings(const struct view_detail *d, enum gi_table table)
{
	size_t	 i, n = 0;

	for (i = 0; i < d->marks.n; i++) {
		if (d->marks.mark[i].table != table)
			continue;
		put_finding(d, &d->marks.mark[i]);
		n++;
	}
	return n;
}

/* What stands in a table, but in no cell that is known: ? if no number. */
static void
add_stray(const struct view_detail *d, struct gi_text *t,
    const struct rep_cell *c)
{
	gi_text_add(t, gi_safe_text(d->arena, c->raw.s != NULL ? c->raw :
	    c->value.s != NULL ? c->value : gi_str("")));
	if (c->value.s == NULL)
		gi_text_byte(t, '?');
}

static void
put_strays(const struct view_detail *d, enum gi_table table)
{
	const struct rep_report	*r = d->report;
	struct gi_text		 t = { .arena = d->arena };
	char			 buf[64];
	size_t			 i, line = 0;

	for (i = 0; i < r->nstray; i++) {
		if ((r->stray[i].place == NULL ? GI_TABLES :
		    (enum gi_table)r->stray[i].place->table) != table)
			continue;
		if (t.len == 0)
			gi_text_add(&t, gi_str(gi_text("Numbers in no cell:")));
		if (r->stray[i].line != line) {
			line = r->stray[i].line;
			snprintf(buf, sizeof(buf), gi_text("line %zu"), line);
			gi_text_add(&t, gi_str("  "));
			gi_text_add(&t, gi_str(buf));
			gi_text_add(&t, gi_str(gi_text(": ")));
		} else
			gi_text_add(&t, gi_str(gi_text(", ")));
		add_stray(d, &t, &r->stray[i]);
	}
	if (t.len == 0)
		return;
	view_blanks(d->out, INDENT);
	view_put_folded(d->screen, d->out, d->arena, VIEW_PLAIN,
	    gi_text_end(&t), 2 * INDENT);
}

/* The table of that kind as the report's edition has it, or any that does. */
static const struct gi_tableform *
form_of(const struct rep_report *r, enum gi_table table)
{
	const struct gi_tableform	*t = NULL;
	const struct gi_form		*form;
	size_t				 i, n;
	bool				 any = false;

	for (i = 0; i < r->ncell; i++)
		any |= r->cell[i].place->table == table;
	if (r->form != NULL)
		t = gi_form_table(r->form, table);
	form = gi_forms(&n);
	while (t == NULL && any && n-- > 0)
		t = gi_form_table(&form[n], table);
	return t;
}

static void
put_tables(const struct view_detail *d)
{
	const struct gi_tableform	*form;
	int				 t;

	for (t = 0; t < GI_TABLES; t++) {
		form = form_of(d->report, (enum gi_table)t);
		if (form != NULL)
			view_table(d, form);
		if (put_findings(d, (enum gi_table)t) > 0 || form != NULL) {
			put_strays(d, (enum gi_table)t);
			putc('\n', d->out);
		}
	}
}

/* Whether an earlier mark is of the same rule. */
static bool
is_repeated(const struct view_detail *d, size_t at)
{
	size_t	 i;

	for (i = 0; i < at; i++) {
		if (strcmp(d->marks.mark[i].find->rule,
		    d->marks.mark[at].find->rule) == 0)
			return true;
	}
	return false;
}

static void
put_rule(const struct view_detail *d, const struct gi_rule *rule)
{
	bool		 zh = gi_lang() == GI_LANG_ZH;
	const char	*law = zh ? rule->law : rule->law_en;

	view_blanks(d->out, INDENT);
	fprintf(d->out, "%s: ", rule->id);
	view_put_folded(d->screen, d->out, d->arena, VIEW_PLAIN,
	    gi_str(zh ? rule->cure : rule->cure_en), 2 * INDENT);
	if (law[0] == '\0')
		return;
	view_blanks(d->out, 2 * INDENT);
	view_put_folded(d->screen, d->out, d->arena, VIEW_FAINT,
	    gi_str(law), 2 * INDENT);
}

/* What is to be done, and the law behind it, once for each rule. */
static void
put_rules(const struct view_detail *d)
{
	const struct gi_rule	*rule;
	size_t			 i;
	bool			 any = false;

	for (i = 0; i < d->marks.n; i++) {
		rule = gi_rule_find(gi_str(d->marks.mark[i].find->rule));
		if (rule == NULL || is_repeated(d, i))
			continue;
		if (!any)
			put_title(d, gi_text("What is done then, and where "
			    "it is written"));
		any = true;
		put_rule(d, rule);
	}
	if (any)
		putc('\n', d->out);
}

static bool
has_other(const struct view_detail *d)
{
	return d->marks.n > 0 &&
	    d->marks.mark[d->marks.n - 1].table == GI_TABLES;
}

void
view_detail(const struct view_screen *s, FILE *out, const struct rep_report *r)
{
	struct view_detail	 d = { .screen = s, .out = out, .report = r };

	d.arena = r->doc->arena;
	view_marks_make(&d.marks, d.arena, r);
	put_head(&d);
	put_tables(&d);
	if (has_other(&d)) {
		put_title(&d, gi_text("Elsewhere in the report"));
		put_findings(&d, GI_TABLES);
		putc('\n', out);
	}
	put_strays(&d, GI_TABLES);
	view_claims(&d);
	put_rules(&d);
}
