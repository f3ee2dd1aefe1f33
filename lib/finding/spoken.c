/* SPDX-License-Identifier: ISC */
/* Findings in the language of who reads them; the stream's are in Chinese. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/english.h"
#include "finding/find.h"
#include "gi.h"
#include "tool/lang.h"

#define BETWEEN	": "		/* of a fail record's text and its detail */

/*
 * Where the detail of a fail record begins, a program's own text or a name: behind
 * the longest text that is known in Chinese, which may hold BETWEEN itself; else
 * behind the first BETWEEN.
 */
static size_t
text_end(struct gi_arena *a, struct gi_str message)
{
	size_t		 at, end = gi_str_find(message, gi_str(BETWEEN));
	const char	*text;

	for (at = message.len; at > end; at--) {
		if (at < message.len && !gi_ascii_begins(gi_str_from(message, at),
		    BETWEEN))
			continue;
		text = gi_dup(a, message.s, at);
		if (gi_text(text) != text)
			return at;
	}
	return end;
}

struct gi_str
gi_fail_text(struct gi_arena *a, struct gi_str message)
{
	struct gi_text	 t = { .arena = a };
	size_t		 end = text_end(a, message);

	gi_text_add(&t, gi_str(gi_text(gi_dup(a, message.s, end))));
	if (end < message.len) {
		gi_text_add(&t, gi_str(BETWEEN));
		end += strlen(BETWEEN);
		gi_text_add(&t, gi_str(gi_text_system(a, gi_dup(a,
		    message.s + end, message.len - end))));
	}
	return gi_text_end(&t);
}

struct gi_str
gi_find_text(struct gi_arena *a, const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));
	struct gi_str		 arg[GI_RULE_ARGS];
	char			 ours[] = "{_0}";
	size_t			 i, n;

	if (rule == NULL)
		return gi_fail_text(a, f->message);
	if (gi_lang() == GI_LANG_ZH || (f->args.s == NULL &&
	    strchr(rule->message_en, '{') != NULL))
		return f->message;
	n = gi_find_args(f, arg);
	for (i = 0; i < n; i++) {
		ours[2] = (char)('0' + i);
		if (strstr(rule->message_en, ours) != NULL)
			arg[i] = gi_english(a, arg[i]);
	}
	return gi_rule_fill(a, rule->message_en, arg, n);
}
