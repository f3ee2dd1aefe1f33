/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: gaps.  A gap is the atoms behind the label of one row
 * of the chain and before the label of the next row.
 */
#ifndef GI_TABLES_MATCH_GAP_H
#define GI_TABLES_MATCH_GAP_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/text/text.h"	/* tbl_bracket_depth() */

#define TBL_SEGMENTS	64	/* of a gap; what is behind them is left */

/* A segment of a gap: values with no label text between them. */
struct tbl_segment {
	uint32_t	 first, end;	/* its atoms, end not included */
	uint32_t	 numbers, marks;	/* how many it has */
	uint32_t	 rows;		/* how many rows of the text hold its
					   numbers */
	bool		 foreign;	/* behind label text that nothing
					   explains */
};

struct tbl_gap {
	const struct tbl_segment	*seg;
	size_t				 n;
	bool				 overflow;
};

/* Set gap0 and gap1 of row e, and the segments of the gap. */
void	 tbl_gap_scan(struct tbl_reading *, size_t e, struct tbl_gap *);
/* Set n to how many lines of white space, by kind, are among atoms a to b. */
void	 tbl_weak_counts(const struct tbl_reading *, size_t a, size_t b,
	    size_t n[TBL_WEAK_KINDS]);
/* The atom behind the gap of row e. */
size_t	 tbl_gap_end(const struct tbl_reading *, size_t e);
/* How many rows the report's edition has between row e and the next of the
   chain. */
size_t	 tbl_rows_missing(const struct tbl_reading *, size_t e);
/* The atom where the first row of a table, that the text has, begins. */
size_t	 tbl_rows_begin(const struct tbl_reading *, enum gi_table);

#endif
