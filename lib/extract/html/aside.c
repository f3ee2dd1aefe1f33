/* SPDX-License-Identifier: ISC */
/*
 * Which nodes of a page are not its article.  What a reader never sees is told
 * by its element or style.  What stands around the article is told by its
 * element, role, class or name; but it remains in the article if it holds
 * headings, tables or prose and few links, for some pages call their article a
 * menu.
 */
#include <string.h>

#include "base/ascii.h"
#include "extract/html/html.h"
#include "form/word.h"
#include "gi.h"

#define NAME_MAX	32u	/* bytes of a word in a class or name */
#define NOTE	5u	/* characters that a raised mark may have */
#define FIGURES	20u	/* characters of a field that shows a number */

static const struct {
	enum html_tag	 tag;
	const char	*kind;
} by_tag[] = {
	{ HTML_NAV, "navigation" }, { HTML_HEADER, "navigation" },
	{ HTML_ASIDE, "sidebar" }, { HTML_FOOTER, "footer" },
	{ HTML_SELECT, "form" }, { HTML_BUTTON, "form" },
	{ HTML_TEXTAREA, "form" }, { HTML_DATALIST, "form" },
	{ HTML_RT, "note" }, { HTML_RP, "note" },
	{ HTML_TEMPLATE, "hidden" }, { HTML_NOSCRIPT, "hidden" },
	{ HTML_NOFRAMES, "hidden" }, { HTML_IFRAME, "hidden" },
	{ HTML_AUDIO, "hidden" }, { HTML_VIDEO, "hidden" },
	{ HTML_SCRIPT, "script" }, { HTML_STYLE, "style" },
	{ HTML_COMMENT, "comment" }
};

/*
 * Whether a word of a name such as pageFooter or top_nav ends before the
 * character c, which follows before.
 */
static bool
is_break(char before, char c)
{
	if (!gi_ascii_letter(c))
		return true;
	return c <= 'Z' && before >= 'a' && before <= 'z';
}

/*
 * The kind of aside that one of the words of a class or name stands for, such
 * as footer in pageFooter; NULL where none does.
 */
static const char *
named(struct gi_str s)
{
	const struct gi_word	*w;
	char			 buf[NAME_MAX];
	struct gi_str		 word = { buf, 0 };
	size_t			 i;

	for (i = 0; i <= s.len; i++) {
		if (i == s.len || is_break(i > 0 ? s.s[i - 1] : ' ', s.s[i])) {
			w = gi_word_is(GI_WORD_PAGE_PART, word);
			if (w != NULL)
				return w->value.s;
			word.len = 0;
		}
		if (i < s.len && word.len < NAME_MAX && gi_ascii_letter(s.s[i]))
			buf[word.len++] = gi_ascii_lower(s.s[i]);
	}
	return NULL;
}

static const char *
kind_of(const struct html_node *n)
{
	static const enum html_attr_name	from[] = { HTML_AT_ROLE,
	    HTML_AT_CLASS, HTML_AT_ID };
	const char			*kind = NULL;
	struct gi_str			 s;
	size_t				 i;

	for (i = 0; i < GI_LEN(by_tag); i++) {
		if (by_tag[i].tag == n->tag)
			return by_tag[i].kind;
	}
	if (n->tag == HTML_BODY || n->tag == HTML_HTML)
		return NULL;
	for (i = 0; i < GI_LEN(from) && kind == NULL; i++) {
		s = html_attr(n, from[i]);
		if (s.len > 0)
			kind = named(s);
	}
	return kind;
}

static bool
is_hidden(const struct html_css *css, const struct html_node *n)
{
	struct gi_str	 style = html_attr(n, HTML_AT_STYLE);

	if (html_attr(n, HTML_AT_HIDDEN).s != NULL)
		return true;
	if (style.len > 0 && (html_style_has(style, "display", "none") ||
	    html_style_has(style, "visibility", "hidden")))
		return true;
	return html_css_hides(css, n) &&
	    !html_style_has(style, "display", "block");
}

