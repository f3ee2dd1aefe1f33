/* SPDX-License-Identifier: ISC */
/* The stack of open elements of a plain page. */
#include "extract/markup/plain.h"
#include "gi.h"

struct html_node *
html_plain_push(struct html_parser *p, enum html_tag tag,
    struct html_attr *attr)
{
	struct html_node	*n = html_node_new(p->arena, current(p), tag);

	n->attr = attr;
	if (p->nopen == PLAIN_DEPTH)
		give_up(p);
	else
		p->open[p->nopen++] = n;
	p->nselect += tag == HTML_SELECT;
	return n;
}

/*
 * Close the innermost element, whose end tag is not there.  A formatting
 * element would be opened again, so the parser gives up.
 */
static void
drop(struct html_parser *p)
{
	if (html_tag_flags(current_tag(p)) & HTML_FORMAT)
		give_up(p);
	pop(p);
}

size_t
html_plain_in_scope(const struct html_parser *p, enum html_tag tag,
    enum html_tag more, enum html_tag more2)
{
	size_t		 i;
	enum html_tag	 t;

	for (i = p->nopen; i > 0; i--) {
		t = p->open[i - 1]->tag;
		if (t == tag)
			return i;
		if ((html_tag_flags(t) & HTML_SCOPE) || t == more || t == more2)
			return 0;
	}
	return 0;
}

void
html_plain_close_to(struct html_parser *p, size_t depth)
{
	while (p->nopen > depth)
		drop(p);
	pop(p);
}

void
html_plain_close_p(struct html_parser *p)
{
	size_t	 depth = html_plain_in_scope(p, HTML_P, HTML_BUTTON,
		    HTML_BUTTON);

	if (depth > 0)
		html_plain_close_to(p, depth);
}

bool
html_plain_close_cell(struct html_parser *p)
{
	size_t		 i;
	enum html_tag	 tag;

	for (i = p->nopen; i > 0; i--) {
		tag = p->open[i - 1]->tag;
		if (tag == HTML_TD || tag == HTML_TH) {
			while (p->nopen >= i)
				pop(p);
			return true;
		}
		if (html_tag_flags(tag) & HTML_SCOPE)
			break;
	}
	return false;
}

void
html_plain_advance(struct html_parser *p)
{
	switch (p->mode) {
	case BEFORE_HTML:
		p->html = html_plain_push(p, HTML_HTML, NULL);
		break;
	case BEFORE_HEAD:
		p->head = html_plain_push(p, HTML_HEAD, NULL);
		break;
	case IN_HEAD:
		pop(p);
		break;
	default:
		html_plain_push(p, HTML_BODY, NULL);
		break;
	}
	p->mode++;
}

void
html_plain_add_text(struct html_parser *p, struct html_node *to,
    struct gi_str s)
{
	struct gi_str	 text;

	if (s.len == 0)
		return;
	if (!html_resolve_entities(p->arena, s, &text)) {
		give_up(p);
		return;
	}
	html_node_new(p->arena, to, HTML_TEXT)->text = text;
}
