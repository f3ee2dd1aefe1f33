/* SPDX-License-Identifier: ISC */
/*
 * The report's title among its lines: it may stand over up to four of them, and
 * a page may repeat it, or list those of other reports before it.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/body_name.h"
#include "sections/about/date.h"
#include "sections/about/title.h"
#include "sections/about/title_mark.h"

#define TITLE_LINES	4u
#define FIRST_MAX	40u	/* code points of its first line, at most */
#define LOOK		60u	/* lines with text in which it may stand */
#define GAP		3u	/* lines from one of its lines to the next */

/* May a title stand in this line, alone or with others? */
static bool
may_hold_title(const struct sec_line *l)
{
	return !l->stop && !l->has_label && l->len < SEC_SHORT;
}

/* May it go on in the next line? */
static bool
is_plain_line(const struct sec_line *l)
{
	return may_hold_title(l) && !l->bars && !l->angle;
}

/*
 * Is a line, folded s, of the head of a page, and never of a title: today's date
 * and weather, a welcome, where one is; or an item of its menu?
 */
static bool
is_page_line(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_MENU_START, s);

	return gi_word_in(GI_WORD_PAGE_HEAD, s, NULL) != NULL ||
	    gi_word_end(GI_WORD_MENU_END, s) != NULL ||
	    (w != NULL && !sec_is_body_name(s) && (w->value.len == 0 ||
	    gi_word_end(GI_WORD_PLACE, s) != NULL));
}

/* May a title of several lines begin with this line? */
static bool
begins_title(const struct sec_report *r, const struct sec_line *l)
{
	struct gi_str	 s = sec_report_fold(r, l).text;
	size_t		 a, b;
	int		 year;
	char		 iso[SEC_DATE_BYTES];

	if (l->len > FIRST_MAX || is_page_line(s) || sec_date_in(l->text, iso))
		return false;
	return gi_word_in(GI_WORD_TOPIC, s, NULL) != NULL ||
	    (s.len > 1 && gi_ascii_digit_at(s, s.len - 1)) ||
	    sec_year_in(s, &a, &b, &year) ||
	    (gi_is_han_text(s) && gi_word_end(GI_WORD_AGENCY_END, s) != NULL);
}

/*
 * Did a narrow page break the name of the title t, so that line i has its
 * start?  What is left of it in t is too short for a name, or may be of any
 * body.
 */
static bool
is_broken(struct gi_arena *a, const struct sec_report *r, size_t i,
    const struct sec_title_found *t)
{
	const struct sec_line	*l = &r->line[i];
	struct gi_str		 fold = sec_report_fold(r, l).text;
	struct gi_str		 whole = gi_fold_text(a, t->title.name);

	return l->len >= 3 && l->len <= FIRST_MAX && t->first == i + 1 &&
	    gi_is_han_text(fold) && whole.len > 0 && !is_page_line(fold) &&
	    (whole.len <= 6 || !sec_is_body_name(whole)) &&
	    gi_word_in(GI_WORD_TOPIC, fold, NULL) == NULL;
}

/* Let a title begin a line earlier, where that gives it a longer name. */
static void
mend_broken(const struct sec_report *r, struct sec_title_found *t)
{
	struct gi_arena		*a = r->doc->arena;
	struct sec_title	 whole;

	if (t->first == 0 || !is_broken(a, r, t->first - 1, t) ||
	    !sec_title_read(a, sec_report_join(r, t->first - 1, t->last),
	    &whole) || whole.name.len <= t->title.name.len)
		return;
	if (!sec_is_body_name(gi_fold_text(a, whole.name)) &&
	    gi_fold_text(a, t->title.name).len > 6)
		return;
	t->title = whole;
	t->first--;
}

/*
 * Is what a title of lines first to last has in the first one of the page: its
 * site, or its column?  The others are a whole title by themselves then.
 */
static bool
is_above(const struct sec_report *r, size_t first, size_t last)
{
	struct gi_str		 s = sec_report_fold(r, &r->line[first]).text;
	struct sec_title	 rest;

	return (sec_is_body_name(s) ||
	    gi_word_in(GI_WORD_TOPIC, s, NULL) != NULL) &&
	    sec_title_read(r->doc->arena, sec_report_join(r,
	    sec_report_next(r, first), last), &rest) &&
	    rest.score == SEC_TITLE_FULL;
}

