/* SPDX-License-Identifier: ISC */
/*
 * Where a report names its body: as the subject of sentences that only a body
 * says of itself, as whom to ask, as who wrote it, in its signature.  There
 * alone the name of another is no passing word.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/clause.h"
#include "verify/about/kin.h"
#include "verify/about/self.h"
#include "verify/report/report.h"
#include "verify/report/year.h"

#define NAME_MIN	12u	/* bytes of a name with its place */
#define NAME_MAX	90u
#define SIGNATURE	100u	/* bytes of a line with a signature */
#define DATE_BYTES	60u	/* of the line beside it */
#define ENOUGH		2u	/* mentions that are worth more than a title */

/* Whether folded text looks like a body's name with its place before it. */
static bool
is_full_name(struct gi_str s)
{
	const struct gi_word	*w;
	size_t			 at;

	if (s.len < NAME_MIN || s.len > NAME_MAX ||
	    gi_word_end(GI_WORD_BODY_END, s) == NULL ||
	    gi_word_start(GI_WORD_NO_BODY_START, s) != NULL ||
	    gi_word_in(GI_WORD_NO_AGENCY, s, NULL) != NULL ||
	    gi_word_in(GI_WORD_NO_BODY, s, NULL) != NULL)
		return false;
	w = gi_word_in(GI_WORD_DIVISION, s, &at);
	return w != NULL && w->value.len == 0 && at > 0;
}

static void
add(struct ver_report *v, struct ver_self *self, struct gi_str name,
    struct gi_str said, const struct ver_line *l, enum ver_how how)
{
	struct ver_mention	*m;

	if (self->n == VER_MENTIONS || !is_full_name(name))
		return;
	m = &self->mention[self->n++];
	m->name.s = gi_dup(v->arena, name.s, name.len);
	m->name.len = name.len;
	m->said = said;
	m->line = ver_line_number(v, l);
	m->how = how;
}

static struct gi_str
upto(struct gi_str s, size_t n)
{
	s.len = n;
	return s;
}

/* The text of a clause, folded, without an item number before it. */
static struct gi_str
fold_clause(struct ver_report *v, struct gi_str text)
{
	unsigned	 number;
	char		 style;

	return gi_fold_text(v->scratch, gi_str_from(text,
	    gi_item_parse(text, &number, &style)));
}

/*
 * 甲局认真…, 2021年甲局认真…, 我们甲局…; and 甲局通过…, where the sentence is
 * of nobody else: it has no visit, and no 我 or 本县.
 */
static void
find_subject(struct ver_report *v, struct ver_self *self, struct gi_str fold,
    const struct ver_clause *c, const struct ver_line *l,
    struct gi_str sentence)
{
	const struct gi_word	*w;
	size_t			 at;

	(void)ver_year_start(fold, &at);
	fold = gi_str_from(fold, at);
	if ((w = gi_word_start(GI_WORD_SPEAKER, fold)) != NULL)
		fold = gi_str_from(fold, w->text.len);
	if (gi_word_in(GI_WORD_SELF_VERB, fold, &at) != NULL)
		add(v, self, upto(fold, at), c->text, l, VER_SUBJECT);
	if (gi_word_in(GI_WORD_ACTOR_VERB, fold, &at) == NULL ||
	    gi_word_in(GI_WORD_SITE_ABROAD, sentence, NULL) != NULL)
		return;
	if (w != NULL || gi_word_in(GI_WORD_NO_AGENCY, sentence, NULL) == NULL)
		add(v, self, upto(fold, at), c->text, l, VER_ACTOR);
}

/* The name between a word of the class and one of the other, or the end. */
static void
find_between(struct ver_report *v, struct ver_self *self, struct gi_str fold,
    enum gi_word_class opening, enum gi_word_class closing,
    const struct ver_clause *c, const struct ver_line *l, enum ver_how how)
{
	const struct gi_word	*w;
	size_t			 at, n;

	if ((w = gi_word_in(opening, fold, &at)) == NULL)
		return;
	fold = gi_str_from(fold, at + w->text.len);
	if (gi_word_in(closing, fold, &n) != NULL)
		fold.len = n;
	else if (w->value.len == 0)
		return;
	add(v, self, fold, c->text, l, how);
}

