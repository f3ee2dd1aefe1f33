/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a text that grows, in an arena. */
#ifndef GI_BASE_TEXT_H
#define GI_BASE_TEXT_H

#include "gi.h"

/*
 * Zeroed but for its arena it is empty.  Without an arena it is of malloc(3):
 * all that is in it is one piece, which its owner gives to free(3), and which
 * grows without a copy left behind; gi_text_take() and gi_text_end() are not for
 * such.
 */
struct gi_text {
	struct gi_arena	*arena;
	char		*s;
	size_t		 len, room;
};

/* Make room for n bytes more than t has. */
void		 gi_text_grow(struct gi_text *t, size_t n);

static inline void
gi_text_add(struct gi_text *t, struct gi_str s)
{
	if (s.len == 0)
		return;
	if (t->room - t->len < s.len)
		gi_text_grow(t, s.len);
	memcpy(t->s + t->len, s.s, s.len);
	t->len += s.len;
}

static inline void
gi_text_byte(struct gi_text *t, char c)
{
	if (t->room == t->len)
		gi_text_grow(t, 1);
	t->s[t->len++] = c;
}

/* Add a code point in UTF-8. */
void		 gi_text_char(struct gi_text *t, uint32_t cp);
/* Add a number in decimal digits. */
void		 gi_text_size(struct gi_text *, size_t n);
/*
 * Cut off what stands from byte at on, and return a copy of it in the arena,
 * with a NUL behind it.
 */
struct gi_str	 gi_text_take(struct gi_text *t, size_t at);
/*
 * Return all of t, without a copy and without a NUL; t is empty then and goes
 * on in the rest of its room.
 */
struct gi_str	 gi_text_end(struct gi_text *t);

#endif
