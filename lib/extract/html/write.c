/* SPDX-License-Identifier: ISC */
/*
 * A page as lines: what a browser shows, from top to bottom, a block on lines
 * of its own and the row of a table on one.
 */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/word.h"
#include "extract/html/html.h"
#include "gi.h"

struct buf {
	struct gi_arena	*arena;
	char		*s;
	size_t		 len, room;
	bool		 space;		/* white space came since */
};

struct write {
	struct ext_doc		*doc;
	struct buf		 line;
	struct ext_grid		*grid;		/* rows not put yet, or NULL */
	const struct html_node	*aside;		/* in which we are, or NULL */
	const struct html_node	*pre;		/* the same of a pre */
};

static void
append(struct buf *b, const char *s, size_t n)
{
	size_t	 room = b->room;
	char	*grown;

	if (n == 0)
		return;
	if (b->s == NULL || gi_size_add(b->len, n) > room) {
		room = gi_size_add(gi_size_mul(room, 2), n + 32);
		grown = gi_alloc_raw(b->arena, room);
		if (b->len > 0)
			memcpy(grown, b->s, b->len);
		b->s = grown;
		b->room = room;
	}
	memcpy(b->s + b->len, s, n);
	b->len += n;
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
}

/* Text, with white space collapsed, and none at the start. */
static void
append_text(struct buf *b, struct gi_str s)
{
	size_t	 i = 0, from;

	while (i < s.len) {
		if (is_blank(s.s[i])) {
			b->space = true;
			i++;
			continue;
		}
		for (from = i; i < s.len && !is_blank(s.s[i]); i++)
			;
		if (b->space && b->len > 0)
			append(b, " ", 1);
		b->space = false;
		append(b, s.s + from, i - from);
	}
}

static struct gi_str
take(struct buf *b)
{
	struct gi_str	 s = { b->s, b->len };

	/* what was taken stays where it is; the rest of the room goes on */
	if (b->len > 0)
		b->s += b->len;
	b->room -= b->len;
	b->len = 0;
	b->space = false;
	return s;
}

/*
 * Raised digits are a mark, and no more digits of the number before them.
 */
static void
enter_script(struct buf *b, const struct html_node *n)
{
	if ((n->tag == HTML_SUP || n->tag == HTML_SUB) && b->len > 0 &&
	    b->s[b->len - 1] >= '0' && b->s[b->len - 1] <= '9')
		b->space = true;
}

/* What a field of a form shows. */
static void
append_field(struct buf *b, const struct html_node *n)
{
	static const char *const	mute[] = { "hidden", "button",
	    "submit", "reset", "image", "checkbox", "radio", "file",
	    "password", "color", "range" };
	struct gi_str			 type, value;
	size_t				 i;

	if (n->tag != HTML_INPUT)
		return;
	type = html_attr(n, HTML_AT_TYPE);
	value = html_attr(n, HTML_AT_VALUE);
	for (i = 0; i < GI_LEN(mute); i++) {
		if (type.len == strlen(mute[i]) &&
		    strncasecmp(type.s, mute[i], type.len) == 0)
			return;
	}
	if (value.s != NULL)
		append_text(b, value);
}

/* What is never text: as it is, line by line. */
static void
put_raw(struct ext_doc *d, const struct html_node *n)
{
	const struct html_node	*c;

	if (n->tag == HTML_COMMENT && gi_trim(n->text).len > 0)
		ext_aside(d, n->aside, n->text);
	for (c = n->first; c != NULL; c = c->next) {
		if (gi_trim(c->text).len > 0)
			ext_aside(d, n->aside, c->text);
	}
}

static bool
is_raw(const struct html_node *n)
{
	return n->tag == HTML_COMMENT || n->tag == HTML_SCRIPT ||
	    n->tag == HTML_STYLE;
}

/* The text below n into b, all of it; only raw asides are put. */
static void
append_all(struct ext_doc *d, struct buf *b, struct html_node *root,
    bool asides)
{
	struct html_node	*n;
	bool			 over;

	for (n = root; n != NULL; n = html_next(n, root, over)) {
		over = is_raw(n) || (asides && n->aside != NULL && n != root);
		if (html_tag_flags(n->tag) & HTML_BLOCK || n->tag == HTML_BR)
			b->space = true;
		if (n->tag == HTML_TEXT)
			append_text(b, n->text);
		else if (is_raw(n))
			put_raw(d, n);
		else if (!over) {
			enter_script(b, n);
			append_field(b, n);
		}
		if (n->first == NULL && n->next == NULL && n->parent != NULL &&
		    html_tag_flags(n->parent->tag) & HTML_BLOCK)
			b->space = true;
	}
}

/* An aside within a line: its text, apart. */
static void
put_inner(struct ext_doc *d, struct html_node *n)
{
	struct buf	 b = { .arena = d->arena };
	struct gi_str	 text;

	if (is_raw(n)) {
		put_raw(d, n);
		return;
	}
	append_all(d, &b, n, false);
	text = take(&b);
	if (text.len > 0)
		ext_aside(d, n->aside, text);
}

