/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what is shown of the reports of a stream, and which. */
#ifndef GI_VIEW_VIEW_H
#define GI_VIEW_VIEW_H

#include "gi.h"
#include "report/list.h"
#include "report/report.h"
#include "view/screen/screen.h"

/* What users ask for: zero is to show all. */
struct view_choice {
	unsigned	 only;		/* bit v: reports of verdict v; 0: all */
	bool		 failed;	/* only what could not be read, with those */
	struct gi_str	 body;		/* a part of its name; empty: any */
	struct gi_str	 year;		/* empty: any */
	bool		 notes;		/* notes are shown, not only counted */
};

/* A list that is shown: sorted and folded. */
struct view_list {
	const struct view_screen	*screen;
	const struct view_choice	*choice;
	struct gi_arena			*arena;	/* cleared from row to row */
	const struct rep_list		*list;
	const size_t			*copy;	/* by index of a row: that of
						   the next copy of the same
						   report, or SIZE_MAX */
	const bool			*shown;	/* by index of a row */
};

/* filter.c: whether a row was asked for, whatever its copies are. */
bool		 view_chosen(const struct view_choice *, struct gi_arena *,
		    const struct rep_row *);
/* Whether a report has a name in that of its file, or of its body. */
bool		 view_is_named(struct gi_arena *, struct gi_str name,
		    const struct rep_report *);
/* Whether anything was asked for, so that some reports may be left out. */
bool		 view_chooses(const struct view_choice *);
/* Whether a row says something of a report, and not only why there is none. */
bool		 view_is_report(const struct rep_row *);

/* row.c: what is said of a row. */
/* Whether it is known who reports. */
bool		 view_has_body(const struct rep_row *);
/* Who reports, or else the name of the file: see gi_safe_text(). */
struct gi_str	 view_name(struct gi_arena *, const struct rep_row *);
/* What an edition is called. */
struct gi_str	 view_edition(struct gi_arena *, struct gi_str edition);
const char	*view_verdict(const struct rep_row *);
enum view_ink	 view_verdict_ink(const struct rep_row *);
/* The verdict, and why there is none, where no finding says that. */
struct gi_str	 view_judgement(struct gi_arena *, const struct rep_row *);
/* Whether it says why. */
bool		 view_is_telling(const struct rep_row *);

/* overview.c: a table of all that is shown. */
void		 view_overview(const struct view_list *, FILE *);

/* findings.c: what is wrong with a report, nothing where nothing is. */
void		 view_findings(const struct view_screen *,
		    const struct view_choice *, FILE *,
		    const struct rep_report *);

/* closing.c: what was not read, and why; and a line on all. */
void		 view_failures(const struct view_list *, FILE *);
void		 view_summary(const struct view_list *, FILE *);

/* heading.c: what stands above the findings of a report. */
void		 view_heading(const struct view_list *, FILE *, size_t row);
/* The name of its file, a line of its own. */
void		 view_source(const struct view_list *, FILE *, size_t row);
/*
 * Those of the other reports of this body and year, which have other figures;
 * of many the first ones, and how many more there are.
 */
void		 view_rivals(const struct view_list *, FILE *, size_t row);

#endif
