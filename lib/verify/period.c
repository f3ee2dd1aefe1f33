/* SPDX-License-Identifier: ISC */
/*
 * The year that a report is on, against the period that it states, the day
 * on which it was published, and the year that its text speaks of.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/item.h"
#include "gi.h"
#include "verify/verify.h"

#define BETWEEN		24	/* bytes that may stand between the dates of a
				   period, folded */
#define YEAR		4	/* digits of a year */
#define OPENS		4	/* characters that tell what opens a period */

/* The number before byte at of folded text, if it is a year; 0 if not. */
static int
year_before(struct gi_str s, size_t at)
{
	int	 year = 0;
	size_t	 i;

	if (at < YEAR || (at > YEAR && s.s[at - YEAR - 1] >= '0' &&
	    s.s[at - YEAR - 1] <= '9'))
		return 0;
	for (i = at - YEAR; i < at; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return 0;
		year = year * 10 + (s.s[i] - '0');
	}
	return year >= 1900 && year < 2200 ? year : 0;
}

static struct gi_str
tail(struct gi_str s, size_t from)
{
	struct gi_str	 t = { s.s + from, s.len - from };

	return t;
}

static void
report(struct verify *v, size_t line, const char *kind, struct gi_str actual,
    size_t expected)
{
	struct gi_find		 f = { .line = line };
	struct gi_str		 args[3], part[2];
	const struct gi_word	*w;
	size_t			 i, n;

	part[0] = gi_str("line ");
	part[1] = ver_size(v->arena, line);
	f.place = ver_join(v->arena, part, GI_LEN(part));
	f.expected = ver_size(v->arena, expected);
	f.actual = actual;
	w = gi_words(GI_WORD_DATED, &n);
	for (i = 0; i + 1 < n && !gi_str_is(w[i].value, kind); i++)
		;
	args[0] = w[i].text;
	args[1] = actual;
	args[2] = ver_size(v->arena, (size_t)v->year);
	ver_find(v, "year-mismatch", f, args, GI_LEN(args));
}

/*
 * A period of a year in folded text: the years of its two dates, the second
 * 0 where it is not written.
 */
static bool
period(struct gi_str fold, int *from, int *to)
{
	const struct gi_word	*w;
	struct gi_str		 rest;
	size_t			 at, end;

	w = gi_word_in(GI_WORD_PERIOD_FROM, fold, &at);
	if (w == NULL || (*from = year_before(fold, at)) == 0)
		return false;
	rest = tail(fold, at + w->text.len);
	if (gi_word_in(GI_WORD_PERIOD_TO, rest, &end) == NULL)
		return false;
	w = gi_word_in(GI_WORD_YEAR_MARK, rest, &at);
	*to = w != NULL && at < end ? year_before(rest, at) : 0;
	return end <= BETWEEN;
}

/* Whether a word that opens a period begins like text, once that is folded. */
static bool
opens(struct gi_str text)
{
	const struct gi_word	*w;
	uint32_t		 cp[OPENS];
	char			 fold[4 * OPENS] = "";
	size_t			 i, n, chars, len = 0;

	chars = gi_fold_str(text, cp, OPENS);
	for (i = 0; i < chars; i++)
		len += gi_utf8_encode(cp[i], fold + len);
	w = gi_words(GI_WORD_PERIOD_FROM, &n);
	for (i = 0; i < n; i++) {
		if (memcmp(fold, w[i].text.s, len < w[i].text.len ? len :
		    w[i].text.len) == 0)
			return true;
	}
	return false;
}

/* Whether the mark of a year stands in text as it does in a period. */
static bool
may_have_period(struct gi_str text)
{
	const struct gi_word	*w;
	size_t			 i, n, at;

	w = gi_words(GI_WORD_YEAR_MARK, &n);
	for (i = 0; i < n; i++) {
		for (at = gi_str_find(text, w[i].text); at < text.len;
		    at += 1 + gi_str_find(gi_str_from(text, at + 1),
		    w[i].text)) {
			if (opens(gi_str_from(text, at)))
				return true;
		}
	}
	return false;
}

/* The years of a period in a line of prose; false where it has none. */
static bool
line_period(struct verify *v, struct gi_str text, int *from, int *to)
{
	if (!may_have_period(text))
		return false;
	gi_arena_clear(v->scratch);
	return period(gi_fold_text(v->scratch, text), from, to);
}

static void
find_period(struct verify *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	int			 from, to;

	for (; l < end; l++) {
		if (l->kind != VER_PROSE ||
		    !line_period(v, l->text, &from, &to))
			continue;
		if (to == 0)
			to = from;
		/* several years together are meant so, two hardly */
		if (to - from > 1 || to < from ||
		    (from == v->year && to == v->year))
			continue;
		report(v, l->line->number, "period",
		    ver_size(v->arena, (size_t)(from == v->year ? to : from)),
		    (size_t)v->year);
	}
}

static void
find_published(struct verify *v)
{
	const struct gi_record	*rec;
	struct gi_str		 date, year;
	size_t			 i, n, line;

	for (i = 0; i < v->doc->meta_end; i++) {
		rec = &v->doc->rec[i];
		if (rec->type != GI_REC_META ||
		    !gi_str_is(gi_field(rec, 2), "published"))
			continue;
		date = gi_unescape(v->arena, gi_field(rec, 3));
		year.s = date.s;
		year.len = date.len < YEAR ? 0 : YEAR;
		if (!gi_str_size(year, &n) || n > (size_t)v->year ||
		    !gi_str_size(gi_field(rec, 1), &line))
			continue;
		report(v, line, "published", date, (size_t)v->year + 1);
	}
}

/* The year that a line of section 1 opens with, 0 if it opens otherwise. */
static int
opening(struct gi_str text)
{
	unsigned	 number;
	char		 style;
	struct gi_str	 t;

	t = gi_trim(tail(text, gi_item_parse(text, &number, &style)));
	if (t.len <= YEAR || gi_word_start(GI_WORD_YEAR_MARK, tail(t, YEAR)) ==
	    NULL)
		return 0;
	return year_before(t, YEAR);
}

/* Whether the year stands anywhere in text. */
static bool
mentions(struct gi_str text, const char *year)
{
	const char	*p = text.s, *end = text.s + text.len;

	while ((size_t)(end - p) >= YEAR &&
	    (p = memchr(p, year[0], (size_t)(end - p) - YEAR + 1)) != NULL) {
		if (memcmp(p, year, YEAR) == 0)
			return true;
		p++;
	}
	return false;
}

/*
 * A text that opens with another year, and never speaks of the report's, is
 * left over from a report on that other year.
 */
static void
find_text(struct verify *v)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	const struct ver_line	*first = NULL;
	char			 year[GI_SIZE_TEXT] = "";

	(void)gi_size_format((size_t)v->year, year);
	for (; l < end; l++) {
		if (!l->digit || l->head == 0 || l->kind != VER_PROSE)
			continue;
		if (mentions(l->text, year))
			return;
		if (first != NULL || v->head[l->head - 1].section != 1)
			continue;
		if (opening(l->text) != 0)
			first = l;
	}
	if (first != NULL)
		report(v, first->line->number, "text",
		    ver_size(v->arena, (size_t)opening(first->text)),
		    (size_t)v->year);
}

void
ver_period(struct verify *v)
{
	if (v->year == 0)
		return;
	find_period(v);
	find_published(v);
	find_text(v);
}
