/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: a report as people look at it: what its records say,
 * gathered from a document of a verified stream.  All of it is in the
 * document's arena and ends with that.
 */
#ifndef GI_REPORT_REPORT_H
#define GI_REPORT_REPORT_H

#include "base/decimal.h"
#include "finding/find.h"
#include "form/place.h"
#include "gi.h"

/* What a report says of itself: the values of its meta records. */
enum rep_fact {
	REP_TITLE, REP_AGENCY, REP_BODY, REP_CODE, REP_LEVEL, REP_KIND,
	REP_YEAR, REP_EDITION, REP_PUBLISHED, REP_VERDICT,
	REP_FACTS
};

/* How a number came to its cell: the names are those of the stream. */
enum rep_how {
	REP_EXACT, REP_INFERRED, REP_BLANK, REP_UNREAD, REP_UNPLACED,
	REP_HOWS
};

/* A cell record whose keys a form has. */
struct rep_cell {
	const struct gi_place	*place;		/* of a row, where unplaced */
	struct gi_str		 value;		/* digits as printed; s NULL:
						   null */
	struct gi_str		 raw;		/* what the line shows */
	enum rep_how		 how;
	size_t			 line;		/* its number; 0: none */
	const struct gi_str	*key;		/* of a stray cell: table, row and
						   column as the record names them,
						   s NULL: null; else NULL */
};

/* A claim record: a clause of the prose, and the cells that it speaks of. */
struct rep_claim {
	size_t			 line;		/* its number */
	size_t			 start, end;	/* bytes of the line's text */
	struct gi_str		 table, row, col;	/* keys or sums of keys,
							   see gi-records(5);
							   empty: none */
	struct gi_str		 figure;
	struct gi_str		 exactness, verdict;	/* names of the stream */
};

struct rep_report {
	const struct gi_doc	*doc;		/* NULL: a stage could not read
						   it, and it has a failure
						   alone */
	struct gi_str		 source;
	struct gi_str		 fact[REP_FACTS];	/* empty: not known */
	const struct gi_form	*form;		/* of its edition, or NULL */
	enum gi_verdict		 verdict;	/* unread where none is known */
	bool			 judged;	/* a verdict is there: the stream
						   went through gi-verify */

	struct rep_cell		*cell;		/* in the order of records,
						   without unplaced ones */
	size_t			 ncell;
	struct rep_cell		**at;		/* by index in gi_places(): its
						   cell, or NULL */
	struct rep_cell		*stray;		/* numbers, and what was not read
						   as one, of no cell that is
						   known; place is NULL where
						   not even the row is */
	size_t			 nstray;

	struct gi_find		*find;		/* by line, those of no line
						   first */
	size_t			 nfind;
	size_t			 errors, warnings, notes;	/* of them */
	struct rep_claim	*claim;		/* in the order of records */
	size_t			 nclaim;

	struct gi_str		 fail_stage;	/* the first failure; both empty */
	struct gi_str		 fail_message;	/* where there is none */
	bool			 complete;	/* nothing of it is missing */
};

/*
 * Give each report of the stream that fd gives, called name in messages, to
 * each(report, arena, ctx), in order; of what stands between documents, each
 * failure is one.  The arena is the report's, and has room for more of it.
 */
void	 rep_filter_fd(int fd, const char *name,
	    void (*each)(const struct rep_report *, struct gi_arena *, void *),
	    void *ctx);
/* Read a document. */
void	 rep_read(struct rep_report *, struct gi_doc *);
/* Set a report of nothing but a fail record outside of documents. */
void	 rep_read_fail(struct rep_report *, struct gi_arena *,
	    const struct gi_record *);
/* The cell at a place, or NULL: the report has no record of it. */
const struct rep_cell *rep_at(const struct rep_report *,
	    const struct gi_place *);
/* Who reports, by its facts: the body, or the agency as printed, or empty. */
struct gi_str rep_who(const struct gi_str fact[REP_FACTS]);
/* The name of a way to a cell, as the stream has it. */
const char *rep_how_name(enum rep_how);

#endif
