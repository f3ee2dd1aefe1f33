/* SPDX-License-Identifier: ISC */
/*
 * Whether another whole report begins in the text: the numbers of its sections
 * begin again, and on both sides stand sections with something under them.  A
 * table of contents has nothing under its entries.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/whole.h"

#define SECTIONS	3	/* of a report, at least */
#define TITLE		60	/* code points of its title, at most */
#define ABOVE		40	/* lines from a title to the first section */
#define NUMBERS		32	/* section numbers that are counted */

/* What counts as a section's number: the form's, or else the printed one. */
static size_t
number_of(const struct ver_heading *h)
{
	return h->section > 0 ? (size_t)h->section : h->number;
}

/*
 * How many sections with something under them, of different numbers, are among
 * headings a up to b.
 */
static int
sections(const struct ver_report *v, size_t a, size_t b)
{
	uint32_t	 seen = 0;
	size_t		 n;

	for (; a < b; a++) {
		n = number_of(&v->head[a]);
		if (n > 0 && n < NUMBERS && v->head[a].content)
			seen |= (uint32_t)1 << n;
	}
	return __builtin_popcount(seen);
}

/* Whether four digits and the mark of a year stand in folded text. */
static bool
has_year(struct gi_str fold)
{
	size_t	 i, digits = 0;

	for (i = 0; i < fold.len; i++) {
		if (fold.s[i] >= '0' && fold.s[i] <= '9')
			digits++;
		else if (digits == 4 && gi_word_start(GI_WORD_YEAR,
		    gi_str_from(fold, i)) != NULL)
			return true;
		else
			digits = 0;
	}
	return false;
}

bool
ver_is_title(struct ver_report *v, struct ver_line *l)
{
	const struct gi_word	*w;
	struct gi_str		 text;
	size_t			 at;

	if (l->blank || l->kind == VER_TABLE || l->kind == VER_OUT)
		return false;
	text = ver_line_text(v, l);
	if (text.len > 4 * TITLE || gi_utf8_count(text) > TITLE ||
	    gi_str_has(text, gi_str(GI_TEXT_IDEOGRAPHIC_STOP)))
		return false;
	gi_arena_clear(v->scratch);
	text = gi_fold_text(v->scratch, text);
	w = gi_word_in(GI_WORD_TOPIC, text, &at);
	return w != NULL && gi_word_in(GI_WORD_REPORT, gi_str_from(text,
	    at + w->text.len), NULL) != NULL && has_year(text);
}

/*
 * Index of the line of a title above the line at, with no heading or table
 * between them; at if there is none.
 */
static size_t
title_above(struct ver_report *v, size_t at)
{
	size_t	 i, title = at;

	for (i = at; i-- > 0 && at - i <= ABOVE;) {
		if (v->line[i].kind == VER_TABLE || v->line[i].start)
			break;
		if (ver_is_title(v, &v->line[i]))
			title = i;
	}
	return title;
}

/*
 * Whether another report begins with heading i: its number is not above those
 * before, and there is a title between, or it is the first section of the form
 * once more.  *line is set to the index of its first line.
 */
static bool
begins(struct ver_report *v, size_t i, size_t *line)
{
	const struct ver_heading	*h = &v->head[i];
	size_t				 n = number_of(h), k, most = 0;

	if (n == 0 || sections(v, 0, i) < SECTIONS ||
	    sections(v, i, v->nhead) < SECTIONS)
		return false;
	for (k = 0; k < i; k++) {
		if (number_of(&v->head[k]) > most)
			most = number_of(&v->head[k]);
	}
	if (n > most)
		return false;
	*line = title_above(v, h->line);
	return *line < h->line || (h->section == 1 && h->number == 1);
}

bool
ver_part_reports(struct ver_report *v)
{
	size_t	 i, line;

	for (i = 1; i < v->nhead; i++) {
		if (begins(v, i, &line))
			break;
	}
	if (i >= v->nhead)
		return false;
	v->other = v->line[line].line->number;
	v->other_title = line < v->head[i].line ?
	    ver_line_text(v, &v->line[line]) : v->head[i].title;
	v->nhead = i;
	v->nline = line;
	return true;
}

void
ver_check_other(struct ver_report *v)
{
	struct gi_find	 f = { .line = v->other };
	struct gi_str	 args[2];

	if (v->other == 0)
		return;
	f.place = ver_line_place(v, v->other);
	f.actual = v->other_title;
	args[0] = gi_size_text(v->arena, v->other);
	args[1] = v->other_title;
	ver_add_finding(v, "two-reports", f, args, GI_LEN(args));
}
