/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what the title of a report has, and what it lacks. */
#ifndef GI_VERIFY_ABOUT_TITLE_TEXT_H
#define GI_VERIFY_ABOUT_TITLE_TEXT_H

#include "gi.h"

struct gi_arena;

struct ver_title {
	struct gi_str	 fold;
	struct gi_str	 name;		/* the body's, in fold; len 0: none */
	bool		 dated;		/* names a year */
	bool		 annual;	/* says 年度 or 年报 */
	bool		 work_report;	/* is called 工作报告, and not an
					   annual one there */
	bool		 disorder;	/* characters out of order, or doubled;
					   or its name is there twice */
	bool		 summary;	/* ends in a word for a summary */
};

/* Read folded text that is a title, as gi-sections found it. */
void	 ver_title_read(struct gi_str fold, struct ver_title *);
/*
 * A name of which a part stands twice, one time behind the other, with it once;
 * name itself if none does.
 */
struct gi_str ver_title_single(struct gi_arena *, struct gi_str name);

#endif
