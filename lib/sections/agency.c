/* SPDX-License-Identifier: ISC */
/*
 * Whose report it is, where no title says so: from the sentences that open
 * it, the annex, the signature or the index.  A wrong name is worse than
 * none, so each of these must look like the name of a body, whole.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define SENTENCES	4u	/* in which a body may speak of itself */
#define SIGNATURE	120u	/* bytes of a name in a signature */
#define NAME_MIN	9u	/* bytes of a name, folded */
#define NAME_MAX	90u

/* Copy what is part of a name from the source. */
static size_t
copy_name(char *buf, struct gi_str s)
{
	uint32_t	 cp, before = 0;
	size_t		 n, skip, len = 0;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_han(before) && (skip = gi_pinyin(s)) > 0) {
			n = skip;
			before = 0;
			continue;
		}
		before = cp;
		if (gi_is_space(cp))
			continue;
		memcpy(buf + len, s.s, n);
		len += n;
	}
	return len;
}

/* A mark that stands in names: brackets, quotes, the dot between words. */
static bool
in_name(uint32_t cp)
{
	return gi_is_han(cp) || cp == '(' || cp == ')' ||
	    cp == GI_CP_WIDE_OPEN ||
	    cp == GI_CP_WIDE_CLOSE || cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_IDEOGRAPHIC_COMMA || cp == GI_CP_LEFT_QUOTE ||
	    cp == GI_CP_RIGHT_QUOTE;
}

struct gi_str
sec_name(struct gi_arena *a, const struct sec_fold *f, size_t from, size_t to,
    size_t from2, size_t to2)
{
	struct gi_str	 one = sec_exactly(f, from, to), name;
	struct gi_str	 two = sec_exactly(f, from2, to2);
	uint32_t	 cp;
	size_t		 at, n, len;
	char		*buf;

	buf = gi_alloc(a, gi_size_add(gi_size_add(one.len, two.len), 1));
	len = copy_name(buf, one);
	len += copy_name(buf + len, two);
	name.s = buf;
	name.len = len;
	/* what other pages left before it, up to a mark or a Latin letter */
	for (at = 0; at < len; at += n) {
		n = gi_utf8_decode(buf + at, len - at, &cp);
		if (!in_name(cp)) {
			name.s = buf + at + n;
			name.len = len - at - n;
		}
	}
	return gi_trim(name);
}

static bool
holds(struct gi_str s, enum gi_word_class class)
{
	return gi_word_in(class, s, NULL) != NULL;
}

bool
sec_is_body(struct gi_str fold)
{
	const struct gi_word	*end = gi_word_end(GI_WORD_BODY_END, fold);
	struct gi_str		 rest = fold;

	if (end == NULL || fold.len < NAME_MIN || fold.len > NAME_MAX ||
	    gi_word_is(GI_WORD_ANY_BODY, fold) != NULL ||
	    gi_word_start(GI_WORD_NO_BODY_START, fold) != NULL)
		return false;
	rest.len -= end->text.len;
	if (rest.len == 0 || (gi_word_end(GI_WORD_PART_END, fold) != NULL &&
	    !holds(rest, GI_WORD_PLACE)))
		return false;
	return !holds(fold, GI_WORD_NO_BODY) &&
	    !holds(fold, GI_WORD_NO_AGENCY) && !holds(fold, GI_WORD_TOPIC);
}

static bool
take(struct sec_doc *d, const struct sec_fold *f, size_t a, size_t b,
    size_t line)
{
	struct gi_str	 part = { f->text.s + a, b - a };

	if (b <= a || !sec_is_body(part))
		return false;
	d->agency.value = sec_name(d->doc->arena, f, a, b, 0, 0);
	d->agency.line = line;
	return true;
}

/* Skip words of a class at a place, as many as there are. */
static size_t
over(struct gi_str s, size_t at, enum gi_word_class class)
{
	const struct gi_word	*w;

	while (at < s.len &&
	    (w = gi_word_start(class, gi_str_from(s, at))) != NULL)
		at += w->text.len;
	return at;
}