/*
 * Try line i, and as many more as a title has, against *best.  Of equals the
 * first is better, and the shortest.
 */
static void
try_lines(const struct sec_report *r, size_t i, struct sec_title_found *best)
{
	struct sec_title_found	 t = { .first = i, .last = i };
	size_t			 n;

	for (n = 0; n < TITLE_LINES; n++) {
		if (!may_hold_title(&r->line[t.last]) || (n > 0 &&
		    (!is_plain_line(&r->line[i]) ||
		    !is_plain_line(&r->line[t.last]) ||
		    !begins_title(r, &r->line[i]))))
			return;
		if (sec_title_read(r->doc->arena,
		    sec_report_join(r, i, t.last), &t.title) &&
		    t.title.score > best->title.score) {
			if (n > 0 && is_above(r, i, t.last))
				return;
			*best = t;
		}
		if (sec_report_next(r, t.last) >= r->nline ||
		    sec_report_next(r, t.last) > t.last + GAP)
			return;
		t.last = sec_report_next(r, t.last);
	}
}

/* Try the value of a field of an index, 信息名称：..., against *best. */
static void
try_field(const struct sec_report *r, size_t i, struct sec_title_found *best)
{
	const struct sec_line	*l = &r->line[i];
	const struct gi_word	*w = sec_report_start_word(r, l, GI_WORD_INDEX);
	struct sec_folded	 fold;
	struct sec_title_found	 t = { .first = i, .last = i };

	if (w == NULL)
		return;
	fold = sec_report_fold(r, l);
	if (w->text.len == fold.text.len)
		return;
	if (sec_title_read(r->doc->arena, l->bars ? l->text :
	    sec_folded_rest(&fold, w->text.len), &t.title) &&
	    t.title.score > best->title.score)
		*best = t;
}

/*
 * Try the title in its marks that a sentence begins with: 《title》是2021年…;
 * as encyclopedias have it.
 */
static void
try_quoted(const struct sec_report *r, size_t i, struct sec_title_found *best)
{
	static const struct gi_str left = { GI_TEXT_LEFT_TITLE,
	    sizeof(GI_TEXT_LEFT_TITLE) - 1 };
	static const struct gi_str right = { GI_TEXT_RIGHT_TITLE,
	    sizeof(GI_TEXT_RIGHT_TITLE) - 1 };
	struct sec_title_found	 t = { .first = i, .last = i };
	struct gi_str		 s = r->line[i].text;

	if (!r->line[i].stop || gi_str_find(s, left) != 0)
		return;
	s = gi_str_from(s, left.len);
	s.len = gi_str_find(s, right);
	if (sec_title_read(r->doc->arena, s, &t.title) &&
	    t.title.score == SEC_TITLE_FULL)
		*best = t;
}

/* Try the end of a trail, 首页 > 年报 > title, against *best. */
static void
try_trail(const struct sec_report *r, size_t i, struct sec_title_found *best)
{
	struct sec_title_found	 t = { .first = i, .last = i };

	if (r->line[i].angle && may_hold_title(&r->line[i]) &&
	    sec_title_read(r->doc->arena, r->line[i].text, &t.title) &&
	    t.title.score == SEC_TITLE_FULL)
		*best = t;
}

static void
add_found(const struct sec_report *r, struct sec_title_list *list,
    const struct sec_title_found *t)
{
	list->found = gi_grow(r->doc->arena, list->found, list->n, &list->room,
	    sizeof(*list->found));
	list->found[list->n++] = *t;
}

/*
 * The titles of the lines before end that name body and year; and the best of
 * those that do not, of equals the first.
 */
static void
collect(const struct sec_report *r, size_t end, struct sec_title_list *list,
    struct sec_title_found *best)
{
	struct sec_title_found	 t;
	size_t			 i, looked = 0;

