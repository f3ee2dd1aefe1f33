/* SPDX-License-Identifier: ISC */
/*
 * The tags of a table in a text.  They are those that Markdown and its makers
 * write, and are read as they stand: what lacks end tags is a page, which
 * gi-extract(1) reads.  A table within a cell is text of that cell.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tagged/table.h"

#define STRAY	8u		/* tables without an end that are tried */
#define SPAN	1000u		/* columns or rows that a cell may span */
#define TAG	((size_t)4096)	/* bytes of a tag */

/* A tag of the markup. */
struct tag {
	struct gi_str	 name, rest;	/* what stands behind the name */
	bool		 closes;
	size_t		 len;
};

struct table_reader {
	struct tag_table	*t;
	struct gi_str		 markup;
	size_t			 at;
	size_t			 tables;	/* that are open */
	struct gi_text		 text;		/* of the cell, or of what is
						   in none */
	struct gi_text		 beside;	/* what of it is not shown */
	const char		*kind;		/* of that; NULL for none */
	struct gi_str		 beside_tag;	/* the element that hides, and
						   how many of its name are open
						   within */
	size_t			 beside_open;
	bool			 blank;		/* white space came behind
						   text */
	bool			 cell, row, mark;
};

static bool
is_tag(struct gi_str s, const char *name)
{
	size_t	 len = strlen(name);
	char	 c;

	if (s.len <= len || !gi_ascii_begins_as(s, name))
		return false;
	c = s.s[len];
	return c == '>' || c == '/' || c == ' ' || (c >= '\t' && c <= '\r');
}

/* The bytes of the table at the start of s, 0 where it does not end. */
static size_t
table_size(struct gi_str s)
{
	const char	*p;
	size_t		 i = 0, depth = 0;

	while ((p = memchr(s.s + i, '<', s.len - i)) != NULL) {
		i = (size_t)(p - s.s);
		if (is_tag(gi_str_from(s, i), "<table"))
			depth++;
		else if (is_tag(gi_str_from(s, i), "</table") && --depth == 0) {
			p = memchr(p, '>', s.len - i);
			return p == NULL ? s.len : (size_t)(p + 1 - s.s);
		}
		i++;
	}
	return 0;
}

size_t
tag_find_table(struct gi_str s, size_t *size)
{
	const char	*p;
	size_t		 i = 0;
	unsigned	 stray = 0;

	while (s.len > i && stray < STRAY &&
	    (p = memchr(s.s + i, '<', s.len - i)) != NULL) {
		i = (size_t)(p - s.s);
		if (is_tag(gi_str_from(s, i), "<table")) {
			*size = table_size(gi_str_from(s, i));
			if (*size > 0)
				return i;
			stray++;
		}
		i++;
	}
	return s.len;
}

/* Read the tag at the start of s.  False where it is none. */
static bool
read_tag(struct gi_str s, struct tag *t)
{
	const char	*end;
	size_t		 i = 1;

	if (s.len > TAG)
		s.len = TAG;
	t->closes = s.len > 1 && s.s[1] == '/';
	i += t->closes;
	if (i >= s.len || !gi_ascii_letter(s.s[i]) ||
	    (end = memchr(s.s, '>', s.len)) == NULL)
		return false;
	t->len = (size_t)(end + 1 - s.s);
	t->name.s = s.s + i;
	while (gi_ascii_letter(s.s[i]) || gi_ascii_digit(s.s[i]))
		i++;
	t->name.len = (size_t)(s.s + i - t->name.s);
	t->rest.s = s.s + i;
	t->rest.len = t->len - i - 1;
	return true;
}

static uint16_t
span(const struct tag *t, const char *name)
{
	const char	*p = gi_ascii_find(t->rest, gi_str(name));
	const char	*end = t->rest.s + t->rest.len;
	size_t		 n = 0;

	if (p == NULL)
		return 1;
	for (p += strlen(name); p < end && strchr(" =\"'", *p) != NULL; p++)
		;
	for (; p < end && gi_ascii_digit(*p) && n < SPAN; p++)
		n = n * 10 + (size_t)(*p - '0');
	return (uint16_t)(n == 0 ? 1 : n < SPAN ? n : SPAN);
}

/* Give an array of malloc(3) half as much room again where it has none left. */
static void *
grow(void *array, size_t n, size_t *room, size_t size)
{
	if (n < *room)
		return array;
	*room += *room / 2 + 64;
	return gi_realloc(array, *room, size);
}

