/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: which column a head names. */
#ifndef GI_TABLES_POSITION_HEAD_H
#define GI_TABLES_POSITION_HEAD_H

#include "gi.h"
#include "label/label.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"

/* What a position is, if not the column of that number. */
enum {
	TBL_COLUMN_UNKNOWN = -1,
	TBL_COLUMN_NOBODY = -2,		/* one that the form does not have */
	TBL_COLUMN_LABEL = -3		/* labels of rows stand there */
};

/* The text of a head, folded, perhaps of several pieces. */
struct tbl_head {
	uint32_t	 cp[GI_LABEL_CPS];
	size_t		 n;
	uint64_t	 ends;		/* bit i: it may end behind cp[i] */
	size_t		 year;		/* code points at its start that say
					   that it is of the report's year */
	bool		 past;		/* it begins with another year */
	size_t		 unit;		/* code points at its end that name a
					   unit */
	bool		 about;		/* all of it are texts that stand above
					   columns, such as a group's */
};

/* A head that has no text yet; cp, which is large, is left as it is. */
static inline void
tbl_head_begin(struct tbl_head *h)
{
	h->n = h->year = h->unit = 0;
	h->ends = 0;
	h->past = h->about = false;
}

/* Put the label atoms from first up to end before the text of a head. */
void	 tbl_head_prepend(const struct tbl_reading *, struct tbl_head *,
	    enum gi_table, size_t first, size_t end);
/* Put more text behind that of a head. */
void	 tbl_head_append(struct tbl_head *, const struct tbl_head *more);
/*
 * Put the text of a slot before that of a head, and tell its column.  Of several
 * lines in the slot the lowest says most.  Where it names none, *h is what was
 * read.
 */
int	 tbl_head_slot(const struct tbl_reading *, struct tbl_head *h,
	    enum gi_table, const struct gi_col_set *, const struct tbl_slot *);
/*
 * The column that the pieces over a position name, of which the lowest says
 * most: they are read on upwards until they name one.  head has the n lines of
 * heads in the order of the text.  TBL_COLUMN_NOBODY where there is text that
 * the form does not have.
 */
int	 tbl_head_over(const struct tbl_reading *, enum gi_table,
	    const struct gi_col_set *, const struct tbl_band *const *head,
	    size_t n, size_t position);
/*
 * Whether a line has texts that belong above columns, in cells that are not
 * empty.
 */
bool	 tbl_band_is_heads(const struct tbl_reading *, enum gi_table,
	    const struct gi_col_set *, const struct tbl_band *);
/*
 * The column of the set that a head names; TBL_COLUMN_UNKNOWN where it names
 * none, or more than one.
 */
int	 tbl_head_column(const struct tbl_head *, const struct gi_col_set *);

#endif
