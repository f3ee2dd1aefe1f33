/* SPDX-License-Identifier: ISC */
/*
 * Pages whose article is not in their tree, but in a text that a script would
 * turn into markup: a string of a script or of JSON, a template, a field of a
 * form, or what a page of frames shows where there are none.  A document written
 * into an iframe stands in a text too.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/html/html.h"
#include "gi.h"

#define AGAIN	16		/* strings of JSON that are looked into */
#define NOFRAMES ((size_t)400)	/* bytes beside a frameset that are more than
				   the word that it cannot be shown */
#define POOR	200u		/* characters of a page that holds no
				   article */

struct html_island {
	struct ext_doc		*doc;
	struct gi_text		 text;	/* the markup found, one after the
					   other */
	struct html_node	*at;	/* the node that held the first of
					   it */
	struct gi_str		 again[AGAIN];	/* strings that hold JSON
						   themselves */
	size_t			 nagain;
};

/* Whether s holds a tag. */
static bool
has_tag(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i + 1 < s.len; i++) {
		if (s.s[i] == '<' && (s.s[i + 1] == '/' ||
		    gi_ascii_letter(s.s[i + 1])))
			return true;
	}
	return false;
}

/*
 * The number that n hexadecimal digits at the start of s are; -1 if they are
 * not digits.
 */
static long
hex(struct gi_str s, size_t n)
{
	long	 value = 0;
	size_t	 i;

	if (s.len < n)
		return -1;
	for (i = 0; i < n; i++) {
		if (gi_ascii_hex(s.s[i]) < 0)
			return -1;
		value = value * 16 + gi_ascii_hex(s.s[i]);
	}
	return value;
}

static void
put_character(struct html_island *is, long cp)
{
	if (cp > 0 && !gi_is_surrogate((uint32_t)cp))
		gi_text_char(&is->text, (uint32_t)cp);
}

/* Whether cp is one of the 1,024 surrogates from first on. */
static bool
is_half(long cp, long first)
{
	return cp >= first && cp < first + 0x400;
}

/*
 * Add the character that s stands for behind a backslash.  Returns how many
 * bytes of s that took.
 */
static size_t
put_escape(struct html_island *is, struct gi_str s)
{
	static const char	 from[] = "nrtbfv", to[] = "\n\r\t   ";
	const char		*c;
	long			 cp, low;
	size_t			 n = s.s[0] == 'u' ? 4 : 2;

	if (s.s[0] == 'u' || s.s[0] == 'x') {
		if ((cp = hex(gi_str_from(s, 1), n)) < 0)
			return 1;
		if (is_half(cp, GI_HIGH_SURROGATES) && s.len > 10 &&
		    is_half(low = hex(gi_str_from(s, 7), 4),
		    GI_LOW_SURROGATES))
			cp = 0x10000 + ((cp & 0x3FF) << 10 | (low & 0x3FF));
		put_character(is, cp);
		return cp > 0xFFFF ? 11 : 1 + n;
	}
	c = s.s[0] != '\0' ? strchr(from, s.s[0]) : NULL;
	if (s.s[0] != '\n' && s.s[0] != '\r')
		gi_text_byte(&is->text, c != NULL ? to[c - from] : s.s[0]);
	return 1;
}

/*
 * Replace &lt; &gt; &quot; and &amp; by what they stand for, from byte start of
 * the text on.
 */
static void
unescape(struct html_island *is, size_t start)
{
	static const struct {
		const char	*name;
		char		 c;
	} sign[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' },
	    { "&amp;", '&' } };
	size_t	 i, k, n, to = start;

	for (i = start; i < is->text.len; i++) {
		is->text.s[to] = is->text.s[i];
		for (k = 0; k < GI_LEN(sign); k++) {
			n = strlen(sign[k].name);
			if (i + n <= is->text.len &&
			    memcmp(is->text.s + i, sign[k].name, n) == 0) {
				is->text.s[to] = sign[k].c;
				i += n - 1;
				break;
			}
		}
		to++;
	}
	is->text.len = to;
}

/*
 * A string was read and stands from byte start of the text on.  Keep it if it
 * is markup, set it aside if it is JSON, and else cut it off.
 */
static void
keep_string(struct html_island *is, struct html_node *n, size_t start)
{
	struct gi_str	 got;
	char		 c = is->text.len > start ? is->text.s[start] : '\0';

	got.s = is->text.s + start;
	got.len = is->text.len - start;
	if (c == '{' || c == '[') {
		if (is->nagain < AGAIN) {
			got.s = gi_dup(is->doc->arena, got.s, got.len);
			is->again[is->nagain++] = got;
		}
		is->text.len = start;
		return;
	}
	if (!has_tag(got)) {
		unescape(is, start);
		got.len = is->text.len - start;
	}
	if (is->text.len == start || !has_tag(got))
		is->text.len = start;
	else if (is->at == NULL)
		is->at = n;
}

