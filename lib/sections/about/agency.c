/* SPDX-License-Identifier: ISC */
/*
 * Whose report it is, where no title says so: from the sentences that open
 * it, the annex, the signature or the index.  A wrong name is worse than
 * none, so each of these must look like the name of a body, whole.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/body_name.h"
#include "sections/about/clause.h"
#include "sections/about/date.h"
#include "sections/about/signature.h"

#define SENTENCES	4u	/* in which a body may speak of itself */
#define SIGNATURE	120u	/* bytes of a name in a signature */
#define WAYS		4u	/* of a clause to name the body */

/*
 * Bytes of a name without the office at its end: 甲县乙局办公室 is of 甲县乙局.
 * 0 if it does not say whose office it is; that of a 人民政府 may stand for
 * either.
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

/*
 * Take bytes a up to b of a folded text, of that line, as the agency, if they
 * look like a body.  Returns whether they do.
 */
static bool
take(struct sec_report *r, const struct sec_folded *f, size_t a, size_t b,
    size_t line)
{
	struct gi_str	 part = { f->text.s + a, b - a };

	if (b <= a || !sec_is_body_name(part))
		return false;
	r->agency.value = sec_body_name(r->doc->arena, f, a, b, 0, 0);
	r->agency.line = line;
	return true;
}

/*
 * Take those bytes, but of 甲县乙局办公室, which writes its department's report,
 * the department.
 */
static bool
take_department(struct sec_report *r, const struct sec_folded *f, size_t a,
    size_t b, size_t line)
{
	struct gi_str	 name = { f->text.s + a, b - a };
	size_t		 n;

	if (b > a && (n = without_office(name)) > 0 && n < name.len &&
	    take(r, f, a, a + n, line))
		return true;
	return take(r, f, a, b, line);
}

/* Byte behind all words of the class that stand at byte at of s. */
static size_t
skip_words(struct gi_str s, size_t at, enum gi_word_class class)
{
	const struct gi_word	*w;

	while (at < s.len &&
	    (w = gi_word_start(class, gi_str_from(s, at))) != NULL)
		at += w->text.len;
	return at;
}

/* Byte behind the last announcing word of s before byte b. */
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

/* Take the name that stands from byte from up to the year, at byte a. */
static bool
before_year(struct sec_report *r, const struct sec_clause *c, size_t from,
    size_t a)
{
	struct gi_str		 s = c->fold.text, name;
	const struct gi_word	*w;
	size_t			 to;

	from = skip_words(s, from, GI_WORD_BEFORE_BODY);
	for (to = a; to > from; to -= w->text.len) {
		name.s = s.s + from;
		name.len = to - from;
		if ((w = gi_word_end(GI_WORD_BEHIND_BODY, name)) == NULL)
			break;
	}
	return take_department(r, &c->fold, from, to, c->line);
}

/*
 * 现公布甲县乙局2020年政府信息公开工作年度报告, or 2020年甲县乙局…: the name
 * is before the year or behind it.
 */
static bool
announced(struct sec_report *r, const struct sec_clause *c)
{
	struct gi_str	 s = c->fold.text;
	size_t		 a, b, topic;
	int		 year;

	if (!sec_year_in(s, &a, &b, &year) ||
	    gi_word_in(GI_WORD_TOPIC, gi_str_from(s, b), &topic) == NULL ||
	    gi_word_in(GI_WORD_REPORT, gi_str_from(s, b + topic), NULL) ==
	    NULL || !sec_clause_announces(c))
		return false;
	return take_department(r, &c->fold, b, b + topic, c->line) ||
	    before_year(r, c, after_announcement(s, a), a) ||
	    before_year(r, c, 0, a);
}

/* 甲县乙局高度重视…: a clause begins with the name as its subject. */
static bool
subject(struct sec_report *r, const struct sec_clause *c)
{
	struct gi_str	 s = c->fold.text;
	uint32_t	 cp;
	size_t		 at, from = 0, a, b;
	int		 year;

	if (c->sentence >= SENTENCES)
		return false;
	if (sec_year_in(s, &a, &b, &year) && a == 0)
		from = b;
	from = skip_words(s, from, GI_WORD_BEFORE_BODY);
	for (at = from; at < s.len; at += gi_utf8_decode(s.s + at,
	    s.len - at, &cp)) {
		struct gi_str rest = gi_str_from(s, at);

		if (gi_word_start(GI_WORD_BODY_VERB, rest) != NULL ||
		    (at > from && sec_year_at(rest, &year) > 0))
			break;
	}
	return at < s.len && take_department(r, &c->fold, from, at, c->line);
}

