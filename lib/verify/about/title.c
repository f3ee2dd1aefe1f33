/* SPDX-License-Identifier: ISC */
/*
 * The title of a report, held against what the regulations call it.  What pages do with titles is no fault of theirs:
 * the body may stand on the line before or behind, and a text without a title
 * is an extract.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/find.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/checks.h"
#include "verify/about/title_text.h"

#define UNIFIED		2019	/* the first year of the form that the
				   regulations of that year ask for */
#define LETTER_LINES	30u	/* with text, in which a letter's title is */
#define LETTER_BYTES	180u	/* of it, at most */
#define NAME_BYTES	90u	/* of a body's name */

enum fault {
	NAMELESS = 1, UNDATED = 2, WORK = 4, ANNUAL = 8, DISORDER = 16,
	LETTER = 32
};
static const char *const	fault_name[] = {
	"nameless", "undated", "work", "annual", "disorder", "letter"
};

/* What is wrong, in words. */
static struct gi_str
say_faults(struct gi_arena *a, unsigned faults)
{
	static const struct gi_str	 comma = { GI_TEXT_IDEOGRAPHIC_COMMA,
	    sizeof(GI_TEXT_IDEOGRAPHIC_COMMA) - 1 };
	const struct gi_word		*w;
	struct gi_text			 t = { .arena = a };
	size_t				 i, j, n;

	w = gi_words(GI_WORD_TITLE_FAULT, &n);
	for (i = 0; i < GI_LEN(fault_name); i++) {
		if ((faults & 1u << i) == 0)
			continue;
		for (j = 0; j + 1 < n && !gi_str_is(w[j].value, fault_name[i]);
		    j++)
			;
		if (t.len > 0)
			gi_text_add(&t, comma);
		gi_text_add(&t, w[j].text);
	}
	return gi_text_end(&t);
}

static void
report_title(struct ver_report *v, struct gi_str title, size_t line,
    struct gi_str expected, unsigned faults)
{
	struct gi_find	 f = { .line = line, .actual = title };
	struct gi_str	 args[3] = { title, expected, { "", 0 } };

	f.place = ver_line_place(v, line);
	if (expected.len > 0)
		f.expected = expected;
	args[2] = say_faults(v->arena, faults);
	ver_add_finding(v, "title", f, args, GI_LEN(args));
}

/* As the title of the body's report should be. */
static struct gi_str
proper_title(struct ver_report *v, struct gi_str body)
{
	const struct gi_word	*w;
	struct gi_text		 t = { .arena = v->arena };
	size_t			 n;

	if (body.len == 0 || v->year == 0)
		return gi_str("");
	gi_text_add(&t, body);
	gi_text_size(&t, (size_t)v->year);
	w = gi_words(GI_WORD_TITLE_FORM, &n);
	gi_text_add(&t, w->text);
	return gi_text_end(&t);
}

/* Whether a line has a body's name, or nothing else than the agency's. */
static bool
is_name_line(struct ver_report *v, size_t i)
{
	struct gi_str	 s = gi_fold_text(v->arena,
	    ver_line_text(v, &v->line[i]));

	return s.len > 0 && s.len <= NAME_BYTES &&
	    gi_word_end(GI_WORD_AGENCY_END, s) != NULL;
}

/* Whether the body stands on the line before or behind that of the title. */
static bool
is_named_beside(struct ver_report *v, size_t line)
{
	size_t	 i, at;

	for (at = 0; at < v->nline && v->doc->line[at].number < line; at++)
		;
	for (i = at; i-- > 0;) {
		if (!v->line[i].blank) {
			if (is_name_line(v, i))
				return true;
			break;
		}
	}
	for (i = at + 1; i < v->nline; i++) {
		if (!v->line[i].blank)
			return is_name_line(v, i);
	}
	return false;
}

static unsigned
faults_of(struct ver_report *v, const struct ver_title *t, size_t line)
{
	unsigned	 faults = 0;
	size_t		 dated;

	(void)ver_meta(v, "year", &dated);
	if (t->name.len == 0 && !is_named_beside(v, line))
		faults |= NAMELESS;
	if (!t->dated && v->year != 0 && dated != line)
		faults |= UNDATED;
	if (t->disorder)
		faults |= DISORDER;
	else if (!t->annual && t->work_report)
		faults |= WORK;
	else if (!t->annual && v->year >= UNIFIED)
		faults |= ANNUAL;
	return faults;
}

static void
check_text(struct ver_report *v, struct gi_str title, size_t line)
{
	struct ver_title	 t;
	unsigned		 faults;
	size_t			 at;

	ver_title_read(gi_fold_text(v->arena, title), &t);
	faults = faults_of(v, &t, line);
	if (faults != 0)
		report_title(v, title, line, proper_title(v,
		    ver_meta(v, "agency", &at)), faults);
}

/* Whether folded text is the title of a letter that sends a report. */
static bool
is_letter(struct gi_str s)
{
	return gi_word_end(GI_WORD_LETTER_END, s) != NULL &&
	    gi_word_in(GI_WORD_TOPIC, s, NULL) != NULL &&
	    gi_word_in(GI_WORD_REPORT, s, NULL) != NULL &&
	    gi_word_in(GI_WORD_LETTER_VERB, s, NULL) != NULL &&
	    gi_word_in(GI_WORD_ABOUT, s, NULL) != NULL &&
	    gi_word_in(GI_WORD_NO_LETTER, s, NULL) == NULL &&
	    gi_word_in(GI_WORD_REASON, s, NULL) == NULL;
}

/* Before the first heading of a report without a title. */
static void
find_letter(struct ver_report *v)
{
	struct gi_str	 s, fold;
	size_t		 i, looked = 0, line;

	for (i = 0; i < v->nline && looked < LETTER_LINES &&
	    v->line[i].head == 0; i++) {
		if (v->line[i].blank || v->line[i].kind == VER_TABLE)
			continue;
		looked++;
		s = ver_line_text(v, &v->line[i]);
		if (s.len > LETTER_BYTES)
			continue;
		fold = gi_fold_text(v->arena, s);
		if (!is_letter(fold))
			continue;
		line = ver_line_number(v, &v->line[i]);
		report_title(v, s, line, gi_str(""), LETTER);
		return;
	}
}

void
ver_check_title(struct ver_report *v)
{
	struct gi_str	 title;
	size_t		 line;

	title = ver_meta(v, "title", &line);
	if (title.len == 0)
		find_letter(v);
	else if (line > 0 && (v->other == 0 || line < v->other))
		check_text(v, title, line);
}