/*
 * Read the string at the start of s, and those that + joins to it; it is kept
 * if it is markup.  Returns how many bytes of s that took.
 */
static size_t
take_string(struct html_island *is, struct html_node *n, struct gi_str s)
{
	size_t		 i = 1, j, start = is->text.len;
	char		 quote = s.s[0];

	while (i < s.len && s.s[i] != quote &&
	    (quote == '`' || (s.s[i] != '\n' && s.s[i] != '\r'))) {
		if (s.s[i] == '\\' && i + 1 < s.len)
			i += 1 + put_escape(is, gi_str_from(s, i + 1));
		else
			gi_text_byte(&is->text, s.s[i++]);
		if (i < s.len && s.s[i] == quote) {
			j = gi_str_spaces(s, i + 1);
			if (j < s.len && s.s[j] == '+') {
				j = gi_str_spaces(s, j + 1);
				if (j < s.len && (s.s[j] == '"' ||
				    s.s[j] == '\'' || s.s[j] == '`')) {
					quote = s.s[j];
					i = j + 1;
				}
			}
		}
	}
	keep_string(is, n, start);
	return i < s.len ? i + 1 : i;
}

static size_t
skip_comment(struct gi_str s)
{
	size_t	 i;

	if (s.len < 2 || s.s[0] != '/' || (s.s[1] != '/' && s.s[1] != '*'))
		return 1;
	for (i = 2; i < s.len; i++) {
		if (s.s[1] == '/' ? s.s[i] == '\n' :
		    s.s[i] == '/' && s.s[i - 1] == '*' && i > 2)
			return i + 1;
	}
	return i;
}

static void
take_strings(struct html_island *is, struct html_node *n, struct gi_str s)
{
	while (s.len > 0) {
		if (s.s[0] == '"' || s.s[0] == '\'' || s.s[0] == '`')
			s = gi_str_from(s, take_string(is, n, s));
		else
			s = gi_str_from(s, skip_comment(s));
	}
}

static void
take_script(struct html_island *is, struct html_node *n, struct gi_str s)
{
	size_t	 i = is->nagain;

	take_strings(is, n, s);
	for (; i < is->nagain; i++)
		take_strings(is, n, is->again[i]);
}

/* Keep s if it is markup. */
static void
take_markup(struct html_island *is, struct html_node *n, struct gi_str s)
{
	if (s.len == 0 || !has_tag(s))
		return;
	if (is->at == NULL)
		is->at = n;
	gi_text_add(&is->text, s);
}

/* Whether the type of a script says that it is markup. */
static bool
is_template(const struct html_node *n)
{
	struct gi_str	 type = html_attr(n, HTML_AT_TYPE);

	return type.len > 0 && (gi_ascii_has(type, "html") ||
	    gi_ascii_has(type, "temp"));
}

static void
take_node(struct html_island *is, struct html_node *n, bool poor)
{
	struct gi_str	 text = n->first != NULL ? n->first->text : gi_str("");

	if (n->tag == HTML_IFRAME)
		take_markup(is, n, html_attr(n, HTML_AT_SRCDOC));
	else if (poor && n->tag == HTML_NOFRAMES && text.len > NOFRAMES)
		take_markup(is, n, text);
	else if (!poor)
		return;
	else if (n->tag == HTML_SCRIPT && !is_template(n))
		take_script(is, n, text);
	else if (n->tag == HTML_SCRIPT || n->tag == HTML_TEXTAREA ||
	    n->tag == HTML_XMP)
		take_markup(is, n, text);
	else if (n->tag == HTML_INPUT)
		take_markup(is, n, html_attr(n, HTML_AT_VALUE));
}

/* Insert a tree behind the node at. */
static void
insert(struct html_node *at, struct html_node *tree)
{
	tree->parent = at->parent;
	tree->prev = at;
	tree->next = at->next;
	if (at->next != NULL)
		at->next->prev = tree;
	else if (at->parent != NULL)
		at->parent->last = tree;
	at->next = tree;
}

void
html_find_islands(struct ext_doc *d, struct html_node *root)
{
	struct html_island	 is = { .doc = d,
	    .text.arena = d->arena };
	struct gi_str		 text;
	struct html_node	*n, *tree;
	bool			 poor = root->cells < HTML_CELLS &&
	    (root->letters < POOR || root->stops < HTML_STOPS);

	for (n = root; n != NULL; n = html_next(n, root, false))
		take_node(&is, n, poor);
	if (is.at == NULL)
		return;
	text = gi_text_end(&is.text);
	tree = html_parse(d, text);
	if (tree == NULL)
		return;
	html_measure(tree);
	if (tree->cells < HTML_CELLS && tree->stops < HTML_STOPS)
		return;
	while (is.at->parent != NULL && is.at->parent->tag == HTML_HEAD)
		is.at = is.at->parent;
	insert(is.at, tree);
}
