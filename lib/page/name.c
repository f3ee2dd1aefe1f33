/* SPDX-License-Identifier: ISC */
/*
 * Names of the files of a folder of pages: by who reports and when, of letters,
 * digits and ideographs alone, so that they mean the same to every system and
 * shell.
 */
#include <errno.h>

#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"
#include "page/file.h"
#include "page/markup/write.h"
#include "stream/hash.h"
#include "stream/output.h"

#define LONG	120		/* bytes of who or of a source, at most */
#define HASH	8		/* digits of a hash that tell two apart */

static bool
is_plain(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') ||
	    (cp >= 'A' && cp <= 'Z') || gi_cp_is_han(cp);
}

/* Add what of a text may stand in a name, dashes for the rest. */
static void
add_plain(struct gi_text *t, struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n, begin = t->len;

	for (at = 0; at < s.len && t->len - begin < LONG; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (is_plain(cp))
			gi_text_add(t, (struct gi_str){ s.s + at, n });
		else if (t->len > begin && t->s[t->len - 1] != '-')
			gi_text_byte(t, '-');
	}
}

/* The last part of a path, without what is behind its last point. */
static struct gi_str
stem(struct gi_str path)
{
	struct gi_str	 part, rest = path;
	size_t		 i;

	while (gi_str_part(&rest, '/', &part)) {
		if (part.len > 0)
			path = part;
	}
	for (i = path.len; i-- > 1; ) {
		if (path.s[i] == '.') {
			path.len = i;
			break;
		}
	}
	return path;
}

struct gi_str
page_name(struct gi_arena *a, const struct rep_report *r, size_t trial)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 who = rep_who(r->fact), hash;

	add_plain(&t, who.len > 0 ? who : stem(r->source));
	if (t.len == 0 || t.s[0] == '-')
		gi_text_add(&t, gi_str("report"));
	if (r->fact[REP_YEAR].len > 0) {
		gi_text_byte(&t, '-');
		add_plain(&t, r->fact[REP_YEAR]);
	}
	if (trial > 0) {
		hash = gi_hash_text(a, r->source);
		hash.len = HASH;
		gi_text_byte(&t, '-');
		gi_text_add(&t, hash);
	}
	if (trial > 1) {
		gi_text_byte(&t, '-');
		gi_text_size(&t, trial);
	}
	gi_text_add(&t, gi_str(".html"));
	return gi_text_take(&t, 0);
}

void
page_name_link(FILE *out, struct gi_str name)
{
	static const char	 digits[] = "0123456789ABCDEF";
	char			 code[4] = "%00";
	size_t			 i;

	for (i = 0; i < name.len; i++) {
		if ((name.s[i] & 0x80) == 0) {
			gi_put_byte(out, name.s[i]);
			continue;
		}
		code[1] = digits[name.s[i] >> 4 & 15];
		code[2] = digits[name.s[i] & 15];
		page_put(out, code);
	}
}
