/* SPDX-License-Identifier: ISC */
/*
 * Pages whose tags nest as they stand, or lack only the end tags that the
 * standard lets them lack: their tree needs none of the mending that gumbo is
 * for, and is made several times faster.  Whatever would need it, or is rare,
 * makes this reader give up, and the page is gumbo's.  So the tree is the one
 * that gumbo makes, or none; tests hold the two against each other.
 *
 * "Formatting" is what the standard (html.spec.whatwg.org, 13.2.4.3) keeps a
 * list of, to open it again where it was closed by something else.  Nothing is
 * ever closed so here, hence the list is always the open ones.
 */
#include <string.h>
#include <strings.h>

#include "html.h"

#define DEPTH	400u		/* of open elements */

enum mode { BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD, IN_BODY,
    AFTER_BODY, AFTER_HTML };

struct plain {
	struct gi_arena		*arena;
	struct gi_str		 page;
	size_t			 at;
	enum mode		 mode;
	struct html_node	*root, *html, *head;
	struct html_node	*form;		/* the open one, or NULL */
	struct html_node	*open[DEPTH];
	size_t			 nopen;
	unsigned		 nselect;	/* open ones */
	bool			 standard;	/* p ends before a table */
	bool			 quirks;	/* it does not; else unknown */
	bool			 given_up;
};

static void
give_up(struct plain *p)
{
	p->given_up = true;
}

static struct html_node *
current(const struct plain *p)
{
	return p->nopen > 0 ? p->open[p->nopen - 1] : p->root;
}

static enum html_tag
current_tag(const struct plain *p)
{
	return current(p)->tag;
}

static struct html_node *
push(struct plain *p, enum html_tag tag, struct html_attr *attr)
{
	struct html_node	*n = html_node_new(p->arena, current(p), tag);

	n->attr = attr;
	if (p->nopen == DEPTH)
		give_up(p);
	else
		p->open[p->nopen++] = n;
	p->nselect += tag == HTML_SELECT;
	return n;
}

/* Its end tag is there, or is not needed. */
static void
pop(struct plain *p)
{
	struct html_node	*n = p->open[--p->nopen];

	p->nselect -= n->tag == HTML_SELECT;
	if (n == p->form)
		give_up(p);
}

/* Its end tag is not there: formatting would be opened again. */
static void
drop(struct plain *p)
{
	if (html_tag_flags(current_tag(p)) & HTML_FORMAT)
		give_up(p);
	pop(p);
}

static bool
is_group(enum html_tag tag)
{
	return tag == HTML_TBODY || tag == HTML_THEAD || tag == HTML_TFOOT;
}

/* Between the table and its cells, where no text may stand. */
static bool
in_table(enum html_tag tag)
{
	return tag == HTML_TABLE || tag == HTML_TR || is_group(tag);
}

static bool
is_head_tag(enum html_tag tag)
{
	return tag >= HTML_H1 && tag <= HTML_H6;
}

/* End tags that are implied before another end. */
static bool
is_implied(enum html_tag tag)
{
	return tag == HTML_P || tag == HTML_LI || tag == HTML_DD ||
	    tag == HTML_DT || tag == HTML_OPTION || tag == HTML_OPTGROUP;
}

/*
 * How deep the innermost open element of that kind is, from 1; 0 where none
 * is in scope, which is also bounded by tags of more's.
 */
static size_t
in_scope(const struct plain *p, enum html_tag tag, enum html_tag more,
    enum html_tag more2)
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

/* Close all down to, and with, the element that is so deep. */
static void
close_to(struct plain *p, size_t depth)
{
	while (p->nopen > depth)
		drop(p);
	pop(p);
}

static void
close_p(struct plain *p)
{
	size_t	 depth = in_scope(p, HTML_P, HTML_BUTTON, HTML_BUTTON);

	if (depth > 0)
		close_to(p, depth);
}

/* Go on to the next mode, with the elements that the page leaves out. */
static void
advance(struct plain *p)
{
	switch (p->mode) {
	case BEFORE_HTML:
		p->html = push(p, HTML_HTML, NULL);
		break;
	case BEFORE_HEAD:
		p->head = push(p, HTML_HEAD, NULL);
		break;
	case IN_HEAD:
		pop(p);
		break;
	default:
		push(p, HTML_BODY, NULL);
		break;
	}
	p->mode++;
}

