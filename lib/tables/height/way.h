/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: the lines that stand beside rows, and the ways in which
 * they may be theirs.
 */
#ifndef GI_TABLES_HEIGHT_WAY_H
#define GI_TABLES_HEIGHT_WAY_H

#include "gi.h"
#include "tables/height/pages.h"
#include "tables/height/pile.h"
#include "tables/parts/reading.h"
#include "tables/position/text_line.h"

#define TBL_BESIDE_MAX	8	/* lines above a row or below it that may be
				   its own */

/* Lines of numbers beside a row that no label stands in, nearest first. */
struct tbl_beside {
	uint32_t	 line[TBL_BESIDE_MAX];
	size_t		 n;
	bool		 more;		/* there are others behind them */
};

/* A row, and what it may be with a of the lines above and b of those below. */
struct tbl_high_row {
	const struct tbl_text_row *row;
	struct tbl_beside	 above, below;
	size_t			 between;	/* lines of the gap below it:
						   of below, and of the next
						   row's above */
	uint8_t			 way[TBL_BESIDE_MAX + 1][TBL_BESIDE_MAX + 1];
	bool			 may[TBL_BESIDE_MAX + 1][TBL_BESIDE_MAX + 1];
	size_t			 a, b;		/* the only way that is left */
	bool			 set;	/* it was placed or declined before */
	bool			 wall;	/* it says nothing of its neighbours */
	bool			 read;	/* there is one way that is proved */
	bool			 cut;	/* a page ends between its label and
						   its line */
	bool			 strict;	/* no text beside it is of its
						   label */
};

/* The rows of a block, in the order of the text. */
struct tbl_high {
	struct tbl_reading	*r;
	struct tbl_text_block	 t;
	struct tbl_pages	 pages;
	struct tbl_high_row	*row;
	size_t			 rows;
};

/* beside.c: set the rows of a block, and the lines beside each. */
void	 tbl_beside_find(struct tbl_high *);
/* Whether part of the row's own label stands before the values of a line. */
bool	 tbl_line_has_label(const struct tbl_high *,
	    const struct tbl_text_line *, size_t e);
/* Whether the table has sums of its rows. */
bool	 tbl_high_has_sums(const struct tbl_high *);
/*
 * way.c: set what each row is in each way, and which of these ways its
 * neighbours leave to it.
 */
void	 tbl_ways_find(struct tbl_high *);
/* The pile of a row with a of the lines above it and b of those below. */
void	 tbl_pile_make(struct tbl_high *, const struct tbl_high_row *, size_t a,
	    size_t b, struct tbl_pile *);
/* Whether a row has one way left, which is set in it. */
bool	 tbl_way_only(struct tbl_high_row *);

#endif
