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

/* The bit of a section with something under it; 0 for any other heading. */
static uint32_t
bit_of(const struct ver_heading *h)
{
	size_t	 n = number_of(h);

	return n > 0 && n < NUMBERS && h->content ? (uint32_t)1 << n : 0;
}

static bool
are_report(uint32_t sections)
{
	return __builtin_popcount(sections) >= SECTIONS;
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
 * Whether another report begins with heading i: there is a title between it and
 * what stands before, or it is the first section of the form once more.  *line
 * is set to the index of its first line.
 */
static bool
begins(struct ver_report *v, size_t i, size_t *line)
{
	const struct ver_heading	*h = &v->head[i];

	*line = title_above(v, h->line);
	return *line < h->line || (h->section == 1 && h->number == 1);
}

/*
 * The index of the heading that another report begins with: its number is not
 * above those before, and with it as without it sections are left that make a
 * report.  nhead if there is none.
 */
static size_t
other_find(struct ver_report *v, size_t *line)
{
	uint32_t	*behind, before = 0;
	size_t		 i, n, most = 0;

	if (v->nhead < 2 * SECTIONS)
		return v->nhead;
	/* by heading: the sections from it on */
	behind = gi_alloc_array(v->arena, v->nhead + 1, sizeof(*behind));
	for (i = v->nhead; i-- > 0;)
		behind[i] = behind[i + 1] | bit_of(&v->head[i]);
	for (i = 0; i < v->nhead && are_report(behind[i]); i++) {
		n = number_of(&v->head[i]);
		if (n > 0 && n <= most && are_report(before) &&
		    begins(v, i, line))
			return i;
		before |= bit_of(&v->head[i]);
		if (n > most)
			most = n;
	}
	return v->nhead;
}

bool
ver_part_reports(struct ver_report *v)
{
	size_t	 line = 0, i = other_find(v, &line);

	if (i == v->nhead)
		return false;
	v->other = ver_line_number(v, &v->line[line]);
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
