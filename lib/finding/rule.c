/* SPDX-License-Identifier: ISC */
/* The rules that findings name, from data/rules.tsv. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"

static const struct gi_rule rules[] = {
#define GI_RULE(id, severity, of, place, stage, what, text, law, example, \
    cure, message, message_en, law_en, example_en, cure_en) \
	{ id, severity, of, place, stage, what, text, law, example, cure, \
	    message, message_en, law_en, example_en, cure_en },
#include "rules.inc"
#undef GI_RULE
};

const struct gi_rule *
gi_rules(size_t *n)
{
	*n = GI_LEN(rules);
	return rules;
}

const struct gi_rule *
gi_rule_find(struct gi_str id)
{
	size_t	 i;

	for (i = 0; id.len > 0 && i < GI_LEN(rules); i++) {
		if (rules[i].id[0] == id.s[0] && gi_str_is(id, rules[i].id))
			return &rules[i];
	}
	return NULL;
}

/*
 * Set *out to what the start of template, which has len bytes, stands for: an
 * argument for {0} to {9} or {_0} to {_9}, a brace for {{, itself for other text.
 * Returns the bytes of template that this took.
 */
static size_t
piece(struct gi_str template, const struct gi_str *args, size_t nargs,
    struct gi_str *out)
{
	const char	*s = template.s;
	size_t		 i, at = 1;

	out->s = s;
	out->len = 1;
	if (s[0] != '{') {
		while (out->len < template.len && s[out->len] != '{')
			out->len++;
		return out->len;
	}
	if (template.len > 1 && s[1] == '{')
		return 2;
	at += template.len > 1 && s[1] == '_';
	if (template.len < at + 2 || s[at] < '0' || s[at] > '9' ||
	    s[at + 1] != '}')
		return 1;
	i = (size_t)(s[at] - '0');
	if (i < nargs)
		*out = args[i];
	else
		out->len = 0;
	return at + 2;
}

/* Put what template stands for at to, or nowhere if that is NULL; its bytes. */
static size_t
fill(char *to, struct gi_str template, const struct gi_str *args, size_t nargs)
{
	struct gi_str	 part;
	size_t		 len = 0;

	while (template.len > 0) {
		template = gi_str_from(template, piece(template, args, nargs,
		    &part));
		if (to != NULL && part.len > 0)
			memcpy(to + len, part.s, part.len);
		len = gi_size_add(len, part.len);
	}
	return len;
}

/* Whether template has an argument that is empty or not there. */
static bool
lacks(struct gi_str template, const struct gi_str *args, size_t nargs)
{
	struct gi_str	 part;

	while (template.len > 0) {
		template = gi_str_from(template, piece(template, args, nargs,
		    &part));
		if (part.len == 0)
			return true;
	}
	return false;
}

/*
 * Take the next part of a rule's message: text, or of [one|another], which are
 * for the same place, the first that lacks no argument; nothing where all do.
 */
static struct gi_str
part_take(const char **message, const struct gi_str *args, size_t nargs)
{
	struct gi_str	 part = { *message, strcspn(*message, "[") }, one;
	const char	*p;

	*message += part.len;
	if (part.len > 0 || (*message)[0] != '[')
		return part;
	part.s = p = *message + 1;
	part.len = strcspn(p, "]");
	*message = p + part.len + (p[part.len] != '\0');
	for (;;) {
		one.s = part.s;
		one.len = gi_str_find(part, gi_str("|"));
		if (!lacks(one, args, nargs))
			return one;
		if (one.len == part.len)
			return gi_str_from(part, part.len);
		part = gi_str_from(part, one.len + 1);
	}
}

struct gi_str
gi_rule_fill(struct gi_arena *a, const char *message,
    const struct gi_str *args, size_t nargs)
{
	const char	*m;
	struct gi_str	 out;
	size_t		 len = 0;
	char		*buf;

	for (m = message; *m != '\0';)
		len = gi_size_add(len, fill(NULL, part_take(&m, args, nargs),
		    args, nargs));
	buf = gi_alloc(a, gi_size_add(len, 1));
	out.s = buf;
	out.len = len;
	for (m = message; *m != '\0';)
		buf += fill(buf, part_take(&m, args, nargs), args, nargs);
	return out;
}
