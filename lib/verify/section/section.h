/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the text of a section, and the clauses of a text. */
#ifndef GI_VERIFY_SECTION_SECTION_H
#define GI_VERIFY_SECTION_SECTION_H

#include "gi.h"
#include "verify/report/report.h"

/* The text of a section, without its heading. */
struct ver_section {
	size_t		 head;		/* index of its heading */
	struct gi_str	 text;		/* its prose folded, line behind line,
					   in the report's arena */
	size_t		 line;		/* index of its first line of prose;
					   nline: it has none */
	bool		 table;		/* a line of a table stands in it */
};

/*
 * Set *head to the index of the heading of a statutory section.  False where its
 * text is not known: it has no heading or several, or the text breaks off under
 * it, or a part did not come.
 */
bool	 ver_section_find(const struct ver_report *, int section, size_t *head);
/* Find a section in the same way, and read its text. */
bool	 ver_section_read(struct ver_report *, int section,
	    struct ver_section *);
/* "section 6": the place of a finding about a section. */
struct gi_str ver_section_place(struct ver_report *, int section);
/*
 * The clause in which byte at of text stands, between commas or ends of
 * sentences, whole and trimmed.
 */
struct gi_str ver_clause_at(struct gi_str text, size_t at);

#endif
