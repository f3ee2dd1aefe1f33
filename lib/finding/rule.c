/* SPDX-License-Identifier: ISC */
/* The rules that findings name, from data/rules.tsv. */
#include <string.h>

#include "base/arena.h"
#include "finding/find.h"
#include "gi.h"

static const struct gi_rule rules[] = {
#define GI_RULE(id, severity, place, stage, what, text, law, example, cure, \
    message) \
	{ id, severity, place, stage, what, text, law, example, cure, message },
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

	for (i = 0; i < GI_LEN(rules); i++) {
		if (gi_str_is(id, rules[i].id))
			return &rules[i];
	}
	return NULL;
}

/*
 * Set *out to what the start of template stands for: an argument for {0} to
 * {9}, a brace for {{, itself for other text.  Returns the bytes of template
 * that this took.
 */
static size_t
piece(const char *template, const struct gi_str *args, size_t nargs,
    struct gi_str *out)
{
	size_t	 i;

	out->s = template;
	out->len = 1;
	if (template[0] != '{')
		return out->len = strcspn(template, "{");
	if (template[1] == '{')
		return 2;
	if (template[1] < '0' || template[1] > '9' || template[2] != '}')
		return 1;
	i = (size_t)(template[1] - '0');
	if (i < nargs)
		*out = args[i];
	else
		out->len = 0;
	return 3;
}

struct gi_str
gi_rule_message(struct gi_arena *a, const struct gi_rule *rule,
    const struct gi_str *args, size_t nargs)
{
	const char	*t;
	struct gi_str	 part, out;
	size_t		 len = 0;
	char		*buf;

	for (t = rule->message; *t != '\0';) {
		t += piece(t, args, nargs, &part);
		len = gi_size_add(len, part.len);
	}
	buf = gi_alloc(a, gi_size_add(len, 1));
	out.s = buf;
	out.len = len;
	for (t = rule->message; *t != '\0'; buf += part.len) {
		t += piece(t, args, nargs, &part);
		if (part.len > 0)
			memcpy(buf, part.s, part.len);
	}
	return out;
}
