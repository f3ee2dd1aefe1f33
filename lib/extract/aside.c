/* SPDX-License-Identifier: ISC */
/*
 * Which parts of a page are not its article.  What a reader never sees is
 * told by its element or style.  What stands around the article is told by
 * its element, role, class or name, and only where it holds neither a heading
 * nor a table nor running text: a page that calls its article a menu is read
 * all the same.
 */
#include <string.h>

#include "html.h"

#define NAME_MAX	32u	/* bytes of a word in a class */
#define PROSE		2u	/* full stops that make it running text */
#define CELLS		8u	/* of a table that may be a report's */

static const struct {
	enum html_tag	 tag;
	const char	*kind;
} by_tag[] = {
	{ HTML_NAV, "navigation" }, { HTML_HEADER, "navigation" },
	{ HTML_ASIDE, "sidebar" }, { HTML_FOOTER, "footer" },
	{ HTML_SELECT, "form" }, { HTML_BUTTON, "form" },
	{ HTML_TEXTAREA, "form" }, { HTML_DATALIST, "form" },
	{ HTML_DEL, "deleted" }, { HTML_S, "deleted" },
	{ HTML_STRIKE, "deleted" }, { HTML_RT, "note" }, { HTML_RP, "note" },
	{ HTML_TEMPLATE, "hidden" }, { HTML_NOSCRIPT, "hidden" },
	{ HTML_NOFRAMES, "hidden" }, { HTML_IFRAME, "hidden" },
	{ HTML_AUDIO, "hidden" }, { HTML_VIDEO, "hidden" },
	{ HTML_SCRIPT, "script" }, { HTML_STYLE, "style" },
	{ HTML_COMMENT, "comment" }
};

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Is c the first letter of a word, or behind the last of one? */
static bool
is_break(char before, char c)
{
	if (lower(c) < 'a' || lower(c) > 'z')
		return true;
	return c <= 'Z' && before >= 'a' && before <= 'z';
}

/* The kind that a word in s names: pageFooter, top_nav, share-box. */
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
		if (i < s.len && word.len < NAME_MAX && lower(s.s[i]) >= 'a' &&
		    lower(s.s[i]) <= 'z')
			buf[word.len++] = lower(s.s[i]);
	}
	return NULL;
}

static const char *
kind_of(const struct html_node *n)
{
	static const enum html_name	from[] = { HTML_AT_ROLE, HTML_AT_CLASS,
	    HTML_AT_ID };
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

/* Does a style hold name:value, in any case and with blanks anywhere? */
static bool
styled(struct gi_str style, const char *name, const char *value)
{
	const char	*want = name;
	size_t		 i;
	bool		 behind = false;	/* the name and its colon */

	for (i = 0; i < style.len; i++) {
		if (strchr(" \t\r\n", style.s[i]) != NULL)
			continue;
		if (lower(style.s[i]) == *want) {
			want++;
			if (*want == '\0' && behind)
				return true;
		} else if (*want == '\0' && style.s[i] == ':') {
			behind = true;
			want = value;
		} else {
			behind = false;
			want = name;
			while (i < style.len && style.s[i] != ';')
				i++;
		}
	}
	return false;
}

static bool
is_hidden(const struct html_node *n)
{
	struct gi_str	 style = html_attr(n, HTML_AT_STYLE);

	if (html_attr(n, HTML_AT_HIDDEN).s != NULL)
		return true;
	return style.len > 0 && (styled(style, "display", "none") ||
	    styled(style, "visibility", "hidden"));
}

/* May it be left out of the article, all in all? */
static bool
is_slight(const struct html_node *n)
{
	return n->tables == 0 && n->heads == 0 &&
	    (n->stops < PROSE || n->linked * 2 > n->letters);
}

/* The kind of aside that n is, or NULL. */
static const char *
judge(const struct html_node *n, bool keep_hidden)
{
	const char	*kind;

	if (n->tag == HTML_TEXT || n->tag == HTML_HEAD)
		return NULL;
	if (is_hidden(n))
		return keep_hidden && n->cells >= CELLS ? NULL : "hidden";
	kind = kind_of(n);
	if (kind == NULL || (html_tag_flags(n->tag) & HTML_HIDE) ||
	    n->tag < HTML_OTHER || n->tag == HTML_DEL ||
	    n->tag == HTML_S || n->tag == HTML_STRIKE)
		return kind;
	return is_slight(n) ? kind : NULL;
}

/*
 * Mark them; with keep_hidden, tables that are hidden are none.  Returns how
 * many cells of tables are left.
 */
static unsigned
mark(struct html_node *root, bool keep_hidden)
{
	struct html_node	*n = root;
	unsigned		 cells = 0;

	do {
		n->aside = judge(n, keep_hidden);
		cells += html_is_cell(n) && n->aside == NULL;
		n = html_next(n, root, n->aside != NULL);
	} while (n != NULL);
	return cells;
}

/*
 * What is hidden may be a panel that a click would open: where no table is
 * left without it, it is read.
 */
void
html_find_asides(struct html_node *root)
{
	if (mark(root, false) < CELLS)
		mark(root, true);
}
