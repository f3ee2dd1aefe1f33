/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: table 4, while it is read. */
#ifndef GI_TABLES_POSITION_COURT_H
#define GI_TABLES_POSITION_COURT_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"

#define TBL_COURT_ROWS	3	/* of the form, at most */

struct tbl_court {
	struct tbl_reading	*r;
	size_t			 elem[TBL_COURT_ROWS];	/* rows of the form */
	size_t			 rows;
	const struct gi_col_set	*set;		/* they have the same columns */
	bool			 placed;	/* any of them */
};

/*
 * The row, by its index in elem, that values belong to which end before atom
 * to: that whose label stands last among the atoms from..to; without any, where
 * there are as many lines of values as rows, the nth.  SIZE_MAX: not known.
 */
size_t	 tbl_court_row(const struct tbl_court *, size_t from, size_t to,
	    size_t lines, size_t nth);
/* Set row number g from what atoms a up to b filled. */
void	 tbl_court_take(struct tbl_court *, uint32_t a, uint32_t b, size_t g,
	    const struct tbl_filling *, bool exact);
/* proceedings_text.c: place lines that only blanks part, of atoms from..to. */
void	 tbl_court_read_text(struct tbl_court *, size_t from, size_t to);

#endif