/* Whether what a body is named by stands at byte at of folded text. */
static bool
may_name_at(struct gi_str fold, size_t at)
{
	struct gi_str	 rest = gi_str_from(fold, at);

	return gi_word_start(GI_WORD_CONTACT, rest) != NULL ||
	    gi_word_start(GI_WORD_REPORT_BY, rest) != NULL ||
	    ((gi_word_start(GI_WORD_SELF_VERB, rest) != NULL ||
	    gi_word_start(GI_WORD_ACTOR_VERB, rest) != NULL) &&
	    gi_word_end(GI_WORD_BODY_END, upto(fold, at)) != NULL);
}

/*
 * Whether folded text has what some clause of it names a body by: nearly all of
 * a report has not, and need not be taken apart.
 */
static bool
may_name(struct gi_str fold)
{
	size_t	 at;

	for (at = 0; at + 3 <= fold.len;) {
		if ((unsigned char)fold.s[at] < 0x80) {
			at++;
			continue;
		}
		if (gi_word_set_may(GI_WORD_SET_SELF, fold.s + at) &&
		    may_name_at(fold, at))
			return true;
		at += gi_utf8_plain(fold.s + at) ? 3 : 1;
	}
	return false;
}

static void
read_clauses(struct ver_report *v, struct ver_self *self, struct ver_line *l)
{
	struct ver_clauses	 walk = { .text = ver_line_text(v, l) };
	struct ver_clause	 c;
	struct gi_str		 fold;

	gi_arena_clear(v->scratch);
	if (walk.text.len < NAME_MIN ||
	    !may_name(gi_fold_text(v->scratch, walk.text)))
		return;
	while (ver_clause_next(&walk, &c)) {
		if (c.text.len < NAME_MIN)
			continue;
		gi_arena_clear(v->scratch);
		fold = fold_clause(v, c.text);
		if (c.opens)
			find_subject(v, self, fold, &c, l,
			    ver_sentence_at(walk.text, c.at));
		find_between(v, self, fold, GI_WORD_CONTACT,
		    GI_WORD_CONTACT_END, &c, l, VER_CONTACT);
		find_between(v, self, fold, GI_WORD_REPORT_BY,
		    GI_WORD_WRITTEN, &c, l, VER_WRITTEN);
	}
}

/* Whether a line has nothing but a date, or a date behind the byte from. */
static bool
is_date(struct gi_str fold, size_t from)
{
	size_t	 n;

	fold = gi_str_from(fold, from);
	(void)ver_year_start(fold, &n);
	return n > 0 && fold.len <= DATE_BYTES &&
	    gi_ascii_digit_at(fold, fold.len > n ? n : 0);
}

/* The index of the next line that is not blank, or nline. */
static size_t
next_line(const struct ver_report *v, size_t i)
{
	for (i++; i < v->nline && v->line[i].blank; i++)
		;
	return i;
}

/* A name alone on a line, and a date behind it or on the next one. */
static void
find_signature(struct ver_report *v, struct ver_self *self, size_t i)
{
	struct gi_str	 text = ver_line_text(v, &v->line[i]), fold, next;
	size_t		 after = next_line(v, i), at;

	if (text.len < NAME_MIN || text.len > SIGNATURE)
		return;
	gi_arena_clear(v->scratch);
	fold = gi_fold_text(v->scratch, text);
	for (at = 0; at < fold.len && !gi_ascii_digit_at(fold, at); at++)
		;
	if (at < fold.len) {
		if (is_date(fold, at))
			add(v, self, upto(fold, at), text, &v->line[i],
			    VER_SIGNED);
		return;
	}
	if (after >= v->nline)
		return;
	next = ver_line_text(v, &v->line[after]);
	if (next.len <= DATE_BYTES &&
	    is_date(gi_fold_text(v->scratch, next), 0))
		add(v, self, fold, text, &v->line[i], VER_SIGNED);
}