/* The place behind the last announcing word before b. */
static size_t
after_announcement(struct gi_str s, size_t b)
{
	const struct gi_word	*w;
	struct gi_str		 part = { s.s, b };
	size_t			 at, from = 0;

	while (from < b && (w = gi_word_in(GI_WORD_ANNOUNCE,
	    gi_str_from(part, from), &at)) != NULL)
		from += at + w->text.len;
	return from;
}

/* 现公布甲县乙局2020年政府信息公开工作年度报告, or 2020年甲县乙局… */
static bool
announced(struct sec_doc *d, const struct sec_clause *c)
{
	struct gi_str		 s = c->fold.text;
	const struct gi_word	*w;
	size_t			 a, b, from, to, topic;
	int			 year;

	if (!sec_find_year_in(s, &a, &b, &year) ||
	    gi_word_in(GI_WORD_TOPIC, gi_str_from(s, b), &topic) == NULL ||
	    !holds(gi_str_from(s, b + topic), GI_WORD_REPORT))
		return false;
	if (take(d, &c->fold, b, b + topic, c->line))
		return true;
	from = over(s, after_announcement(s, a), GI_WORD_BEFORE_BODY);
	for (to = a; to > from; to -= w->text.len) {
		struct gi_str name = { s.s + from, to - from };

		if ((w = gi_word_end(GI_WORD_BEHIND_BODY, name)) == NULL)
			break;
	}
	return take(d, &c->fold, from, to, c->line);
}

/* 甲县乙局高度重视…: the clause begins with its subject. */
static bool
subject(struct sec_doc *d, const struct sec_clause *c)
{
	struct gi_str	 s = c->fold.text;
	uint32_t	 cp;
	size_t		 at, from = 0, a, b;
	int		 year;

	if (c->sentence >= SENTENCES)
		return false;
	if (sec_find_year_in(s, &a, &b, &year) && a == 0)
		from = b;
	from = over(s, from, GI_WORD_BEFORE_BODY);
	for (at = from; at < s.len; at += gi_utf8_decode(s.s + at,
	    s.len - at, &cp)) {
		if (gi_word_start(GI_WORD_BODY_VERB, gi_str_from(s, at)) != NULL ||
		    (at > from && sec_year_at(gi_str_from(s, at), &year) > 0))
			break;
	}
	return at < s.len && take(d, &c->fold, from, at, c->line);
}

/*
 * Bytes of the name of a body whose office is named, 0 if it does not say
 * whose: the office of a 人民政府 may stand for either.
 */
static size_t
without_office(struct gi_str name)
{
	const struct gi_word	*w = gi_word_end(GI_WORD_OFFICE, name);

	if (w == NULL)
		return gi_word_end(GI_WORD_OFFICE_END, name) ? 0 : name.len;
	name.len -= w->text.len;
	if (w->value.len == 0)
		return name.len;
	w = gi_word_end(GI_WORD_BODY_END, name);
	return w != NULL && w->value.len == 0 ? name.len : 0;
}

/* 由甲县乙局编制, 请与甲县乙局联系, 请联系甲县乙局 */
static bool
between(struct sec_doc *d, const struct sec_clause *c,
    enum gi_word_class opening, enum gi_word_class closing)
{
	struct gi_str		 s = c->fold.text, name;
	const struct gi_word	*w;
	size_t			 at, len;

	if ((w = gi_word_in(opening, s, &at)) == NULL)
		return false;
	at += w->text.len;
	name = gi_str_from(s, at);
	if (gi_word_in(closing, name, &len) != NULL)
		name.len = len;
	else if (w->value.len == 0)
		return false;
	name.len = without_office(name);
	return name.len > 0 && take(d, &c->fold, at, at + name.len, c->line);
}

/*
 * 甲区人民政府乙街道办事处 is of the body that it ends in, if the
 * report calls it so elsewhere.
 */
