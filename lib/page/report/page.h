/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/page: a report on a page, and its parts in the order in which
 * they stand there.
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "gi.h"
#include "look/look.h"
#include "report/report.h"
#include "report/target.h"

#define PAGE_ID		24		/* bytes of what ids begin with, a NUL
					   among them */

/* A report while it is put on a page. */
struct page {
	FILE			*out;
	bool			 english;	/* labels, beside all other text */
	char			 id[PAGE_ID];	/* what its ids begin with; empty
						   where it has a page alone */
	const char		*up;		/* where the index is */
	const struct rep_report	*r;
	struct rep_marks	 marks;
	bool			*shown;		/* by index of a line: it stands
						   among the prose */
	const struct look_table	*look[GI_TABLES];	/* NULL: it has nothing
							   of that table */
	bool			*placed;	/* by index in gi_places(): a
						   table of the page has a cell
						   for it */
	bool			 drawn[GI_TABLES];	/* put already */
};

/* report.c: put a report as an article; p has out, id and up. */
void	 page_report(struct page *, const struct rep_report *,
	    struct gi_arena *);
/* Its title: who and when, or its source. */
struct gi_str page_title(const struct rep_report *, struct gi_arena *);

/* id.c: put an id, or a link to it, in its attribute: kind is one letter. */
void	 page_id(const struct page *, char kind, size_t number);
void	 page_link(const struct page *, char kind, size_t number);

/* facts.c: put what it is, and its verdict. */
void	 page_facts(struct page *);
/* Put a verdict; one that was not judged is said to be that. */
void	 page_verdict_put(FILE *, enum gi_verdict, bool judged);
/* line.c: find which lines are prose. */
void	 page_lines_find(struct page *);
/* Whether a line of that number is among them. */
bool	 page_has_line(const struct page *, size_t number);
/* The skip record of a line, by its index, and its sect record; or NULL. */
const struct gi_record *page_skip(const struct gi_doc *, size_t i);
const struct gi_record *page_sect(const struct gi_doc *, size_t i);
/* prose.c: put the prose section by section, the tables where they stand. */
void	 page_prose(struct page *);
/*
 * clause.c: put a line of prose from a byte on, the clauses that were checked
 * as links to their cells.
 */
void	 page_clauses(struct page *, const struct gi_line *, size_t from);
/* sheet.c: find the tables that the report has something of. */
void	 page_sheets_find(struct page *);
/*
 * Put a table, if it is there, and what findings say of it; said: a heading
 * above it says what it is.
 */
void	 page_sheet(struct page *, enum gi_table, bool said);
/* cell.c: put the cell of a value. */
void	 page_cell(struct page *, const struct look_cell *, const char *headers);
/* finding.c: put findings of a table, or those of none (GI_TABLES). */
void	 page_findings(struct page *, enum gi_table);
/* Put those of the text, which are not its author's. */
void	 page_text_findings(struct page *);
/* sum.c: put an identity that does not hold, term by term. */
void	 page_sum(struct page *, const struct rep_target *);

#endif
