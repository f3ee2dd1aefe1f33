/* SPDX-License-Identifier: ISC */
/* Internal to libgi: text of unknown origin, shown on a terminal. */
#ifndef GI_TOOL_SAFE_H
#define GI_TOOL_SAFE_H

#include "gi.h"

/*
 * Write text to out so that a terminal shows each character and obeys none:
 * bytes that are no UTF-8, and characters that move the cursor or turn text
 * around, become U+FFFD.
 */
void		 gi_put_safe(FILE *out, struct gi_str text);
/* The same text, in the arena. */
struct gi_str	 gi_safe_text(struct gi_arena *, struct gi_str text);

#endif
