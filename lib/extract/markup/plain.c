/* SPDX-License-Identifier: ISC */
/*
 * A parser for pages whose tags nest as they stand, or lack only such end tags
 * as the standard lets them lack.  Their tree needs none of the repairs that
 * gumbo is for, and is made several times faster.  Where a page would need a
 * repair, or holds something rare, this parser gives up, and gumbo reads the
 * page.  So its tree is the same as gumbo's, or none; tests/unit/plain.c
 * compares the two.
 */
#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "extract/markup/plain.h"
#include "gi.h"

static size_t
blanks(struct gi_str s)
{
	size_t	 i = 0;

	while (i < s.len && html_is_space(s.s[i]))
		i++;
	return i;
}

static bool
holds_pre(const struct html_parser *p)
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
text(struct html_parser *p, struct gi_str s)
{
	size_t	 n = blanks(s);

	if (p->mode < IN_BODY) {
		if (p->mode >= IN_HEAD) {
			struct gi_str	 blank = { s.s, n };

			html_plain_add_text(p, current(p), blank);
		}
		s = gi_str_from(s, n);
		n = 0;
		while (s.len > 0 && p->mode < IN_BODY)
			html_plain_advance(p);
	}
	if (n < s.len && p->mode > IN_BODY)
		p->mode = IN_BODY;
	if ((n < s.len && in_table(current_tag(p))) ||
	    current_tag(p) == HTML_COLGROUP)
		give_up(p);
	if (s.len > 0 && memchr(s.s, '\r', s.len) != NULL && holds_pre(p))
		give_up(p);
	html_plain_add_text(p, current(p), s);
}

static void
comment(struct html_parser *p, struct gi_str s)
{
	struct html_node	*to = current(p);

	if (p->mode == AFTER_BODY)
		to = p->html;
	else if (p->mode == BEFORE_HTML || p->mode == AFTER_HTML)
		to = p->root;
	html_node_new(p->arena, to, HTML_COMMENT)->text = s;
}

/*
 * Find out from the doctype whether a table ends an open p, which is all that
 * it matters for (13.2.6.4).  That is known for the doctypes of HTML 5 and
 * XHTML 1.0, if nothing is odd about them.
 */
static void
doctype(struct html_parser *p, struct gi_str s)
{
	static const char	 xhtml[] =
	    "html PUBLIC \"-//W3C//DTD XHTML 1.0 ";
	static const char	 system[] = "\" \"http://www.w3.org/";
	const char		*quote;

	if (p->mode != BEFORE_HTML)
		return;
	p->quirks = p->standard = false;
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

struct html_node *
html_plain(struct gi_arena *a, struct gi_str page)
{
	struct html_parser		 p = { .arena = a, .page = page,
	    .quirks = true };
	struct html_token	 t;

	if (page.len == 0 || memchr(page.s, '\0', page.len) != NULL)
		return NULL;
	p.root = html_node_new(a, NULL, HTML_OTHER);
	while (!p.given_up) {
		html_next_token(a, page, &p.at, &t);
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
			html_plain_start(&p, &t);
		else
			html_plain_end(&p, &t);
	}
	while (p.mode < IN_BODY && !p.given_up)
		html_plain_advance(&p);
	return p.given_up ? NULL : p.root;
}
