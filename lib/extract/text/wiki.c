/* SPDX-License-Identifier: ISC */
/*
 * Tables as MediaWiki writes them, which pandoc does too:
 *
 *	{| ...		the table begins		|}	and ends
 *	|-		a row ends			|+ ...	caption
 *	| a || b	cells, each perhaps on a line of its own
 *	! a !! b	heads, the same
 *	| colspan="2" | a
 *
 * What stands in them is HTML for the rest, so they become that.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/text/wiki.h"
#include "gi.h"

struct wiki_table {
	struct gi_text	 html;		/* the table so far */
	struct gi_str	 cell;		/* source of the cell that is being
					   read; s is NULL between cells */
};

/* The next line of s, with its end. */
static struct gi_str
next_line(struct gi_str s)
{
	const char	*end = memchr(s.s, '\n', s.len);

	if (end != NULL)
		s.len = (size_t)(end - s.s) + 1;
	return s;
}

static bool
starts(struct gi_str s, const char *with)
{
	return gi_ascii_begins(gi_str_from(s, gi_str_spaces(s, 0)), with);
}

/*
 * Put a cell.  Attributes, written as in HTML, may stand before a single bar:
 * they hold a =.
 */
static void
put_cell(struct wiki_table *w, struct gi_str s)
{
	struct gi_str	 attr = { s.s, 0 };
	const char	*bar = memchr(s.s, '|', s.len);

	if (bar != NULL) {
		attr.len = (size_t)(bar - s.s);
		if (memchr(attr.s, '=', attr.len) == NULL ||
		    memchr(attr.s, '[', attr.len) != NULL)
			attr.len = 0;
		else
			s = gi_str_from(s, attr.len + 1);
	}
	gi_text_add(&w->html, gi_str("<td "));
	gi_text_add(&w->html, attr);
	gi_text_add(&w->html, gi_str(">"));
	gi_text_add(&w->html, s);
}

/* Put the cells that were gathered, which || or !! part. */
static void
put_cells(struct wiki_table *w)
{
	struct gi_str	 s = w->cell, one = w->cell;
	size_t		 i;

	if (s.s == NULL)
		return;
	for (i = 0; i + 1 < s.len; i++) {
		if ((s.s[i] != '|' && s.s[i] != '!') || s.s[i + 1] != s.s[i])
			continue;
		one.len = (size_t)(s.s + i - one.s);
		put_cell(w, one);
		one.s = s.s + i + 2;
		i++;
	}
	one.len = (size_t)(s.s + s.len - one.s);
	put_cell(w, one);
	w->cell.s = NULL;
}

static void
take_line(struct wiki_table *w, struct gi_str line)
{
	size_t	 at = gi_str_spaces(line, 0);

	if (starts(line, "|-")) {
		put_cells(w);
		gi_text_add(&w->html, gi_str("<tr>"));
	} else if (starts(line, "|+")) {
		put_cells(w);
		gi_text_add(&w->html, gi_str("<caption>"));
		gi_text_add(&w->html, gi_str_from(line, at + 2));
		gi_text_add(&w->html, gi_str("</caption>"));
	} else if (starts(line, "|") || starts(line, "!")) {
		put_cells(w);
		w->cell = gi_str_from(line, at + 1);
	} else if (w->cell.s != NULL)
		w->cell.len = (size_t)(line.s + line.len - w->cell.s);
}

size_t
ext_wiki_size(struct gi_str s)
{
	struct gi_str	 rest = s, line = next_line(s);

	for (;;) {
		rest = gi_str_from(rest, line.len);
		line = next_line(rest);
		if (line.len == 0 || starts(line, "{|"))
			return 0;
		if (starts(line, "|}"))
			return (size_t)(line.s - s.s) + line.len;
	}
}

struct gi_str
ext_wiki_table(struct gi_arena *a, struct gi_str s)
{
	struct wiki_table	 w = { .html.arena = a };
	struct gi_str	 line = next_line(s);

	gi_text_add(&w.html, gi_str("<table>"));
	for (;;) {
		s = gi_str_from(s, line.len);
		line = next_line(s);
		if (line.len == 0 || starts(line, "|}"))
			break;
		take_line(&w, line);
	}
	put_cells(&w);
	gi_text_add(&w.html, gi_str("</table>"));
	return gi_text_end(&w.html);
}
