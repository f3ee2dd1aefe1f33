/* SPDX-License-Identifier: ISC */
/* Internal to libgi: text of any origin, for a person's terminal. */
#ifndef GI_TOOL_SAFE_H
#define GI_TOOL_SAFE_H

#include "gi.h"

/*
 * Write text of which a terminal shows each character and obeys none: what
 * could move its cursor or turn the text around becomes U+FFFD, and so does
 * what is not UTF-8.
 */
void		 gi_put_safe(FILE *, struct gi_str);

#endif
