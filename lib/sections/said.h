/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what a line says by itself.  The same labels and headings
 * stand in every report, so that what was found of such a line is kept, by its
 * bytes, for the documents that follow: of its stem, that is, and of whether
 * figures follow it, for they tell nothing but its length.
 */
#ifndef GI_SECTIONS_SAID_H
#define GI_SECTIONS_SAID_H

#include "base/cache.h"
#include "form/scan.h"
#include "gi.h"
#include "sections/section.h"

/* What stands behind the stem of a line. */
enum sec_tail {
	SEC_BLANK,	/* blanks, or nothing */
	SEC_FIGURES,	/* figures, with blanks and commas between, */
	SEC_CELLS,	/* or bars and tabs, which part them from the stem */
	SEC_MIXED	/* or not from the stem */
};

struct candidate;			/* candidate.h */

struct sec_said {
	struct gi_cached	 kept;
	struct gi_str	 stem;
	struct sec_said	*next;		/* that came behind it the last time */
	enum sec_tail	 tail : 8;
	uint8_t		 body;		/* no heading, nor has any: with
					   SEC_BODY never, with
					   SEC_BODY_HIT where it has a label */
	size_t		 off;		/* of its text */
	struct sec_line	 line;		/* of len, what is of the stem */
	struct gi_scan_kept scan;	/* the labels in it */
	struct candidate *head;		/* what it is as a heading, or NULL */
};

#define SEC_BODY_HIT	1u
#define SEC_BODY	2u

/* A line that is empty, and one of figures alone. */
extern struct sec_said	 sec_said_nothing, sec_said_figures;

/* A document begins: what is kept may go. */
void		 sec_said_begin(void);
/* Fill in all of a line but its number. */
void		 sec_said_line(struct sec_line *, struct gi_str text);
/* Memory as lasting as what is kept of lines. */
struct gi_arena	*sec_said_arena(void);

#endif
