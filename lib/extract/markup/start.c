/* SPDX-License-Identifier: ISC */
/* Start tags of a plain page, as section 13.2.6.4 has them. */
#include <string.h>

#include "extract/markup/plain.h"
#include "gi.h"

/* Read an element whose content is text without markup, up to its end tag. */
static void
start_raw(struct html_parser *p, struct html_node *to,
    const struct html_token *t)
{
	struct html_node	*n = html_node_new(p->arena, to, t->tag);
	struct gi_str		 s;
	bool			 resolve = t->tag == HTML_TITLE ||
	    t->tag == HTML_TEXTAREA;

	n->attr = t->attr;
	if (!html_raw_text(p->page, &p->at, t->tag, &s))
		give_up(p);
	else if (t->tag == HTML_TEXTAREA && s.len > 0 &&
	    (memchr(s.s, '\r', s.len) != NULL || s.s[0] == '\n'))
		give_up(p);
	else if (resolve)
		html_plain_add_text(p, n, s);
	else if (s.len > 0)
		html_node_new(p->arena, n, HTML_TEXT)->text = s;
}

static void
add_void(struct html_parser *p, struct html_node *to,
    const struct html_token *t)
{
	html_node_new(p->arena, to, t->tag)->attr = t->attr;
}

static bool
is_meta(enum html_tag tag)
{
	return tag == HTML_META || tag == HTML_LINK || tag == HTML_BASE;
}

/* Take a start tag before the body.  Returns true where it is done with. */
static bool
start_early(struct html_parser *p, const struct html_token *t)
{
	struct html_node	*to = p->mode == AFTER_HEAD ? p->head :
	    current(p);

	if (p->mode < IN_HEAD) {
		if (t->tag == (p->mode == BEFORE_HTML ? HTML_HTML :
		    HTML_HEAD)) {
			html_plain_advance(p);
			current(p)->attr = t->attr;
			return true;
		}
	} else if (is_meta(t->tag)) {
		add_void(p, to, t);
		return true;
	} else if (t->tag == HTML_TITLE || t->tag == HTML_STYLE ||
	    t->tag == HTML_SCRIPT) {
		start_raw(p, to, t);
		return true;
	} else if (t->tag == HTML_NOSCRIPT && p->mode == IN_HEAD) {
		give_up(p);
		return true;
	} else if (t->tag == HTML_BODY && p->mode == AFTER_HEAD) {
		html_plain_advance(p);
		current(p)->attr = t->attr;
		return true;
	}
	html_plain_advance(p);
	return false;
}

/* Close the item of a list that another one ends. */
static void
start_item(struct html_parser *p, enum html_tag tag)
{
	size_t		 i;
	enum html_tag	 open;

	for (i = p->nopen; i > 0; i--) {
		open = p->open[i - 1]->tag;
		if (tag == HTML_LI ? open == HTML_LI :
		    open == HTML_DD || open == HTML_DT) {
			html_plain_close_to(p, i);
			break;
		}
		if ((html_tag_flags(open) & HTML_SPECIAL) &&
		    open != HTML_ADDRESS && open != HTML_DIV && open != HTML_P)
			break;
	}
}

/*
 * Start a part of a table: close what it ends and open what the page left out,
 * such as tbody.
 */
static void
start_part(struct html_parser *p, const struct html_token *t)
{
	bool		 cell = t->tag == HTML_TD || t->tag == HTML_TH;
	enum html_tag	 now;

	if (!in_table(current_tag(p)) && current_tag(p) != HTML_COLGROUP &&
	    !html_plain_close_cell(p)) {
		give_up(p);
		return;
	}
	if (current_tag(p) == HTML_COLGROUP && t->tag != HTML_COL)
		pop(p);
	if (current_tag(p) == HTML_TR && !cell)
		pop(p);
	now = current_tag(p);
	if (is_group(now) && t->tag != HTML_TR && !cell)
		pop(p);
	now = current_tag(p);
	if (t->tag == HTML_COL) {
		if (now == HTML_TABLE)
			html_plain_push(p, HTML_COLGROUP, NULL);
		add_void(p, current(p), t);
		return;
	}
	if (now == HTML_TABLE && (cell || t->tag == HTML_TR))
		html_plain_push(p, HTML_TBODY, NULL);
	if (is_group(current_tag(p)) && cell)
		html_plain_push(p, HTML_TR, NULL);
	html_plain_push(p, t->tag, t->attr);
}

