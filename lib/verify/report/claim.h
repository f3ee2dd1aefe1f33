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

/*
 * A clause that was understood, while its paragraph is read.  Its keys are in the
 * report's arena.
 */
struct ver_claim {
	size_t			 line;		/* an index */
	size_t			 start, end;	/* bytes of the text in the
						   line's record */
	size_t			 at, until;	/* bytes of its paragraph */
	const char		*row, *col;	/* NULL: it is of no cell; may
						   be sums, as a+b */
	enum gi_table		 table;		/* of these */
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

/*
 * What is kept of a claim when its paragraph was read, which is what its record
 * has.  A document may have very many: keep it small.
 */
struct ver_kept {
	int64_t		 units;		/* of the figure */
	const char	*row, *col;	/* NULL: it is of no cell */
	uint32_t	 line;		/* an index */
	uint32_t	 start, end;	/* as above */
	uint8_t		 scale;		/* of the figure */
	uint8_t		 table;		/* an enum gi_table, where row is not
					   NULL */
	uint8_t		 exactness;	/* an enum ver_exactness */
	uint8_t		 holding;	/* an enum ver_holding */
};

/* Put it as a record; line is the number of its line. */
void	 ver_put_claim(FILE *, size_t line, const struct ver_kept *);

#endif
