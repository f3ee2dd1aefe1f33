/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: memos of lines.  The same labels and headings stand
 * in every report, so what was found of a line is kept for lines of the same
 * bytes in the reports that follow.
 *
 * A line is divided into its stem and its tail: the row "Total TAB 3 TAB 4" has
 * the stem "Total".  One memo serves all lines of the same stem and the same
 * kind of tail, for figures add nothing but length to what the stem tells.
 */
#ifndef GI_SECTIONS_REPORT_LINE_MEMO_H
#define GI_SECTIONS_REPORT_LINE_MEMO_H

#include "base/cache.h"
#include "gi.h"
#include "label/scan.h"
#include "sections/report/line.h"

/* What stands behind the stem of a line. */
enum sec_tail {
	SEC_TAIL_BLANK,		/* nothing, or blanks */
	SEC_TAIL_FIGURES,	/* figures with blanks or commas between */
	SEC_TAIL_CELLS,		/* a bar or TAB before the first figure */
	SEC_TAIL_MIXED		/* a bar or TAB behind the first figure */
};

/* Whether a line is known to be no heading, and to hold none. */
enum sec_body {
	SEC_BODY_UNKNOWN,
	SEC_BODY_LABELLED,	/* known for reports where it has a label */
	SEC_BODY_ALWAYS		/* known */
};

struct sec_candidate;		/* outline/heading_candidate.h */

struct sec_memo {
	struct gi_cached	 kept;
	struct gi_str		 stem;		/* a copy */
	struct sec_memo		*next;		/* of the line that came next
						   the last time, or NULL */
	enum sec_tail		 tail : 8;
	enum sec_body		 body : 8;
	size_t			 off;		/* bytes of the stem before
						   line.text */
	struct sec_line		 line;		/* read from the stem alone */
	struct gi_scan_kept	 scan;		/* the labels in the stem */
	struct sec_candidate	*candidate;	/* the line read as a heading,
						   or NULL; its views are
						   offsets from stem.s */
};


/*
 * Call this before each report: if there are too many memos, all are dropped.
 */
void		 sec_memo_begin(void);
/* Set all of a line but number from text, of which it keeps a view. */
void		 sec_memo_line(struct sec_line *, struct gi_str text);
/* The arena of the memos, for what they point to. */
struct gi_arena	*sec_memo_arena(void);

#endif
