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

void
ver_check_thin(struct ver_report *v)
{
	struct ver_section	 s;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[2];

	if (!v->sectioned || v->bare || !ver_section_read(v, PROBLEMS, &s) ||
	    s.table || s.text.len == 0)
		return;
	/* what is said elsewhere is not looked at */
	if (gi_utf8_count(s.text) > FEW ||
	    gi_word_in(GI_WORD_ELSEWHERE, s.text, NULL) != NULL)
		return;
	f.line = ver_line_number(v, &v->line[s.line]);
	f.place = ver_section_place(v, PROBLEMS);
	f.actual = s.text;
	args[0] = gi_say_section(v->arena, PROBLEMS);
	args[1] = whole(v, &s);
	ver_add_finding(v, "thin-section", f, args, GI_LEN(args));
}
