/* SPDX-License-Identifier: ISC */
/* What a text above a table says of it by its words. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/twice/caption_text.h"
#include "tables/twice/twice.h"

#define CAPTION		40	/* code points of one, at most */
#define YEAR_DIGITS	4
#define YEAR_MIN	2000
#define YEAR_MAX	2099
#define YEAR_REST	4	/* code points behind a year in heads */
#define NAME_MIN	3	/* code points of a body's name, at least */

/* Where the blanks at byte at of a text end. */
static size_t
blanks_end(struct gi_str s, size_t at)
{
	while (at < s.len && s.s[at] == ' ')
		at++;
	return at;
}

/* The year that begins at byte at of a text, and *end behind it; 0: none. */
static size_t
year_at(struct gi_str s, size_t at, size_t *end)
{
	const struct gi_word	*w;
	size_t			 i, year = 0;

	if (at > 0 && gi_ascii_digit_at(s, at - 1))
		return 0;
	for (i = at; gi_ascii_digit_at(s, i); i++)
		year = i < at + YEAR_DIGITS ?
		    year * 10 + (size_t)(s.s[i] - '0') : 0;
	if (i != at + YEAR_DIGITS || year < YEAR_MIN || year > YEAR_MAX)
		return 0;
	i = blanks_end(s, i);
	w = gi_word_start(GI_WORD_YEAR, gi_str_from(s, i));
	if (w == NULL)
		return 0;
	*end = i + w->text.len;
	return year;
}

/* One of a date counts only where a period ends. */
size_t
tbl_caption_year(struct gi_str s)
{
	bool	 period = gi_word_in(GI_WORD_UNTIL, s, NULL) != NULL;
	size_t	 i, end, year, found = 0;

	for (i = 0; i < s.len; i++) {
		if (!gi_ascii_digit_at(s, i) || (year = year_at(s, i, &end)) == 0 ||
		    (!period && gi_ascii_digit_at(s, blanks_end(s, end))))
			continue;
		if (found > 0 && found != year)
			return 0;
		found = year;
	}
	return found;
}

/* What two signs say together: nothing where they contradict each other. */
static int8_t
join(bool yes, bool no)
{
	return (int8_t)(yes == no ? 0 : yes ? 1 : -1);
}

static bool
has(struct gi_str s, enum gi_word_class class)
{
	return gi_word_in(class, s, NULL) != NULL;
}

static bool
ends_with(struct gi_str s, struct gi_str end)
{
	return s.len >= end.len &&
	    memcmp(s.s + s.len - end.len, end.s, end.len) == 0;
}

/* The name of a body that a caption begins with, empty if it has none. */
static struct gi_str
name_in(struct gi_str s)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	size_t			 at, end, len = 0;

	if (year_at(s, 0, &end) > 0)
		s = gi_str_from(s, end);
	rest = s;
	if ((w = gi_word_start(GI_WORD_BODY_LEAD, s)) != NULL)
		rest = s = gi_str_from(s, w->text.len);
	while ((w = gi_word_in(GI_WORD_BODY_END, rest, &at)) != NULL) {
		len = (size_t)(rest.s - s.s) + at + w->text.len;
		rest = gi_str_from(s, len);
	}
	s.len = len;
	return s;
}

/* Are two names one body's, be it without its place or its seat? */
static bool
same_body(struct gi_str a, struct gi_str b)
{
	struct gi_str	 x = a;

	if (a.len < b.len) {
		a = b;
		b = x;
	}
	return ends_with(a, b) || (gi_str_find(a, b) == 0 &&
	    gi_word_is(GI_WORD_SEAT, gi_str_from(a, b.len)) != NULL);
}

int8_t
tbl_caption_body(struct gi_str body, struct gi_str s)
{
	struct gi_str	 name = name_in(s);

	if (body.len == 0)
		return 0;
	if (gi_str_has(s, body) && name.len <= gi_str_find(s, body) +
	    body.len)
		return 1;
	if (gi_utf8_count(name) < NAME_MIN)
		return 0;
	return same_body(name, body) ? 1 : -1;
}

