/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: the report that is being read.  Each finder of the
 * folders outline and about adds to it what the finder is named for.  All of
 * it is in the document's arena and ends with the document.
 */
#ifndef GI_SECTIONS_REPORT_REPORT_H
#define GI_SECTIONS_REPORT_REPORT_H

#include "form/word.h"
#include "gi.h"
#include "sections/report/folded.h"
#include "sections/report/line.h"
#include "sections/report/role.h"

struct sec_heading {
	size_t			 line;		/* index of its first line */
	size_t			 lines;		/* how many it goes over */
	unsigned		 number;	/* as printed, 0 for none */
	char			 style;		/* of the number, as
						   gi_item_parse() gives it; 0
						   for none */
	int			 level;		/* 1: of a section, up to 3 */
	enum gi_role		 role;
	bool			 exact;		/* worded as a form has it */
	struct gi_str		 title;		/* with its number */
};

/* One thing that is told about a report, and where. */
struct sec_meta {
	struct gi_str	 value;		/* len 0: not known */
	size_t		 line;		/* its number, 0: in none */
};

/*
 * Folded texts of lines, as they were asked for, so many in a piece: as they
 * come between the texts themselves, an array that grows would leave itself
 * behind each time.
 */
#define SEC_FOLDS	1024u

struct sec_folds {
	struct gi_str	**piece;
	size_t		  n, room;	/* texts; pieces that piece has room
					   for */
};

struct gi_votes;			/* label/scan.h */
struct sec_clause;			/* about/clause.h */

/* Lines are given by index here, unless it says number. */
struct sec_report {
	struct gi_doc		*doc;
	struct sec_line		*line;		/* nline of them, as doc has */
	uint32_t		*folded;	/* by line: which member of
						   folds, from 1, is its folded
						   text; 0: not asked for yet */
	struct sec_folds	*folds;
	size_t			 nline;
	struct sec_heading	*heading;	/* in order of their lines */
	size_t			 nheading, heading_room;
	struct sec_clause	*clause;	/* of the opening sentences */
	size_t			 nclause, clause_room;
	size_t			 top;		/* first line of the report */
	size_t			 tail;		/* first line behind it */
	size_t			 annex;		/* first line of the annex */
	size_t			 annex_end;	/* first line behind it; 0:
						   there is no annex */
	size_t			 annex_row;	/* line of its first label */
	bool			 annex_titled;	/* line annex is its title */
	struct gi_votes		*votes;		/* of the labels in it, for an
						   edition of the form */
	size_t			 title_first;	/* lines of the title, where */
	size_t			 title_last;	/* title.line is not 0 */
	size_t			 end;		/* first line of another report
						   that stands behind, or
						   nline */
	int			 title_year;	/* 0: the title has none */
	int			 reported_year;	/* 0: not known */
	bool			 clauses_found;
	bool			 is_list;	/* of the titles of reports */
	bool			 published_said; /* by words, not a signature */
	/* of year only line is used */
	struct sec_meta		 title, agency, year, edition, published;
	struct sec_meta		 signed_on;	/* the day of the signature */
	/* who that is: the agency's normal form, the code of its place, its
	   level and its kind */
	struct sec_meta		 body, code, level, kind;
	size_t			 second_heading; /* the first of the other
						   report; 0: there is none */
	struct sec_meta		 second;	/* title of the other report */
};

/* A report of the lines of a document, with nothing found in them yet. */
struct sec_report *sec_report_new(struct gi_doc *);
/* The number of a line, given by its index, in the source. */
size_t		 sec_report_number(const struct sec_report *, size_t line);
/*
 * The folded text of a line of the report; empty where the line is not short.
 * It is made when it is first asked for.
 */
struct sec_folded sec_report_fold(const struct sec_report *,
		    const struct sec_line *);
/* The word of the class that the folded text of a line begins with, or NULL. */
const struct gi_word *sec_report_start_word(const struct sec_report *,
		    const struct sec_line *, enum gi_word_class);
/* The next line behind line i that is neither blank nor skipped, or nline. */
size_t		 sec_report_next(const struct sec_report *, size_t i);
/*
 * The text of lines first to last, without those skipped and with nothing
 * between them; in the arena, where it is of more than one.
 */
struct gi_str	 sec_report_join(const struct sec_report *, size_t first,
		    size_t last);
/*
 * Add a heading of one line, with nothing else filled in.  It stays where it
 * is until the next one is added.
 */
struct sec_heading *sec_report_add_heading(struct sec_report *, size_t line);

#endif
