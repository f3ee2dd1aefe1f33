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
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/whole.h"

#define SECTIONS	3	/* of a report, at least */
#define TITLE		60	/* code points of its title, at most */
#define ABOVE		40	/* lines from a title to the first section */
#define BODY		3	/* of a body's name, at least */
#define LABELS		5	/* lines with labels that are a table */
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

/* Whether a digit of full width may stand in text; false is sure. */
static bool
may_have_wide_digit(struct gi_str text)
{
	const unsigned char	 lead = (unsigned char)GI_TEXT_WIDE_ZERO[0];

	return memchr(text.s, lead, text.len) != NULL;
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
	if (text.len > 4 * TITLE || !(l->digit || may_have_wide_digit(text)) ||
	    gi_utf8_count(text) > TITLE ||
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
		if (v->line[i].kind == VER_TABLE || v->line[i].level > 0)
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

/* The year in folded text, and what stands before it: *body. */
static size_t
title_year(struct gi_str fold, struct gi_str *body)
{
	size_t	 i, year = 0, digits = 0;

	for (i = 0; i < fold.len; i++) {
		if (fold.s[i] >= '0' && fold.s[i] <= '9') {
			year = digits++ == 0 ? (size_t)(fold.s[i] - '0') :
			    year * 10 + (size_t)(fold.s[i] - '0');
		} else if (digits == 4) {
			*body = (struct gi_str){ fold.s, i - digits };
			return year;
		} else {
			digits = 0;
		}
	}
	return 0;
}

/* Whether a title is that of another year than the report's, or another body's. */
static bool
is_others(struct ver_report *v, struct ver_line *l)
{
	struct gi_str	 own, fold, body = { "", 0 };
	size_t		 year;

	gi_arena_clear(v->scratch);
	fold = gi_fold_text(v->scratch, ver_line_text(v, l));
	own = gi_fold_text(v->scratch, gi_doc_meta(v->doc, "agency"));
	year = title_year(fold, &body);
	if (year != (size_t)v->year)
		return v->year != 0 && year > 0;
	return own.len > 0 && gi_utf8_count(body) >= BODY &&
	    !gi_str_has(own, body) && !gi_str_has(body, own);
}

/* Whether anything of a report was read above a line. */
static bool
has_report_above(const struct ver_report *v, size_t line)
{
	size_t	 i, number = ver_line_number(v, &v->line[line]);
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->records[t] > 0 && v->table_line[t] < number)
			return true;
	}
	for (i = 0; i < v->nhead && v->head[i].line < line; i++) {
		if (v->head[i].section > 0 && v->head[i].content)
			return true;
	}
	return false;
}

/* Whether a line is a heading by its look: the first of a text. */
static bool
is_first_heading(struct ver_report *v, struct ver_line *l)
{
	struct gi_str	 text = ver_line_text(v, l);
	unsigned	 number;
	char		 style;

	return text.len <= 4 * TITLE && gi_item_parse(text, &number,
	    &style) > 0 && number == 1 && style == 'c' &&
	    !gi_str_has(text, gi_str(GI_TEXT_IDEOGRAPHIC_STOP));
}

/* Whether the first section and a table stand behind a line. */
static bool
has_report_below(struct ver_report *v, size_t line)
{
	struct ver_line	*l;
	size_t		 i, labels = 0;
	bool		 first = false;
	int		 t;

	for (i = line + 1; i < v->nline && labels < LABELS; i++) {
		l = &v->line[i];
		if (l->blank)
			continue;
		first = first || (i <= line + ABOVE && is_first_heading(v, l));
		for (t = 0; t < GI_TABLES && first; t++) {
			if (ver_labels_in(v, ver_labels((enum gi_table)t), l,
			    NULL) > 0)
				break;
		}
		labels += first && t < GI_TABLES;
	}
	return labels >= LABELS;
}

/*
 * The index of a line that is the title of another year's report, or another
 * body's, with that below and one above; nline if there is none.
 */
static size_t
title_find(struct ver_report *v)
{
	size_t	 i;

	for (i = 1; i < v->nline; i++) {
		if (ver_is_title(v, &v->line[i]) && is_others(v,
		    &v->line[i]) && has_report_above(v, i) &&
		    has_report_below(v, i))
			return i;
	}
	return v->nline;
}

/* From line i on it is another report, of that title. */
static void
part_at(struct ver_report *v, size_t i, struct gi_str title)
{
	v->other = ver_line_number(v, &v->line[i]);
	v->other_title = title;
	while (v->nhead > 0 && v->head[v->nhead - 1].line >= i)
		v->nhead--;
	v->nline = i;
}

bool
ver_part_reports(struct ver_report *v)
{
	size_t	 line = 0, i = other_find(v, &line);

	if (i < v->nhead) {
		part_at(v, line, line < v->head[i].line ?
		    ver_line_text(v, &v->line[line]) : v->head[i].title);
		return true;
	}
	if ((i = title_find(v)) == v->nline)
		return false;
	part_at(v, i, ver_line_text(v, &v->line[i]));
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