/*
 * 由甲县乙局编制, 请与甲县乙局联系, 请联系甲县乙局: the name is between a word
 * of the class opening and one of closing.
 */
static bool
between_words(struct sec_report *r, const struct sec_clause *c,
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
	else if (w->value.len == 0 || (c + 1 < r->clause + r->nclause &&
	    c[1].listed))
		return false;
	name.len = without_office(name);
	return name.len > 0 && take(r, &c->fold, at, at + name.len, c->line);
}

/*
 * Make 乙街道办事处 of 甲区人民政府乙街道办事处, where a clause calls it so.
 */
static void
shorten(struct sec_report *r)
{
	struct gi_str		 fold, part;
	const struct gi_word	*w;
	size_t			 at, i;

	fold = gi_fold_text(r->doc->arena, r->agency.value);
	if ((w = gi_word_in(GI_WORD_PEOPLES, fold, &at)) == NULL)
		return;
	part = gi_str_from(fold, at + w->text.len);
	if (part.len <= w->value.len)
		return;
	part = gi_str_from(part, w->value.len);
	if (!sec_is_body_name(part))
		return;
	for (i = 0; i < r->nclause; i++) {
		if (r->clause[i].fold.text.len >= part.len &&
		    memcmp(r->clause[i].fold.text.s, part.s, part.len) == 0)
			break;
	}
	/* folded Han take as many bytes as before */
	if (i < r->nclause && r->agency.value.len >= part.len)
		r->agency.value = gi_str_from(r->agency.value,
		    r->agency.value.len - part.len);
}

/*
 * 甲局、乙局编制: of two bodies that write one report neither is its body
 * alone.
 */
static bool
is_joint(const struct sec_report *r, size_t i)
{
	return i > 0 && r->clause[i].listed && gi_word_end(GI_WORD_BODY_END,
	    r->clause[i - 1].fold.text) != NULL;
}

/* Take the name in a clause in one of the four ways, 0 to 3. */
static bool
from_clause(struct sec_report *r, const struct sec_clause *c, size_t way)
{
	switch (way) {
	case 0:
		return announced(r, c);
	case 1:
		return between_words(r, c, GI_WORD_WRITTEN_BY, GI_WORD_WRITTEN);
	case 2:
		return subject(r, c);
	default:
		return between_words(r, c, GI_WORD_CONTACT,
		    GI_WORD_CONTACT_END);
	}
}

/*
 * The four ways by their worth: a sure one late is better than another early.
 */
static bool
from_clauses(struct sec_report *r)
{
	size_t	 i, way;

	for (way = 0; way < WAYS; way++) {
		for (i = 0; i < r->nclause; i++) {
			if (!r->clause[i].quoted && !is_joint(r, i) &&
			    from_clause(r, &r->clause[i], way))
				return true;
		}
	}
	return false;
}

/*
 * Does a folded name begin with a kind of division in the place of its name:
 * 县审计局?  What may be one, and is not, is 市场监督管理局; 甲镇 is called so.
 */
static bool
lacks_place(struct gi_str fold)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_DIVISION, fold);
	size_t			 at, from;

	if (w == NULL || w->value.len > 0)
		return false;
	for (from = w->text.len; (w = gi_word_in(GI_WORD_DIVISION, gi_str_from(fold,
	    from), &at)) != NULL; from += at + w->text.len) {
		if (w->value.len == 0)
			return false;
	}
	return true;
}

/*
 * Does the agency, folded, end in name, and tell the place before it?
 */
static bool
completes(const struct sec_report *r, struct gi_str name)
{
	struct gi_str	 fold = gi_fold_text(r->doc->arena, r->agency.value);

	return fold.len > name.len && !lacks_place(fold) &&
	    memcmp(fold.s + fold.len - name.len, name.s, name.len) == 0;
}

