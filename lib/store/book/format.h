/* SPDX-License-Identifier: ISC */
/* Internal to lib/store/book: how cells look. */
#ifndef STORE_BOOK_FORMAT_H
#define STORE_BOOK_FORMAT_H

#include <xlsxwriter.h>

#include "gi.h"
#include "store/book/note.h"

#define STORE_SCALES	10	/* digits behind the point, fewer than that */

/*
 * Each is made when it is asked for first.  No two are alike: the library would
 * compare the second with all others for each of its cells.
 */
struct store_formats {
	lxw_workbook	*book;
	lxw_format	*head, *unit, *text, *centre, *wrapped, *link;
	/* by how bad what is said is, and whether of a part of a sum */
	lxw_format	*plain[STORE_WORST][2];
	lxw_format	*number[STORE_WORST][2][STORE_SCALES];
};

void		 store_formats_begin(struct store_formats *, lxw_workbook *);
/* That of a text or of a blank; NULL: none is needed. */
lxw_format	*store_format_plain(struct store_formats *, size_t worst,
		    bool part);
/* That of a number, which shows as many digits as were printed. */
lxw_format	*store_format_number(struct store_formats *, size_t worst,
		    bool part, size_t scale);

#endif