	for (i = 0; i < end && looked < LOOK; i++) {
		if (r->line[i].len == 0 || r->line[i].skip != GI_NOT_SKIPPED)
			continue;
		looked++;
		t.title.score = 0;
		try_lines(r, i, &t);
		if (t.title.score == 0)
			try_quoted(r, i, &t);
		if (t.title.score == SEC_TITLE_FULL) {
			add_found(r, list, &t);
			i = t.last;
			continue;
		}
		if (t.title.score == SEC_TITLE_NAMED &&
		    list->named.title.score == 0)
			list->named = t;
		if (t.title.score > best->title.score)
			*best = t;
	}
}

/* The first line that is surely of the text of the report. */
static size_t
text_begins(const struct sec_report *r)
{
	size_t	 i;

	for (i = 0; i < r->nheading; i++) {
		if (r->heading[i].role != GI_NO_ROLE)
			return r->heading[i].line;
	}
	return r->end;
}

/*
 * The name of a body alone on the line behind the title, or in brackets.
 */
static void
name_behind(struct sec_report *r)
{
	const struct sec_line	*l;
	struct sec_folded	 f;
	size_t			 next = sec_report_next(r, r->title_last);

	if (next >= r->end || next > r->title_last + GAP)
		return;
	l = &r->line[next];
	if (!is_plain_line(l) || l->len > FIRST_MAX)
		return;
	f = sec_report_fold(r, l);
	if (!sec_is_body_name(f.text))
		return;
	r->agency.value = sec_body_name(r->doc->arena, &f, 0, f.text.len, 0, 0);
	r->agency.line = sec_report_number(r, next);
}

static void
take(struct sec_report *r, const struct sec_title_found *t)
{
	r->title.value = t->title.text;
	r->title.line = sec_report_number(r, t->first);
	r->title_first = t->first;
	r->title_last = t->last;
	if (t->title.name.len > 0) {
		r->agency.value = t->title.name;
		r->agency.line = r->title.line;
	} else
		name_behind(r);
	if (t->title.year != 0) {
		r->title_year = t->title.year;
		r->year.line = r->title.line;
	}
}

/*
 * A title that names neither body nor year, or is short of the topic, if the
 * rest shows to be a report: the last before the text.
 */
static void
find_weak(struct sec_report *r, size_t end)
{
	struct sec_title_found	 t, best = { .title = { .score = -1 } };
	size_t			 i, looked = 0;

	if (!sec_has_form(r))
		return;
	for (i = 0; i < end && looked < LOOK; i++) {
		if (r->line[i].len == 0 || r->line[i].skip != GI_NOT_SKIPPED ||
		    !is_plain_line(&r->line[i]))
			continue;
		looked++;
		t.first = t.last = i;
		t.title.score = 0;
		t.title.year = 0;
		t.title.name.len = 0;
		t.title.text = sec_title_unquote(r->line[i].text);
		if ((sec_title_read_short(r->doc->arena, r->line[i].text,
		    &t.title) || sec_title_is_bare(r->doc->arena,
		    r->line[i].text)) && t.title.score >= best.title.score)
			best = t;
	}
	if (best.title.score >= 0)
		take(r, &best);
}

void
sec_find_title(struct sec_report *r)
{
	struct sec_title_list	 list = { .found = NULL };
	struct sec_title_found	 best = { .title = { .score = 0 } };
	size_t			 i, end = text_begins(r);

	collect(r, end, &list, &best);
	r->is_list = sec_title_is_list(r, &list);
	if (r->is_list)
		return;
	if (list.n > 0)
		best = *sec_title_choose(r, &list);
	for (i = 0; i < r->top && best.title.score < SEC_TITLE_FULL; i++) {
		if (r->line[i].skip == GI_SKIPPED_INDEX)
			try_field(r, i, &best);
		else if (r->line[i].skip == GI_SKIPPED_NAVIGATION)
			try_trail(r, i, &best);
	}
	if (best.title.score == 0) {
		find_weak(r, end);
		return;
	}
	mend_broken(r, &best);
	take(r, &best);
	if (r->agency.value.len == 0 && list.named.title.score > 0) {
		r->agency.value = list.named.title.name;
		r->agency.line = sec_report_number(r, list.named.first);
	}
}
