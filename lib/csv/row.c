/* SPDX-License-Identifier: ISC */
/*
 * The records of a text as rows of cells.  Where a cell has more lines than a
 * cell of a table has, it is a text of its own, and its lines stay lines.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/block.h"
#include "base/str.h"
#include "base/text.h"
#include "csv/csv.h"
#include "csv/field.h"
#include "gi.h"

#define COLUMNS	((size_t)1000)	/* of a row whose columns are told */
#define BREAKS	9u		/* line ends in a cell of a table, at most */

struct csv {
	struct gi_arena		*arena;
	struct csv_verdict	 verdict;
	struct csv_fields	 fields;
	struct gi_str		 hint;		/* the first line, where it is
						   no row */
	size_t			 table;		/* number of the present one */
	size_t			 width;		/* and its columns */
	bool			 within;	/* the record before is of it */
	bool			 keep;		/* rows that were given last */
	struct gi_text		 text;		/* of the row */
	struct gi_str		 rest;		/* lines of the record that were
						   not given yet */
	size_t			 number;	/* of the first of them */
	struct gi_text		 columns;	/* 1,2,3 ... */
	size_t			 ncolumns;	/* as far as that goes */
	size_t			*behind;	/* by column, how many bytes
						   that has up to there */
};

struct csv *
csv_begin(struct gi_arena *a, struct gi_str text, const struct csv_verdict *v,
    bool keep)
{
	struct csv	*c = gi_alloc(a, sizeof(*c));

	c->arena = c->text.arena = c->columns.arena = a;
	c->behind = gi_alloc_raw(a, (COLUMNS + 1) * sizeof(*c->behind));
	c->behind[0] = 0;
	c->verdict = *v;
	c->hint = v->hint;
	c->keep = keep;
	csv_fields_begin(&c->fields, text, v->delimiter);
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
 * Add the text of a cell, in which quotes are not doubled any more, tabs are
 * blanks, and each line that counts ends with LF.  Returns how many do; none but
 * what is quoted has any.
 */
static size_t
add_text(struct csv *c, struct gi_str s, bool doubled, bool quoted)
{
	size_t	 i, n = 0;
	char	 b;

	if (!quoted && (s.len == 0 || memchr(s.s, '\t', s.len) == NULL)) {
		gi_text_add(&c->text, s);
		return 0;
	}
	for (i = 0; i < s.len; i++) {
		b = s.s[i];
		if (b == '\r' && i + 1 < s.len &&
		    (s.s[i + 1] == '\n' || s.s[i + 1] == '\r'))
			continue;
		if (b == '\r' && c->fields.lines.cr)
			b = '\n';
		n += b == '\n';
		gi_text_byte(&c->text, b == '\r' || b == '\t' ? ' ' : b);
		i += doubled && b == '"';
	}
	return n;
}

/*
 * Add a cell; returns how many lines end in it.  ="0" and '0 are what keeps a
 * spreadsheet from taking a number for something else, as a tab around it is.
 */
static size_t
add_cell(struct csv *c, const struct csv_field *field)
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
	return add_text(c, s, doubled, field->quoted);
}

/* What was added since a record began. */
static struct gi_str
end_text(struct csv *c)
{
	return c->keep ? gi_text_end(&c->text) :
	    (struct gi_str){ c->text.s, c->text.len };
}

/* The entries of so many columns. */
static struct gi_str
entries(struct csv *c, size_t n)
{
	if (n > COLUMNS)
		return (struct gi_str){ "", 0 };
	for (; c->ncolumns < n; c->behind[c->ncolumns] = c->columns.len) {
		if (c->ncolumns++ > 0)
			gi_text_byte(&c->columns, ',');
		gi_text_size(&c->columns, c->ncolumns);
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

/* Give the next line of what is left of a record. */
static void
give_line(struct csv *c, struct csv_row *row)
{
	const char	*end = memchr(c->rest.s, '\n', c->rest.len);

	row->number = c->number++;
	row->lines = 1;
	row->text = c->rest;
	if (end != NULL)
		row->text.len = (size_t)(end - c->rest.s);
	c->rest = gi_str_from(c->rest, row->text.len + (end != NULL));
	c->within = false;
}

/* All of a record is one line, whose line ends are blanks. */
static void
join_lines(struct csv *c)
{
	size_t	 i;

	for (i = 0; i < c->text.len; i++) {
		if (c->text.s[i] == '\n')
			c->text.s[i] = ' ';
	}
}

/*
 * Add a record as it stands, but for tabs between its fields.  Returns how many
 * it has.
 */
static size_t
add_plain(struct csv *c, struct gi_str record)
{
	const block	 tabs = (block){ 0 } + '\t';
	size_t		 i, n = 1;
	unsigned	 bits;
	block		 b, here;

	if (c->text.room - c->text.len < record.len + BLOCK)
		gi_text_grow(&c->text, record.len + BLOCK);
	for (i = 0; i < record.len; i += BLOCK) {
		b = block_load(record.s + i);
		here = (block)(b == (unsigned char)c->verdict.delimiter);
		block_store(c->text.s + c->text.len + i, (b & ~here) |
		    (tabs & here));
		bits = block_bits(here);
		if (record.len - i < BLOCK)
			bits &= (1u << (record.len - i)) - 1;
		for (; bits != 0; bits &= bits - 1)
			n++;
	}
	c->text.len += record.len;
	return n;
}

/* Add the fields of the next record; returns how many it has. */
static size_t
add_fields(struct csv *c, size_t *most)
{
	struct csv_field	 field = { .last = false };
	size_t			 n = 0, breaks;

	while (!field.last && csv_fields_next(&c->fields, &field)) {
		if (n++ > 0)
			gi_text_byte(&c->text, '\t');
		breaks = add_cell(c, &field);
		if (breaks > *most)
			*most = breaks;
	}
	return n;
}

bool
csv_next(struct csv *c, struct csv_row *row)
{
	struct gi_str	 record;
	size_t		 n, most = 0;

	memset(row, 0, sizeof(*row));
	if (c->rest.len > 0) {
		give_line(c, row);
		return true;
	}
	row->number = c->fields.lines.number;
	c->text.len = 0;
	n = csv_fields_plain(&c->fields, &record) ? add_plain(c, record) :
	    add_fields(c, &most);
	if (n == 0)
		return false;
	if (most > BREAKS) {
		c->rest = end_text(c);
		c->number = row->number;
		give_line(c, row);
		return true;
	}
	if (most > 0)
		join_lines(c);
	row->lines = c->fields.lines.number - row->number;
	row->text = end_text(c);
	if (c->hint.len > 0) {
		row->text = c->hint;
		c->hint.len = 0;
	} else
		enter_table(c, row, n);
	return true;
}
