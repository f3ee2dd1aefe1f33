/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: how much a document may use up; gi-extract(1). */
#ifndef GI_EXTRACT_PIECE_LIMITS_H
#define GI_EXTRACT_PIECE_LIMITS_H

#include "gi.h"

struct ext_limits {
	size_t	 document;	/* bytes of one document */
	size_t	 members;	/* files in the archives of one operand */
	size_t	 ratio;		/* bytes unpacked for each byte read */
	size_t	 total;		/* bytes unpacked out of one operand */
	unsigned depth;		/* archives within archives */
	unsigned seconds;	/* of a child process, or of one page's CPU */
	size_t	 memory;	/* bytes of a child process, or of one page */
};

extern const struct ext_limits ext_limits;	/* the defaults */

#endif
