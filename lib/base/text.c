/* SPDX-License-Identifier: ISC */
/* A text that grows in an arena. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"

#define SPARE	32		/* bytes of room behind what comes */

void
gi_text_grow(struct gi_text *t, size_t n)
{
	char	*grown;

	if (t->arena == NULL) {
		t->room = gi_size_add(t->room + t->room / 2, gi_size_add(n,
		    SPARE));
		t->s = gi_realloc(t->s, t->room, 1);
		return;
	}
	t->room = gi_size_add(gi_size_mul(t->room, 2), gi_size_add(n, SPARE));
	grown = gi_alloc_raw(t->arena, t->room);
	if (t->len > 0)
		memcpy(grown, t->s, t->len);
	t->s = grown;
}

void
gi_text_char(struct gi_text *t, uint32_t cp)
{
	char		 s[4];
	struct gi_str	 one = { s, gi_utf8_encode(cp, s) };

	gi_text_add(t, one);
}

void
gi_text_size(struct gi_text *t, size_t n)
{
	char	 buf[GI_SIZE_TEXT];
	size_t	 len;

	if (n < 10) {
		gi_text_byte(t, (char)('0' + (int)n));
		return;
	}
	len = gi_size_format(n, buf);
	gi_text_add(t, (struct gi_str){ buf, len });
}

struct gi_str
gi_text_take(struct gi_text *t, size_t at)
{
	struct gi_str	 out = { NULL, t->len - at };

	out.s = gi_dup(t->arena, t->s == NULL ? "" : t->s + at, out.len);
	t->len = at;
	return out;
}

struct gi_str
gi_text_end(struct gi_text *t)
{
	struct gi_str	 s = { t->s, t->len };

	if (t->len > 0)
		t->s += t->len;
	t->room -= t->len;
	t->len = 0;
	return s;
}
