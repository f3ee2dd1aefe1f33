/* SPDX-License-Identifier: ISC */
/*
 * What is wrong with a report.  Findings of one rule on one table stand
 * together: the first in full, of the others what is not the same.
 */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/find.h"
#include "finding/said.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/view.h"

#define INDENT		2		/* blanks before a finding */

/* The findings of a report while they are written. */
struct listing {
	const struct view_screen	*screen;
	FILE				*out;
	struct gi_arena			*arena;
	struct gi_find			*find;
	size_t				 n;
	bool				*said;	/* by index of find */
	size_t				 line, severity;	/* columns that
						   these take */
};

/* Whether a rule is about a table, whose name is the first arg then. */
static bool
of_table(const struct gi_rule *rule)
{
	static const char *const place[] = { "row", "column", "table row",
	    "table row column" };
	size_t			 i;

	for (i = 0; rule != NULL && i < GI_LEN(place); i++) {
		if (strcmp(rule->place, place[i]) == 0)
			return true;
	}
	return false;
}

static bool
is_like(const struct gi_find *f, const struct gi_find *g)
{
	struct gi_str	 a[GI_RULE_ARGS], b[GI_RULE_ARGS];
	size_t		 n;

	return strcmp(f->rule, g->rule) == 0 && f->severity == g->severity &&
	    of_table(gi_rule_find(gi_str(f->rule))) &&
	    (n = gi_find_args(f, a)) > 1 && gi_find_args(g, b) == n && gi_str_eq(a[0], b[0]);
}

/* Whether a word of terms may be left out: it is no figure and no sign. */
static bool
is_label(struct gi_str word)
{
	size_t	 i;

	for (i = 0; i < word.len; i++) {
		if ((unsigned char)word.s[i] >= 0x80)
			return true;
	}
	return false;
}

/*
 * Terms, as "label 3 + label 4", without the labels that those of the first
 * finding have in the same places; as they are where they have other places, or
 * where there is but one.
 */
static struct gi_str
terms(struct gi_arena *a, struct gi_str first, struct gi_str arg)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 word, same, rest = arg;

	if (!gi_str_has(arg, gi_str(" + ")))
		return arg;
	while (gi_str_part(&rest, ' ', &word)) {
		if (!gi_str_part(&first, ' ', &same) ||
		    is_label(word) != is_label(same))
			return arg;
		if (is_label(word) && gi_str_eq(word, same))
			continue;
		if (t.len > 0)
			gi_text_byte(&t, ' ');
		gi_text_add(&t, word);
	}
	return first.len > 0 ? arg : gi_text_end(&t);
}

/* What a finding says that is like the first: without what that said. */
static struct gi_str
further(struct gi_arena *a, const struct gi_find *first,
    const struct gi_find *f)
{
	struct gi_str	 said[GI_RULE_ARGS], arg[GI_RULE_ARGS];
	struct gi_find	 rest = *f;
	size_t		 i, n = gi_find_args(f, arg);

	(void)gi_find_args(first, said);
	for (i = 1; i < n; i++)
		arg[i] = terms(a, said[i], arg[i]);
	gi_find_say(a, &rest, gi_rule_find(gi_str(f->rule)), arg, n);
	return gi_find_text(a, &rest);
}

/* A line number, and the severity; blanks where there is none. */
static void
put_margin(const struct listing *l, size_t line, const enum gi_severity *s)
{
	char		 buf[64] = "";
	struct gi_str	 name = gi_str("");

	if (line > 0)
		snprintf(buf, sizeof(buf), gi_text("line %zu"), line);
	if (s != NULL)
		name = gi_str(gi_said("severity", gi_severity_name(*s)));
	view_blanks(l->out, INDENT);
	view_put_right(l->screen, l->out, VIEW_FAINT, gi_str(buf), l->line);
	view_blanks(l->out, 1);
	view_put_left(l->screen, l->out, s != NULL ? view_ink_severity(*s) :
	    VIEW_PLAIN, name, l->severity);
	view_blanks(l->out, 1);
}

static size_t
margin(const struct listing *l)
{
	return INDENT + l->line + 1 + l->severity + 1;
}

/* Write a text behind the margin, and the rule in brackets behind it. */
static void
put_text(const struct listing *l, struct gi_str text, const char *rule)
{
	struct gi_text	 t = { .arena = l->arena };

	gi_text_add(&t, gi_safe_text(l->arena, text));
	if (rule != NULL) {
		gi_text_add(&t, gi_str(" ["));
		gi_text_add(&t, gi_safe_text(l->arena, gi_str(rule)));
		gi_text_byte(&t, ']');
	}
	view_put_folded(l->screen, l->out, l->arena, VIEW_PLAIN,
	    gi_text_end(&t), margin(l));
}

/* A finding, and those behind it that are like it. */
static void
put_group(struct listing *l, size_t at)
{
	const struct gi_find	*first = &l->find[at], *f;
	size_t			 i, line = first->line;

	put_margin(l, first->line, &first->severity);
	put_text(l, gi_find_text(l->arena, first), first->rule);
	for (i = at + 1; i < l->n; i++) {
		f = &l->find[i];
		if (l->said[i] || !is_like(first, f))
			continue;
		l->said[i] = true;
		put_margin(l, f->line != line ? f->line : 0, NULL);
		put_text(l, further(l->arena, first, f), NULL);
		line = f->line;
	}
}

static void
put_severity(struct listing *l, enum gi_severity severity)
{
	size_t	 i;

	for (i = 0; i < l->n; i++) {
		if (l->said[i] || l->find[i].severity != severity)
			continue;
		l->said[i] = true;
		put_group(l, i);
	}
}

/* The columns of the margin: what the widest of its texts takes. */
static void
measure(struct listing *l)
{
	char	 buf[64];
	size_t	 i, w;

	for (i = 0; i < l->n; i++) {
		if (l->find[i].line > 0) {
			snprintf(buf, sizeof(buf), gi_text("line %zu"),
			    l->find[i].line);
			w = view_columns(l->screen, gi_str(buf));
			l->line = w > l->line ? w : l->line;
		}
		w = view_columns(l->screen, gi_str(gi_said("severity",
		    gi_severity_name(l->find[i].severity))));
		l->severity = w > l->severity ? w : l->severity;
	}
}

/* The findings that are shown; notes are, or are counted. */
static void
take(struct listing *l, const struct rep_report *r, bool notes)
{
	size_t	 i;

	l->find = gi_alloc_array(l->arena, r->nfind, sizeof(*l->find));
	for (i = 0; i < r->nfind; i++) {
		if (notes || r->find[i].severity != GI_NOTE)
			l->find[l->n++] = r->find[i];
	}
	l->n = gi_find_group(l->arena, l->find, l->n);
	l->said = gi_alloc_array(l->arena, l->n, sizeof(*l->said));
}

void
view_findings(const struct view_screen *s, const struct view_choice *c,
    FILE *out, const struct rep_report *r)
{
	struct listing	 l = { .screen = s, .out = out };
	int		 severity;

	if (r->errors + r->warnings + (c->notes ? r->notes : 0) == 0)
		return;
	l.arena = r->doc->arena;
	take(&l, r, c->notes);
	measure(&l);
	for (severity = GI_ERROR; severity >= GI_NOTE; severity--)
		put_severity(&l, (enum gi_severity)severity);
	if (c->notes || r->notes == 0)
		return;
	view_blanks(out, INDENT);
	fprintf(out, gi_text_n("%zu note, see --notes\n",
	    "%zu notes, see --notes\n", r->notes), r->notes);
}
