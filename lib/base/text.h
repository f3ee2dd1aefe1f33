/* SPDX-License-Identifier: ISC */
/* Internal to libgi: text that grows, in an arena. */
#ifndef GI_BASE_TEXT_H
#define GI_BASE_TEXT_H

#include "gi.h"

/* Begins as { .arena = ... }.  The text moves when it grows. */
struct gi_text {
	struct gi_arena	*arena;
	char		*s;
	size_t		 len, room;
};

/* Put s, or a code point, behind the text. */
void		 gi_text_add(struct gi_text *, struct gi_str s);
void		 gi_text_char(struct gi_text *, uint32_t cp);
/* Cut off what stands from byte at on; returns a copy of that. */
struct gi_str	 gi_text_take(struct gi_text *, size_t at);

#endif
