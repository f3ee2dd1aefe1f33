/* SPDX-License-Identifier: ISC */
/* Internal to libgi: where a report names the body that speaks in it. */
#ifndef GI_VERIFY_ABOUT_SELF_H
#define GI_VERIFY_ABOUT_SELF_H

#include "gi.h"

struct body;
struct ver_report;

enum ver_how {
	VER_SUBJECT,		/* 2021年，甲局认真… */
	VER_ACTOR,		/* 甲局通过网站…: as others may be spoken of,
				   so that it tells nothing of the own name */
	VER_CONTACT,		/* 请与甲局联系 */
	VER_WRITTEN,		/* 本报告由甲局编制 */
	VER_SIGNED,		/* alone on a line beside a date, at the end */
	VER_SOURCE		/* 来源：甲局, before the report */
};

struct ver_mention {
	struct gi_str	 name;		/* folded, whole, with its place */
	struct gi_str	 said;		/* the clause, as it is printed */
	size_t		 line;		/* its number */
	enum ver_how	 how;
};

#define VER_MENTIONS	64u	/* of one report; more are left out */

struct ver_self {
	struct ver_mention	 mention[VER_MENTIONS];
	size_t			 n;
	struct gi_str		 name;		/* of the body: the agency, or
						   the one that the report names
						   where its title has another;
						   len 0: not known */
	bool			 misnamed;	/* its title has another */
};

/*
 * Find them, and set the report's self and body.  Only names that have their
 * place before them count.
 */
void	 ver_read_self(struct ver_report *, struct body *);

#endif