static struct tag_line *
add_line(struct table_reader *r, size_t at)
{
	struct tag_table	*t = r->t;
	struct tag_line		*l;

	t->line = grow(t->line, t->nline, &t->line_room, sizeof(*t->line));
	l = &t->line[t->nline++];
	memset(l, 0, sizeof(*l));
	l->at = (uint32_t)at;
	l->cell = (uint32_t)t->ncell;
	return l;
}

/* Keep a text that was gathered, which is empty then. */
static struct tag_part
keep(struct table_reader *r, struct gi_text *text)
{
	struct gi_text	*all = &r->t->text;
	struct tag_part	 part = { (uint32_t)all->len, (uint32_t)text->len };

	gi_text_add(all, (struct gi_str){ text->s, text->len });
	text->len = 0;
	return part;
}

/*
 * The text before the tag at the present byte ends: it is that of the cell, or
 * a line by itself.  What of it is not shown goes before the row.
 */
static void
end_text(struct table_reader *r)
{
	struct tag_table	*t = r->t;
	struct tag_line		*l;

	if (r->cell && t->ncell > 0)
		t->cell[t->ncell - 1].text = keep(r, &r->text);
	else if (r->text.len > 0) {
		l = add_line(r, r->at);
		l->text = keep(r, &r->text);
	}
	r->blank = r->cell = r->mark = false;
}

static void
end_beside(struct table_reader *r)
{
	struct tag_line	*l, row;

	if (r->beside.len > 0) {
		l = add_line(r, r->at);
		l->aside = r->kind;
		l->text = keep(r, &r->beside);
		/* asides stand before the row that they are of */
		if (r->row && r->t->nline > 1 && l[-1].row) {
			row = l[-1];
			l[-1] = *l;
			*l = row;
		}
	}
	r->kind = NULL;
}

static void
begin_row(struct table_reader *r)
{
	end_text(r);
	add_line(r, r->at)->row = true;
	r->row = true;
}

static void
begin_cell(struct table_reader *r, const struct tag *g)
{
	struct tag_table	*t = r->t;
	struct tag_cell		*c;

	if (!r->row)
		begin_row(r);
	end_text(r);
	t->cell = grow(t->cell, t->ncell, &t->cell_room, sizeof(*t->cell));
	c = &t->cell[t->ncell++];
	memset(c, 0, sizeof(*c));
	c->columns = span(g, "colspan");
	c->rows = span(g, "rowspan");
	t->line[t->nline - 1].ncell++;
	r->cell = true;
}

/* The kind of what an element hides, or NULL. */
static const char *
hides(const struct tag *g)
{
	static const char *const	 struck[] = { "s", "del", "strike" };
	size_t				 i;

	for (i = 0; i < GI_LEN(struck); i++) {
		if (gi_str_is_lower(g->name, struck[i]))
			return "deleted";
	}
	if (gi_ascii_has(g->rest, "line-through"))
		return "deleted";
	return gi_ascii_has(g->rest, "display:none") ||
	    gi_ascii_has(g->rest, "display: none") ||
	    gi_ascii_has(g->rest, "visibility:hidden") ? "hidden" : NULL;
}

static bool
is_inline(struct gi_str name)
{
	static const char *const	 names[] = { "b", "strong", "i", "em",
	    "u", "span", "font", "a", "sup", "sub", "small", "code" };
	size_t				 i;

	for (i = 0; i < GI_LEN(names); i++) {
		if (gi_str_is_lower(name, names[i]))
			return true;
	}
	return false;
}

/* The last byte of the text that is shown, or NUL. */
static char
last(const struct table_reader *r)
{
	return r->blank || r->text.len == 0 ? '\0' :
	    r->text.s[r->text.len - 1];
}

/*
 * A raised mark behind a number is put into brackets, unless it is a sign by
 * itself.
 */
static void
take_mark(struct table_reader *r, const struct tag *g)
{
	struct gi_str	 s = gi_str_from(r->markup, r->at + g->len);

	if (!g->closes && s.len > 0 && gi_ascii_digit(last(r)) &&
	    (gi_ascii_digit(s.s[0]) || gi_ascii_letter(s.s[0]))) {
		gi_text_byte(&r->text, '[');
		r->mark = true;
	} else if (g->closes && r->mark) {
		gi_text_byte(&r->text, ']');
		r->mark = false;
	}
}

