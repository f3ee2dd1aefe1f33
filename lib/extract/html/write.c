/* SPDX-License-Identifier: ISC */
/*
 * A page as lines: what a browser shows from top to bottom, each block on lines
 * of its own, and each row of a table on one.
 */
#include <string.h>

#include "base/char.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/html/html.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"

struct html_writer {
	struct ext_doc		*doc;
	struct html_line	 line;
	struct ext_grid		*grid;		/* rows that are not put yet,
						   or NULL */
	struct html_node	*table;		/* that they are of */
	const struct html_node	*aside;		/* the aside that is being
						   written, or NULL */
	const struct html_node	*pre;		/* the same for a pre */
};

/* Begin a grid with the row n. */
static void
begin_grid(struct html_writer *w, struct html_node *n)
{
	w->grid = ext_grid_new(w->doc->arena);
	while (n->tag != HTML_TABLE && n->parent != NULL)
		n = n->parent;
	w->table = n;
	if (n->torn)
		ext_grid_lose(w->grid);
}

static void
put_grid(struct html_writer *w)
{
	if (w->grid == NULL)
		return;
	w->table->torn = w->table->torn || ext_grid_reaches(w->grid);
	ext_grid_put(w->grid, w->doc,
	    w->aside != NULL ? w->aside->aside : NULL);
	w->grid = NULL;
}

/* End the line, if there is one. */
static void
flush(struct html_writer *w)
{
	struct gi_str	 s;

	if (w->line.text.len == 0) {
		w->line.blank = false;
		return;
	}
	s = html_line_end(&w->line);
	put_grid(w);
	if (w->aside != NULL)
		ext_aside(w->doc, w->aside->aside, s);
	else
		ext_line(w->doc, s);
}

/* Add the text of a pre, which keeps its line ends and blanks. */
static void
append_pre(struct html_writer *w, struct gi_str s)
{
	const char	*end;
	size_t		 n;

	while (s.len > 0) {
		end = memchr(s.s, '\n', s.len);
		n = end != NULL ? (size_t)(end - s.s) : s.len;
		gi_text_add(&w->line.text, (struct gi_str){ s.s, n });
		if (end == NULL)
			return;
		if (w->line.text.len == 0)
			gi_text_byte(&w->line.text, ' ');
		flush(w);
		s = gi_str_from(s, n + 1);
	}
}

static void
put_hint(struct html_writer *w, struct html_node *n)
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

/*
 * Put the title of a section, which pages do not have but XML of books and
 * articles has: a title with an item number, or that of a report.  Its text may
 * have tags, which are left out.
 */
static void
put_section_title(struct html_writer *w, const struct html_node *n)
{
	struct gi_text	 t = { .arena = w->doc->arena };
	struct gi_str	 s, fold;
	unsigned	 number;
	size_t		 i;
	char		 style;
	bool		 tag = false;

	if (n->first == NULL || n->first->tag != HTML_TEXT)
		return;
	s = n->first->text;
	for (i = 0; i < s.len; i++) {
		if (!tag && s.s[i] != '<')
			gi_text_byte(&t, s.s[i]);
		tag = s.s[i] == '<' || (tag && s.s[i] != '>');
	}
	s = gi_trim((struct gi_str){ t.s, t.len });
	fold = gi_fold_text(w->doc->arena, s);
	if (gi_item_parse(s, &number, &style) == 0 &&
	    gi_word_in(GI_WORD_TOPIC, fold, NULL) == NULL)
		return;
	flush(w);
	html_line_add(&w->line, s);
	flush(w);
}

/* Begin the aside n.  Returns true where all of it was put. */
static bool
enter_aside(struct html_writer *w, struct html_node *n)
{
	if (html_is_raw(n) || !(html_tag_flags(n->tag) & HTML_BLOCK)) {
		html_put_aside(w->doc, n);
		return true;
	}
	flush(w);
	put_grid(w);
	w->aside = n;
	return false;
}

static bool
enter_block(struct html_writer *w, struct html_node *n)
{
	flush(w);
	if (html_is_row(n)) {
		if (w->grid == NULL)
			begin_grid(w, n);
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

/* Begin a node.  Returns true where what is below it is done with. */
static bool
enter(struct html_writer *w, struct html_node *n)
{
	if (n->tag == HTML_TEXT) {
		if (n->aside != NULL && w->aside == NULL)
			html_put_aside(w->doc, n);
		else if (w->pre != NULL)
			append_pre(w, n->text);
		else
			html_line_add(&w->line, n->text);
		return true;
	}
	if (n->tag == HTML_META || n->tag == HTML_TITLE) {
		put_hint(w, n);
		if (n->tag == HTML_TITLE && (n->parent->tag == HTML_OTHER ||
		    n->parent->tag == HTML_SECTION))
			put_section_title(w, n);
		return true;
	}
	if (n->aside != NULL && w->aside == NULL && enter_aside(w, n))
		return true;
	if (html_is_raw(n)) {
		html_put_raw(w->doc, n);
		return true;
	}
	if (n->tag == HTML_BR)
		flush(w);
	else if (html_tag_flags(n->tag) & HTML_BLOCK)
		return enter_block(w, n);
	else
		return html_line_enter(&w->line, n);
	return false;
}

static void
leave(struct html_writer *w, const struct html_node *n)
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
	struct html_writer	 w = { .doc = d,
	    .line.text.arena = d->arena };
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
