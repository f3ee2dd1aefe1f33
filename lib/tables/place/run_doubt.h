/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what casts doubt on a run that is as long as a row. */
#ifndef GI_TABLES_PLACE_RUN_DOUBT_H
#define GI_TABLES_PLACE_RUN_DOUBT_H

#include "gi.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/head_order.h"

/* How whole rows lie in the document. */
struct tbl_row_shapes {
	size_t	 one_row, many_rows;	/* on one line, or more */
	size_t	 weak[TBL_WEAK_KINDS];	/* with white lines all through */
	size_t	 full[GI_TABLES];	/* rows with all their values */
	size_t	 part[GI_TABLES];	/* and with some of them, or more */
	size_t	 sums[GI_TABLES];	/* of the full: they add up, not to
					   nought */
	size_t	 chance[GI_TABLES];	/* of the full: they add up without
					   the first value or the last, and not
					   with all */
	size_t	 glued;			/* rows with digits at their label */
};

static inline size_t
tbl_segment_values(const struct tbl_segment *s)
{
	return s->numbers + s->marks;
}

/* Count the run behind the label of row e. */
void	 tbl_shape_count(const struct tbl_reading *, size_t e,
	    const struct tbl_gap *, struct tbl_row_shapes *);
/* Whether the whole rows of the text stand on one line each. */
bool	 tbl_rows_are_lines(const struct tbl_row_shapes *);
/*
 * Whether marks are among the values, and the last is one: a row whose total is
 * blank while others are not has more likely lost a value to a stray mark.
 */
bool	 tbl_run_is_slipped(const struct tbl_reading *, const struct tbl_row *,
	    const struct tbl_segment *);
/* Whether rows are lines, and the values on more than one. */
bool	 tbl_run_is_torn(const struct tbl_segment *, bool rowwise);
/*
 * Whether the number may be stray that stands behind a bare label, where a
 * crawler dropped lines.
 */
bool	 tbl_run_is_stray(const struct tbl_reading *, const struct tbl_row *,
	    const struct tbl_segment *);
/*
 * Whether white lines stand between the values that other rows do not have: they
 * may be blank cells, and the number that makes the run whole a stray one.
 */
bool	 tbl_run_is_riddled(const struct tbl_reading *,
	    const struct tbl_segment *, const struct tbl_row_shapes *);
/*
 * Whether the run of row e has as many values as there are columns by chance:
 * one may be nobody's, as a page's or a row's number, and a cell be blank.  A
 * sum that fails for no value of its own shows it, but where the rows about it
 * are all whole; where most rows are so, no sum shows that one is not.
 */
bool	 tbl_run_is_chance(const struct tbl_reading *, size_t e,
	    const struct tbl_segment *, const struct tbl_row_shapes *,
	    const struct tbl_head_order *);
/*
 * Whether some values of row e may be the digits of one number, or digits at its
 * label be a value.  Where cells stand a line each, what stands in one line is
 * one cell; where characters of labels are set apart, those of numbers are.  A
 * sum that holds says that they are not.
 */
bool	 tbl_row_in_pieces(const struct tbl_reading *, size_t e,
	    const struct tbl_segment *, const struct tbl_row_shapes *);
/*
 * Whether several runs of values stand below the label of row e, and the row
 * before it in its block has none: the first may be that row's then.  gap has the
 * gaps of all rows.
 */
bool	 tbl_run_is_below_empty(const struct tbl_reading *, size_t e,
	    const struct tbl_gap *gap);
/*
 * Whether the values stand a line each, and a neighbour of row e in its block has
 * none: a text that was torn has them behind the wrong label, and no sum would
 * tell.  gap has the gaps of all rows.
 */
bool	 tbl_run_is_torn_off(const struct tbl_reading *, size_t e,
	    const struct tbl_gap *gap);

#endif
