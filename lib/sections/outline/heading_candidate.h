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
	bool			 has_label;	/* the line has a label of a
						   table */
	bool			 joins;		/* the title may go on in the
						   next line */
	/* the answers of sec_candidate_is_row() and sec_candidate_role(), if
	   these were asked before */
	enum { SEC_ROW_UNASKED, SEC_ROW_NO, SEC_ROW_YES } row;
	bool			 role_asked;
	enum gi_role		 role;
};

/* Whether a line may be a heading, judged by how it begins: most cannot be. */
bool		 sec_may_be_heading(const struct sec_line *);
/*
 * Read line i (an index) as a heading, or lines i and i + 1 where only both
 * together are a title that a form has.  False: it is no heading, and *c must
 * not be used.
 */
bool		 sec_candidate_read(struct sec_report *, size_t i,
		    struct sec_candidate *c);
/* Whether the candidate is like a row of a table with the same item number. */
bool		 sec_candidate_is_row(struct sec_candidate *);
/* The role of the section that the words of the candidate point to. */
enum gi_role	 sec_candidate_role(struct sec_candidate *);
/* Keep c, which was read from line l, in the memo of that line. */
void		 sec_candidate_keep(const struct sec_line *l,
		    const struct sec_candidate *c);

/* Whether sections are numbered in this style of item number. */
static inline bool
sec_is_top_style(char style)
{
	return style == 'c' || style == 's';
}

#endif
