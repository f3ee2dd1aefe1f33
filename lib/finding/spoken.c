/* SPDX-License-Identifier: ISC */
/* Findings in the language of who reads them; the stream's are in Chinese. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/english.h"
#include "finding/find.h"
#include "gi.h"
#include "tool/lang.h"

#define BETWEEN	": "		/* of a fail record's text and its detail */

/* The text of a fail record; what follows is a program's own, or a name. */
static struct gi_str
fail_text(struct gi_arena *a, struct gi_str message)
{
	size_t		 at = gi_str_find(message, gi_str(BETWEEN));
	const char	*text, *detail = "";
	size_t		 len;
	char		*buf;

	text = gi_text(gi_dup(a, message.s, at));
	if (at < message.len) {
		message = gi_str_from(message, at + strlen(BETWEEN));
		detail = gi_text_system(gi_dup(a, message.s, message.len));
	} else
		return gi_str(text);
	len = gi_size_add(strlen(text), gi_size_add(strlen(detail),
	    sizeof(BETWEEN)));
	buf = gi_alloc(a, len);
	snprintf(buf, len, "%s" BETWEEN "%s", text, detail);
	return gi_str(buf);
}

struct gi_str
gi_find_text(struct gi_arena *a, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	struct gi_str		 arg[GI_RULE_ARGS], rest = f->args;
	char			 ours[] = "{_0}";
	size_t			 n = 0;

	if (rule == NULL)
		return fail_text(a, f->message);
	if (gi_lang() == GI_LANG_ZH || (f->args.s == NULL &&
	    strchr(rule->message_en, '{') != NULL))
		return f->message;
	for (; n < GI_RULE_ARGS && gi_str_part(&rest, '\t', &arg[n]); n++) {
		ours[2] = (char)('0' + n);
		if (strstr(rule->message_en, ours) != NULL)
			arg[n] = gi_english(a, arg[n]);
	}
	return gi_rule_fill(a, rule->message_en, arg, n);
}
