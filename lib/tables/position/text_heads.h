/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: heads over columns that only blanks part. */
#ifndef GI_TABLES_POSITION_TEXT_HEADS_H
#define GI_TABLES_POSITION_TEXT_HEADS_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"

/* A head: pieces that stand over each other. */
struct tbl_text_head {
	struct tbl_span	 at;
	struct tbl_head	 text;
	size_t		 line;		/* of the lowest piece */
	int		 column;	/* or TBL_COLUMN_NOBODY */
};

struct tbl_text_heads {
	struct tbl_text_head	 head[TBL_TEXT_COLUMNS];
	size_t			 n;
	size_t			 named;	/* of them: columns of the form */
};

/*
 * The one of n heads that a piece of a line stands under, n: none, n + 1: more
 * than one.  A head of the same line is none.
 */
size_t	 tbl_text_head_over(const struct tbl_text_head *, size_t n,
	    struct tbl_span, size_t line);
/* Add a piece of a line to head i of n, or as that head where i is n. */
void	 tbl_text_head_add(struct tbl_text_head *, size_t *n, size_t i,
	    const struct tbl_head *piece, struct tbl_span, size_t line);
/* The one of n heads that a value is flush with, n: none, or more than one. */
size_t	 tbl_text_head_flush(const struct tbl_text_head *, size_t n,
	    struct tbl_span value, enum tbl_flush, enum tbl_measure);
/*
 * Which lines hold the heads of a page, by line; the arena owns that.  Where the
 * page has none, a table goes on: those of the nearest page before it that has
 * some hold for it too.  Set *from to the page that they are on.
 */
const bool	*tbl_text_head_lines(const struct tbl_reading *,
		    const struct tbl_text_block *, size_t page, size_t *from);
/*
 * Read the heads of a page in one measure, of the lines that hold some.  False,
 * with none, where they name no column, or one twice, or are not measured so;
 * named is then how many columns they name before one comes again.
 */
bool	 tbl_text_heads_read(const struct tbl_reading *,
	    const struct tbl_text_block *, size_t page, enum tbl_measure,
	    const bool *holds, struct tbl_text_heads *);
/*
 * Whether heads name all columns of the form, and no others, in its order.  Then
 * they say so wherever they drifted to.
 */
bool	 tbl_text_heads_in_order(const struct tbl_text_heads *,
	    size_t columns);
/* Whether all stand in one line: they follow each other as values do then. */
bool	 tbl_text_heads_in_line(const struct tbl_text_heads *);

#endif
