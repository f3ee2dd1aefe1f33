/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what gi-normalize does with a code point. */
#ifndef GI_BASE_KIND_H
#define GI_BASE_KIND_H

#include "gi.h"

enum nrm_kind {
	NRM_PLAIN,			/* stays as it is */
	NRM_WIDE,			/* a full-width digit or Latin letter */
	NRM_BLANK,			/* white space other than TAB */
	NRM_NOTHING,		/* takes no room and says nothing */
	NRM_CONTROL,		/* commands a terminal */
	NRM_RADICAL,		/* stands for an ideograph */
	NRM_COMPOSE			/* what NFC may change */
};

enum nrm_kind	 nrm_kind(uint32_t cp);
/*
 * What no name may hold that a terminal shows: what gi_normalize() removes and
 * counts, bidi controls too, and whatever ends a line or is a TAB.
 */
bool		 gi_is_control(uint32_t cp);
/*
 * Whether a reader sees nothing of a text: white space of any kind, line ends,
 * and what gi_normalize() removes.
 */
bool		 gi_is_blank(struct gi_str text);

#endif
