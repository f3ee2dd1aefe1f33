/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what the prose says of the tables, as claim records. */
#ifndef GI_VERIFY_REPORT_CLAIM_H
#define GI_VERIFY_REPORT_CLAIM_H

#include "base/decimal.h"
#include "gi.h"

enum ver_exactness {
	VER_EXACT,
	VER_ROUND,		/* about so many: said to be vague */
	VER_ZERO,		/* nought, in words */
	VER_PERCENT,		/* a share of two figures of the text */
	VER_GROWTH		/* a change since another year, in per cent */
};

enum ver_holding {
	VER_HOLDS,
	VER_FAILS,
	VER_OPEN_CLAIM		/* the tables do not tell */
};

/* A clause that was understood.  Its keys are in the report's arena. */
struct ver_claim {
	size_t			 line;		/* an index */
	size_t			 start, end;	/* bytes of the text in the
						   line's record */
	size_t			 at, until;	/* bytes of its paragraph */
	struct gi_str		 table, row, col;	/* s NULL: it is of no
							   cell; row and col may
							   be sums, as a+b */
	enum gi_table		 of;		/* what it is about, whose
						   table another form has */
	struct gi_dec		 figure;	/* in the unit of the cell */
	enum ver_exactness	 exactness;
	enum ver_holding	 holding;
	struct gi_dec		 cell;		/* what the tables have, unless
						   VER_OPEN_CLAIM */
	bool			 sure;		/* said in the form's words, and
						   exactly */
};

/* Put it as a record; line is the number of its line. */
void	 ver_put_claim(FILE *, size_t line, const struct ver_claim *);

#endif
