/* SPDX-License-Identifier: ISC */
/*
 * The text in JSON.  A string that is markup is read as a page; lists of lists,
 * and lists of objects that are alike, are tables; a string within an object
 * that is short says something of the text, and is an aside.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/html/html.h"
#include "extract/piece/grid.h"
#include "extract/text/json.h"
#include "gi.h"
#include "tool/msg.h"

#define TEXT	((size_t)120)	/* bytes of a string that is text */
#define CELL	((size_t)300)	/* bytes of a string that may be a cell */
#define AGAIN	4u		/* JSON in strings of JSON, at most so deep */

static bool
is_scalar(const struct ext_json *n)
{
	return n->type <= EXT_JSON_NULL;
}

/* Whether s holds what may be a tag, up to the last > in it. */
static bool
has_tag(struct gi_str s)
{
	size_t	 i;

	while (s.len > 0 && s.s[s.len - 1] != '>')
		s.len--;
	for (i = 0; i + 2 < s.len; i++) {
		if (s.s[i] == '<' && (s.s[i + 1] == '/' || s.s[i + 1] == '!' ||
		    gi_ascii_letter(s.s[i + 1])))
			return true;
	}
	return false;
}

/* Whether a key is one of a list that NULL ends. */
static bool
is_key(struct gi_str key, const char *const *list)
{
	while (*list != NULL && !gi_str_is_lower(key, *list))
		list++;
	return *list != NULL;
}

static const char	*const text_keys[] = { "text", "value", "content",
			    NULL };
static const char	*const across_keys[] = { "colspan", "col_span", NULL };
static const char	*const down_keys[] = { "rowspan", "row_span", NULL };

/* The member of an object that has one of the keys, or NULL. */
static const struct ext_json *
member(const struct ext_json *n, const char *const *list)
{
	const struct ext_json	*c = n->first;

	while (c != NULL && !is_key(c->key, list))
		c = c->next;
	return c;
}

/* Whether an object is one cell: its text, if it has one, and its spans. */
static bool
is_cell_object(const struct ext_json *n)
{
	const struct ext_json	*c;

	if (n->type != EXT_JSON_OBJECT || (n->n > 0 &&
	    member(n, across_keys) == NULL && member(n, down_keys) == NULL))
		return false;
	for (c = n->first; c != NULL; c = c->next) {
		if (!is_scalar(c) || !(is_key(c->key, text_keys) ||
		    is_key(c->key, across_keys) || is_key(c->key, down_keys)))
			return false;
	}
	return true;
}

/* The text of a cell. */
static struct gi_str
cell_text(const struct ext_json *n)
{
	const struct ext_json	*c;

	if (is_scalar(n))
		return n->text;
	c = member(n, text_keys);
	return c != NULL ? c->text : gi_str("");
}

/* How many columns a cell takes, or rows. */
static size_t
cell_span(const struct ext_json *n, const char *const *keys)
{
	const struct ext_json	*c = is_scalar(n) ? NULL : member(n, keys);
	size_t			 span;

	return c != NULL && gi_str_size(c->text, &span) && span > 0 ? span : 1;
}

/* Whether a value may stand in a cell of a table. */
static bool
is_cell(const struct ext_json *n)
{
	struct gi_str	 s;

	if (!is_scalar(n) && !is_cell_object(n))
		return false;
	s = cell_text(n);
	return s.len <= CELL && !has_tag(s);
}

static bool
all_cells(const struct ext_json *n)
{
	const struct ext_json	*c;

	for (c = n->first; c != NULL; c = c->next) {
		if (!is_cell(c))
			return false;
	}
	return n->n > 0;
}

/* Whether a list is rows of a table, each a list of cells. */
static bool
is_rows(const struct ext_json *n)
{
	const struct ext_json	*c;
	size_t			 widest = 0;

	for (c = n->first; c != NULL; c = c->next) {
		if (c->type != EXT_JSON_ARRAY || !(all_cells(c) || c->n == 0))
			return false;
		if (c->n > widest)
			widest = c->n;
	}
	return widest > 1;
}

static bool
same_keys(const struct ext_json *a, const struct ext_json *b)
{
	const struct ext_json	*p = a->first, *q = b->first;

	for (; p != NULL && q != NULL; p = p->next, q = q->next) {
		if (p->key.len != q->key.len ||
		    memcmp(p->key.s, q->key.s, p->key.len) != 0)
			return false;
	}
	return p == q;
}

/* Whether all that is below n is objects with the same keys, of cells. */
static bool
is_records(const struct ext_json *n)
{
	const struct ext_json	*c;

	for (c = n->first; c != NULL; c = c->next) {
		if (c->type != EXT_JSON_OBJECT || c->n < 2 ||
		    is_cell_object(c) ||
		    !all_cells(c) || !same_keys(n->first, c))
			return false;
	}
	return n->n > 1;
}

static bool
is_number(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (!gi_ascii_digit(s.s[i]) &&
		    strchr(i == 0 ? "+-" : "., %", s.s[i]) == NULL)
			return false;
	}
	return s.len > 0;
}

/* Whether a list of cells is a row by itself: it has figures in it. */
static bool
is_row(const struct ext_json *n)
{
	const struct ext_json	*c;
	bool			 figures = false;

	for (c = n->first; c != NULL; c = c->next) {
		if (!is_cell(c) || cell_text(c).len > TEXT)
			return false;
		figures = figures || is_number(cell_text(c));
	}
	return figures && n->n > 1;
}

static void
add_row(struct ext_grid *g, const struct ext_json *row)
{
	const struct ext_json	*c;

	ext_grid_row(g);
	for (c = row->first; c != NULL; c = c->next)
		ext_grid_cell(g, cell_text(c), cell_span(c, down_keys),
		    cell_span(c, across_keys));
}

