/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: lines that may be headings. */
#ifndef GI_SECTIONS_OUTLINE_HEADING_CANDIDATE_H
#define GI_SECTIONS_OUTLINE_HEADING_CANDIDATE_H

#include "gi.h"
#include "sections/report/report.h"

#define SEC_HEADING_MAX	40u	/* code points of a section's heading */

/* A line, or two, read as a heading. */
struct sec_candidate {
	struct sec_heading	 h;		/* level is not filled in */
	struct gi_str		 text;		/* of the line or its one cell,
						   behind the number */
	struct sec_folded	 fold;		/* of the title, without the
						   number */
	size_t			 len;		/* code points of the title */
	bool			 whole;		/* the title is all of text */
	bool			 has_label;	/* so has the line */
	bool			 joins;		/* the title may go on in the
						   next line */
	/* what sec_candidate_is_row() and _role() found, if they were asked */
	enum { SEC_ROW_UNASKED, SEC_ROW_NO, SEC_ROW_YES } row;
	bool			 role_asked;
	enum gi_role		 role;
};

/* By how it begins, roughly: may the line be a heading?  Most are none. */
bool		 sec_may_be_heading(const struct sec_line *);
/*
 * Read line i as a heading, together with the next one where only both are a
 * title of a form.  False: it is none, and *c is of no use.
 */
bool		 sec_candidate_read(struct sec_report *, size_t i,
		    struct sec_candidate *c);
/* Is it like a row of the tables that has the same item number? */
bool		 sec_candidate_is_row(struct sec_candidate *);
/* The section that its words point to. */
enum gi_role	 sec_candidate_role(struct sec_candidate *);
/* Keep in the memo of line l what was asked of c, which was read from it. */
void		 sec_candidate_keep(const struct sec_line *l,
		    const struct sec_candidate *c);

/* Are item numbers of this style those of sections? */
static inline bool
sec_is_top_style(char style)
{
	return style == 'c' || style == 's';
}

#endif