/* Does a text say that something is wrong, and behind that what is below? */
static bool
is_fault_above(struct gi_str s)
{
	size_t	 at;

	return gi_word_in(GI_WORD_FAULT, s, &at) != NULL &&
	    has(gi_str_from(s, at), GI_WORD_BELOW);
}

/*
 * Before or after a correction: where both words stand, as in "has errors, is
 * corrected as follows", the last one counts if it is after.  Where the word for
 * the correction is none of ours, nobody knows which is meant.
 */
static int8_t
correction_of(struct gi_str s)
{
	const struct gi_word	*yes, *no;
	size_t			 at, was;

	if (has(s, GI_WORD_BEFORE_AFTER))
		return 0;
	yes = gi_word_in(GI_WORD_CORRECTED, s, &at);
	no = gi_word_in(GI_WORD_UNCORRECTED, s, &was);
	if (yes == NULL && is_fault_above(s))
		return 0;
	return join(yes != NULL, no != NULL && (yes == NULL || was > at));
}

/* Does a text that is of another year say so without naming that? */
static bool
is_past(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_ANNEX, s);
	uint32_t		 cp;
	size_t			 at;

	if (w != NULL)
		s = gi_str_from(s, w->text.len);
	if (has(s, GI_WORD_COMPARED) ||
	    gi_word_start(GI_WORD_PAST_YEAR, s) != NULL)
		return true;
	/* what is below is that of the past year: one character between */
	if ((w = gi_word_in(GI_WORD_BELOW, s, &at)) == NULL)
		return false;
	s = gi_str_from(s, at + w->text.len);
	return s.len > 0 && gi_word_start(GI_WORD_PAST_YEAR, gi_str_from(s,
	    gi_utf8_decode(s.s, s.len, &cp))) != NULL;
}

void
tbl_caption_read(const struct tbl_reading *r, struct gi_str body,
    struct gi_str text, int8_t told[TBL_TOLDS])
{
	struct gi_mark	 mark = gi_arena_mark(r->arena);
	struct gi_str	 s;
	size_t		 year;
	int8_t		 now[TBL_TOLDS];
	bool		 mine, others;
	int		 k;

	if (text.len > 4 * CAPTION || gi_utf8_count(text) > CAPTION)
		return;
	s = gi_fold_text(r->arena, text);
	year = tbl_caption_year(text);
	mine = has(s, GI_WORD_THIS_YEAR);
	others = has(s, GI_WORD_PAST_YEAR) || has(s, GI_WORD_COMPARED);
	if (year > 0 && r->year > 0) {
		mine |= year == r->year;
		others |= year != r->year;
	}
	now[TBL_TOLD_YEAR] = join(mine, others);
	if (now[TBL_TOLD_YEAR] < 0 && ((year > 0 && year < r->year) ||
	    is_past(s)))
		now[TBL_TOLD_YEAR] = TBL_PAST;
	now[TBL_TOLD_CORRECTION] = correction_of(s);
	now[TBL_TOLD_BODY] = tbl_caption_body(body, s);
	gi_arena_release(r->arena, mark);
	for (k = 0; k < TBL_TOLDS; k++) {
		if (now[k] != 0)
			told[k] = now[k];
	}
}

bool
tbl_caption_is_year(const struct tbl_reading *r, const struct tbl_atom *a)
{
	struct gi_mark	 mark = gi_arena_mark(r->arena);
	struct gi_str	 s;
	size_t		 end;
	bool		 is;

	if (a->kind != TBL_LABEL || a->raw.len > 4 * CAPTION)
		return false;
	if (year_at(a->raw, 0, &end) > 0 && gi_utf8_count(gi_str_from(a->raw,
	    end)) <= YEAR_REST)
		return true;
	s = gi_fold_text(r->arena, a->raw);
	is = gi_word_is(GI_WORD_THIS_YEAR, s) != NULL ||
	    gi_word_is(GI_WORD_PAST_YEAR, s) != NULL;
	gi_arena_release(r->arena, mark);
	return is;
}