static void
take_cell_tag(struct table_reader *r, const struct tag *g)
{
	if (gi_str_is_lower(g->name, "sup") || gi_str_is_lower(g->name, "sub"))
		take_mark(r, g);
	else if (!is_inline(g->name) && hides(g) == NULL)
		r->blank = true;
}

/* Follow the element that hides: it may have others of its name in it. */
static bool
follow_hidden(struct table_reader *r, const struct tag *g)
{
	if (r->kind == NULL || g->name.len != r->beside_tag.len ||
	    strncasecmp(g->name.s, r->beside_tag.s, g->name.len) != 0)
		return r->kind != NULL && !gi_str_is_lower(g->name, "tr") &&
		    !gi_str_is_lower(g->name, "table");
	r->beside_open += g->closes ? (size_t)-1 : 1;
	if (r->beside_open == 0)
		end_beside(r);
	return r->kind != NULL;
}

static void
take_tag(struct table_reader *r, const struct tag *g)
{
	const char	*kind = g->closes ? NULL : hides(g);

	if (follow_hidden(r, g))
		return;
	if (gi_str_is_lower(g->name, "table")) {
		r->tables += g->closes ? (size_t)-1 : 1;
		r->blank = true;
	} else if (r->tables == 1 && gi_str_is_lower(g->name, "tr")) {
		end_beside(r);
		end_text(r);
		r->row = false;
		if (!g->closes)
			begin_row(r);
	} else if (r->tables == 1 && (gi_str_is_lower(g->name, "td") ||
	    gi_str_is_lower(g->name, "th"))) {
		if (g->closes)
			end_text(r);
		else
			begin_cell(r, g);
	} else if (r->tables == 1 && gi_str_is_lower(g->name, "caption"))
		end_text(r);
	else
		take_cell_tag(r, g);
	if (kind != NULL && r->kind == NULL) {
		r->kind = kind;
		r->beside_tag = g->name;
		r->beside_open = 1;
	}
}

static void
take_text(struct table_reader *r, struct gi_str s)
{
	struct gi_text	*t = r->kind != NULL ? &r->beside : &r->text;
	uint32_t	 cp;
	size_t		 n;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = 1;
		if (strchr(" \t\r\n", s.s[0]) != NULL) {
			r->blank = true;
			continue;
		}
		if (r->blank && t->len > 0)
			gi_text_byte(t, ' ');
		r->blank = false;
		n = s.s[0] == '&' ? tag_reference(gi_str_from(s, 1), &cp) : 0;
		if (n > 0 && cp == GI_CP_NO_BREAK_SPACE)
			r->blank = true;
		else if (n > 0)
			gi_text_char(t, cp);
		else
			gi_text_byte(t, s.s[0]);
		n++;
	}
}

static void
read_table(struct table_reader *r)
{
	struct gi_str	 s;
	struct tag	 g;
	const char	*p;
	size_t		 n;

	while (r->at < r->markup.len) {
		s = gi_str_from(r->markup, r->at);
		if (s.s[0] == '<' && read_tag(s, &g)) {
			take_tag(r, &g);
			r->at += g.len;
			continue;
		}
		if (gi_ascii_begins(s, "<!--")) {
			n = gi_str_find(s, gi_str("-->"));
			r->at += n == s.len ? n : n + 3;
			continue;
		}
		p = s.len > 1 ? memchr(s.s + 1, '<', s.len - 1) : NULL;
		s.len = p == NULL ? s.len : (size_t)(p - s.s);
		take_text(r, s);
		r->at += s.len;
	}
	end_beside(r);
	end_text(r);
}

struct tag_table *
tag_table_begin(struct gi_str markup)
{
	struct tag_table	*t = gi_malloc(sizeof(*t));
	struct table_reader	 r = { .t = t, .markup = markup };

	memset(t, 0, sizeof(*t));
	read_table(&r);
	free(r.text.s);
	free(r.beside.s);
	tag_table_place(t);
	return t;
}

void
tag_table_end(struct tag_table *t)
{
	if (t == NULL)
		return;
	free(t->text.s);
	free(t->cell);
	free(t->line);
	free(t->used);
	free(t->until);
	free(t->from);
	free(t->to);
	free(t->cells.s);
	free(t->columns.s);
	free(t);
}