static void
shorten(struct sec_doc *d)
{
	struct gi_str		 fold, part;
	const struct gi_word	*w;
	size_t			 at, i;

	fold = gi_fold_text(d->doc->arena, d->agency.value);
	if ((w = gi_word_in(GI_WORD_PEOPLES, fold, &at)) == NULL)
		return;
	part = gi_str_from(fold, at + w->text.len);
	if (part.len <= w->value.len)
		return;
	part = gi_str_from(part, w->value.len);
	if (!sec_is_body(part))
		return;
	for (i = 0; i < d->nclause; i++) {
		if (d->clause[i].fold.text.len >= part.len &&
		    memcmp(d->clause[i].fold.text.s, part.s, part.len) == 0)
			break;
	}
	/* folding keeps the length of Han, in bytes too */
	if (i < d->nclause && d->agency.value.len >= part.len)
		d->agency.value = gi_str_from(d->agency.value,
		    d->agency.value.len - part.len);
}

static bool
from_clauses(struct sec_doc *d)
{
	size_t	 i, way;

	for (way = 0; way < 4; way++) {
		for (i = 0; i < d->nclause; i++) {
			const struct sec_clause *c = &d->clause[i];

			if (c->quoted)
				continue;
			if ((way == 0 && announced(d, c)) ||
			    (way == 1 && between(d, c, GI_WORD_WRITTEN_BY,
			    GI_WORD_WRITTEN)) ||
			    (way == 2 && subject(d, c)) ||
			    (way == 3 && between(d, c, GI_WORD_CONTACT,
			    GI_WORD_CONTACT_END)))
				return true;
		}
	}
	return false;
}

/* The body that filled in the annex: 填报单位（盖章）：甲县乙局 */
static bool
from_annex(struct sec_doc *d)
{
	const struct gi_word	*w;
	const struct sec_line	*l;
	struct sec_fold		 f;
	size_t			 i, from;

	for (i = d->annex; i < d->annex_end; i++) {
		l = &d->line[i];
		w = sec_line_start(d, l, GI_WORD_FILLED_BY);
		if (w == NULL)
			continue;
		f = sec_line_fold(d, l);
		from = over(f.text, w->text.len, GI_WORD_BEFORE_BODY);
		return take(d, &f, from, f.text.len, l->number);
	}
	return false;
}

/* A name and a date behind it, in one line or in two. */
static bool
from_signature(struct sec_doc *d)
{
	const struct sec_line	*l;
	struct sec_fold		 f;
	struct gi_str		 s;
	size_t			 i, name, before = d->nline;
	char			 iso[11];

	for (i = d->top + 1; i < d->nline; i++) {
		l = &d->line[i];
		if (l->len == 0 || l->skip != SEC_TEXT)
			continue;
		if (sec_is_signature(l, iso, &name)) {
			s = l->text;
			s.len = name;
			if (name == 0 && before < d->nline) {
				l = &d->line[before];
				s = l->text;
			}
			if (s.len > SIGNATURE)
				continue;
			f = sec_fold(d->doc->arena, s);
			if (take(d, &f, 0, f.text.len, l->number))
				return true;
		}
		before = i;
	}
	return false;
}

/* 发布机构: 甲县乙局, in the index before the report. */
static bool
from_index(struct sec_doc *d)
{
	const struct gi_word	*w;
	const struct sec_line	*l;
	struct sec_fold		 f;
	size_t			 i, b;

	for (i = 0; i < d->nline; i++) {
		l = &d->line[i];
		if (l->skip != SEC_INDEX)
			continue;
		w = sec_line_start(d, l, GI_WORD_PUBLISHER);
		if (w == NULL)
			continue;
		f = sec_line_fold(d, l);
		for (b = w->text.len; b < f.text.len; b++) {
			if (gi_word_start(GI_WORD_INDEX,
			    gi_str_from(f.text, b)) != NULL ||
			    gi_word_start(GI_WORD_PUBLICATION,
			    gi_str_from(f.text, b)) != NULL)
				break;
		}
		return take(d, &f, w->text.len, b, l->number);
	}
	return false;
}

void
sec_find_agency(struct sec_doc *d)
{
	if (d->agency.value.len > 0)
		return;
	if (from_clauses(d)) {
		shorten(d);
		return;
	}
	if (from_annex(d) || from_signature(d))
		return;
	/* without a year it may be a paper about reports */
	if (d->given != 0)
		from_index(d);
}
