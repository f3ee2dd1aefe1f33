/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: raised and lowered text.  The mark of a note would
 * run into the number beside it, and 12 with a raised 1 be read as 121: it is
 * put into square brackets.
 */
#ifndef GI_EXTRACT_PIECE_RAISED_H
#define GI_EXTRACT_PIECE_RAISED_H

#include "base/text.h"
#include "gi.h"

/* The raised text at the end of a text that grows; zeroed there is none. */
struct ext_raised {
	size_t	 from;		/* the byte at which the line began */
	size_t	 at;		/* and that at which the raised text did */
	bool	 open;
};

/*
 * Add s to the text of a line that began at byte from; raised says that it
 * stands higher or lower than the rest.  cell: the line is a cell of a table,
 * in which figures behind a word are a mark too.
 */
void		 ext_raised_add(struct gi_text *, struct ext_raised *,
		    struct gi_str s, bool raised, bool cell);
/* The line ends: settle what is raised at its end. */
void		 ext_raised_end(struct gi_text *, struct ext_raised *,
		    bool cell);

#endif
