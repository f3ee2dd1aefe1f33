/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: texts that any engine takes. */
#ifndef STORE_SQL_CLEAN_H
#define STORE_SQL_CLEAN_H

#include "gi.h"

/*
 * The text with U+FFFD for each NUL, at which functions of SQL take a text for
 * ended, and for what is no UTF-8; mostly the text itself, else in the arena.
 */
struct gi_str	 store_clean(struct gi_arena *, struct gi_str);

#endif
