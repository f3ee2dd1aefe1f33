/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: a text read as the title of a report. */
#ifndef GI_SECTIONS_ABOUT_TITLE_H
#define GI_SECTIONS_ABOUT_TITLE_H

#include "gi.h"
#include "sections/report/report.h"

#define SEC_TITLE_NAMED	1		/* added up to its score */
#define SEC_TITLE_DATED	2
#define SEC_TITLE_FULL	3

/* A title, and what it says. */
struct sec_title {
	struct gi_str	 text;		/* without what is around the title */
	struct gi_str	 name;		/* of the agency; len 0: none */
	int		 year;		/* 0: none */
	int		 score;		/* SEC_TITLE_...; 0: it names neither */
};

/*
 * Read text, or as much of it as is one, as a title that names body or year.
 * What *title then has is in the arena, or is a view into text.  False: text is
 * no title, and *title does not change.
 */
bool		 sec_title_read(struct gi_arena *, struct gi_str text,
		    struct sec_title *title);
/* Whether text is a title that names neither: the topic, and what ends it. */
bool		 sec_title_is_bare(struct gi_arena *, struct gi_str text);
/*
 * The same of a title without the topic, of a body and a year: 2020年报_甲局.
 * Many a paper is called so: it counts where the text shows to be a report.
 */
bool		 sec_title_read_short(struct gi_arena *, struct gi_str text,
		    struct sec_title *title);

/* A title, and where it stands. */
struct sec_title_found {
	struct sec_title	 title;
	size_t			 first, last;	/* its lines, by index */
};

/* Those that name body and year, in order of their lines. */
struct sec_title_list {
	struct sec_title_found	*found;
	size_t			 n, room;
	struct sec_title_found	 named;		/* the first without a year;
						   score 0: none */
};

/* title_choice.c: the title of the list that is the report's. */
const struct sec_title_found *sec_title_choose(const struct sec_report *,
		    const struct sec_title_list *);
/* Whether a list of reports is all there is. */
bool		 sec_title_is_list(const struct sec_report *,
		    const struct sec_title_list *);

#endif
