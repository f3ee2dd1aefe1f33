/* SPDX-License-Identifier: ISC */
/*
 * The parts that the preface announces, held against how many it says there
 * are, and against the headings.  A part that the text lacks is missing-section's
 * and no matter of the preface.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/announce.h"
#include "verify/section/checks.h"

/* What of it a finding says; a number is 0, a text empty, where it does not. */
struct ver_disagreement {
	struct gi_str	 said;		/* how many there are said to be */
	size_t		 named, headings;
	struct gi_str	 lacking;	/* titles of parts that are not named */
	struct gi_str	 foreign;	/* a part without a heading */
};

/* The statutory sections that have a heading, as bits. */
static unsigned
headings(const struct ver_report *v)
{
	unsigned	 set = 0;
	size_t		 i;

	for (i = 0; i < v->nhead; i++)
		set |= 1u << v->head[i].section;
	return set & ~1u;
}

/* The titles of the form's sections in set, in quotes, in the arena. */
static struct gi_str
titles(struct ver_report *v, unsigned set)
{
	struct gi_str	 part[2 * VER_SECTIONS + 1];
	size_t		 i, n = 0;

	for (i = 0; i < v->form->nsection; i++) {
		if ((set >> v->form->section[i].number & 1) == 0)
			continue;
		if (n > 0)
			part[n++] = gi_say_word(GI_WORD_QUOTE_BETWEEN);
		part[n++] = gi_str(v->form->section[i].title.text);
	}
	return gi_say_join(v->arena, part, n);
}

/* Whether a heading names a part that the form does not have. */
static bool
has_foreign_heading(const struct ver_report *v)
{
	const struct gi_word	*w;
	size_t			 i;

	for (i = 0; i < v->nhead; i++) {
		w = gi_word_in(GI_WORD_PART_NAME, v->head[i].title, NULL);
		if (v->head[i].section == 0 && w != NULL &&
		    gi_str_is(w->value, "f"))
			return true;
	}
	return false;
}

/*
 * What is wrong with a number of parts that are not named.  Headings that the form
 * does not have may be parts too; of parts that lack a heading missing-section
 * speaks.
 */
static bool
is_miscounted(const struct ver_report *v, const struct ver_announced *a,
    struct ver_disagreement *d)
{
	size_t	 n = ver_bits(headings(v));

	if (!v->sectioned || n < VER_SECTIONS ||
	    (a->number >= n && a->number <= v->nhead))
		return false;
	d->said = a->said;
	d->headings = a->number < n ? n : v->nhead;
	return true;
}

/*
 * What is wrong with the number of parts that are named too; lacking are those
 * that are not, have those that have a heading.
 */
static bool
is_misnumbered(struct ver_report *v, const struct ver_announced *a,
    unsigned lacking, unsigned have, struct ver_disagreement *d)
{
	d->said = a->said;
	if (a->number < a->least) {
		d->named = a->least;
	} else if (a->number > a->most && !a->etc) {
		d->named = a->most;
		if (a->number == VER_SECTIONS && lacking != 0)
			d->lacking = titles(v, lacking);
	} else if (a->annex && a->number == a->most &&
	    a->most == ver_bits(a->named) + 1 && (lacking & have) != 0) {
		d->lacking = titles(v, lacking & have);
	} else if (v->sectioned && a->number < ver_bits(have)) {
		d->headings = ver_bits(have);
	} else {
		return false;
	}
	return true;
}

/* What is wrong with an announcement; false where nothing is. */
static bool
disagrees(struct ver_report *v, const struct ver_announced *a,
    struct ver_disagreement *d)
{
	unsigned	 have = headings(v), lacking;

	if (a->bare)
		return is_miscounted(v, a, d);
	lacking = v->sectioned ? (2u << VER_SECTIONS) - 2 - a->named : 0;
	if (a->number > 0 && !a->unsure &&
	    is_misnumbered(v, a, lacking, have, d))
		return true;
	if (!v->sectioned)
		return false;
	d->said.len = 0;
	if (a->foreign.len > 0 && !has_foreign_heading(v)) {
		d->foreign = a->foreign;
		return true;
	}
	/* a name that is not known may be of a part that lacks */
	if (a->number > 0 || a->etc || (lacking & have) == 0 ||
	    a->most > ver_bits(a->named) + a->annex || (a->named & 2) == 0 || a->named >> VER_SECTIONS == 0)
		return false;
	d->lacking = titles(v, lacking & have);
	return true;
}

/* The source of text that is a part of m, of which para is the paragraph. */
static struct gi_str
source(const struct ver_para *para, const struct ver_marked *m,
    struct gi_str text)
{
	size_t		 at = (size_t)(text.s - m->text.s);
	struct gi_str	 out = { "", 0 };

	if (text.len == 0)
		return out;
	out.s = para->text.s + m->from[at];
	out.len = m->from[at + text.len] - m->from[at];
	return out;
}

static void
report(struct ver_report *v, const struct ver_para *para,
    const struct ver_marked *m, struct gi_str sentence,
    const struct ver_disagreement *d)
{
	size_t		 at = m->from[sentence.s - m->text.s];
	struct gi_find	 f = { 0 };
	struct gi_str	 args[5] = { { "", 0 } };

	f.line = ver_line_number(v, &v->line[ver_para_line(para, at)]);
	f.place = ver_line_place(v, f.line);
	args[0] = source(para, m, d->said);
	if (d->named > 0)
		args[1] = gi_size_text(v->arena, d->named);
	if (d->headings > 0)
		args[2] = gi_size_text(v->arena, d->headings);
	args[3] = d->lacking;
	args[4] = source(para, m, d->foreign);
	f.actual = d->foreign.len > 0 ? args[4] : args[0];
	f.actual.s = gi_dup(v->arena, f.actual.s, f.actual.len);
	f.expected = d->headings > 0 ? args[2] : args[1];
	ver_add_finding(v, "announced-parts", f, args, GI_LEN(args));
}

/* Check a paragraph; true where it announces the parts of the report. */
static bool
check(struct ver_report *v, const struct ver_para *para)
{
	struct ver_disagreement	 d = { 0 };
	struct ver_announced	 a;
	struct ver_marked	 m;
	struct gi_str		 sentence;
	size_t			 at = 0;

	if (!ver_para_has(v, para, GI_WORD_SIGN_PART_CUE) ||
	    gi_word_in(GI_WORD_PART_CUE, para->text, NULL) == NULL)
		return false;
	m = ver_mark_text(v->scratch, para->text);
	while (ver_piece_next(m.text, '.', &at, &sentence)) {
		if (!ver_announced_read(sentence, &a))
			continue;
		if (disagrees(v, &a, &d))
			report(v, para, &m, sentence, &d);
		return true;
	}
	return false;
}

void
ver_check_announced(struct ver_report *v)
{
	struct ver_para	 para;
	size_t		 i = 0;

	/* of headings that were cut off nothing is known */
	if (v->partial || v->headless || v->bare)
		return;
	while (ver_para_next(v, &i, &para)) {
		if (v->line[para.part[0].line].head > 1 || check(v, &para))
			break;
	}
}
