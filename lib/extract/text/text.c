/* SPDX-License-Identifier: ISC */
/*
 * Plain text passes through.  Only the tables in it that are written as HTML
 * (as Markdown does where cells span) or as wikis do become rows; and so does a
 * text that is CSV.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "base/block.h"
#include "base/str.h"
#include "csv/csv.h"
#include "extract/html/html.h"
#include "extract/text/text.h"
#include "extract/text/wiki.h"
#include "gi.h"
#include "stream/doc.h"
#include "tagged/tagged.h"

#define STRAY	8u		/* tables without an end that are tried */

/*
 * Whether s begins with such a tag: name includes the bracket, as in "<table".
 */
static bool
is_tag(struct gi_str s, const char *name)
{
	size_t	 len = strlen(name);
	char	 c;

	if (s.len <= len || s.s[0] != '<' || !gi_ascii_begins_as(s, name))
		return false;
	c = s.s[len];
	return c == '>' || c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * The bytes before the next tag that opens a table, or the next table of a wiki
 * at the start of a line; s.len where there is none.
 */
static size_t
find_table(struct gi_str s)
{
	size_t		 i;
	unsigned	 bits;
	block		 b;

	for (i = 0; i < s.len; i++) {
		while (s.len - i >= BLOCK) {
			b = block_load(s.s + i);
			bits = block_bits((block)(b == '<') |
			    (block)(b == '{'));
			i += bits != 0 ? block_first(bits) : BLOCK;
			if (bits != 0)
				break;
		}
		if (i == s.len)
			break;
		if (s.s[i] == '<' ? is_tag(gi_str_from(s, i), "<table") :
		    s.s[i] == '{' && i + 1 < s.len && s.s[i + 1] == '|' &&
		    (i == 0 || s.s[i - 1] == '\n'))
			break;
	}
	return i;
}

/* The bytes of the table at the start of s, 0 where it does not end. */
static size_t
table_size(struct gi_str s)
{
	size_t	 i, depth = 0;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '<')
			continue;
		if (is_tag(gi_str_from(s, i), "<table"))
			depth++;
		else if (is_tag(gi_str_from(s, i), "</table") &&
		    --depth == 0) {
			while (s.s[i] != '>' && i + 1 < s.len)
				i++;
			return i + 1;
		}
	}
	return 0;
}

/*
 * The bytes of the line end behind a table, with the blanks before it; 0 where
 * more than blanks stand there.
 */
static size_t
line_end(struct gi_str s)
{
	size_t	 i = 0;

	while (i < s.len && (s.s[i] == ' ' || s.s[i] == '\t'))
		i++;
	if (i < s.len && s.s[i] == '\r')
		i++;
	return i < s.len && s.s[i] == '\n' ? i + 1 : 0;
}

/*
 * Put a line that has line breaks of markup in it, each part by itself; where it
 * has cells, they stand in them.
 */
static void
put_broken(struct ext_doc *d, struct gi_str s)
{
	struct gi_str	 one;
	size_t		 i, n, from = 0;
	bool		 first = true;

	for (i = 0; i < s.len; i += n) {
		n = s.s[i] == '<' ? tag_break(gi_str_from(s, i)) : 0;
		if (n == 0) {
			n = 1;
			continue;
		}
		one = (struct gi_str){ s.s + from, i - from };
		from = i + n;
		(first ? ext_line : ext_line_more)(d, one);
		first = false;
	}
	if (first)
		ext_line(d, s);
	else if (from < s.len)
		ext_line_more(d, gi_str_from(s, from));
}

/* Put text without tables. */
static void
put_lines(struct ext_doc *d, struct gi_str text)
{
	struct gi_lines	 lines;
	struct gi_str	 line;
	size_t		 number = 0;

	if (memchr(text.s, '<', text.len) == NULL ||
	    (!gi_ascii_has(text, "<br") && !gi_ascii_has(text, "</br"))) {
		ext_line(d, text);
		return;
	}
	gi_lines_begin(&lines, text);
	while (lines.rest.len > 0) {
		bool	 same = lines.number == number;

		number = lines.number;
		line = gi_lines_next(&lines, 0);
		if (same)
			ext_line_more(d, line);
		else if (tag_has_cells(line))
			ext_line(d, line);
		else
			put_broken(d, line);
	}
}

/* Put the text before a table, without the blanks that indent the tag. */
static void
put_text(struct ext_doc *d, struct gi_str s)
{
	while (s.len > 0 && (s.s[s.len - 1] == ' ' || s.s[s.len - 1] == '\t'))
		s.len--;
	if (s.len > 0)
		put_lines(d, s);
}

/*
 * Put the table at the start of s, and the text before it.  Returns the bytes
 * of the table; 0, with nothing put, where it does not end.
 */
static size_t
put_table(struct ext_doc *d, struct gi_str before, struct gi_str s)
{
	size_t	 size = s.s[0] == '{' ? ext_wiki_size(s) : table_size(s);

	if (size == 0)
		return 0;
	put_text(d, before);
	s.len = size;
	html_put_fragment(d, s.s[0] == '{' ? ext_wiki_table(d->arena, s) : s);
	return size;
}

/*
 * Put a text that is CSV, its records as rows.  Returns whether it is; text
 * that is wanted as it stands is not looked at.
 */
static bool
put_csv(struct ext_doc *d, struct gi_str text)
{
	struct csv_verdict	 v = { .delimiter = '\0' };
	struct csv		*csv;
	struct csv_row		 row;
	struct ext_cells	*cells;
	size_t			 grid = 0, table = 0, number = 0;

	if (!d->plain)
		v = csv_judge(text, d->name);
	if (v.delimiter == '\0')
		return false;
	csv = csv_begin(d->arena, text, &v, true);
	while (csv_next(csv, &row)) {
		if (row.table > 0 && row.table != table) {
			grid = ext_grid_number(d);
			table = row.table;
		}
		cells = gi_alloc(d->arena, sizeof(*cells));
		*cells = (struct ext_cells){ row.lines > 1 ? row.lines - 1 : 0,
		    grid, row.width, row.columns };
		ext_row(d, row.text, cells);
		d->piece[d->npiece - 1].same = row.number == number;
		number = row.number;
	}
	return true;
}

static void
read_text(struct ext_doc *d)
{
	struct gi_str	 text = ext_decode(d, d->bytes);
	size_t		 at = find_table(text), size;
	unsigned	 stray = 0;

	if (gi_text_is_long(text)) {
		ext_fail(d, GI_MSG_LINES, NULL);
		return;
	}
	if (at == text.len && put_csv(d, text))
		return;
	for (; stray < STRAY && !d->failed;
	    at += find_table(gi_str_from(text, at))) {
		if (at == text.len)
			break;
		size = put_table(d, (struct gi_str){ text.s, at },
		    gi_str_from(text, at));
		if (size == 0) {
			stray++;
			at++;
			continue;
		}
		text = gi_str_from(text, at + size);
		text = gi_str_from(text, line_end(text));
		at = 0;
	}
	if (text.len > 0)
		put_lines(d, text);
}

bool
ext_text_plain(struct gi_str bytes)
{
	/* a NUL may be half of a character, of UTF-16 */
	return bytes.len == 0 || (memchr(bytes.s, '\0', bytes.len) == NULL &&
	    find_table(bytes) == bytes.len);
}

void
ext_read_text(struct ext_doc *d)
{
	html_guard(d, read_text);
}