/*
 * Text.
 */
static size_t
blanks(struct gi_str s)
{
	size_t	 i = 0;

	while (i < s.len && memchr(" \t\n\f\r", s.s[i], 5) != NULL)
		i++;
	return i;
}

static void
add_text(struct plain *p, struct html_node *to, struct gi_str s)
{
	struct gi_str	 text;

	if (s.len == 0)
		return;
	if (!html_resolve(p->arena, s, &text)) {
		give_up(p);
		return;
	}
	html_node_new(p->arena, to, HTML_TEXT)->text = text;
}

static bool
holds_pre(const struct plain *p)
{
	size_t	 i;

	for (i = 0; i < p->nopen; i++) {
		if (p->open[i]->tag == HTML_PRE ||
		    p->open[i]->tag == HTML_LISTING)
			return true;
	}
	return false;
}

static void
text(struct plain *p, struct gi_str s)
{
	size_t	 n = blanks(s);

	if (p->mode < IN_BODY) {
		if (p->mode >= IN_HEAD) {
			struct gi_str	 blank = { s.s, n };

			add_text(p, current(p), blank);
		}
		s = gi_str_from(s, n);
		n = 0;
		while (s.len > 0 && p->mode < IN_BODY)
			advance(p);
	}
	if (n < s.len && p->mode > IN_BODY)
		p->mode = IN_BODY;
	if ((n < s.len && in_table(current_tag(p))) ||
	    current_tag(p) == HTML_COLGROUP)
		give_up(p);
	if (s.len > 0 && memchr(s.s, '\r', s.len) != NULL && holds_pre(p))
		give_up(p);
	add_text(p, current(p), s);
}

static void
comment(struct plain *p, struct gi_str s)
{
	struct html_node	*to = current(p);

	if (p->mode == AFTER_BODY)
		to = p->html;
	else if (p->mode == BEFORE_HTML || p->mode == AFTER_HTML)
		to = p->root;
	html_node_new(p->arena, to, HTML_COMMENT)->text = s;
}

/*
 * Only what it says of p before a table matters; see the standard, 13.2.6.4.
 * It is told for the two that are common, without anything odd in them.
 */
static void
doctype(struct plain *p, struct gi_str s)
{
	static const char	 xhtml[] =
	    "html PUBLIC \"-//W3C//DTD XHTML 1.0 ";
	static const char	 system[] = "\" \"http://www.w3.org/";
	const char		*quote;

	if (p->mode != BEFORE_HTML)
		return;
	p->quirks = false;
	p->standard = false;
	s = gi_trim(gi_str_from(s, 7));
	if (s.len == 4) {
		p->standard = strncasecmp(s.s, "html", 4) == 0;
		return;
	}
	if (s.len < sizeof(xhtml) || memcmp(s.s, xhtml, sizeof(xhtml) - 1) != 0)
		return;
	s = gi_str_from(s, sizeof(xhtml) - 1);
	quote = memchr(s.s, '"', s.len);
	if (quote == NULL)
		return;
	s = gi_str_from(s, (size_t)(quote - s.s));
	p->standard = s.len > sizeof(system) &&
	    memcmp(s.s, system, sizeof(system) - 1) == 0 &&
	    memchr(s.s + 3, '"', s.len - 3) == s.s + s.len - 1;
}

/*
 * Start tags.
 */
/* Elements that hold text, in which nothing is markup. */
static void
start_raw(struct plain *p, struct html_node *to, const struct html_token *t)
{
	struct html_node	*n = html_node_new(p->arena, to, t->tag);
	struct gi_str		 s;
	bool			 resolve = t->tag == HTML_TITLE ||
	    t->tag == HTML_TEXTAREA;

	n->attr = t->attr;
	if (!html_raw(p->page, &p->at, t->tag, &s))
		give_up(p);
	else if (t->tag == HTML_TEXTAREA && s.len > 0 &&
	    (memchr(s.s, '\r', s.len) != NULL || s.s[0] == '\n'))
		give_up(p);
	else if (resolve)
		add_text(p, n, s);
	else if (s.len > 0)
		html_node_new(p->arena, n, HTML_TEXT)->text = s;
}

static void
add_void(struct plain *p, struct html_node *to, const struct html_token *t)
{
	html_node_new(p->arena, to, t->tag)->attr = t->attr;
}

