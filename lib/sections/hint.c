/* SPDX-License-Identifier: ISC */
/*
 * What the source of a text says of it: meta tags and the title of a page,
 * properties of a file.  Such things are copied from page to page, so they
 * count only where the text is silent, and where nothing in it contradicts.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

/* The next hint of that key from record *i on, which moves behind it. */
static bool
next_hint(const struct sec_doc *d, const char *key, size_t *i,
    struct gi_str *value)
{
	const struct gi_record	*rec;

	while (*i < d->doc->nrec) {
		rec = &d->doc->rec[(*i)++];
		if (rec->type != GI_REC_HINT ||
		    !gi_str_is(gi_field(rec, GI_HINT_KEY), key) ||
		    gi_is_null(gi_field(rec, GI_HINT_VALUE)))
			continue;
		*value = gi_trim(gi_unescape(d->doc->arena,
		    gi_field(rec, GI_HINT_VALUE)));
		return true;
	}
	return false;
}

/* What stands between the title of a page and the names of its site. */
static bool
is_between(uint32_t cp)
{
	return cp == '_' || cp == '|' || cp == GI_CP_WIDE_BAR || cp == '-' ||
	    cp == '>' || (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS ||
	    cp == GI_CP_RIGHT_GUILLEMET || cp == GI_CP_WIDE_LOW_LINE;
}

/* Bytes of s up to such a mark, or all. */
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

static bool
holds(struct gi_str s, struct gi_str part)
{
	size_t	 at;

	for (at = 0; at + part.len <= s.len; at++) {
		if (memcmp(s.s + at, part.s, part.len) == 0)
			return true;
	}
	return false;
}

/*
 * A hint's title in parts, each by itself.  One without a year is a column's
 * and not a report's; a name in pieces may be of two bodies.
 */
static void
try_title(struct gi_arena *a, struct gi_str s, struct sec_titled *best)
{
	struct sec_titled	 t;
	struct gi_str		 part;
	size_t			 mark;

	for (;;) {
		part.s = s.s;
		part.len = part_end(s, &mark);
		if (sec_read_title(a, gi_trim(part), &t) && t.year != 0) {
			if (!holds(t.text, t.name))
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

/* Of two names, folded, one holds the other: a body, and it with its place. */
static bool
same_body(struct gi_arena *a, struct gi_str one, struct gi_str two)
{
	one = gi_fold_text(a, one);
	two = gi_fold_text(a, two);
	return holds(one, two) || holds(two, one);
}

static bool
is_other_body(const struct sec_doc *d, const struct sec_titled *t)
{
	return t->name.len > 0 && d->agency.value.len > 0 &&
	    !same_body(d->doc->arena, t->name, d->agency.value);
}

/* The best title of the hints, unless the text is of another report. */
static bool
hint_title(struct sec_doc *d, struct sec_titled *t)
{
	struct gi_str	 s;
	size_t		 i = 0;

	memset(t, 0, sizeof(*t));
	while (next_hint(d, "title", &i, &s))
		try_title(d->doc->arena, s, t);
	return t->year != 0 && (d->given == 0 || d->given == t->year) &&
	    !is_other_body(d, t);
}

/* Han and round brackets: a blank or a mark would part two names. */
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

/* The source of the page, where that is a body and no newsroom. */
static void
use_agency(struct sec_doc *d)
{
	struct gi_str	 s, fold;
	size_t		 i = 0;

	while (d->agency.value.len == 0 && next_hint(d, "agency", &i, &s)) {
		fold = gi_fold_text(d->doc->arena, s);
		if (is_one_word(s) && sec_is_body(fold) &&
		    gi_word_in(GI_WORD_NEWSROOM, fold, NULL) == NULL)
			d->agency.value = s;
	}
}

/*
 * The index names the body of a dated report, and a hint may date it; where
 * the two are of different bodies neither is believed.
 */
static bool
use_year(struct sec_doc *d, const struct sec_titled *t)
{
	const struct sec_meta	 none = { { "", 0 }, 0 };

	if (d->given != 0)
		return true;
	d->given = t->year;
	sec_find_agency(d);
	if (!is_other_body(d, t))
		return true;
	d->given = 0;
	d->agency = none;
	return false;
}

void
sec_use_hints(struct sec_doc *d)
{
	struct sec_titled	 t;

	if (hint_title(d, &t) && use_year(d, &t)) {
		if (d->title.value.len == 0)
			d->title.value = t.text;
		if (d->agency.value.len == 0)
			d->agency.value = t.name;
	}
	/* without a year it may be a paper about reports */
	if (d->given != 0)
		use_agency(d);
}

bool
sec_hint_published(const struct sec_doc *d, char iso[11])
{
	struct gi_str	 s;
	size_t		 i = 0;
	int		 year;

	while (next_hint(d, "published", &i, &s)) {
		if (sec_date_in(s, iso) && sec_year_at(gi_str(iso), &year) > 0 &&
		    year >= d->given)
			return true;
	}
	return false;
}
