/* SPDX-License-Identifier: ISC */
/* Internal to lib/store/book: texts as a cell may hold them. */
#ifndef STORE_BOOK_TEXT_H
#define STORE_BOOK_TEXT_H

#include "gi.h"

#define STORE_CELL_TEXT	32767	/* units of UTF-16 that a cell has room for */

/*
 * A text as a cell, or a comment, can hold it, with a NUL behind it: what XML
 * cannot hold is U+FFFD; what Excel would read as an escape is escaped; what is
 * longer than limit units of UTF-16 is cut, and *cut set.  In the arena.
 */
struct gi_str	 store_book_text(struct gi_arena *, struct gi_str, size_t limit,
		    bool *cut);
/* Lines that a text takes in so many columns of a terminal, at least one. */
size_t		 store_book_lines(struct gi_str, size_t columns);
/* A text as printf(3) makes it, in the arena. */
struct gi_str	 store_book_format(struct gi_arena *, const char *, ...)
		    __attribute__((__format__(__printf__, 2, 3)));
/*
 * A number as a spreadsheet holds it: a double that shows the same digits; false
 * if it is none, or has more digits than that.  *scale is how many stand behind
 * the point.
 */
bool		 store_book_number(struct gi_str digits, double *, size_t *scale);

#endif