static bool
is_struck(const struct html_node *n)
{
	struct gi_str	 style = html_attr(n, HTML_AT_STYLE);

	if (n->tag == HTML_DEL || n->tag == HTML_S || n->tag == HTML_STRIKE)
		return true;
	return style.len > 0 &&
	    (html_style_has(style, "text-decoration", "line-through") ||
	    html_style_has(style, "text-decoration-line", "line-through"));
}

/* The text right before n in its block, or an empty text. */
static struct gi_str
text_before(const struct html_node *n)
{
	struct gi_str	 none = { NULL, 0 };

	while (n->prev == NULL) {
		n = n->parent;
		if (n == NULL || (html_tag_flags(n->tag) & HTML_BLOCK))
			return none;
	}
	for (n = n->prev; n->last != NULL; n = n->last)
		;
	return n->tag == HTML_TEXT ? n->text : none;
}

/*
 * Whether n is a raised mark of a note: [1], a star, or digits behind a word or
 * a number.  Digits behind a Latin letter or behind the number 10 may be a
 * power, and are no note.
 */
static bool
is_note(const struct html_node *n)
{
	const struct html_node	*t = n;
	struct gi_str		 before;
	char			 b;

	if (n->tag != HTML_SUP || n->letters == 0 || n->letters > NOTE)
		return false;
	while (t->first != NULL)
		t = t->first;
	if (t->tag != HTML_TEXT || t->text.len == 0)
		return false;
	if (!gi_ascii_digit(t->text.s[0]))
		return !gi_ascii_letter(t->text.s[0]);
	before = text_before(n);
	if (before.len == 0)
		return false;
	b = before.s[before.len - 1];
	if (b == '0' && before.len > 1 && before.s[before.len - 2] == '1')
		return before.len > 2 &&
		    gi_ascii_digit(before.s[before.len - 3]);
	return (b & 0x80) != 0 || gi_ascii_digit(b);
}

/*
 * Whether a node that calls itself an aside may be left out of the article: it
 * is links for the most part, with neither tables nor headings nor prose that
 * would weigh more.  The foot of a page need not be links, but must not be
 * prose.
 */
static bool
is_slight(const struct html_node *n, const char *kind)
{
	if (n->cells >= HTML_CELLS || (n->heads > 0 &&
	    n->linked * 2 <= n->letters))
		return false;
	if (n->tables > 0 && n->linked * 2 <= n->letters)
		return false;
	if (strcmp(kind, "footer") == 0)
		return n->stops < HTML_STOPS || n->linked * 2 > n->letters;
	return n->linked * (n->stops < HTML_STOPS ? 3 : 2) >= n->letters;
}

/* The kind of aside that n is, or NULL for a part of the article. */
static const char *
judge(const struct html_css *css, const struct html_node *n)
{
	const char	*kind;

	if (n->tag == HTML_TEXT || n->tag == HTML_HEAD)
		return NULL;
	if (n->attr != NULL && is_hidden(css, n))
		return "hidden";
	if (is_struck(n))
		return n->tables > 0 ? NULL : "deleted";
	if (is_note(n))
		return "note";
	if (n->tag == HTML_TEXTAREA && n->letters > 0 && n->letters <= FIGURES)
		return NULL;
	if (html_is_copy(n))
		return "copy";
	kind = kind_of(n);
	if (kind == NULL || (html_tag_flags(n->tag) & HTML_HIDE) ||
	    n->tag < HTML_OTHER)
		return kind;
	return is_slight(n, kind) ? kind : NULL;
}

void
html_mark_asides(const struct html_css *css, struct html_node *root)
{
	struct html_node	*n = root;

	while ((n = html_next(n, root, n != root && n->aside != NULL)) != NULL)
		n->aside = judge(css, n);
}
