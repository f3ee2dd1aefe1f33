/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: what the sums of rows say of the order of their
 * columns.  gap has the gaps of all rows; a mark is nought.
 */
#ifndef GI_TABLES_PLACE_ORDER_SUMS_H
#define GI_TABLES_PLACE_ORDER_SUMS_H

#include "gi.h"
#include "label/union.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/head_order.h"

/* How many rows of a table that has these columns have just n values. */
size_t	 tbl_order_rows(const struct tbl_reading *, enum gi_table,
	    const struct gi_col_set *, const struct tbl_gap *gap, size_t n);
/*
 * How many rows of a table that have n values have their sum, which is not
 * nought, in value number at.
 */
size_t	 tbl_order_sums(const struct tbl_reading *, enum gi_table,
	    const struct tbl_gap *gap, size_t n, size_t at);
/* Where an order has the total. */
size_t	 tbl_order_total(const struct gi_col_set *,
	    const struct tbl_head_order *);
/*
 * Whether the total of a run, by an order, is the sum of its parts; -1: all are
 * nought, or it is not known.
 */
int	 tbl_run_sum_in_order(const struct tbl_reading *,
	    const struct tbl_segment *, const struct gi_col_set *,
	    const struct tbl_head_order *);
/*
 * Set the order to the form's, with the one column more that is nobody's by the
 * sums of the rows; to none where these do not tell.
 */
void	 tbl_order_by_sums(const struct tbl_reading *,
	    const struct gi_col_set *, enum gi_table,
	    const struct tbl_gap *gap, struct tbl_head_order *);

#endif