static bool
is_meta(enum html_tag tag)
{
	return tag == HTML_META || tag == HTML_LINK || tag == HTML_BASE;
}

/* Before the body: true if t is done with. */
static bool
start_early(struct plain *p, const struct html_token *t)
{
	struct html_node	*to = p->mode == AFTER_HEAD ? p->head :
	    current(p);

	if (p->mode < IN_HEAD) {
		if (t->tag == (p->mode == BEFORE_HTML ? HTML_HTML : HTML_HEAD)) {
			advance(p);
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
		advance(p);
		current(p)->attr = t->attr;
		return true;
	}
	advance(p);
	return false;
}

/* An item of a list ends the one before it. */
static void
start_item(struct plain *p, enum html_tag tag)
{
	size_t		 i;
	enum html_tag	 open;

	for (i = p->nopen; i > 0; i--) {
		open = p->open[i - 1]->tag;
		if (tag == HTML_LI ? open == HTML_LI :
		    open == HTML_DD || open == HTML_DT) {
			close_to(p, i);
			break;
		}
		if ((html_tag_flags(open) & HTML_SPECIAL) &&
		    open != HTML_ADDRESS && open != HTML_DIV && open != HTML_P)
			break;
	}
}

/* Close the cell that we are in; without one there is nothing to do here. */
static bool
close_cell(struct plain *p)
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

/* The parts of a table: from where we are, close and open what t needs. */
static void
start_part(struct plain *p, const struct html_token *t)
{
	bool		 cell = t->tag == HTML_TD || t->tag == HTML_TH;
	enum html_tag	 now;

	if (!in_table(current_tag(p)) && current_tag(p) != HTML_COLGROUP &&
	    !close_cell(p)) {
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
			push(p, HTML_COLGROUP, NULL);
		add_void(p, current(p), t);
		return;
	}
	if (now == HTML_TABLE && (cell || t->tag == HTML_TR))
		push(p, HTML_TBODY, NULL);
	if (is_group(current_tag(p)) && cell)
		push(p, HTML_TR, NULL);
	push(p, t->tag, t->attr);
}

static bool
is_part(enum html_tag tag)
{
	return tag == HTML_TD || tag == HTML_TH || tag == HTML_TR ||
	    is_group(tag) || tag == HTML_COL || tag == HTML_COLGROUP;
}

/* In a table, but in none of its cells. */
static void
start_in_table(struct plain *p, const struct html_token *t)
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
start_select(struct plain *p, const struct html_token *t)
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
	push(p, t->tag, t->attr);
}

/* What some elements ask for before they are opened; false: give up. */
static bool
prepare(struct plain *p, const struct html_token *t)
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
			close_p(p);
		return p->standard || p->quirks ||
		    in_scope(p, HTML_P, HTML_BUTTON, HTML_BUTTON) == 0;
	case HTML_LI:
	case HTML_DD:
	case HTML_DT:
		start_item(p, t->tag);
		break;
	case HTML_FORM:
		return p->form == NULL;
	case HTML_BUTTON:
		return in_scope(p, HTML_BUTTON, HTML_BUTTON, HTML_BUTTON) == 0;
	case HTML_A:
		return in_scope(p, HTML_A, HTML_A, HTML_A) == 0;
	default:
		break;
	}
	return true;
}

static void
start_body(struct plain *p, const struct html_token *t)
{
	unsigned		 flags = html_tag_flags(t->tag);
	struct html_node	*n;

	if (!prepare(p, t) || (flags & HTML_RARE)) {
		give_up(p);
		return;
	}
	if (flags & HTML_CLOSE)
		close_p(p);
	if (is_head_tag(t->tag) && is_head_tag(current_tag(p)))
		give_up(p);
	else if ((flags & HTML_RAW) || t->tag == HTML_TITLE ||
	    t->tag == HTML_TEXTAREA)
		start_raw(p, current(p), t);
	else if (flags & HTML_VOID)
		add_void(p, current(p), t);
	else {
		n = push(p, t->tag, t->attr);
		n->text = t->name;
		if (t->tag == HTML_FORM)
			p->form = n;
		if ((t->tag == HTML_PRE || t->tag == HTML_LISTING) &&
		    p->at < p->page.len && p->page.s[p->at] == '\n')
			p->at++;
	}
}

