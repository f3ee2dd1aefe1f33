/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the heads of table 4, in lines that only blanks part. */
#ifndef GI_TABLES_COURT_TEXT_HEADS_H
#define GI_TABLES_COURT_TEXT_HEADS_H

#include "gi.h"
#include "tables/court/court.h"
#include "tables/parts/reading.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"

#define TBL_COURT_HEADS	(TBL_COURT_ROWS * GI_COLS)

/* The heads over the columns, and of which group each is. */
struct tbl_court_heads {
	struct tbl_text_head	 head[TBL_COURT_HEADS];
	size_t			 group[TBL_COURT_HEADS];
	size_t			 n, groups;
};

/* A line of text: its atoms, and the first of its values. */
struct tbl_court_line {
	uint32_t	 first, values, end;
	size_t		 n;
};

/* The line that an atom begins. */
struct tbl_court_line tbl_court_line_read(const struct tbl_reading *, size_t i);
/*
 * Set *l to the heads in the lines without values of atoms from..to, in one
 * measure.  False where they are not one group of columns, or one for each row.
 */
bool	 tbl_court_heads_read(const struct tbl_court *, size_t from, size_t to,
	    enum tbl_measure, struct tbl_court_heads *l);
/* The one head that a value is flush with, n: none, or more than one. */
size_t	 tbl_court_head_of(const struct tbl_court *,
	    const struct tbl_court_heads *, uint32_t atom, enum tbl_flush,
	    enum tbl_measure);
/*
 * text_pieces.c: put the values of atoms first up to end, which stand on lines
 * below each other, where they belong, each column as one number.  False where
 * that is not proved.
 */
bool	 tbl_court_pieces_fill(const struct tbl_court *,
	    const struct tbl_court_heads *, uint32_t first, uint32_t end,
	    enum tbl_flush, enum tbl_measure, struct tbl_filling *);

#endif
