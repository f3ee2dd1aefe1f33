/* SPDX-License-Identifier: ISC */
/* End tags of a plain page, as section 13.2.6.4 has them. */
#include "extract/markup/plain.h"

static void
end_early(struct html_parser *p, enum html_tag tag)
{
	if (p->mode == IN_HEAD && tag == HTML_HEAD)
		html_plain_advance(p);
	else if (p->mode < IN_HEAD || tag == HTML_BODY || tag == HTML_HTML ||
	    tag == HTML_BR || tag == HTML_TEMPLATE)
		give_up(p);
}

static void
end_document(struct html_parser *p, enum html_tag tag)
{
	if (in_table(current_tag(p)) || html_plain_close_cell(p) ||
	    p->nselect > 0)
		give_up(p);
	else if (tag == HTML_BODY)
		p->mode = AFTER_BODY;
	else
		p->mode = AFTER_HTML;
}

/* Close a colgroup that is open.  Returns true where the tag is done with. */
static bool
end_columns(struct html_parser *p, enum html_tag tag)
{
	if (current_tag(p) == HTML_COLGROUP) {
		pop(p);
		return tag == HTML_COLGROUP;
	}
	if (tag == HTML_COLGROUP || tag == HTML_COL)
		give_up(p);
	return false;
}

/*
 * Close the cell that is open.  Returns true where the tag is done with, or the
 * parser gave up.
 */
static bool
end_cell(struct html_parser *p, enum html_tag tag)
{
	bool	 cell = tag == HTML_TD || tag == HTML_TH;

	if (in_table(current_tag(p)))
		return cell;		/* the cell was closed before */
	if (!cell && html_plain_in_scope(p, tag, tag, tag) == 0 &&
	    html_plain_in_scope(p, HTML_TD, HTML_TD, HTML_TD) == 0 &&
	    html_plain_in_scope(p, HTML_TH, HTML_TH, HTML_TH) == 0)
		give_up(p);
	return p->given_up || !html_plain_close_cell(p) || cell;
}

/* Take the end tag of a table or of a part of one. */
static void
end_part(struct html_parser *p, enum html_tag tag)
{
	if (end_columns(p, tag) || end_cell(p, tag))
		return;
	if (current_tag(p) == HTML_TR)
		pop(p);
	else if (tag == HTML_TR)
		give_up(p);
	if (tag == HTML_TR)
		return;
	if (is_group(current_tag(p))) {
		if (tag != HTML_TABLE && tag != current_tag(p))
			give_up(p);
		pop(p);
	} else if (tag != HTML_TABLE)
		give_up(p);
	if (tag == HTML_TABLE)
		pop(p);
}

static bool
same_name(const struct html_node *n, const struct html_token *t)
{
	size_t	 i;

	if (n->tag != t->tag)
		return false;
	if (t->tag != HTML_OTHER)
		return true;
	if (n->text.len != t->name.len)
		return false;
	for (i = 0; i < t->name.len; i++) {
		if ((n->text.s[i] | 0x20) != (t->name.s[i] | 0x20))
			return false;
	}
	return true;
}

/*
 * Take an end tag that has no rules of its own.  All tags that gumbo does not
 * know are one tag to it, so two of them that differ are left to it.
 */
static void
end_other(struct html_parser *p, const struct html_token *t)
{
	size_t	 i;

	for (i = p->nopen; i > 0; i--) {
		if (same_name(p->open[i - 1], t)) {
			html_plain_close_to(p, i);
			return;
		}
		if (p->open[i - 1]->tag == HTML_OTHER && t->tag == HTML_OTHER)
			give_up(p);
		if (html_tag_flags(p->open[i - 1]->tag) & HTML_SPECIAL)
			return;
	}
}

static void
end_block(struct html_parser *p, enum html_tag tag)
{
	enum html_tag	 more = tag == HTML_LI ? HTML_OL : tag;
	enum html_tag	 more2 = tag == HTML_LI ? HTML_UL : tag;
	size_t		 depth;

	if (tag == HTML_P)
		more = more2 = HTML_BUTTON;
	depth = html_plain_in_scope(p, tag, more, more2);
	if (depth > 0)
		html_plain_close_to(p, depth);
	else if (tag == HTML_P)
		html_node_new(p->arena, current(p), HTML_P);
}

static void
end_select(struct html_parser *p, enum html_tag tag)
{
	if (tag == HTML_OPTGROUP && current_tag(p) == HTML_OPTION)
		pop(p);
	if (tag == HTML_SELECT) {
		while (current_tag(p) != HTML_SELECT)
			pop(p);
		pop(p);
	} else if ((tag == HTML_OPTION || tag == HTML_OPTGROUP) &&
	    tag == current_tag(p))
		pop(p);
	else
		give_up(p);
}

static void
end_form(struct html_parser *p)
{
	while (is_implied(current_tag(p)))
		pop(p);
	if (p->nopen == 0 || current(p) != p->form || p->form == NULL) {
		give_up(p);
		return;
	}
	p->form = NULL;
	pop(p);
}

static void
end_body(struct html_parser *p, const struct html_token *t)
{
	unsigned	 flags = html_tag_flags(t->tag);

	if ((flags & (HTML_RARE | HTML_VOID | HTML_RAW)) != 0 ||
	    t->tag == HTML_TITLE || t->tag == HTML_TEXTAREA)
		give_up(p);
	else if (is_head_tag(t->tag)) {
		while (is_implied(current_tag(p)))
			pop(p);
		if (current_tag(p) == t->tag)
			pop(p);
		else
			give_up(p);
	} else if (flags & HTML_FORMAT) {
		if (current_tag(p) == t->tag)
			pop(p);
		else
			give_up(p);
	} else if ((flags & HTML_CLOSE) || t->tag == HTML_BUTTON)
		end_block(p, t->tag);
	else
		end_other(p, t);
}

void
html_plain_end(struct html_parser *p, const struct html_token *t)
{
	if (p->mode < IN_BODY) {
		end_early(p, t->tag);
		return;
	}
	if (t->tag == HTML_BODY || t->tag == HTML_HTML) {
		end_document(p, t->tag);
		return;
	}
	p->mode = IN_BODY;
	if (p->nselect > 0)
		end_select(p, t->tag);
	else if (is_part(t->tag) || t->tag == HTML_TABLE)
		end_part(p, t->tag);
	else if (in_table(current_tag(p)) || current_tag(p) == HTML_COLGROUP)
		give_up(p);
	else if (t->tag == HTML_FORM)
		end_form(p);
	else
		end_body(p, t);
}
