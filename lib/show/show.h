/* SPDX-License-Identifier: ISC */
/* Internal to libgi: findings, shown to people and to their editors. */
#ifndef GI_SHOW_SHOW_H
#define GI_SHOW_SHOW_H

#include "finding/find.h"
#include "gi.h"
#include "verify/verify.h"

enum show_format {
	SHOW_HUMAN,		/* each source, its verdict, and a table of its
				   findings */
	SHOW_GCC		/* a line each, as compilers write them */
};

/* How findings are shown, and where; out is the caller's. */
struct show_style {
	FILE			*out;
	enum show_format	 format;
	bool			 colour;	/* SHOW_HUMAN may use colours */
};

/* Whether out is a terminal that has colours, and NO_COLOR is not set. */
bool		 show_wants_colour(FILE *out);

/*
 * finding.c: the member show of struct ver_stage, whose ctx is then a struct
 * show_style.  Text from the stream is written by gi_put_safe().
 */
void		 show_document(const struct ver_shown *, void *style);

/*
 * summary.c: write one line about all documents, and the rules that were broken
 * most often.
 */
void		 show_summary(FILE *out, const struct ver_tally *);

#endif
