/* SPDX-License-Identifier: ISC */
/*
 * A text with tables that are written as markup: their rows as lines of cells,
 * and where these stand; the lines between as they are.  A row has the number of
 * the line in which its tag stands.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "gi.h"
#include "normalize/normal.h"
#include "stream/put.h"
#include "tagged/tagged.h"

struct tagged {
	struct gi_arena		*arena;
	struct gi_normal	*out;
	struct gi_text		*records;
	size_t			 line;		/* number of the line that is
						   read */
	size_t			 table;
};

static void
add_size(struct gi_text *t, size_t n)
{
	gi_text_byte(t, '\t');
	gi_text_size(t, n);
}

/* Add a record of a line or aside, with its text folded. */
static void
add_record(struct tagged *g, const char *type, const char *kind, size_t number,
    struct gi_str text)
{
	struct gi_text	*t = g->records;
	size_t		 size;

	text = gi_normalize_line(g->arena, text, number, g->out);
	size = gi_size_add(gi_size_mul(text.len, 2), GI_PUT_SLACK);
	gi_text_add(t, gi_str(type));
	add_size(t, number);
	if (kind != NULL) {
		gi_text_byte(t, '\t');
		gi_text_add(t, gi_str(kind));
	}
	gi_text_byte(t, '\t');
	if (t->room - t->len < size)
		gi_text_grow(t, size);
	t->len = (size_t)(gi_put_escaped(t->s + t->len, text, text.len) - t->s);
	gi_text_byte(t, '\n');
	g->out->nline += kind == NULL;
}

static void
add_grid(struct tagged *g, size_t number, const struct tag_row *row)
{
	struct gi_text	*t = g->records;

	gi_text_add(t, gi_str(GI_NAME_REC_GRID));
	add_size(t, number);
	add_size(t, g->table);
	gi_text_byte(t, '\t');
	gi_text_add(t, row->columns);
	add_size(t, row->width);
	gi_text_add(t, gi_str("\t\\N\t\\N\n"));
}

/* Add the lines of a text without tables. */
static void
add_lines(struct tagged *g, struct gi_str text)
{
	struct gi_mark	 mark = gi_arena_mark(g->arena);
	struct gi_lines	 lines;
	size_t		 number;

	gi_lines_begin(&lines, text);
	lines.number = g->line;
	while (lines.rest.len > 0) {
		number = lines.number;
		add_record(g, GI_NAME_REC_LINE, NULL, number,
		    gi_lines_next(&lines, 0));
		gi_arena_release(g->arena, mark);
	}
	g->line += gi_line_at(text, text.len) - 1;
}

static void
add_table(struct tagged *g, struct gi_str markup)
{
	struct tag_table	*t = tag_table_begin(markup);
	struct gi_mark		 mark = gi_arena_mark(g->arena);
	struct tag_row		 row;
	size_t			 number = g->line, at = 0;

	g->table++;
	while (tag_table_next(t, &row)) {
		if (row.at > at) {
			number += gi_line_at(gi_str_from(markup, at),
			    row.at - at) - 1;
			at = row.at;
		}
		if (row.columns.len > 0)
			add_grid(g, number, &row);
		add_record(g, row.aside != NULL ? GI_NAME_REC_ASIDE :
		    GI_NAME_REC_LINE, row.aside, number, row.text);
		gi_arena_release(g->arena, mark);
	}
	tag_table_end(t);
	g->line += gi_line_at(markup, markup.len) - 1;
}

/* The blanks before a table are none of its line, and its line end neither. */
static struct gi_str
without_edges(struct gi_str s)
{
	while (s.len > 0 && (s.s[s.len - 1] == ' ' || s.s[s.len - 1] == '\t'))
		s.len--;
	return s;
}

static size_t
line_end(struct gi_str s)
{
	size_t	 i = 0;

	while (i < s.len && (s.s[i] == ' ' || s.s[i] == '\t'))
		i++;
	i += i < s.len && s.s[i] == '\r';
	return i < s.len && s.s[i] == '\n' ? i + 1 : 0;
}

bool
nrm_tagged(struct gi_arena *a, struct gi_str text, struct gi_text *records,
    struct gi_normal *out)
{
	struct tagged	 g = { .arena = a, .out = out, .records = records,
	    .line = 1 };
	struct gi_str	 before;
	size_t		 at, size, end;

	if (tag_find_table(text, &size) == text.len)
		return false;
	memset(out, 0, sizeof(*out));
	records->len = 0;
	while ((at = tag_find_table(text, &size)) < text.len) {
		before = (struct gi_str){ text.s, at };
		add_lines(&g, without_edges(before));
		text = gi_str_from(text, at);
		add_table(&g, (struct gi_str){ text.s, size });
		text = gi_str_from(text, size);
		end = line_end(text);
		g.line += end > 0;
		text = gi_str_from(text, end);
	}
	add_lines(&g, text);
	out->records = (struct gi_str){ records->s, records->len };
	return true;
}
