/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the lines of a text, and which of them need a look. */
#ifndef GI_NORMALIZE_SCAN_H
#define GI_NORMALIZE_SCAN_H

#include "base/str.h"
#include "gi.h"

struct nrm_scan {
	struct gi_str	 text;
	struct gi_lines	 lines;		/* how lines are numbered */
	size_t		 start;		/* of the next line */
	size_t		 at;		/* of the bytes that were seen last */
	size_t		 next;		/* behind them */
	uint64_t	 ends;		/* of them: LF and CR, */
	uint64_t	 look;		/* and what is not plain */
	uint64_t	 open;		/* what must follow characters that
					   they cut */
	bool		 began;		/* not plain was what is before them */
};

struct nrm_line {
	struct gi_str	 text;
	size_t		 number;
	bool		 look;		/* else it is UTF-8, and normal */
};

void		 nrm_scan_begin(struct nrm_scan *, struct gi_str text);
/* The next line; false behind the last. */
bool		 nrm_scan_next(struct nrm_scan *, struct nrm_line *);

#endif
