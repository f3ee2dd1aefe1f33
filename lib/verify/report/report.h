/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: a report while it is checked: what is known of it, and
 * what the checks have found in it.  All of it is in the document's arena and
 * ends with that.
 */
#ifndef GI_VERIFY_REPORT_REPORT_H
#define GI_VERIFY_REPORT_REPORT_H

#include "finding/find.h"
#include "gi.h"
#include "verify/report/grid.h"
#include "verify/report/outline.h"

struct ver_report {
	struct gi_doc		*doc;
	struct gi_arena		*arena;
	struct gi_arena		*scratch;	/* for one line or paragraph:
						   cleared before the next */
	const struct gi_form	*form;		/* that the report names, or
						   NULL */
	int			 year;		/* it is on; 0: not known */
	bool			 sectioned;	/* form has the six sections */

	/* the cells: ver_read_cells() */
	struct ver_cell		*cell;		/* in the order of records */
	size_t			 ncell;
	struct ver_cell		 absent;	/* stands for every cell that
						   has no record */
	unsigned		 editions;	/* bit e: edition e has all the
						   cells */
	size_t			 blanks[GI_TABLES];	/* blank cells */
	size_t			 unread;	/* cells said to be unread */
	size_t			 odd;		/* cells whose number is below
						   zero or has a point */
	size_t			 records[GI_TABLES];	/* of cells, also those
							   that are unplaced */
	size_t			 table_line[GI_TABLES];	/* number of the line
							   of the first one */
	struct ver_grid		 grid[GI_TABLES];

	/* the lines: ver_read_outline(), and of the last two
	   ver_read_ends() of whole/whole.h */
	struct ver_line		*line;
	size_t			 nline;
	bool			 lost;		/* some line has lost set */
	struct ver_heading	*head;		/* of level 1, in order */
	size_t			 nhead, head_room;
	bool			 headless;	/* begins inside a table */
	size_t			 cut;		/* number of the line where it
						   breaks off, 0: nowhere */

	/* what was found */
	struct gi_find		*find;
	size_t			 nfind, find_room;
	size_t			 assessed;	/* equations that were open */
};

/*
 * Add f to what was found.  The rule sets its severity, and its message with
 * args for {0}, {1} ...; the rest is the caller's.
 */
void	 ver_add_finding(struct ver_report *, const char *rule,
	    struct gi_find f, const struct gi_str *args, size_t nargs);
/* "line 12": the place of a finding about one line. */
struct gi_str ver_line_place(struct ver_report *, size_t line);

#endif
