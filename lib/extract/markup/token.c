/* SPDX-License-Identifier: ISC */
/*
 * Tags, texts and comments of a page, as the tokenizer of the standard reads
 * them (html.spec.whatwg.org, 13.2.5).  What the standard calls an error is
 * HTML_IS_ODD, but for a few errors that are everywhere.
 */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "extract/markup/node.h"
#include "gi.h"

#define BARE	8u		/* attributes without a value in one tag */

/* The first place of end in s, from byte at on; s.len where there is none. */
static size_t
find(struct gi_str s, size_t at, const char *end)
{
	size_t		 n = strlen(end);
	const char	*p;

	while (at + n <= s.len) {
		p = memchr(s.s + at, end[0], s.len - at - n + 1);
		if (p == NULL)
			break;
		at = (size_t)(p - s.s);
		if (memcmp(p, end, n) == 0)
			return at;
		at++;
	}
	return s.len;
}

/*
 * Read <!-- ... -->, <!doctype ...>, <![if ...]> or <?xml ...>; *at is behind
 * the <.
 */
static void
markup(struct gi_str s, size_t *at, struct html_token *t)
{
	struct gi_str	 in;
	size_t		 from = *at, end, skip = 1;

	t->type = HTML_IS_COMMENT;
	if (s.len - from >= 3 && memcmp(s.s + from, "!--", 3) == 0) {
		from += 3;
		end = find(s, from, "-->");
		skip = 3;
		if (from < s.len && (s.s[from] == '>' || s.s[from] == '-'))
			t->type = HTML_IS_ODD;
		in.s = s.s + from;
		in.len = end - from;
		if (find(in, 0, "--!>") < in.len || s.s[end - 1] == '-')
			t->type = HTML_IS_ODD;
	} else {
		end = find(s, from, ">");
		if (s.s[from] == '!')
			from++;
		if (end - from >= 7 &&
		    strncasecmp(s.s + from, "doctype", 7) == 0)
			t->type = HTML_IS_DOCTYPE;
	}
	if (end == s.len) {
		t->type = HTML_IS_ODD;
		return;
	}
	t->text.s = s.s + from;
	t->text.len = end - from;
	*at = end + skip;
}

/* Read the value behind an equals sign.  False where there is none. */
static bool
value(struct gi_str s, size_t *at, struct gi_str *out)
{
	const char	*end;
	size_t		 i = *at;
	char		 quote;

	while (i < s.len && html_is_space(s.s[i]))
		i++;
	if (i == s.len || s.s[i] == '>')
		return false;
	quote = s.s[i];
	if (quote == '"' || quote == '\'') {
		out->s = s.s + ++i;
		end = memchr(out->s, quote, s.len - i);
		if (end == NULL)
			return false;
		out->len = (size_t)(end - out->s);
		*at = i + out->len + 1;
		return true;
	}
	out->s = s.s + i;
	while (i < s.len && !html_is_space(s.s[i]) && s.s[i] != '>')
		i++;
	out->len = (size_t)(s.s + i - out->s);
	*at = i;
	return true;
}

/*
 * Whether name stands in the bytes from from on up to it.  An attribute that is
 * there twice, without a value, makes gumbo 0.10 forget the value of the next,
 * so such tags are left to it.
 */
static bool
is_before(const char *from, struct gi_str name)
{
	const struct gi_str	 before = { from, (size_t)(name.s - from) };

	return gi_ascii_find(before, name) != NULL;
}

/*
 * Read the attribute at *at and move *at behind it and the white space that
 * follows.  The text's s is NULL where it has no value.  False where it has an
 * equals sign but no value.
 */
static bool
attribute(struct gi_str s, size_t *at, struct gi_str *name,
    struct gi_str *text)
{
	size_t	 i = *at;

	name->s = s.s + i++;
	while (i < s.len && !html_is_space(s.s[i]) && s.s[i] != '/' &&
	    s.s[i] != '>' && s.s[i] != '=')
		i++;
	name->len = (size_t)(s.s + i - name->s);
	while (i < s.len && html_is_space(s.s[i]))
		i++;
	*at = i;
	text->s = NULL;
	text->len = 0;
	if (i == s.len || s.s[i] != '=')
		return true;
	++*at;
	return value(s, at, text);
}

