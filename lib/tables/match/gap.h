/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: gaps, the atoms from the label of one row of the chain
 * to that of the next.
 */
#ifndef GI_TABLES_MATCH_GAP_H
#define GI_TABLES_MATCH_GAP_H

#include "gi.h"
#include "tables/parts/reading.h"

#define TBL_SEGMENTS	64	/* of a gap; what is behind them is left */

/* Values with no label text between them. */
struct tbl_segment {
	uint32_t	 first, end;	/* atoms */
	uint32_t	 numbers, marks;
	uint32_t	 rows;		/* of the text, that hold its numbers */
	bool		 foreign;	/* behind label text that nothing
					   explains */
};

struct tbl_gap {
	const struct tbl_segment	*seg;
	size_t				 n;
	bool				 overflow;
};

/* Set where the gap of row e is, gap0 and gap1, and find its segments. */
void	 tbl_gap_scan(struct tbl_reading *, size_t e, struct tbl_gap *);
/* How many white lines of each kind are among the atoms from a to b. */
void	 tbl_weak_counts(const struct tbl_reading *, size_t a, size_t b,
	    size_t n[TBL_WEAK_KINDS]);
/* The atom at which row e's gap ends. */
size_t	 tbl_gap_end(const struct tbl_reading *, size_t e);
/* Rows of the report's edition between row e and the next of the chain. */
size_t	 tbl_rows_missing(const struct tbl_reading *, size_t e);
/* The atom where the first row of a table begins that the text has any of. */
size_t	 tbl_rows_begin(const struct tbl_reading *, enum gi_table);

#endif
