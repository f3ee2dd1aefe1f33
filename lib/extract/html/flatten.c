/* SPDX-License-Identifier: ISC */
/* Nodes as one line of text, and the asides that stand within it. */
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/html/html.h"
#include "gi.h"

#define MARK	6u		/* characters that the mark of a note may
				   have */

void
html_line_add(struct html_line *l, struct gi_str s)
{
	size_t	 i = 0, from;

	while (i < s.len) {
		if (html_is_space(s.s[i])) {
			l->blank = true;
			i++;
			continue;
		}
		for (from = i; i < s.len && !html_is_space(s.s[i]); i++)
			;
		if (l->blank && l->text.len > 0)
			gi_text_byte(&l->text, ' ');
		l->blank = false;
		gi_text_add(&l->text, (struct gi_str){ s.s + from, i - from });
	}
}

struct gi_str
html_line_end(struct html_line *l)
{
	l->blank = false;
	return gi_text_end(&l->text);
}

/*
 * Add a raised mark behind a number in brackets, lest 12<sup>a</sup> and
 * 10<sup>3</sup> be read as one.  Returns whether it was one.
 */
static bool
add_mark(struct html_line *l, const struct html_node *n)
{
	const struct html_node	*t;
	struct gi_str		 s;

	if (!n->raised || n->letters == 0 || l->text.len == 0 || l->blank ||
	    !gi_ascii_digit(l->text.s[l->text.len - 1]))
		return false;
	for (t = n; t->first != NULL && t->first == t->last; t = t->first)
		;
	if (t->tag != HTML_TEXT || n->letters > MARK) {
		l->blank = true;
		return false;
	}
	s = gi_trim(t->text);
	gi_text_byte(&l->text, '[');
	gi_text_add(&l->text, s);
	gi_text_byte(&l->text, ']');
	return true;
}

/* Whether an input field of this type shows its value. */
static bool
shows_value(struct gi_str type)
{
	static const char *const	mute[] = { "hidden", "button",
	    "submit", "reset", "image", "checkbox", "radio", "file",
	    "password", "color", "range" };
	size_t				 i;

	for (i = 0; i < GI_LEN(mute); i++) {
		if (gi_str_is_lower(type, mute[i]))
			return false;
	}
	return true;
}

bool
html_line_enter(struct html_line *l, const struct html_node *n)
{
	struct gi_str	 value;

	if (add_mark(l, n))
		return true;
	if (n->tag != HTML_INPUT)
		return false;
	value = html_attr(n, HTML_AT_VALUE);
	if (value.s != NULL && shows_value(html_attr(n, HTML_AT_TYPE)))
		html_line_add(l, value);
	return false;
}

void
html_put_raw(struct ext_doc *d, const struct html_node *n)
{
	const struct html_node	*c;

	if (n->tag == HTML_COMMENT && gi_trim(n->text).len > 0)
		ext_aside(d, n->aside, n->text);
	for (c = n->first; c != NULL; c = c->next) {
		if (gi_trim(c->text).len > 0)
			ext_aside(d, n->aside, c->text);
	}
}

bool
html_is_raw(const struct html_node *n)
{
	return n->tag == HTML_COMMENT || n->tag == HTML_SCRIPT ||
	    n->tag == HTML_STYLE;
}

/*
 * Add the text below root to the line, with the asides in it or without.
 * Scripts, styles and comments are put as asides in any case.
 */
static void
append_all(struct ext_doc *d, struct html_line *l, struct html_node *root,
    bool asides)
{
	struct html_node	*n;
	bool			 over;

	for (n = root; n != NULL; n = html_next(n, root, over)) {
		over = html_is_raw(n) || (asides && n->aside != NULL &&
		    n != root);
		if (html_tag_flags(n->tag) & HTML_BLOCK || n->tag == HTML_BR)
			l->blank = true;
		if (html_is_raw(n))
			html_put_raw(d, n);
		else if (!over && n->tag == HTML_TEXT)
			html_line_add(l, n->text);
		else if (!over)
			over = html_line_enter(l, n);
		if (n->first == NULL && n->next == NULL && n->parent != NULL &&
		    html_tag_flags(n->parent->tag) & HTML_BLOCK)
			l->blank = true;
	}
}

void
html_put_aside(struct ext_doc *d, struct html_node *n)
{
	struct html_line	 l = { .text.arena = d->arena };
	struct gi_str	 text;

	if (html_is_raw(n)) {
		html_put_raw(d, n);
		return;
	}
	append_all(d, &l, n, false);
	text = html_line_end(&l);
	if (text.len > 0)
		ext_aside(d, n->aside, text);
}

struct gi_str
html_flatten(struct ext_doc *d, struct html_node *root)
{
	struct html_line	 l = { .text.arena = d->arena };
	struct html_node	*n;

	if (root->aside != NULL) {
		html_put_aside(d, root);
		return gi_str("");
	}
	append_all(d, &l, root, true);
	for (n = root; n != NULL; n = html_next(n, root, n->aside != NULL)) {
		if (n->aside != NULL && !html_is_raw(n))
			html_put_aside(d, n);
	}
	return html_line_end(&l);
}
