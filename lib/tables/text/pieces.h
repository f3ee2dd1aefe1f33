/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a number whose digits were set apart. */
#ifndef GI_TABLES_TEXT_PIECES_H
#define GI_TABLES_TEXT_PIECES_H

#include "base/decimal.h"
#include "gi.h"

#define TBL_PIECES	8	/* of a number; more of them are none */

struct tbl_pieces {
	struct gi_str	 piece[TBL_PIECES];	/* digits, one has a sign or a
						   point perhaps */
	size_t		 n;
};

/* Add the pieces that blanks part in a text.  False where it holds others. */
bool		 tbl_pieces_add(struct tbl_pieces *, struct gi_str text);
/*
 * The number that the pieces from first up to end make, end not included, set
 * side by side.  False where they make none: 0 5 is no number in two pieces.
 */
bool		 tbl_pieces_join(const struct tbl_pieces *, size_t first,
		    size_t end, struct gi_dec *);
/* The text of the pieces, a blank between two of them, in the arena. */
struct gi_str	 tbl_pieces_text(struct gi_arena *, const struct tbl_pieces *);

#endif
