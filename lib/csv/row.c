/* SPDX-License-Identifier: ISC */
/* The records of a text as rows of cells. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "csv/csv.h"
#include "csv/field.h"
#include "csv/judge.h"
#include "gi.h"

#define COLUMNS	((size_t)1000)	/* of a row whose columns are told */

struct csv {
	struct gi_arena		*arena;
	struct csv_verdict	 verdict;
	struct csv_fields	 fields;
	struct gi_str		 hint;		/* the first line, where it is
						   no row */
	size_t			 table;		/* number of the present one */
	size_t			 width;		/* and its columns */
	bool			 within;	/* the record before is of it */
	struct gi_text		 text;		/* of the row */
	struct gi_text		 columns;	/* 1,2,3 ... */
	size_t			 ncolumns;	/* as far as that goes */
	size_t			 behind[COLUMNS + 1];	/* bytes up to there */
};

struct csv *
csv_begin(struct gi_arena *a, struct gi_str text, bool named)
{
	struct csv_verdict	 v = csv_judge(text, named);
	struct csv		*c;

	if (v.delimiter == '\0')
		return NULL;
	c = gi_alloc(a, sizeof(*c));
	c->arena = c->text.arena = c->columns.arena = a;
	c->verdict = v;
	c->hint = v.hint;
	csv_fields_begin(&c->fields, text, v.delimiter);
	return c;
}

/* Whether s is a number, which may have commas in it. */
static bool
is_number(struct gi_str s)
{
	size_t	 i, n = 0;

	for (i = 0; i < s.len; i++) {
		n += gi_ascii_digit(s.s[i]);
		if (!gi_ascii_digit(s.s[i]) && strchr("+-.,%", s.s[i]) == NULL)
			return false;
	}
	return n > 0;
}

/*
 * Add the text of a cell, in which quotes are not doubled any more, and tabs
 * and line ends are blanks.
 */
static void
add_text(struct gi_text *t, struct gi_str s, bool doubled)
{
	size_t	 i;
	char	 c;

	for (i = 0; i < s.len; i++) {
		c = s.s[i];
		if (c == '\r' && i + 1 < s.len &&
		    (s.s[i + 1] == '\n' || s.s[i + 1] == '\r'))
			continue;
		if (c == '\n' || c == '\r' || c == '\t')
			c = ' ';
		gi_text_byte(t, c);
		i += doubled && c == '"';
	}
}

/*
 * Add a cell.  ="0" and '0 are what keeps a spreadsheet from taking a number
 * for something else, as a tab around it is.
 */
static void
add_cell(struct gi_text *t, const struct csv_field *field)
{
	struct gi_str	 s = field->raw, formula;
	bool		 doubled = field->doubled;

	while (s.len > 0 && s.s[0] == '\t')
		s = gi_str_from(s, 1);
	while (s.len > 0 && s.s[s.len - 1] == '\t')
		s.len--;
	if (doubled && s.len >= 5 && gi_ascii_begins(s, "=\"\"") &&
	    s.s[s.len - 1] == '"') {
		formula = (struct gi_str){ s.s + 3, s.len - 5 };
		if (memchr(formula.s, '"', formula.len) == NULL) {
			s = formula;
			doubled = false;
		}
	}
	if (s.len > 1 && s.s[0] == '\'' && is_number(gi_str_from(s, 1)))
		s = gi_str_from(s, 1);
	add_text(t, s, doubled);
}

/* The entries of so many columns. */
static struct gi_str
entries(struct csv *c, size_t n)
{
	char	 buf[GI_SIZE_TEXT];

	if (n > COLUMNS)
		return (struct gi_str){ "", 0 };
	for (; c->ncolumns < n; c->behind[c->ncolumns] = c->columns.len) {
		if (c->ncolumns++ > 0)
			gi_text_byte(&c->columns, ',');
		gi_text_add(&c->columns, (struct gi_str){ buf,
		    gi_size_format(c->ncolumns, buf) });
	}
	return (struct gi_str){ c->columns.s, c->behind[n] };
}

/* A row of n cells begins a table, or goes on with one. */
static void
enter_table(struct csv *c, struct csv_row *row, size_t n)
{
	if (n < 2) {
		c->within = false;
		return;
	}
	if (c->table == 0 || (c->verdict.apart && !c->within)) {
		c->table++;
		c->width = c->verdict.apart ? n : c->verdict.width;
	}
	c->within = true;
	row->table = c->table;
	row->width = c->width;
	row->columns = entries(c, n);
}

bool
csv_next(struct csv *c, struct csv_row *row)
{
	struct csv_field	 field = { .last = false };
	size_t			 n = 0;

	memset(row, 0, sizeof(*row));
	row->number = c->fields.lines.number;
	while (!field.last && csv_fields_next(&c->fields, &field)) {
		if (n++ > 0)
			gi_text_byte(&c->text, '\t');
		add_cell(&c->text, &field);
	}
	if (n == 0)
		return false;
	row->lines = c->fields.lines.number - row->number;
	row->text = gi_text_end(&c->text);
	if (c->hint.len > 0) {
		row->text = c->hint;
		c->hint.len = 0;
	} else
		enter_table(c, row, n);
	return true;
}