/* Take a start tag that stands in a table, but in none of its cells. */
static void
start_in_table(struct html_parser *p, const struct html_token *t)
{
	struct gi_str	 type = { NULL, 0 };

	if (t->attr != NULL && t->attr->name == HTML_AT_TYPE)
		type = t->attr->value;
	if (current_tag(p) == HTML_COLGROUP)
		give_up(p);
	else if (t->tag == HTML_STYLE || t->tag == HTML_SCRIPT)
		start_raw(p, current(p), t);
	else if (t->tag == HTML_INPUT && gi_str_is(type, "hidden"))
		add_void(p, current(p), t);
	else
		give_up(p);
}

static void
start_select(struct html_parser *p, const struct html_token *t)
{
	if (t->tag == HTML_SCRIPT) {
		start_raw(p, current(p), t);
		return;
	}
	if (t->tag != HTML_OPTION && t->tag != HTML_OPTGROUP) {
		give_up(p);
		return;
	}
	if (current_tag(p) == HTML_OPTION)
		pop(p);
	if (current_tag(p) == HTML_OPTGROUP && t->tag == HTML_OPTGROUP)
		pop(p);
	html_plain_push(p, t->tag, t->attr);
}

/*
 * Do what some start tags ask for before their element is opened.  False where
 * the parser gives up.
 */
static bool
prepare(struct html_parser *p, const struct html_token *t)
{
	switch (t->tag) {
	case HTML_HTML:
	case HTML_HEAD:
	case HTML_BODY:
	case HTML_OPTION:
	case HTML_OPTGROUP:
		return false;
	case HTML_TABLE:
		if (p->standard)
			html_plain_close_p(p);
		return p->standard || p->quirks ||
		    html_plain_in_scope(p, HTML_P, HTML_BUTTON,
		    HTML_BUTTON) == 0;
	case HTML_LI:
	case HTML_DD:
	case HTML_DT:
		start_item(p, t->tag);
		break;
	case HTML_FORM:
		return p->form == NULL;
	case HTML_BUTTON:
		return html_plain_in_scope(p, HTML_BUTTON, HTML_BUTTON,
		    HTML_BUTTON) == 0;
	case HTML_A:
		return html_plain_in_scope(p, HTML_A, HTML_A, HTML_A) == 0;
	default:
		break;
	}
	return true;
}

static void
start_body(struct html_parser *p, const struct html_token *t)
{
	unsigned		 flags = html_tag_flags(t->tag);
	struct html_node	*n;

	if (!prepare(p, t) || (flags & HTML_RARE)) {
		give_up(p);
		return;
	}
	if (flags & HTML_CLOSE)
		html_plain_close_p(p);
	if (is_head_tag(t->tag) && is_head_tag(current_tag(p)))
		give_up(p);
	else if ((flags & HTML_RAW) || t->tag == HTML_TITLE ||
	    t->tag == HTML_TEXTAREA)
		start_raw(p, current(p), t);
	else if (flags & HTML_VOID)
		add_void(p, current(p), t);
	else {
		n = html_plain_push(p, t->tag, t->attr);
		n->text = t->name;
		if (t->tag == HTML_FORM)
			p->form = n;
		if ((t->tag == HTML_PRE || t->tag == HTML_LISTING) &&
		    p->at < p->page.len && p->page.s[p->at] == '\n')
			p->at++;
	}
}

void
html_plain_start(struct html_parser *p, const struct html_token *t)
{
	while (p->mode < IN_BODY && !p->given_up) {
		if (start_early(p, t))
			return;
	}
	p->mode = IN_BODY;
	if (p->nselect > 0)
		start_select(p, t);
	else if (is_part(t->tag))
		start_part(p, t);
	else if (in_table(current_tag(p)) || current_tag(p) == HTML_COLGROUP)
		start_in_table(p, t);
	else
		start_body(p, t);
}
