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
#include "verify/report/claim.h"
#include "verify/report/grid.h"
#include "verify/report/outline.h"

/* What stands of a table in the text; see whole/trace.h. */
struct ver_trace {
	bool			 read;
	size_t			 labels;	/* different ones */
	size_t			 figures;	/* under its heading */
	size_t			 line;		/* number of the first line
						   with either, 0: none */
	size_t			 sign;		/* of that with the one label
						   that tells it, 0: none */
};

struct body;
struct ver_self;

struct ver_report {
	struct gi_doc		*doc;
	struct gi_arena		*arena;
	struct gi_arena		*scratch;	/* for one line or paragraph:
						   cleared before the next */
	const struct gi_form	*form;		/* that the report names, or
						   NULL */
	int			 year;		/* it is on; 0: not known */
	const struct body	*body;		/* whose it is; NULL: no name
						   of one was found */
	const struct ver_self	*self;		/* about/self.h: where it names
						   its body */
	uint32_t		 deadline;	/* that the user sets, a ver_day
						   of about/day.h; 0: none */
	bool			 sectioned;	/* form has the six sections */

	/* what the stages before said: ver_said_read() */
	unsigned		 said;		/* bit t: some finding speaks
						   of table t */
	bool			 garbled;	/* they found no text */
	bool			 partial;	/* a part of it did not come */

	/* the number of the line from which on it is another report; 0: it is
	   one: ver_part_reports() */
	size_t			 other;
	struct gi_str		 other_title;

	/* the cells, of lines before other: ver_read_cells() */
	struct ver_cell		*cell;		/* in the order of records */
	size_t			 ncell;
	struct ver_stray	*stray;		/* likewise */
	size_t			 nstray;
	size_t			 strays[GI_TABLES];
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
	bool			 numbered[GI_TABLES];	/* the record of a cell
							   has a number */
	size_t			 table_line[GI_TABLES];	/* number of the line
							   of the first one */
	struct ver_grid		 grid[GI_TABLES];
	bool			 doubt[GI_TABLES];	/* its text is torn:
							   what it adds up to
							   says nothing */

	bool			 extra[GI_TABLES];	/* it has a row that
							   the form lacks, which
							   its totals may
							   count */

	/* the lines: ver_read_outline(), and of the last two
	   ver_read_ends() of whole/whole.h */
	struct ver_line		*line;
	size_t			 nline;
	uint8_t			*signs;		/* by line: of prose, the enum
						   gi_word_sign that its text
						   may have; of others all */
	bool			 lost;		/* some line has lost set */
	size_t			 titled_at;	/* index of the line that has
						   the title; nline: none does */
	struct ver_heading	*head;		/* of level 1, in order */
	size_t			 nhead, head_room;
	bool			 bare;		/* no heading has anything
						   under it */
	bool			 headless;	/* begins inside a table */
	size_t			 cut;		/* number of the line where it
						   breaks off, 0: nowhere */
	struct ver_trace	 trace[GI_TABLES];	/* ver_trace_of() */
	size_t			 vestige[GI_TABLES];	/* ver_vestige(), */
	size_t			 titled[GI_TABLES];	/* ver_title_alone(), */
	bool			 sought[GI_TABLES];	/* where they were asked
							   for */

	/* what was found */
	struct gi_find		*find;
	size_t			 nfind, find_room;
	size_t			 assessed;	/* equations that were open */
	struct ver_claim	*claim;		/* of the paragraph, in the
						   order of the text */
	size_t			 nclaim, claim_room;
	struct ver_kept		*kept;		/* of those before */
	size_t			 nkept, kept_room;
};

/* Set said, garbled and partial by a record of any type. */
void	 ver_said_read(struct ver_report *, const struct gi_record *);
/* Whether a stage before found that, at that place. */
bool	 ver_is_said(const struct ver_report *, const char *rule,
	    struct gi_str place);
/*
 * Add f to what was found.  The rule sets its severity, and its message with
 * args for {0}, {1} ...; the rest is the caller's.
 */
void	 ver_add_finding(struct ver_report *, const char *rule,
	    struct gi_find f, const struct gi_str *args, size_t nargs);
/* The same, but of that severity. */
void	 ver_add_finding_as(struct ver_report *, enum gi_severity,
	    const char *rule, struct gi_find f, const struct gi_str *args,
	    size_t nargs);
/*
 * The value of the last meta record with that key, in the document's arena, and
 * the number of its line (0: none); an empty text where there is none.
 */
struct gi_str ver_meta(const struct ver_report *, const char *key,
	    size_t *line);
/* "line 12": the place of a finding about one line. */
struct gi_str ver_line_place(struct ver_report *, size_t line);

#endif