static void
start(struct plain *p, const struct html_token *t)
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

/*
 * End tags.
 */
static void
end_early(struct plain *p, enum html_tag tag)
{
	if (p->mode == IN_HEAD && tag == HTML_HEAD)
		advance(p);
	else if (p->mode < IN_HEAD || tag == HTML_BODY || tag == HTML_HTML ||
	    tag == HTML_BR || tag == HTML_TEMPLATE)
		give_up(p);
}

static void
end_document(struct plain *p, enum html_tag tag)
{
	if (in_table(current_tag(p)) || close_cell(p) || p->nselect > 0)
		give_up(p);
	else if (tag == HTML_BODY)
		p->mode = AFTER_BODY;
	else
		p->mode = AFTER_HTML;
}

/* The end of a table or of its parts. */
static void
end_part(struct plain *p, enum html_tag tag)
{
	bool	 cell = tag == HTML_TD || tag == HTML_TH;

	if (current_tag(p) == HTML_COLGROUP) {
		pop(p);
		if (tag == HTML_COLGROUP)
			return;
	} else if (tag == HTML_COLGROUP || tag == HTML_COL)
		give_up(p);
	if (cell && in_table(current_tag(p)))
		return;			/* a second end of the cell */
	if (!in_table(current_tag(p)) && in_scope(p, tag, tag, tag) == 0 &&
	    !cell && in_scope(p, HTML_TD, HTML_TD, HTML_TD) == 0 &&
	    in_scope(p, HTML_TH, HTML_TH, HTML_TH) == 0) {
		give_up(p);
		return;
	}
	if (!in_table(current_tag(p)) && (!close_cell(p) || cell))
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
 * Any end tag that has no rules of its own.  Gumbo takes all names that it
 * does not know for one.
 */
static void
end_other(struct plain *p, const struct html_token *t)
{
	size_t	 i;

	for (i = p->nopen; i > 0; i--) {
		if (same_name(p->open[i - 1], t)) {
			close_to(p, i);
			return;
		}
		if (p->open[i - 1]->tag == HTML_OTHER && t->tag == HTML_OTHER)
			give_up(p);
		if (html_tag_flags(p->open[i - 1]->tag) & HTML_SPECIAL)
			return;
	}
}

static void
end_block(struct plain *p, enum html_tag tag)
{
	enum html_tag	 more = tag == HTML_LI ? HTML_OL : tag;
	enum html_tag	 more2 = tag == HTML_LI ? HTML_UL : tag;
	size_t		 depth;

	if (tag == HTML_P)
		more = more2 = HTML_BUTTON;
	depth = in_scope(p, tag, more, more2);
	if (depth > 0)
		close_to(p, depth);
	else if (tag == HTML_P)
		html_node_new(p->arena, current(p), HTML_P);
}

static void
end_select(struct plain *p, enum html_tag tag)
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
end_form(struct plain *p)
{
	while (is_implied(current_tag(p)))
		pop(p);
	if (current(p) != p->form || p->form == NULL) {
		give_up(p);
		return;
	}
	p->form = NULL;
	pop(p);
}

static void
end_body(struct plain *p, const struct html_token *t)
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

static void
end(struct plain *p, const struct html_token *t)
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

struct html_node *
html_plain(struct gi_arena *a, struct gi_str page)
{
	struct plain		 p = { .arena = a, .page = page,
	    .quirks = true };
	struct html_token	 t;

	if (page.len == 0 || memchr(page.s, '\0', page.len) != NULL)
		return NULL;
	p.root = html_node_new(a, NULL, HTML_OTHER);
	while (!p.given_up) {
		html_token(a, page, &p.at, &t);
		if (t.type == HTML_IS_END)
			break;
		if (t.type == HTML_IS_ODD)
			give_up(&p);
		else if (t.type == HTML_IS_TEXT)
			text(&p, t.text);
		else if (t.type == HTML_IS_COMMENT)
			comment(&p, t.text);
		else if (t.type == HTML_IS_DOCTYPE)
			doctype(&p, t.text);
		else if (t.type == HTML_IS_START)
			start(&p, &t);
		else
			end(&p, &t);
	}
	while (p.mode < IN_BODY && !p.given_up)
		advance(&p);
	return p.given_up ? NULL : p.root;
}
