/* SPDX-License-Identifier: ISC */
/*
 * Styles: what the style sheets in a page hide.  A rule is kept where its
 * selector is one class or one name, such as .menu or div#foot, and it sets
 * display.  Rules within @media or another block are for other screens, and are
 * passed over.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "gi.h"

#define RULES	128u		/* rules that are kept of a page */

struct html_css {
	struct css_rule {
		char		 kind;		/* '.' for a class, '#' for a
						   name */
		struct gi_str	 name;
		bool		 none;
	}	 rule[RULES];
	size_t	 n;
};

bool
html_style_has(struct gi_str style, const char *name, const char *value)
{
	const char	*want = name;
	size_t		 i;
	bool		 behind = false;	/* name and its colon were
						   found */

	for (i = 0; i < style.len; i++) {
		if (strchr(" \t\r\n", style.s[i]) != NULL)
			continue;
		if (gi_ascii_lower(style.s[i]) == *want) {
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
is_name(char c)
{
	return c == '-' || c == '_' || gi_ascii_digit(c) ||
	    gi_ascii_letter(c) || (c & 0x80) != 0;
}

static bool
has_rule(const struct html_css *css, const struct css_rule *r)
{
	size_t	 i;

	for (i = 0; i < css->n; i++) {
		if (css->rule[i].kind == r->kind &&
		    css->rule[i].name.len == r->name.len &&
		    memcmp(css->rule[i].name.s, r->name.s, r->name.len) == 0)
			return true;
	}
	return false;
}

/*
 * Keep a rule for a selector of the form .name or #name, with or without an
 * element before it.
 */
static void
take_selector(struct html_css *css, struct gi_str s, bool none)
{
	struct css_rule	 r = { '\0', { NULL, 0 }, none };
	size_t		 i = 0, j;

	s = gi_trim(s);
	while (i < s.len && is_name(s.s[i]))
		i++;
	if (i == s.len || (s.s[i] != '.' && s.s[i] != '#'))
		return;
	r.kind = s.s[i];
	r.name = gi_str_from(s, i + 1);
	for (j = 0; j < r.name.len; j++) {
		if (!is_name(r.name.s[j]))
			return;
	}
	/* what shows matters only where another rule hides it */
	if (r.name.len > 0 && css->n < RULES && (none || has_rule(css, &r)))
		css->rule[css->n++] = r;
}

static void
take_rule(struct html_css *css, struct gi_str selectors, struct gi_str body)
{
	bool		 none = html_style_has(body, "display", "none");
	struct gi_str	 one = selectors;
	size_t		 i;

	if (!none && !html_style_has(body, "display", "block") &&
	    !html_style_has(body, "display", "table"))
		return;
	for (i = 0; i <= selectors.len; i++) {
		if (i < selectors.len && selectors.s[i] != ',')
			continue;
		one.len = (size_t)(selectors.s + i - one.s);
		take_selector(css, one, none);
		if (i < selectors.len)
			one.s = selectors.s + i + 1;
	}
}

/*
 * The bytes of the comment that s begins with, or of <!-- or -->, which may
 * stand around a style sheet; 0 where s begins with neither.
 */
static size_t
skipped(struct gi_str s)
{
	size_t	 i;

	if (s.len >= 4 && memcmp(s.s, "<!--", 4) == 0)
		return 4;
	if (s.len >= 3 && memcmp(s.s, "-->", 3) == 0)
		return 3;
	if (s.len < 2 || s.s[0] != '/' || s.s[1] != '*')
		return 0;
	for (i = 2; i + 1 < s.len; i++) {
		if (s.s[i] == '*' && s.s[i + 1] == '/')
			return i + 2;
	}
	return s.len;
}

static void
take_sheet(struct html_css *css, struct gi_str s)
{
	struct gi_str	 selectors = { s.s, 0 }, body = { s.s, 0 };
	size_t		 i, n, depth = 0;

	for (i = 0; i < s.len; i++) {
		if ((n = skipped(gi_str_from(s, i))) > 0) {
			i += n - 1;
			if (depth == 0)
				selectors.s = s.s + i + 1;
		} else if (s.s[i] == '{' && depth++ == 0) {
			selectors.len = (size_t)(s.s + i - selectors.s);
			body.s = s.s + i + 1;
		} else if (s.s[i] == '}' && depth > 0 && --depth == 0) {
			body.len = (size_t)(s.s + i - body.s);
			if (selectors.len > 0 && memchr(selectors.s, '@',
			    selectors.len) == NULL)
				take_rule(css, selectors, body);
			selectors.s = s.s + i + 1;
		} else if (s.s[i] == ';' && depth == 0)
			selectors.s = s.s + i + 1;
	}
}

struct html_css *
html_css_read(struct gi_arena *a, struct html_node *root)
{
	struct html_css		*css = NULL;
	struct html_node	*n;

	for (n = root; n != NULL; n = html_next(n, root, false)) {
		if (n->tag != HTML_STYLE || n->first == NULL)
			continue;
		if (css == NULL)
			css = gi_alloc(a, sizeof(*css));
		take_sheet(css, n->first->text);
	}
	return css;
}

/* Whether word is one of the words of s, which white space parts. */
static bool
has_word(struct gi_str s, struct gi_str word)
{
	size_t	 i, from = 0;

	for (i = 0; i <= s.len; i++) {
		if (i < s.len && !html_is_space(s.s[i]))
			continue;
		if (i - from == word.len &&
		    memcmp(s.s + from, word.s, word.len) == 0)
			return true;
		from = i + 1;
	}
	return false;
}

bool
html_css_hides(const struct html_css *css, const struct html_node *n)
{
	struct gi_str	 class, id;
	size_t		 i;
	bool		 none = false;

	if (css == NULL || css->n == 0 || n->attr == NULL)
		return false;
	class = html_attr(n, HTML_AT_CLASS);
	id = html_attr(n, HTML_AT_ID);
	for (i = 0; i < css->n; i++) {
		if (css->rule[i].kind == '.' ?
		    class.s != NULL && has_word(class, css->rule[i].name) :
		    id.s != NULL && has_word(id, css->rule[i].name))
			none = css->rule[i].none;
	}
	return none;
}
