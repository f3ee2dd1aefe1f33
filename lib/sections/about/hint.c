/* SPDX-License-Identifier: ISC */
/*
 * What the source of a text says of it: meta tags and the title of a page,
 * properties of a file.  Such things are copied from page to page, so they
 * count only where the text is silent, and where nothing in it contradicts.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/body_name.h"
#include "sections/about/hint.h"
#include "sections/about/title.h"
#include "stream/doc.h"

/*
 * The next hint with that key, from record *i on, which moves behind it.  False
 * if there is none.
 */
static bool
next_hint(const struct sec_report *r, const char *key, size_t *i,
    struct gi_str *value)
{
	const struct gi_record	*rec;

	if (!gi_doc_has(r->doc, GI_REC_HINT))
		return false;
	while (*i < r->doc->nrec) {
		rec = &r->doc->rec[(*i)++];
		if (rec->type != GI_REC_HINT ||
		    !gi_str_is(gi_field(rec, 2), key) ||
		    gi_is_null(gi_field(rec, 3)))
			continue;
		*value = gi_trim(gi_unescape(r->doc->arena, gi_field(rec, 3)));
		return true;
	}
	return false;
}

/* Does cp stand between the title of a page and the names of its site? */
static bool
is_between(uint32_t cp)
{
	return cp == '_' || cp == '|' || cp == GI_CP_WIDE_BAR || cp == '-' ||
	    cp == '>' || (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS ||
	    cp == GI_CP_RIGHT_GUILLEMET || cp == GI_CP_WIDE_LOW_LINE;
}

/*
 * Bytes of s up to such a mark, or all; *mark is the bytes of the mark, or 0.
 */
static size_t
part_end(struct gi_str s, size_t *mark)
{
	uint32_t	 cp;
	size_t		 at;

	for (at = 0; at < s.len; at += *mark) {
		*mark = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (is_between(cp))
			return at;
	}
	*mark = 0;
	return at;
}

/*
 * Read each part of a hint's title by itself, against *best.  A part without a
 * year is of a column and no report; a name in pieces may be of two bodies.
 */
static void
try_title(struct gi_arena *a, struct gi_str s, struct sec_title *best)
{
	struct sec_title	 t;
	struct gi_str		 part;
	size_t			 mark;

	for (;;) {
		part.s = s.s;
		part.len = part_end(s, &mark);
		if (sec_title_read(a, gi_trim(part), &t) && t.year != 0) {
			if (t.name.len > 0 && !gi_str_has(t.text, t.name))
				t.name.len = 0;
			if (best->year == 0 ||
			    (best->name.len == 0 && t.name.len > 0))
				*best = t;
		}
		if (mark == 0)
			return;
		s = gi_str_from(s, part.len + mark);
	}
}

/*
 * Does one name, folded, hold the other: a body, and the same with its place?
 */
static bool
same_body(struct gi_arena *a, struct gi_str one, struct gi_str two)
{
	one = gi_fold_text(a, one);
	two = gi_fold_text(a, two);
	return gi_str_has(one, two) || gi_str_has(two, one);
}

/* Does a title name another body than the report? */
static bool
is_other_body(const struct sec_report *r, const struct sec_title *t)
{
	return t->name.len > 0 && r->agency.value.len > 0 &&
	    !same_body(r->doc->arena, t->name, r->agency.value);
}

/*
 * The best title of the hints.  False: there is none, or the text is of another
 * report.
 */
static bool
hint_title(struct sec_report *r, struct sec_title *t)
{
	struct gi_str	 s;
	size_t		 i = 0;
	bool		 any = false;

	memset(t, 0, sizeof(*t));
	while (next_hint(r, "title", &i, &s)) {
		try_title(r->doc->arena, s, t);
		any = true;
	}
	for (i = 0; any && t->year == 0 && sec_has_form(r) &&
	    next_hint(r, "title", &i, &s);)
		sec_title_read_short(r->doc->arena, s, t);
	return t->year != 0 && !is_other_body(r, t) &&
	    (r->reported_year == 0 || r->reported_year == t->year);
}

/*
 * Is s of Han and round brackets alone?  A blank or a mark would part two
 * names.
 */
static bool
is_one_word(struct gi_str s)
{
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (!gi_is_han(cp) && cp != '(' && cp != ')' &&
		    cp != GI_CP_WIDE_OPEN && cp != GI_CP_WIDE_CLOSE)
			return false;
	}
	return true;
}

/* Take the body that a page is from, if that is no newsroom. */
static void
use_agency(struct sec_report *r)
{
	struct gi_str	 s, fold;
	size_t		 i = 0;

	while (r->agency.value.len == 0 && next_hint(r, "agency", &i, &s)) {
		fold = gi_fold_text(r->doc->arena, s);
		if (is_one_word(s) && sec_is_body_name(fold) &&
		    gi_word_in(GI_WORD_NEWSROOM, fold, NULL) == NULL)
			r->agency.value = s;
	}
}

/*
 * Take the year of a hint's title.  Now that the report is dated, its index may
 * name its body: false if that is another, and then neither is believed.
 */
static bool
use_year(struct sec_report *r, const struct sec_title *t)
{
	const struct sec_meta	 none = { { "", 0 }, 0 };

	if (r->reported_year != 0)
		return true;
	r->reported_year = t->year;
	sec_find_agency(r);
	if (!is_other_body(r, t))
		return true;
	r->reported_year = 0;
	r->agency = none;
	return false;
}

void
sec_use_hints(struct sec_report *r)
{
	struct sec_title	 t;

	if (hint_title(r, &t) && use_year(r, &t)) {
		if (r->title.value.len == 0)
			r->title.value = t.text;
		if (r->agency.value.len == 0)
			r->agency.value = t.name;
	}
	/* without a year it may be a paper about reports */
	if (r->reported_year != 0)
		use_agency(r);
}

bool
sec_hint_published(const struct sec_report *r, char iso[SEC_DATE_BYTES])
{
	struct gi_str	 s;
	size_t		 i = 0;
	int		 year;

	while (next_hint(r, "published", &i, &s)) {
		if (sec_date_in(s, iso) &&
		    sec_year_at(gi_str(iso), &year) > 0 &&
		    year >= r->reported_year)
			return true;
	}
	return false;
}
