/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what gi-normalize does with a code point. */
#ifndef GI_BASE_KIND_H
#define GI_BASE_KIND_H

#include "gi.h"

enum gi_kind {
	GI_KIND_PLAIN,			/* stays as it is */
	GI_KIND_WIDE,			/* a full-width digit or Latin letter */
	GI_KIND_BLANK,			/* white space other than TAB */
	GI_KIND_NOTHING,		/* takes no room and says nothing */
	GI_KIND_CONTROL,		/* commands a terminal */
	GI_KIND_RADICAL,		/* stands for an ideograph */
	GI_KIND_COMPOSE			/* what NFC may change */
};

enum gi_kind	 gi_kind(uint32_t cp);
/*
 * Whether a name must not hold cp where a terminal shows it: GI_KIND_CONTROL,
 * bidi controls among them, a TAB, or what ends a line.
 */
bool		 gi_is_control(uint32_t cp);
/*
 * Whether a reader sees nothing of a text: white space of any kind, line ends,
 * and what gi_normalize_text() removes.
 */
bool		 gi_is_blank(struct gi_str text);

#endif
