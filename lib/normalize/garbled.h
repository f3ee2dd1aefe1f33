/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/normalize: text that was decoded by the wrong encoding, and
 * saved so.  The first characters that are not ASCII tell.
 */
#ifndef GI_NORMALIZE_GARBLED_H
#define GI_NORMALIZE_GARBLED_H

#include "gi.h"

#define NRM_GARBLED_SAMPLE	72	/* characters */

struct nrm_garbled {
	uint32_t	 cp[NRM_GARBLED_SAMPLE];	/* 0 where others stand
							   between */
	size_t		 n;
	bool		 looked;	/* the first of them were looked at, */
	bool		 clear;		/* and none may be garbled */
};

/* Add characters of a text in UTF-8.  Returns whether more are wanted. */
bool		 nrm_garbled_add(struct nrm_garbled *, struct gi_str text);
/*
 * Whether the sample is garbled; then was is set to the encoding in which the
 * text probably is, and as to that by which it was read.
 */
bool		 nrm_garbled_is(const struct nrm_garbled *, const char **was,
		    const char **as);
/* Put a finding if it is. */
void		 nrm_garbled_put(FILE *, struct gi_arena *,
		    const struct nrm_garbled *);

#endif
