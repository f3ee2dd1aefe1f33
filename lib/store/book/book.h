/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/store/book: a workbook of many reports, made by libxlsxwriter.
 * What is wanted of each waits in a spool until all are known, since heads stand
 * first and name what occurs; then its rows are written, sheet by sheet as they
 * are filled, and what the library does not write at once is bounded.
 */
#ifndef STORE_BOOK_BOOK_H
#define STORE_BOOK_BOOK_H

#include <xlsxwriter.h>

#include "gi.h"
#include "stream/whole.h"

/* The stage of gi-toxlsx, which is linked to its tool alone. */
extern const struct gi_stage	 store_xlsx;

/* What is in the stream, and where it is kept. */
struct store_book {
	const char	*name;		/* of the file; NULL: none was given */
	struct gi_whole	 whole;
	FILE		*spool;
	bool		 begun, failed;
	struct gi_arena	*arena;		/* of what lasts */
	size_t		 nreport;
	off_t		 spooled;	/* bytes */
	bool		*occurs;	/* by index in gi_places() */
	unsigned	 editions;	/* bit e: reports of edition e are there */
	bool		 table[GI_TABLES];	/* some report has it */
};

struct rep_report;

/* Keep a report until the end; file.c. */
void	 store_book_add(struct store_book *, const struct rep_report *,
	    struct gi_arena *);
/* Write the workbook, and end. */
void	 store_book_end(struct store_book *);

#endif