/*
 * The title says 县审计局: take 甲县审计局 from the clauses, if they name one
 * such body and no more.
 */
static void
complete(struct sec_report *r)
{
	struct gi_str	 name = gi_fold_text(r->doc->arena, r->agency.value);
	struct sec_meta	 title = r->agency, whole = { { "", 0 }, 0 };
	size_t		 i, way;

	if (!lacks_place(name) || r->title.line == 0)
		return;
	sec_find_clauses(r);
	for (way = 0; way < WAYS; way++) {
		for (i = 0; i < r->nclause; i++) {
			if (r->clause[i].quoted || is_joint(r, i) ||
			    !from_clause(r, &r->clause[i], way) ||
			    !completes(r, name))
				continue;
			if (whole.value.len > 0 &&
			    !gi_str_eq(whole.value, r->agency.value)) {
				r->agency = title;
				return;
			}
			whole = r->agency;
		}
	}
	r->agency = whole.value.len > 0 ? whole : title;
}

/* 填报单位（盖章）：甲县乙局: the body that filled in the annex. */
static bool
from_annex(struct sec_report *r)
{
	const struct gi_word	*w;
	const struct sec_line	*l;
	struct sec_folded	 f;
	size_t			 i, from;

	for (i = r->annex; i < r->annex_end && i < r->end; i++) {
		l = &r->line[i];
		w = sec_report_start_word(r, l, GI_WORD_FILLED_BY);
		if (w == NULL)
			continue;
		f = sec_report_fold(r, l);
		from = skip_words(f.text, w->text.len, GI_WORD_BEFORE_BODY);
		return take(r, &f, from, f.text.len, sec_report_number(r, (size_t)(l - r->line)));
	}
	return false;
}

/* A name with a date behind it, on the same line or the next one. */
static bool
from_signature(struct sec_report *r)
{
	const struct sec_line	*l;
	struct sec_folded	 f;
	struct gi_str		 s;
	size_t			 i, name, before = r->end;
	char			 iso[SEC_DATE_BYTES];

	for (i = r->top + 1; i < r->end; i++) {
		l = &r->line[i];
		if (l->len == 0 || l->skip != GI_NOT_SKIPPED)
			continue;
		if (sec_is_signature(l, iso, &name)) {
			s = l->text;
			s.len = name;
			if (name == 0 && before < r->end) {
				l = &r->line[before];
				s = l->text;
			}
			if (s.len > SIGNATURE)
				continue;
			f = sec_fold(r->doc->arena, s);
			if (take(r, &f, 0, f.text.len, sec_report_number(r, (size_t)(l - r->line))))
				return true;
		}
		before = i;
	}
	return false;
}

/* 发布机构: 甲县乙局, in the index before the report. */
static bool
from_index(struct sec_report *r)
{
	const struct gi_word	*w;
	const struct sec_line	*l;
	struct sec_folded	 f;
	size_t			 i, b;

	for (i = 0; i < r->end; i++) {
		l = &r->line[i];
		if (l->skip != GI_SKIPPED_INDEX)
			continue;
		w = sec_report_start_word(r, l, GI_WORD_PUBLISHER);
		if (w == NULL)
			continue;
		f = sec_report_fold(r, l);
		for (b = w->text.len; b < f.text.len; b++) {
			if (gi_word_start(GI_WORD_INDEX,
			    gi_str_from(f.text, b)) != NULL ||
			    gi_word_start(GI_WORD_PUBLICATION,
			    gi_str_from(f.text, b)) != NULL)
				break;
		}
		return take(r, &f, w->text.len, b, sec_report_number(r, (size_t)(l - r->line)));
	}
	return false;
}

void
sec_find_agency(struct sec_report *r)
{
	if (r->agency.value.len > 0) {
		complete(r);
		return;
	}
	sec_find_clauses(r);
	if (!sec_is_report(r))
		return;
	if (from_clauses(r)) {
		shorten(r);
		return;
	}
	if (from_annex(r) || from_signature(r))
		return;
	/* without a year it may be a paper about reports */
	if (r->reported_year != 0)
		from_index(r);
}
