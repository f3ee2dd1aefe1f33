/* SPDX-License-Identifier: ISC */
/*
 * Style sheets in a page, as far as they tell how a text looks.  A selector is
 * known where it is made of names of elements, classes and names: td, .menu,
 * div#foot span.gone; any other is passed over, with the rules within @media
 * and other blocks, which are for other screens.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/style.h"
#include "gi.h"

#define RULES	1024u		/* rules that are kept of a page */
#define PARTS	4u		/* of a selector: the node and some above */
#define SLOTS	64u		/* of the hash of last parts */
#define ABOVE	64u		/* nodes above that are looked at */
#define LOOKS	20000000u	/* nodes that are held against a part */

/* What of a selector one node must be; a name of length 0 is any. */
struct css_part {
	struct gi_str	 tag, name, class, class2;
};

struct css_rule {
	struct css_rule		*next;		/* in its slot */
	struct css_part		 part[PARTS];	/* the last one first */
	size_t			 n;
	unsigned		 weight;
	struct html_style	 say;
};

struct html_css {
	struct gi_arena	*arena;
	struct css_rule	*slot[SLOTS];
	unsigned	 n;
	unsigned	 looks;		/* so far */
};

static bool
is_name(char c)
{
	return c == '-' || c == '_' || gi_ascii_digit(c) ||
	    gi_ascii_letter(c) || (c & 0x80) != 0;
}

static unsigned
hash(char kind, struct gi_str s)
{
	unsigned	 h = (unsigned char)kind;
	size_t		 i;

	for (i = 0; i < s.len; i++)
		h = h * 31 + (unsigned char)gi_ascii_lower(s.s[i]);
	return h % SLOTS;
}

/*
 * Read a part of a selector, as td.gone, from byte *at on, and add its weight.
 * False where it is of another form.
 */
static bool
read_part(struct gi_str s, size_t *at, struct css_part *p, unsigned *weight)
{
	struct gi_str	*to, name;
	size_t		 i = *at, from;
	char		 kind;

	memset(p, 0, sizeof(*p));
	while (i < s.len && (is_name(s.s[i]) || s.s[i] == '.' ||
	    s.s[i] == '#')) {
		kind = s.s[i] == '.' || s.s[i] == '#' ? s.s[i++] : '\0';
		for (from = i; i < s.len && is_name(s.s[i]); i++)
			;
		name = (struct gi_str){ s.s + from, i - from };
		to = kind == '#' ? &p->name : kind == '\0' ? &p->tag :
		    p->class.len == 0 ? &p->class : &p->class2;
		if (name.len == 0 || to->len > 0)
			return false;
		*to = name;
		*weight += kind == '#' ? 10000 : kind == '.' ? 100 : 1;
	}
	if (i == *at || (i < s.len && !html_is_space(s.s[i]) &&
	    s.s[i] != '>'))
		return false;
	*at = i;
	return true;
}

/*
 * Keep a rule for one selector.  A child (>) is looked for among all nodes
 * below.
 */
static void
take_selector(struct html_css *css, struct gi_str s,
    const struct html_style *say)
{
	struct css_rule	*r, **slot;
	struct css_part	 part[PARTS];
	size_t		 at = 0, n = 0, i;
	unsigned	 weight = 0;

	s = gi_trim(s);
	while (at < s.len) {
		if (n == PARTS || !read_part(s, &at, &part[n++], &weight))
			return;
		while (at < s.len && (html_is_space(s.s[at]) ||
		    s.s[at] == '>'))
			at++;
	}
	if (n == 0 || css->n == RULES)
		return;
	r = gi_alloc(css->arena, sizeof(*r));
	for (i = 0; i < n; i++)
		r->part[i] = part[n - 1 - i];
	r->n = n;
	/* of rules of one weight the later counts */
	r->weight = (weight < 100000 ? weight : 99999) * 4096 + 1 + css->n++;
	r->say = *say;
	slot = &css->slot[r->part[0].name.len > 0 ?
	    hash('#', r->part[0].name) : r->part[0].class.len > 0 ?
	    hash('.', r->part[0].class) : hash('<', r->part[0].tag)];
	r->next = *slot;
	*slot = r;
}

static void
take_rule(struct html_css *css, struct gi_str selectors, struct gi_str body)
{
	struct html_style	 say;
	struct gi_str		 one = selectors;
	size_t			 i, said = 0;

	memset(&say, 0, sizeof(say));
	html_style_read(&say, body, 1);
	for (i = 0; i < HTML_PROPERTIES; i++)
		said += say.weight[i] > 0;
	if (said == 0)
		return;
	for (i = 0; i <= selectors.len; i++) {
		if (i < selectors.len && selectors.s[i] != ',')
			continue;
		one.len = (size_t)(selectors.s + i - one.s);
		take_selector(css, one, &say);
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
		if (css == NULL) {
			css = gi_alloc(a, sizeof(*css));
			css->arena = a;
		}
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

static bool
is_part(const struct css_part *p, const struct html_node *n)
{
	struct gi_str	 class, id;

	if (n->tag < HTML_OTHER)
		return false;
	if (p->tag.len > 0 && html_tag_find(p->tag.s, p->tag.len) != n->tag)
		return false;
	if (p->name.len > 0) {
		id = html_attr(n, HTML_AT_ID);
		if (id.s == NULL || !has_word(id, p->name))
			return false;
	}
	if (p->class.len == 0)
		return true;
	class = html_attr(n, HTML_AT_CLASS);
	return class.s != NULL && has_word(class, p->class) &&
	    (p->class2.len == 0 || has_word(class, p->class2));
}

static bool
matches(struct html_css *css, const struct css_rule *r,
    const struct html_node *n)
{
	size_t		 i = 1;
	unsigned	 look = ABOVE;

	css->looks++;
	if (!is_part(&r->part[0], n))
		return false;
	while (i < r->n && (n = n->parent) != NULL && look-- > 0) {
		css->looks++;
		i += is_part(&r->part[i], n);
	}
	return i == r->n;
}

static void
take_slot(struct html_css *css, unsigned slot, const struct html_node *n,
    struct html_style *st)
{
	const struct css_rule	*r;
	unsigned		 weight;
	size_t			 i;

	for (r = css->slot[slot]; r != NULL; r = r->next) {
		if (css->looks > LOOKS)
			return;
		if (!matches(css, r, n))
			continue;
		for (i = 0; i < HTML_PROPERTIES; i++) {
			weight = r->weight | (r->say.weight[i] &
			    HTML_WEIGHT_IMPORTANT);
			if (r->say.weight[i] > 0 && weight > st->weight[i]) {
				st->value[i] = r->say.value[i];
				st->weight[i] = weight;
			}
		}
	}
}

void
html_css_take(struct html_css *css, const struct html_node *n,
    struct html_style *st)
{
	struct gi_str	 s;
	const char	*name;
	size_t		 i, from = 0;

	if (css == NULL || css->n == 0)
		return;
	if ((name = html_tag_name(n->tag)) != NULL)
		take_slot(css, hash('<', gi_str(name)), n, st);
	if (n->attr == NULL)
		return;
	s = html_attr(n, HTML_AT_ID);
	if (s.len > 0)
		take_slot(css, hash('#', gi_trim(s)), n, st);
	s = html_attr(n, HTML_AT_CLASS);
	for (i = 0; i <= s.len && s.len > 0; i++) {
		if (i < s.len && !html_is_space(s.s[i]))
			continue;
		if (i > from)
			take_slot(css, hash('.', (struct gi_str){ s.s + from,
			    i - from }), n, st);
		from = i + 1;
	}
}
