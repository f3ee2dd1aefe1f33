/* SPDX-License-Identifier: ISC */
/*
 * Section 5, problems and how they are mended, in a few words: "none", or no
 * problem and measure that anyone could hold against next year's report.  A
 * section with nothing under its heading is missing-section's.
 */
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/checks.h"
#include "verify/section/section.h"

#define PROBLEMS	5		/* the number of the section */
#define FEW		16		/* code points of folded text that are a
					   few words */
#define SAID		4		/* code points that say something */

/* All lines of the section, as they stand. */
static struct gi_str
whole(struct ver_report *v, const struct ver_section *s)
{
	struct gi_text	 text = { .arena = v->arena };
	struct ver_line	*l = &v->line[s->line], *end = v->line + v->nline;

	for (; l < end && l->head == s->head + 1; l++) {
		if (l->kind == VER_PROSE)
			gi_text_add(&text, ver_line_text(v, l));
	}
	return gi_text_end(&text);
}

/* Whether all that stands under the heading is a mark of nothing: "/". */
static bool
is_mark(struct ver_report *v, const struct ver_section *s)
{
	const struct ver_line	*l = &v->line[v->head[s->head].line + 1];
	const struct ver_line	*end = v->line + v->nline;
	size_t			 n = 0;

	for (; l < end && l->head == s->head + 1; l++) {
		if (l->kind != VER_PROSE || l->blank)
			continue;
		if (n++ > 0 || gi_word_is(GI_WORD_MARK,
		    gi_trim(l->text)) == NULL)
			return false;
	}
	return n == 1;
}

/* Whether a problem and what is done about it are named, each by its label. */
static bool
names_both(struct gi_str text)
{
	const struct gi_word	*w, *m;
	struct gi_str		 problem;
	size_t			 at;

	if ((w = gi_word_in(GI_WORD_PROBLEM_LABEL, text, &at)) == NULL)
		return false;
	problem = gi_str_from(text, at + w->text.len);
	if ((m = gi_word_in(GI_WORD_MEASURE_LABEL, problem, &at)) == NULL)
		return false;
	text = gi_str_from(problem, at + m->text.len);
	problem.len = at;
	return gi_utf8_count(problem) >= SAID && gi_utf8_count(text) >= SAID &&
	    gi_word_start(GI_WORD_NOTHING, problem) == NULL;
}

void
ver_check_thin(struct ver_report *v)
{
	struct ver_section	 s;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[2], text;

	if (!v->sectioned || v->bare || !ver_section_read(v, PROBLEMS, &s) ||
	    s.table || (s.text.len == 0 && !is_mark(v, &s)))
		return;
	/* what is said elsewhere is not looked at */
	if (gi_utf8_count(s.text) > FEW ||
	    gi_word_in(GI_WORD_ELSEWHERE, s.text, NULL) != NULL)
		return;
	text = whole(v, &s);
	if (names_both(text))
		return;
	f.line = ver_line_number(v, &v->line[s.line]);
	f.place = ver_section_place(v, PROBLEMS);
	f.actual = s.text.len > 0 ? s.text : gi_trim(text);
	args[0] = gi_say_section(v->arena, PROBLEMS);
	args[1] = text;
	ver_add_finding(v, "thin-section", f, args, GI_LEN(args));
}