static struct ext_grid *
grid_new(struct ext_doc *d)
{
	struct ext_grid	*g = ext_grid_new(d->arena);

	ext_grid_fix(g);
	return g;
}

static void
put_rows(struct ext_doc *d, const struct ext_json *n)
{
	struct ext_grid		*g = ext_grid_new(d->arena);
	const struct ext_json	*c;

	/* what a short row lacks nobody knows */
	for (c = n->first; c != NULL; c = c->next)
		add_row(g, c);
	ext_grid_put(g, d, NULL);
	ext_line(d, gi_str(""));
}

/*
 * Put objects that are alike as a table, whose head is their keys.  Those of an
 * object have their own keys before them.
 */
static void
put_records(struct ext_doc *d, const struct ext_json *n)
{
	bool			 named = n->type == EXT_JSON_OBJECT;
	struct ext_grid		*g = grid_new(d);
	const struct ext_json	*c, *v;

	ext_grid_row(g);
	if (named)
		ext_grid_cell(g, gi_str(""), 1, 1);
	for (v = n->first->first; v != NULL; v = v->next)
		ext_grid_cell(g, v->key, 1, 1);
	for (c = n->first; c != NULL; c = c->next) {
		ext_grid_row(g);
		if (named)
			ext_grid_cell(g, c->key, 1, 1);
		for (v = c->first; v != NULL; v = v->next)
			ext_grid_cell(g, v->text, 1, 1);
	}
	ext_grid_put(g, d, NULL);
	ext_line(d, gi_str(""));
}

/* Whether a name has an ideograph, as what an office names has. */
static bool
is_chinese(struct gi_str s)
{
	size_t		 n;
	uint32_t	 cp;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_han(cp))
			return true;
	}
	return false;
}

/* A short value of an object: a title, a row of one value, or an aside. */
static void
put_field(struct ext_doc *d, const struct ext_json *n)
{
	struct gi_text	 t = { .arena = d->arena };

	if (gi_trim(n->text).len == 0)
		return;
	if (gi_str_is_lower(n->key, "title")) {
		ext_hint(d, "title", n->text);
		return;
	}
	gi_text_add(&t, n->key);
	gi_text_add(&t, gi_str(is_number(n->text) && is_chinese(n->key) ?
	    "\t" : ": "));
	gi_text_add(&t, n->text);
	if (is_chinese(n->key))
		ext_line(d, gi_text_take(&t, 0));
	else
		ext_aside(d, "field", gi_text_take(&t, 0));
}

/* Replace &lt; and its like by what they stand for, if that makes markup. */
static struct gi_str
unescape_markup(struct gi_arena *a, struct gi_str s)
{
	struct gi_str	 out;

	if (!gi_ascii_has(s, "&lt;") || !html_resolve_entities(a, s, &out) ||
	    !has_tag(out))
		return s;
	return out;
}

/* Whether a value that is text may also be in a field. */
static bool
is_text(const struct ext_json *n)
{
	return n->parent->type != EXT_JSON_OBJECT || n->text.len >= TEXT ||
	    memchr(n->text.s, '\n', n->text.len) != NULL;
}

static void
put_scalar(struct ext_doc *d, const struct ext_json *n)
{
	struct gi_str	 s = n->text;

	if (s.len == 0)
		return;
	if (!has_tag(s))
		s = unescape_markup(d->arena, s);
	if (has_tag(s))
		html_put_fragment(d, s);
	else if (is_text(n))
		ext_line(d, s);
	else
		put_field(d, n);
}

/* JSON that a string holds takes its place. */
static void
look_into(struct ext_doc *d, struct ext_json *n, unsigned *again)
{
	struct gi_str	 s = gi_trim(n->text);
	struct ext_json	*in, *c;

	if (n->type != EXT_JSON_STRING || s.len < 2 || *again == 0 ||
	    (s.s[0] != '{' && s.s[0] != '[') || !ext_is_json(s) ||
	    (in = ext_json_read(d->arena, s)) == NULL)
		return;
	--*again;
	n->type = EXT_JSON_ARRAY;
	n->first = in->first;
	n->last = in->last;
	n->n = in->n;
	for (c = n->first; c != NULL; c = c->next)
		c->parent = n;
}

/* Put a value.  Returns true where what is below it is still to be put. */
static bool
put(struct ext_doc *d, struct ext_json *n, unsigned *again)
{
	struct ext_grid	*g;

	look_into(d, n, again);
	if (is_scalar(n))
		put_scalar(d, n);
	else if (n->type == EXT_JSON_ARRAY && is_rows(n))
		put_rows(d, n);
	else if (is_records(n))
		put_records(d, n);
	else if (n->type == EXT_JSON_ARRAY && is_row(n)) {
		g = grid_new(d);
		add_row(g, n);
		ext_grid_put(g, d, NULL);
	} else
		return n->first != NULL;
	return false;
}

static void
read_json(struct ext_doc *d)
{
	struct ext_json	*root = ext_json_read(d->arena,
			    ext_decode(d, d->bytes));
	struct ext_json	*n = root;
	unsigned	 again = AGAIN;

	if (root == NULL) {
		ext_fail(d, GI_MSG_JSON, NULL);
		return;
	}
	while (n != NULL && !d->failed) {
		if (put(d, n, &again)) {
			n = n->first;
			continue;
		}
		while (n != root && n->next == NULL)
			n = n->parent;
		n = n == root ? NULL : n->next;
	}
}

void
ext_read_json(struct ext_doc *d)
{
	html_guard(d, read_json);
}
