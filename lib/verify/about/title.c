/* SPDX-License-Identifier: ISC */
/*
 * The title of a report, held against what the regulations call it.  What pages
 * do with titles is no fault of theirs: the body may stand on the line before or
 * behind, and a text without a title is an extract.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "body/body.h"
#include "finding/find.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/checks.h"
#include "verify/about/clause.h"
#include "verify/about/kin.h"
#include "verify/about/self.h"
#include "verify/about/title_text.h"

#define UNIFIED		2019	/* the first year of the form that the
				   regulations of that year ask for */
#define LETTER_LINES	30u	/* with text, in which a letter's title is */
#define LETTER_BYTES	180u	/* of it, at most */
#define NAME_BYTES	90u	/* of a body's name */
#define HAN		3u	/* bytes of a character of a place */

enum fault {
	NAMELESS = 1, UNDATED = 2, WORK = 4, ANNUAL = 8, DISORDER = 16,
	LETTER = 32, PLACELESS = 64, OTHER = 128, SUMMARY = 256,
	UNLISTED = 512
};
static const char *const	fault_name[] = {
	"nameless", "undated", "work", "annual", "disorder", "letter",
	"placeless", "other", "summary", "unlisted"
};

/* What is wrong, in words; near is the place that one in no list is near to. */
static struct gi_str
say_faults(struct gi_arena *a, unsigned faults, const struct body_place *near)
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
	if ((faults & UNLISTED) != 0)
		gi_text_add(&t, body_place_name(near));
	return gi_text_end(&t);
}

static void
report_title(struct ver_report *v, struct gi_str title, size_t line,
    struct gi_str expected, unsigned faults, const struct body_place *near)
{
	struct gi_find	 f = { .line = line, .actual = title };
	struct gi_str	 args[3] = { title, expected, { "", 0 } };