/* Read attributes up to the end of the tag. */
static bool
attributes(struct gi_arena *a, struct gi_str s, size_t *at,
    struct html_token *t)
{
	struct gi_str	 name, text;
	enum html_attr_name	 known;
	size_t		 i = *at;
	unsigned	 bare = 0;		/* attributes without a value
						   so far */

	for (;;) {
		while (i < s.len && (html_is_space(s.s[i]) || s.s[i] == '/'))
			i++;
		if (i < s.len && s.s[i] == '>')
			break;
		if (i == s.len || !attribute(s, &i, &name, &text))
			return false;
		if (text.s == NULL) {
			if (++bare > BARE || is_before(s.s + *at, name))
				return false;
			text.s = "";
		}
		known = html_attr_find(name.s, name.len);
		if (known == HTML_ATTRS || t->type != HTML_IS_START)
			continue;
		if (!html_resolve_entities(a, text, &text))
			return false;
		html_attr_new(a, &t->attr, known, text);
	}
	*at = i + 1;
	return true;
}

/* Read a tag; *at is at its name. */
static void
tag(struct gi_arena *a, struct gi_str s, size_t *at, struct html_token *t)
{
	size_t	 i = *at;

	t->name.s = s.s + i;
	while (i < s.len && s.s[i] != '>' && s.s[i] != '/' &&
	    !html_is_space(s.s[i]))
		i++;
	t->name.len = (size_t)(s.s + i - t->name.s);
	t->tag = html_tag_find(t->name.s, t->name.len);
	*at = i;
	if (i < s.len && s.s[i] == '>')
		*at = i + 1;
	else if (!attributes(a, s, at, t))
		t->type = HTML_IS_ODD;
}

void
html_next_token(struct gi_arena *a, struct gi_str s, size_t *at,
    struct html_token *t)
{
	const char	*end;
	size_t		 i = *at;

	t->attr = NULL;
	t->type = HTML_IS_END;
	if (i == s.len)
		return;
	if (s.s[i] != '<') {
		end = memchr(s.s + i, '<', s.len - i);
		t->type = HTML_IS_TEXT;
		t->text.s = s.s + i;
		t->text.len = end != NULL ? (size_t)(end - t->text.s) :
		    s.len - i;
		*at = i + t->text.len;
		return;
	}
	t->type = HTML_IS_ODD;
	if (++i == s.len)
		return;
	if (s.s[i] == '!' || s.s[i] == '?') {
		markup(s, &i, t);
	} else if (s.s[i] == '/' && i + 1 < s.len &&
	    gi_ascii_letter(s.s[i + 1])) {
		i++;
		t->type = HTML_IS_CLOSE;
		tag(a, s, &i, t);
	} else if (gi_ascii_letter(s.s[i])) {
		t->type = HTML_IS_START;
		tag(a, s, &i, t);
	}
	*at = i;
}

bool
html_raw_text(struct gi_str s, size_t *at, enum html_tag want,
    struct gi_str *text)
{
	struct html_token	 t = { .type = HTML_IS_CLOSE };
	const char		*name = html_tag_name(want);
	size_t			 n = strlen(name), i = *at, end;

	text->s = s.s + i;
	do {
		end = find(s, i, "</");
		i = end + 2;
		if (end == s.len || s.len - i <= n)
			return false;
	} while (strncasecmp(s.s + i, name, n) != 0 ||
	    (!html_is_space(s.s[i + n]) && s.s[i + n] != '/' &&
	    s.s[i + n] != '>'));
	tag(NULL, s, &i, &t);
	text->len = (size_t)(s.s + end - text->s);
	*at = i;
	/* a script in a comment in a script may go on behind its end tag */
	return t.type == HTML_IS_CLOSE && (want != HTML_SCRIPT ||
	    find(*text, 0, "<!--") == text->len);
}
