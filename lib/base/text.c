/* SPDX-License-Identifier: ISC */
/* Text that grows by doubling its room. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"

void
gi_text_add(struct gi_text *t, struct gi_str s)
{
	size_t	 need = gi_size_add(t->len, s.len), room = t->room;
	char	*more;

	if (need > room) {
		for (room = room > 0 ? room : 256; room < need; )
			room = gi_size_mul(room, 2);
		more = gi_alloc_raw(t->arena, room);
		if (t->len > 0)
			memcpy(more, t->s, t->len);
		t->s = more;
		t->room = room;
	}
	if (s.len > 0)
		memcpy(t->s + t->len, s.s, s.len);
	t->len = need;
}

void
gi_text_char(struct gi_text *t, uint32_t cp)
{
	char		 s[4];
	struct gi_str	 one = { s, gi_utf8_encode(cp, s) };

	gi_text_add(t, one);
}

struct gi_str
gi_text_take(struct gi_text *t, size_t at)
{
	struct gi_str	 out = { NULL, t->len - at };

	out.s = gi_dup(t->arena, t->s == NULL ? "" : t->s + at, out.len);
	t->len = at;
	return out;
}