	f.place = ver_line_place(v, line);
	if (expected.len > 0)
		f.expected = expected;
	args[2] = say_faults(v->arena, faults, near);
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

/*
 * The name of the body in full, as a mention has it: what the title has, with a
 * place before it; empty if there is none.
 */
static struct gi_str
full_name(const struct ver_report *v, struct gi_str name)
{
	const struct ver_mention	*m = v->self->mention, *end;

	for (end = m + v->self->n; m < end; m++) {
		if (m->name.len > name.len && memcmp(m->name.s + m->name.len -
		    name.len, name.s, name.len) == 0)
			return m->name;
	}
	return gi_str("");
}

/*
 * Whether the title's name lacks its place: a department is named by it; a
 * township or a street may go by its short name, but not its government or
 * office, where the report has it whole.  One that was made nameless does not.
 */
static bool
is_placeless(const struct ver_report *v, struct gi_str name)
{
	const struct gi_word	*w = gi_word_end(GI_WORD_BODY_END, name);
	struct body		 b;

	if (w == NULL || !gi_is_han_text(name) ||
	    ver_division_of(name, 1).len > 0 ||
	    gi_word_in(GI_WORD_SOME_PLACE, name, NULL) != NULL)
		return false;
	body_read(name, v->year, &b);
	if (b.where != BODY_NOWHERE)
		return false;
	return b.kind == BODY_DEPT || ((b.kind == BODY_TOWNSHIP ||
	    b.kind == BODY_STREET) &&
	    gi_word_start(GI_WORD_FORMAL_END, w->text) != NULL &&
	    full_name(v, name).len > 0);
}

/* The place that has just that name; NULL if there is none. */
static const struct body_place *
place_named(struct gi_str name)
{
	const struct body_key	*key = NULL;
	struct body_places	 set;

	return body_place_at(name, &key, BODY_FULL, &set) == name.len ?
	    set.place[0] : NULL;
}

/*
 * The place that a name is of once one of its characters is taken for another
 * that looks like it; NULL if there is none.
 */
static const struct body_place *
place_like(struct ver_report *v, struct gi_str name)
{
	const struct gi_word	*w;
	const struct body_place	*place;
	char			*s = gi_alloc(v->arena, name.len + 1);
	size_t			 i;

	for (i = 0; i + HAN <= name.len; i += HAN) {
		w = gi_word_start(GI_WORD_LOOK_ALIKE, gi_str_from(name, i));
		if (w == NULL)
			continue;
		memcpy(s, name.s, name.len);
		memcpy(s + i, w->value.s, HAN);
		place = place_named((struct gi_str){ s, name.len });
		if (place != NULL)
			return place;
	}
	return NULL;
}

/* Whether two names of places have as many characters, and one that differs. */
static bool
is_near(struct gi_str a, struct gi_str b)
{
	size_t	 i, differ = 0;

	for (i = 0; i + HAN <= a.len && a.len == b.len; i += HAN)
		differ += memcmp(a.s + i, b.s + i, HAN) != 0;
	return differ == 1;
}

/*
 * The place before the body's own words in a text, where its name is as near to
 * the unknown one; NULL if there is none, or where another place is visited.
 */
static const struct body_place *
place_before_own(const struct body *b, struct gi_str text)
{
	const struct body_place	*place;
	struct gi_str		 name = { NULL, b->unknown.len };
	size_t			 at, n;

	for (at = 0; (n = gi_str_find(gi_str_from(text, at), b->own)) <
	    text.len - at; at += b->own.len) {
		at += n;
		if (at < name.len)
			continue;
		name.s = text.s + at - name.len;
		if (is_near(name, b->unknown) &&
		    (place = place_named(name)) != NULL &&
		    gi_word_in(GI_WORD_SITE_ABROAD, ver_sentence_at(text, at),
		    NULL) == NULL)
			return place;
	}
	return NULL;
}

/*
 * The place that is meant where the body's is in no list: one whose name looks
 * like it, or by which the report calls the same body elsewhere.
 */
static const struct body_place *
place_meant(struct ver_report *v)
{
	const struct body_place	*place;
	size_t			 i;

	if (v->body == NULL || v->body->where != BODY_UNKNOWN)
		return NULL;
	place = place_like(v, v->body->unknown);
	for (i = 0; place == NULL && i < v->nline && v->body->own.len > 0; i++) {
		if (v->line[i].kind == VER_PROSE)
			place = place_before_own(v->body, v->line[i].text);
	}
	return place;
}

static unsigned
faults_of(struct ver_report *v, const struct ver_title *t, size_t line)
{
	unsigned	 faults = 0;
	size_t		 dated;

	(void)ver_meta(v, "year", &dated);
	if (t->name.len == 0 && !is_named_beside(v, line))
		faults |= NAMELESS;
	else if (v->self->misnamed)
		faults |= OTHER;
	else if (is_placeless(v, t->name))
		faults |= PLACELESS;
	if (!t->dated && v->year != 0 && dated != line)
		faults |= UNDATED;
	if (t->disorder)
		faults |= DISORDER;
	else if (t->summary && v->year >= UNIFIED)
		faults |= SUMMARY;
	else if (t->work_report && (!t->annual || faults != 0))
		faults |= WORK;
	else if (!t->annual && v->year >= UNIFIED)
		faults |= ANNUAL;
	return faults;
}

static void
check_text(struct ver_report *v, struct gi_str title, size_t line)
{
	const struct body_place	*near = place_meant(v);
	struct ver_title	 t;
	struct gi_str		 name;
	unsigned		 faults;

	ver_title_read(gi_fold_text(v->arena, title), &t);
	faults = faults_of(v, &t, line);
	if (near != NULL)
		faults |= UNLISTED;
	name = v->self->name;
	if ((faults & PLACELESS) != 0 && t.name.len >= name.len)
		name = full_name(v, t.name);
	if (faults != 0)
		report_title(v, title, line, near != NULL ? gi_str("") :
		    proper_title(v, ver_title_single(v->arena, name)),
		    faults, near);
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
		report_title(v, s, line, gi_str(""), LETTER, NULL);
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
