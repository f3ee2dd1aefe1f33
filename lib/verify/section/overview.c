/* SPDX-License-Identifier: ISC */
/*
 * The five subjects that section 1 has to speak of in the form of 2021:
 * disclosure, requests, management of information, platforms, supervision.  A
 * subject is spoken of where any of its words stands, in prose or in a heading
 * that has something under it: what the preface announces, what a report says of
 * itself, and a bare title are no such words.
 */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/announce.h"
#include "verify/section/checks.h"
#include "verify/section/section.h"

#define SINCE		2021	/* the year of the form that names them */
#define OVERVIEW	1	/* the number of the section */
#define SUBJECTS	5
#define ALL		((2u << SUBJECTS) - 2)	/* bit n: subject n */
#define SHORT		240	/* bytes of a section that only says where
				   its text is */
#define TITLE		40	/* code points of a heading, at most */

/* What was read of a section. */
struct ver_spoken {
	unsigned subjects;	/* bits */
	unsigned titled;	/* of the headings above, which count only if
				   something follows */
	unsigned level;		/* of the last of these; 0: there is none */
	size_t	 prose;		/* bytes that are no headings */
	bool	 elsewhere;	/* it is said to stand elsewhere */
};

/* The subjects of which words stand in folded text. */
static unsigned
subjects(struct gi_str fold)
{
	const struct gi_word	*w;
	struct gi_str		 rest = fold;
	unsigned		 set = 0;
	size_t			 at;

	while (set != ALL &&
	    (w = gi_word_in(GI_WORD_SUBJECT, rest, &at)) != NULL) {
		set |= 1u << (w->value.s[0] - '0');
		/* another may begin inside of it */
		rest = gi_str_from(rest, at);
		rest = gi_str_from(rest, rest.len < 3 ? rest.len : 3);
	}
	return set;
}

/* Whether a paragraph is nothing but a heading. */
static bool
is_title(const struct ver_report *v, const struct ver_para *p)
{
	return p->npart == 1 && v->line[p->part[0].line].level > 1 &&
	    !gi_cp_is_end(gi_utf8_last(p->text)) &&
	    gi_utf8_count(p->text) <= TITLE;
}

/* The subjects of a sentence, but for clauses about the report itself. */
static unsigned
read_clauses(struct gi_str sentence)
{
	struct gi_str	 s;
	unsigned	 set = 0;
	size_t		 at = 0;

	while (ver_piece_next(sentence, ',', &at, &s)) {
		if (gi_word_in(GI_WORD_OF_ITSELF, s, NULL) == NULL)
			set |= subjects(s);
	}
	return set;
}

/* The subjects of a paragraph, but for sentences that announce the parts. */
static unsigned
read_sentences(struct ver_report *v, struct gi_str text)
{
	struct ver_marked	 m = ver_mark_text(v->scratch, text);
	struct ver_announced	 a;
	struct gi_str		 s;
	unsigned		 set = 0;
	size_t			 at = 0;

	while (ver_piece_next(m.text, '.', &at, &s)) {
		if (!ver_announced_read(s, &a))
			set |= read_clauses(s);
	}
	return set;
}

/* Read a paragraph of the section. */
static void
read_para(struct ver_report *v, const struct ver_para *p, struct ver_spoken *s)
{
	unsigned	 level = v->line[p->part[0].line].level;

	/* a heading beside the one before leaves that one bare */
	if (level > 0 && s->level > 0 && level <= s->level)
		s->titled = 0;
	if (is_title(v, p)) {
		s->titled |= read_sentences(v, p->text);
		s->level = level;
		return;
	}
	s->subjects |= read_sentences(v, p->text) | s->titled;
	s->prose += p->text.len;
	s->elsewhere |= ver_para_has(v, p, GI_WORD_SIGN_ELSEWHERE) &&
	    gi_word_in(GI_WORD_ELSEWHERE, p->text, NULL) != NULL;
	s->titled = 0;
	s->level = 0;
}

/* What a subject is called; empty if data/words.tsv has no name for it. */
static struct gi_str
name_of(unsigned subject)
{
	const struct gi_word	*w;
	struct gi_str		 none = { "", 0 };
	size_t			 i, n;

	w = gi_words(GI_WORD_SUBJECT_NAME, &n);
	for (i = 0; i < n; i++) {
		if ((unsigned)(w[i].value.s[0] - '0') == subject)
			return w[i].text;
	}
	return none;
}

static void
report(struct ver_report *v, size_t head, unsigned lacking)
{
	struct gi_str	 args[2], part[2 * SUBJECTS];
	struct gi_find	 f = { 0 };
	size_t		 n = 0;
	unsigned	 i;

	for (i = 1; i <= SUBJECTS; i++) {
		if ((lacking >> i & 1) == 0)
			continue;
		if (n > 0)
			part[n++] = gi_str(GI_TEXT_IDEOGRAPHIC_COMMA);
		part[n++] = name_of(i);
	}
	f.line = ver_line_number(v, &v->line[v->head[head].line]);
	args[0] = gi_say_section(v->arena, OVERVIEW);
	args[1] = gi_say_join(v->arena, part, n);
	f.place = f.actual = args[1];
	ver_add_finding(v, "overview-topic", f, args, GI_LEN(args));
}

/* Whether a table stands under a heading: it may speak of anything. */
static bool
has_table(const struct ver_report *v, size_t head)
{
	const struct ver_line	*l = &v->line[v->head[head].line];
	const struct ver_line	*end = v->line + v->nline;

	for (; l < end && l->head <= head + 1; l++) {
		if (l->kind == VER_TABLE)
			return true;
	}
	return false;
}

void
ver_check_overview(struct ver_report *v)
{
	struct ver_spoken	 s = { 0 };
	struct ver_para		 para;
	size_t			 head, i;

	if (!v->sectioned || v->bare || v->year < SINCE ||
	    !ver_section_find(v, OVERVIEW, &head))
		return;
	i = v->head[head].line;
	while (s.subjects != ALL && ver_para_next(v, &i, &para)) {
		if (v->line[para.part[0].line].head != head + 1)
			break;
		read_para(v, &para, &s);
	}
	/* a list of titles says nothing, and is no prose that was lost */
	if (s.subjects != ALL && s.prose > 0 &&
	    !(s.elsewhere && s.prose < SHORT) && !has_table(v, head))
		report(v, head, ALL & ~s.subjects);
}