struct gi_str
html_flatten(struct ext_doc *d, struct html_node *root)
{
	struct buf		 b = { .arena = d->arena };
	struct html_node	*n;

	if (root->aside != NULL) {
		put_inner(d, root);
		return gi_str("");
	}
	append_all(d, &b, root, true);
	for (n = root; n != NULL; n = html_next(n, root, n->aside != NULL)) {
		if (n->aside != NULL && !is_raw(n))
			put_inner(d, n);
	}
	return take(&b);
}

/*
 * The walk.
 */
static void
put_grid(struct write *w)
{
	if (w->grid == NULL)
		return;
	ext_grid_put(w->grid, w->doc,
	    w->aside != NULL ? w->aside->aside : NULL);
	w->grid = NULL;
}

/* The line ends, if there is one. */
static void
flush(struct write *w)
{
	struct gi_str	 s;

	if (w->line.len == 0) {
		w->line.space = false;
		return;
	}
	s = take(&w->line);
	put_grid(w);
	if (w->aside != NULL)
		ext_aside(w->doc, w->aside->aside, s);
	else
		ext_line(w->doc, s);
}

/* Text of a pre: its own line ends and blanks. */
static void
append_pre(struct write *w, struct gi_str s)
{
	const char	*end;
	size_t		 n;

	while (s.len > 0) {
		end = memchr(s.s, '\n', s.len);
		n = end != NULL ? (size_t)(end - s.s) : s.len;
		append(&w->line, s.s, n);
		if (end == NULL)
			return;
		if (w->line.len == 0)
			append(&w->line, " ", 1);
		flush(w);
		s = gi_str_from(s, n + 1);
	}
}

static void
put_hint(struct write *w, struct html_node *n)
{
	const struct gi_word	*key;
	struct gi_str		 value = html_attr(n, HTML_AT_CONTENT), name;

	if (n->tag == HTML_TITLE && n->parent->tag == HTML_HEAD) {
		if (n->first != NULL)
			ext_hint(w->doc, "title", n->first->text);
		return;
	}
	name = html_attr(n, HTML_AT_NAME);
	if (n->tag != HTML_META || name.s == NULL || gi_trim(value).len == 0)
		return;
	key = gi_word_is(GI_WORD_PAGE_META, gi_fold_text(w->doc->arena, name));
	if (key != NULL)
		ext_hint(w->doc, key->value.s, value);
}

/* Begin an aside at n; true if all of it was put and is to be passed over. */
static bool
enter_aside(struct write *w, struct html_node *n)
{
	if (is_raw(n) || !(html_tag_flags(n->tag) & HTML_BLOCK)) {
		put_inner(w->doc, n);
		return true;
	}
	flush(w);
	put_grid(w);
	w->aside = n;
	return false;
}

static bool
enter_block(struct write *w, struct html_node *n)
{
	flush(w);
	if (html_is_row(n)) {
		if (w->grid == NULL)
			w->grid = ext_grid_new(w->doc->arena);
		html_put_row(w->doc, w->grid, n);
		return true;
	}
	if (n->tag == HTML_TABLE || n->tag == HTML_TR)
		put_grid(w);
	else if (n->tag == HTML_THEAD || n->tag == HTML_TBODY ||
	    n->tag == HTML_TFOOT) {
		if (w->grid != NULL)
			ext_grid_group(w->grid);
	} else if (n->tag == HTML_PRE || n->tag == HTML_LISTING)
		w->pre = n;
	return false;
}

/* Returns true if what is below n is done with. */
static bool
enter(struct write *w, struct html_node *n)
{
	if (n->tag == HTML_TEXT) {
		if (w->pre != NULL)
			append_pre(w, n->text);
		else
			append_text(&w->line, n->text);
		return true;
	}
	if (n->tag == HTML_META || n->tag == HTML_TITLE) {
		put_hint(w, n);
		return true;
	}
	if (n->aside != NULL && w->aside == NULL && enter_aside(w, n))
		return true;
	if (is_raw(n)) {
		put_raw(w->doc, n);
		return true;
	}
	if (n->tag == HTML_BR)
		flush(w);
	else if (html_tag_flags(n->tag) & HTML_BLOCK)
		return enter_block(w, n);
	else {
		enter_script(&w->line, n);
		append_field(&w->line, n);
	}
	return false;
}

static void
leave(struct write *w, const struct html_node *n)
{
	if (html_tag_flags(n->tag) & HTML_BLOCK)
		flush(w);
	if (n->tag == HTML_TABLE || n == w->aside)
		put_grid(w);
	if (n == w->aside)
		w->aside = NULL;
	if (n == w->pre)
		w->pre = NULL;
}

void
html_write(struct ext_doc *d, struct html_node *root)
{
	struct write		 w = { .doc = d, .line.arena = d->arena };
	struct html_node	*n = root;

	for (;;) {
		if (!enter(&w, n) && n->first != NULL) {
			n = n->first;
			continue;
		}
		leave(&w, n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			leave(&w, n);
		}
		if (n == root)
			break;
		n = n->next;
	}
	flush(&w);
	put_grid(&w);
}
