/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: table 4, while it is read.
 *
 *	proceedings.c	Where it stands, and which way is tried.
 *	court.c		Its rows.
 *	cells.c		Lines of cells.  Its fifteen values stand in one, in
 *			three, or in three tables.
 *	columns.c	Their columns.
 *	count.c		Its values where only their sequence is left.
 *	text.c, text_heads.c
 *			Lines that only blanks part.
 */
#ifndef GI_TABLES_COURT_COURT_H
#define GI_TABLES_COURT_COURT_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"

#define TBL_COURT_ROWS	3	/* of the form, at most */
#define TBL_COURT_GAPS	16	/* rows of all editions together, at most */

/*
 * proceedings.c: place the rows of table 4 by where their values stand.  It is
 * found then if it was not.
 */
void	 tbl_court_place(struct tbl_reading *);
/*
 * count.c: place its rows by the sequence of their values, if none was placed
 * and none was declined.
 */
void	 tbl_court_count(struct tbl_reading *);

struct tbl_court {
	struct tbl_reading	*r;
	size_t			 elem[TBL_COURT_ROWS];	/* rows of the form */
	size_t			 rows;
	const struct gi_col_set	*set;		/* they have the same columns */
	bool			 placed;	/* any of them */
};

/* Whether the text of an atom is a part of the label of a column. */
bool	 tbl_court_is_head(const struct tbl_reading *, size_t atom,
	    const struct gi_col_set *);
/*
 * The row, by its index in elem, that values belong to which end before atom
 * to: that whose label stands last among the atoms from..to; without any, where
 * there are as many lines of values as rows, the nth, if it is not placed yet.
 * SIZE_MAX: not known, as where two labels stand side by side, over heads that
 * they have in common.
 */
size_t	 tbl_court_row(const struct tbl_court *, size_t from, size_t to,
	    size_t lines, size_t nth);
/* Say that the heads do not fit what stands there: it is not to be counted. */
void	 tbl_court_decline(struct tbl_court *);
/* Set row number g from what atoms a up to b filled. */
void	 tbl_court_take(struct tbl_court *, uint32_t a, uint32_t b, size_t g,
	    const struct tbl_filling *, bool exact);
/* cells.c: place lines of cells, of atoms from..to; false: none was. */
bool	 tbl_court_read_cells(struct tbl_court *, size_t from, size_t to);
/* text.c: the same for lines that only blanks part. */
bool	 tbl_court_read_text(struct tbl_court *, size_t from, size_t to);

#endif