/* 来源：甲局 in the lines before the report. */
static void
find_source(struct ver_report *v, struct ver_self *self, struct ver_line *l)
{
	struct ver_clauses	 walk = { .text = ver_line_text(v, l) };
	struct ver_clause	 c;
	struct gi_str		 fold, s;
	const struct gi_word	*w;
	size_t			 at;

	s = walk.text;
	if ((w = gi_word_in(GI_WORD_SOURCE, s, &at)) == NULL)
		return;
	walk.text = gi_str_from(s, at + w->text.len);
	while (ver_clause_next(&walk, &c)) {
		if (c.text.len == 0)
			continue;
		gi_arena_clear(v->scratch);
		s = c.text;
		s.len = gi_word_in(GI_WORD_PUBLICATION, s, &at) != NULL ? at :
		    s.len;
		fold = gi_fold_text(v->scratch, gi_trim(s));
		add(v, self, fold, c.text, l, VER_SOURCE);
		return;
	}
}

static void
find_mentions(struct ver_report *v, struct ver_self *self)
{
	struct ver_line	*l;
	size_t		 i;

	for (i = 0; i < v->nline; i++) {
		l = &v->line[i];
		if (l->blank || l->kind == VER_TABLE)
			continue;
		if (l->head == 0)
			find_source(v, self, l);
		if (l->kind != VER_PROSE)
			continue;
		read_clauses(v, self, l);
		if (l->head > 0 && v->head[l->head - 1].section >= 5)
			find_signature(v, self, i);
	}
}

/*
 * Take the body that the report names for that in its title, where no mention
 * is of the title's, all are of one, and one of them is by who wrote it, signed
 * it or published it.
 */
static void
judge_title(struct ver_report *v, struct ver_self *self)
{
	const struct ver_mention	*m = self->mention;
	struct gi_str			 other = self->name;
	bool				 sure = false;
	size_t				 i, n = 0;

	for (i = 0; i < self->n; i++) {
		if (m[i].how == VER_ACTOR)
			continue;
		if (n++ == 0)
			other = m[i].name;
		if (ver_kin_of(v->body, self->name, m[i].name, v->year) !=
		    VER_KIN_BODY || !gi_str_eq(m[i].name, other))
			return;
		sure |= m[i].how != VER_SUBJECT && m[i].how != VER_CONTACT;
	}
	if (n < ENOUGH || !sure)
		return;
	self->misnamed = true;
	self->name = other;
}

/* Give a body whose name has no place that which gi-sections found for it. */
static void
place_body(const struct ver_report *v, struct body *b)
{
	const struct body_place	*place;
	size_t			 code, line;

	if (b->where != BODY_NOWHERE ||
	    !gi_str_size(ver_meta(v, "code", &line), &code) ||
	    (place = body_place_find((uint32_t)code, v->year)) == NULL)
		return;
	b->where = BODY_AT;
	b->places.place[0] = place;
	b->places.n = 1;
}

void
ver_read_self(struct ver_report *v, struct body *b)
{
	struct ver_self	*self = gi_alloc_raw(v->arena, sizeof(*self));
	struct gi_str	 agency;
	size_t		 line, titled;

	v->self = self;
	self->n = 0;
	self->name = gi_str("");
	self->misnamed = false;
	agency = ver_meta(v, "agency", &line);
	if (agency.len == 0 || (v->other > 0 && line >= v->other))
		return;
	self->name = gi_fold_text(v->arena, agency);
	body_read(agency, v->year, b);
	place_body(v, b);
	v->body = b;
	find_mentions(v, self);
	(void)ver_meta(v, "title", &titled);
	if (titled == 0 || line != titled)
		return;
	judge_title(v, self);
	if (self->misnamed)
		body_read(self->name, v->year, b);
}
