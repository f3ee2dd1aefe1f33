/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: sums of the values in a run, as they stand. */
#ifndef GI_TABLES_MATCH_RUN_SUM_H
#define GI_TABLES_MATCH_RUN_SUM_H

#include "gi.h"
#include "tables/parts/reading.h"

enum tbl_run_sum { TBL_RUN_FAILS, TBL_RUN_NOUGHT, TBL_RUN_HOLDS };

/*
 * Whether the last value among atoms a up to b is the sum of the others, but for
 * value number skip (SIZE_MAX: of all); NOUGHT where all are nought.  *parts, if
 * it is not NULL, is set to how many others are not nought.  A mark is nought.
 */
enum tbl_run_sum tbl_run_sum(const struct tbl_reading *, size_t a, size_t b,
	    size_t skip, size_t *parts);
/*
 * Whether the n values among atoms a up to b add up without one of them, and not
 * with all: one may be nobody's then, and another cell be blank.
 */
bool	 tbl_run_has_alien(const struct tbl_reading *, size_t a, size_t b,
	    size_t n);
/*
 * Whether a value among atoms a up to b is the end of another: 019 behind 2, of
 * which one blank parts it.
 */
bool	 tbl_run_is_in_pieces(const struct tbl_reading *, size_t a, size_t b);
/* Whether the characters of a label are set apart by blanks. */
bool	 tbl_anchor_is_spaced(const struct tbl_reading *,
	    const struct tbl_anchor *);

#endif
