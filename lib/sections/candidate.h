/* SPDX-License-Identifier: ISC */
/* Internal to libgi: lines that may be headings. */
#ifndef GI_SECTIONS_CANDIDATE_H
#define GI_SECTIONS_CANDIDATE_H

#include "gi.h"
#include "sections/said.h"

#define TITLE_MAX	40u	/* code points of a top heading */

/* One line, or two, that may be a heading. */
struct candidate {
	struct sec_heading	 h;
	struct gi_str		 text;	/* without its number */
	struct sec_fold		 fold;	/* of that */
	size_t			 len;	/* code points of the title */
	bool			 whole;	/* the title is all of the line */
	bool			 hit;	/* the line has a label */
	bool			 joins;	/* it may go on in the next one */
	/* what it is like, if that was asked */
	enum { UNASKED, NO, YES } row;
	bool			 worded;
	enum sec_role		 role;	/* by its words */
};

/* Told by how it begins: may a line be a heading?  Most are none. */
bool		 candidate_may(const struct sec_line *);
/* Read line i as a heading, with the next one; false if it is none. */
bool		 candidate_read(struct sec_doc *, size_t i, struct candidate *);
/* Is it like a row of the tables, and which section do its words point to? */
bool		 candidate_is_row(struct candidate *);
enum sec_role	 candidate_role(struct candidate *);
/* Keep what was asked of it with its line. */
void		 candidate_keep(const struct sec_line *,
		    const struct candidate *);

static inline bool
is_top(char style)
{
	return style == 'c' || style == 's';
}

#endif
