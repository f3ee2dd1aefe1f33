/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what was found, shown to people and their editors. */
#ifndef GI_SHOW_SHOW_H
#define GI_SHOW_SHOW_H

#include "finding/find.h"
#include "gi.h"
#include "verify/verify.h"

enum show_format {
	SHOW_HUMAN,		/* a table of findings under each source */
	SHOW_GCC		/* a line each, as compilers write them */
};

struct show_style {
	FILE			*out;
	enum show_format	 format;
	bool			 colour;	/* SHOW_HUMAN's */
};

/* Whether out is a terminal that has colours, and NO_COLOR is not set. */
bool		 show_wants_colour(FILE *out);

/*
 * finding.c: what struct ver_stage calls, with a struct show_style for ctx.
 * Texts from the stream are made safe (base/safe.h); a document that has no
 * findings is not shown.
 */
void		 show_document(const struct gi_doc *, const struct gi_find *,
		    size_t n, void *style);
void		 show_unread(struct gi_str source, const struct gi_find *,
		    void *style);

/*
 * summary.c: one line on all documents, and the rules that were broken most
 * often.
 */
void		 show_summary(FILE *out, const struct ver_tally *);

#endif
