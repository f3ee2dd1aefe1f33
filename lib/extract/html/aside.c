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

/* What a node's attributes and styles say of how it looks. */
static void
read_style(struct html_css *css, const struct html_node *n,
    struct html_style *st)
{
	static const struct {
		enum html_attr_name	 name;
		enum html_property	 property;
	} by_attr[] = { { HTML_AT_BGCOLOR, HTML_GROUND },
	    { HTML_AT_COLOR, HTML_INK }, { HTML_AT_TEXT, HTML_INK } };
	struct gi_str	 s;
	size_t		 i;

	memset(st, 0, sizeof(*st));
	html_css_take(css, n, st);
	if (n->attr == NULL)
		return;
	for (i = 0; i < GI_LEN(by_attr); i++) {
		s = html_attr(n, by_attr[i].name);
		if (s.len > 0 && st->weight[by_attr[i].property] == 0) {
			st->value[by_attr[i].property] = ext_ink(s);
			st->weight[by_attr[i].property] = 1;
		}
	}
	if (html_attr(n, HTML_AT_BACKGROUND).len > 0) {
		st->value[HTML_GROUND] = EXT_INK_ODD;
		st->weight[HTML_GROUND] = 1;
	}
	s = html_attr(n, HTML_AT_STYLE);
	if (s.len > 0)
		html_style_read(st, s, HTML_WEIGHT_INLINE);
}

/*
 * Set the colours of a node, and whether it is raised; what it does not say is
 * as above it.
 */
static void
set_look(struct html_node *n, const struct html_style *st)
{
	long	 ground = st->weight[HTML_GROUND] > 0 ?
		    st->value[HTML_GROUND] : EXT_INK_NONE;

	n->ink = n->parent->ink;
	n->ground = n->parent->ground;
	n->raised = n->tag == HTML_SUP || n->tag == HTML_SUB ||
	    (st->weight[HTML_RAISED] > 0 && st->value[HTML_RAISED] != 0 &&
	    (html_tag_flags(n->tag) & HTML_BLOCK) == 0);
	/* a link has the colour of links, unless it says another */
	if (n->tag == HTML_A)
		n->ink = EXT_INK_AUTO;
	if (st->weight[HTML_INK] > 0 && st->value[HTML_INK] != EXT_INK_NONE)
		n->ink = (int)st->value[HTML_INK];
	if (ground >= 0 || ground == EXT_INK_ODD)
		n->ground = (int)ground;
}

static bool
is_hidden(const struct html_node *n, const struct html_style *st)
{
	if (html_attr(n, HTML_AT_HIDDEN).s != NULL)
		return true;
	return (st->weight[HTML_NONE_SHOWN] > 0 &&
	    st->value[HTML_NONE_SHOWN] != 0) ||
	    (st->weight[HTML_UNSEEN] > 0 && st->value[HTML_UNSEEN] != 0);
}

static bool
is_struck(const struct html_node *n, const struct html_style *st)
{
	if (st->weight[HTML_STRUCK] > 0)
		return st->value[HTML_STRUCK] != 0;
	return n->tag == HTML_DEL || n->tag == HTML_S || n->tag == HTML_STRIKE;
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

/* The first byte of the text right behind n in its block, or NUL. */
static char
byte_behind(const struct html_node *n)
{
	while (n->next == NULL) {
		n = n->parent;
		if (n == NULL || (html_tag_flags(n->tag) & HTML_BLOCK))
			return '\0';
	}
	for (n = n->next; n->first != NULL; n = n->first)
		;
	return n->tag == HTML_TEXT && n->text.len > 0 ? n->text.s[0] : '\0';
}

/*
 * Whether n is a raised mark of a note: [1], a star, or digits behind a word or
 * a number.  Digits behind a Latin letter or behind the number 10 may be a
 * power, and are no note; digits below a line are a note of a number alone.
 */
static bool
is_note(const struct html_node *n)
{
	const struct html_node	*t = n;
	struct gi_str		 before;
	char			 b;

	if (!n->raised || n->letters == 0 || n->letters > NOTE)
		return false;
	while (t->first != NULL)
		t = t->first;
	if (t->tag != HTML_TEXT || t->text.len == 0)
		return false;
	if (!gi_ascii_digit(t->text.s[0]))
		return n->tag != HTML_SUB && !gi_ascii_letter(t->text.s[0]);
	before = text_before(n);
	if (before.len == 0)
		return gi_ascii_digit(byte_behind(n));
	b = before.s[before.len - 1];
	if (n->tag == HTML_SUB)
		return gi_ascii_digit(b);
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

/* A text takes its look from where it stands, and is hidden by it alone. */
static const char *
judge_text(struct html_node *n)
{
	n->ink = n->parent->ink;
	n->ground = n->parent->ground;
	return n->letters > 0 && ext_ink_hides(n->ink, n->ground) ? "hidden" :
	    NULL;
}

/* The kind of aside that n is, or NULL for a part of the article. */
static const char *
judge(struct html_css *css, struct html_node *n)
{
	const char		*kind;
	struct html_style	 st;

	if (n->tag == HTML_TEXT)
		return judge_text(n);
	read_style(css, n, &st);
	set_look(n, &st);
	if (n->tag == HTML_HEAD)
		return NULL;
	if (is_hidden(n, &st))
		return "hidden";
	if (is_struck(n, &st))
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

static void
mark(struct html_css *css, struct html_node *root)
{
	struct html_node	*n = root;

	while ((n = html_next(n, root, n != root && n->aside != NULL)) != NULL)
		n->aside = judge(css, n);
}

/* How many characters of the page have the colour of its ground. */
static unsigned
count_pale(const struct html_node *root)
{
	const struct html_node	*n;
	unsigned		 pale = 0;

	for (n = root; n != NULL; n = html_next(n, root, n->aside != NULL)) {
		if (n->tag == HTML_TEXT && n->aside != NULL)
			pale += n->letters;
	}
	return pale;
}

void
html_mark_asides(struct html_css *css, struct html_node *root)
{
	if (root->parent != NULL) {
		mark(css, root);
		return;
	}
	root->ink = EXT_INK_NONE;
	root->ground = EXT_INK_PAPER;
	mark(css, root);
	/* what says the colour of such a page is not in it */
	if (count_pale(root) > root->letters / 2) {
		root->ground = EXT_INK_ODD;
		mark(css, root);
	}
}
