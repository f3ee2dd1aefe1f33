/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: a text that grows while a document is read. */
#ifndef GI_EXTRACT_PIECE_TEXT_H
#define GI_EXTRACT_PIECE_TEXT_H

#include "gi.h"

/* Zeroed but for its arena it is empty. */
struct ext_text {
	struct gi_arena	*arena;
	char		*s;
	size_t		 len, room;
};

/* Make room for n bytes more than t has. */
void		 ext_text_grow(struct ext_text *t, size_t n);

static inline void
ext_text_add(struct ext_text *t, struct gi_str s)
{
	if (s.len == 0)
		return;
	if (t->room - t->len < s.len)
		ext_text_grow(t, s.len);
	memcpy(t->s + t->len, s.s, s.len);
	t->len += s.len;
}

static inline void
ext_text_byte(struct ext_text *t, char c)
{
	if (t->room == t->len)
		ext_text_grow(t, 1);
	t->s[t->len++] = c;
}

/* Add a code point in UTF-8. */
void		 ext_text_char(struct ext_text *t, uint32_t cp);
/*
 * Cut off what stands from byte at on, and return a copy of it in the arena,
 * with a NUL behind it.
 */
struct gi_str	 ext_text_take(struct ext_text *t, size_t at);
/*
 * Return all of t, without a copy and without a NUL; t is empty then and goes
 * on in the rest of its room.
 */
struct gi_str	 ext_text_end(struct ext_text *t);

#endif
