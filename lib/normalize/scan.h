/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/normalize: the lines of a text, and for each whether it may
 * need to be folded, or have markup in it.
 */
#ifndef GI_NORMALIZE_SCAN_H
#define GI_NORMALIZE_SCAN_H

#include "base/str.h"
#include "gi.h"

/* A walk over the lines of a text, which sees many bytes at once. */
struct nrm_scan {
	struct gi_str	 text;
	struct gi_lines	 lines;		/* how lines are numbered */
	size_t		 start;		/* byte where the next line begins */
	/* the bytes that were seen last, from at up to before next: */
	size_t		 at;
	size_t		 next;
	uint64_t	 ends;		/* bit i: byte at + i is LF or CR, */
	uint64_t	 look;		/* or is not plain; see scan.c */
	uint64_t	 open;		/* bits of the bytes from next on that
					   must follow in a character that next
					   cuts */
	bool		 began;		/* a byte of the line before at is not
					   plain */
};

/* A line that the walk gives, a view into the text. */
struct nrm_line {
	struct gi_str	 text;
	size_t		 number;
	bool		 look;		/* it may need to be folded, or have
					   markup left in it; else it is UTF-8
					   and normal */
};

/* Begin a walk at the first line of text. */
void		 nrm_scan_begin(struct nrm_scan *, struct gi_str text);
/* Set the line to the next one; false if there is none. */
bool		 nrm_scan_next(struct nrm_scan *, struct nrm_line *);

#endif
