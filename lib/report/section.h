/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the sections of a document, and the prose in each. */
#ifndef GI_REPORT_SECTION_H
#define GI_REPORT_SECTION_H

#include "gi.h"

/* A chief heading, or an annex, and what stands below it up to the next. */
struct rep_section {
	const struct gi_record	*rec;		/* its sect record */
	const struct gi_line	*line;		/* nline of them, the first that of
						   the heading */
	size_t			 nline;
};

/* Whether a section begins with that record. */
bool		 rep_is_heading(const struct gi_record *);
/*
 * Set *s to the section that begins with the document's record begin and ends
 * before its record end: that of the next heading, or the document's nrec.
 * after is where the section before it ended, or the document's first line.
 */
void		 rep_section_read(struct rep_section *s, const struct gi_doc *,
		    size_t begin, size_t end, const struct gi_line *after);
/*
 * Give the prose of a section to put, in pieces that join to its text: lines,
 * with line feeds between them, blank ones at both ends and those that a skip
 * record says are no prose left out.  What stands behind the title in the line
 * of the heading is the first.
 */
void		 rep_section_text(const struct gi_doc *,
		    const struct rep_section *,
		    void (*put)(void *ctx, struct gi_str), void *ctx);

#endif
