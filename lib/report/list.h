/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: many reports, each with what an overview has of it.  What
 * else is to be shown of a report its reader keeps elsewhere, and finds again
 * by at and size: a list of reports stays within 2 KiB for each.
 */
#ifndef GI_REPORT_LIST_H
#define GI_REPORT_LIST_H

#include <sys/types.h>

#include "report/figure.h"
#include "report/report.h"

/* A report in a list. */
struct rep_row {
	struct gi_str	 source;
	struct gi_str	 fact[REP_FACTS];	/* empty: not known */
	struct gi_dec	 figure[REP_FIGURES];
	bool		 known[REP_FIGURES];	/* figure is a number */
	size_t		 errors, warnings, notes;
	enum gi_verdict	 verdict;
	bool		 judged;		/* as in struct rep_report */
	bool		 complete;
	bool		 read;			/* there is a document, and not
						   a failure alone */
	struct gi_str	 fail_stage, fail_message;
	size_t		 ncell;			/* that have a number */
	struct gi_str	 cells;			/* a hash of them all */

	off_t		 at, size;		/* the reader's */
	size_t		 number;		/* as it came, from 0 */

	/* set by rep_list_fold() */
	size_t		 copies;		/* others in the list that are
						   the same report */
	const struct rep_row *copy_of;		/* it is one of them: of that
						   row */
	size_t		 body;			/* rows of one body, and no
						   others, have one number */
	bool		 rival;			/* another row is of the same
						   body and year, with other
						   cells */
};

/* Begins zeroed but for its arena, which ends with it. */
struct rep_list {
	struct gi_arena	*arena;
	struct rep_row	*row;
	size_t		 n, room;
};

/* By what rows are sorted; equal ones by body and year, then as they came. */
enum rep_order {
	REP_BY_WORST,		/* errors first, then doubts, then what could
				   not be read; the most findings first */
	REP_BY_BODY,		/* by code of the place, then by name */
	REP_BY_YEAR,		/* the last first */
	REP_BY_ERRORS,		/* the most first */
	REP_BY_WARNINGS,
	REP_BY_SOURCE,
	REP_BY_FIGURE		/* + a figure: the largest first, those that are
				   not known last */
};

/*
 * Add a report.  What it returns can be written to, and moves when another is
 * added.
 */
struct rep_row	*rep_list_add(struct rep_list *, const struct rep_report *);
/*
 * Find the copies of one report, as its page, its Word file and its PDF: of one
 * body (its kind too) and year, with the same number in every cell, some cell
 * having one.  Of them the one that tells most of the report stands for all: one
 * with errors before one with doubts, then one with fewer findings.  Behind
 * rep_list_sort() copy_of would be moved, so fold last.
 */
void		 rep_list_fold(struct rep_list *);
void		 rep_list_sort(struct rep_list *, unsigned order);
/*
 * How much one with that verdict tells of its report, of copies of it: one that
 * could not be read, nothing.
 */
size_t		 rep_telling(enum gi_verdict);

#endif
