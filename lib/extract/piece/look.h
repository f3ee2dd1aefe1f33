/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: how a text of an office looks, as far as that tells
 * whether it is shown.
 */
#ifndef GI_EXTRACT_PIECE_LOOK_H
#define GI_EXTRACT_PIECE_LOOK_H

#include "extract/piece/ink.h"

struct ext_look {
	long		 ink, ground;	/* a colour; see ink.h */
	long		 mark;		/* that of a marker drawn over it */
	signed char	 struck, hidden;	/* 0 or 1; -1 where not said */
	signed char	 raised;
};

enum ext_shown { EXT_SHOWN, EXT_HIDDEN, EXT_DELETED, EXT_SHOWNS };

/* The kinds of aside of these; NULL for what is shown. */
extern const char *const ext_shown_kind[EXT_SHOWNS];

/* Nothing is said. */
void		 ext_look_none(struct ext_look *);
/* Where nothing is said, what base says is true. */
void		 ext_look_base(struct ext_look *, const struct ext_look *base);
/* The ground above, or that below where the first is none of its own. */
long		 ext_ground(long above, long below);
/* What becomes of a text that stands on that ground; struck is deleted. */
enum ext_shown	 ext_look_shown(const struct ext_look *, long ground);

#endif
