/* SPDX-License-Identifier: ISC */
/*
 * The fields of a text.  A field is quoted where a quote begins it, perhaps
 * behind blanks or as ="0", and another ends it.  Where none does, or more
 * stands behind that, its quotes are text: "三公" is how prose begins, too.
 */
#include <string.h>

#include "base/block.h"
#include "base/cp.h"
#include "base/str.h"
#include "csv/field.h"
#include "gi.h"

#define QUOTED	((size_t)1024 * 1024)	/* bytes of a quoted field, at most */

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

static size_t
skip_blanks(struct gi_str s, size_t at)
{
	while (at < s.len && s.s[at] == ' ')
		at++;
	return at;
}

/* The quote that ends the field whose text begins at byte at, or s.len. */
static size_t
find_quote(struct gi_str s, size_t at, bool *doubled)
{
	size_t		 end = s.len - at < QUOTED ? s.len : at + QUOTED;
	const char	*p;

	*doubled = false;
	while (at < end && (p = memchr(s.s + at, '"', end - at)) != NULL) {
		at = (size_t)(p - s.s);
		if (at + 1 == s.len || s.s[at + 1] != '"')
			return at;
		*doubled = true;
		at += 2;
	}
	return s.len;
}

/* Whether a quoted field may begin at the byte at: most do not. */
static inline bool
may_be_quoted(struct gi_str s, size_t at)
{
	return at < s.len && (s.s[at] == '"' || s.s[at] == '=' ||
	    s.s[at] == ' ');
}

/* Where a quoted field at the byte at ends; at itself where there is none. */
static size_t
quoted(const struct csv_fields *f, size_t at, struct csv_field *field)
{
	struct gi_str	 s = f->text;
	size_t		 from = skip_blanks(s, at), to, end;

	from += from < s.len && s.s[from] == '=';
	if (from == s.len || s.s[from] != '"')
		return at;
	to = find_quote(s, ++from, &field->doubled);
	if (to == s.len)
		return at;
	end = skip_blanks(s, to + 1);
	if (end < s.len && s.s[end] != f->delimiter && !is_line_end(s.s[end]))
		return at;
	field->quoted = true;
	field->raw = (struct gi_str){ s.s + from, to - from };
	return end;
}

static size_t
unquoted(const struct csv_fields *f, size_t at, struct csv_field *field)
{
	size_t		 end = at;
	unsigned	 bits = 0;
	block		 b;

	for (; bits == 0 && f->text.len - end >= BLOCK; end += bits != 0 ?
	    block_first(bits) : BLOCK) {
		b = block_load(f->text.s + end);
		bits = block_bits((block)(b == '\n') | (block)(b == '\r') |
		    (block)(b == (unsigned char)f->delimiter));
	}
	while (end < f->text.len && f->text.s[end] != f->delimiter &&
	    !is_line_end(f->text.s[end]))
		end++;
	field->quoted = field->doubled = false;
	field->raw = (struct gi_str){ f->text.s + at, end - at };
	return end;
}

/* A record ends at byte end: go to the line behind it. */
static void
next_line(struct csv_fields *f, size_t end)
{
	size_t	 at = (size_t)(f->lines.rest.s - f->text.s);
	/* nothing but what is quoted has a line end in it */
	size_t	 known = f->quotes ? 0 : end - at;

	while (at <= end && at < f->text.len) {
		gi_lines_next(&f->lines, known);
		at = (size_t)(f->lines.rest.s - f->text.s);
		known = 0;
	}
	f->at = at;
	f->quotes = false;
}

void
csv_fields_begin(struct csv_fields *f, struct gi_str text, char delimiter)
{
	size_t	 mark = strlen(GI_TEXT_BYTE_ORDER_MARK);

	memset(f, 0, sizeof(*f));
	f->text = text;
	f->delimiter = delimiter;
	if (text.len >= mark &&
	    memcmp(text.s, GI_TEXT_BYTE_ORDER_MARK, mark) == 0)
		f->at = mark;
	gi_lines_begin(&f->lines, text);
}

bool
csv_fields_next(struct csv_fields *f, struct csv_field *field)
{
	size_t	 end;

	if (f->at >= f->text.len && !f->open)
		return false;
	field->first = !f->open;
	field->quoted = false;
	end = may_be_quoted(f->text, f->at) ? quoted(f, f->at, field) : 0;
	if (!field->quoted)
		end = unquoted(f, f->at, field);
	f->quotes = f->quotes || field->quoted;
	f->open = end < f->text.len && f->text.s[end] == f->delimiter;
	field->last = !f->open;
	if (f->open)
		f->at = end + 1;
	else
		next_line(f, end);
	return true;
}

/*
 * Which bytes of a block may make less of a field than stands there, if it has
 * that delimiter.
 */
static inline block
odd(block b, char delimiter)
{
	block	 marks = (block)(b == '"') | (block)(b == '\'');

	return delimiter == '\t' ? marks : marks | (block)(b == '\t');
}

bool
csv_fields_plain(struct csv_fields *f, struct gi_str *record)
{
	const char	*s = f->text.s + f->at;
	size_t		 left = f->text.len - f->at, at;
	unsigned	 ends;
	block		 b, marks = { 0 };

	for (at = 0; left - at >= BLOCK; at += BLOCK) {
		b = block_load(s + at);
		marks |= odd(b, f->delimiter);
		ends = block_bits((block)(b == '\n') | (block)(b == '\r'));
		if (ends == 0)
			continue;
		if (block_bits(marks) != 0)
			return false;
		*record = (struct gi_str){ s, at + block_first(ends) };
		next_line(f, f->at + record->len);
		return true;
	}
	return false;
}
