/* SPDX-License-Identifier: ISC */
/* Internal to lib/store/book: the sheets of the workbook. */
#ifndef STORE_BOOK_SHEETS_H
#define STORE_BOOK_SHEETS_H

#include "store/book/book.h"
#include "store/book/note.h"
#include "store/book/sheet.h"

#define STORE_LABELS	3	/* columns of a table that say whose a line is */

/* A table: its sheet, and in which column the number of a place stands. */
struct store_table {
	struct store_sheet	 sheet;
	bool			 there;
	uint16_t		*col;	/* by index in gi_places(); 0: none */
	lxw_row_t		 row;	/* of the report at hand; 0: it has none */
};

struct store_sheets {
	struct store_pen	*pen;
	struct store_sheet	 overview, findings, dictionary;
	struct store_table	 table[GI_TABLES];
};

/* A column of a sheet that has one line of heads. */
struct store_plain_head {
	const char	*text;
	size_t		 width;
};

/* Begin a sheet of such columns, n of them; labels of them stay in sight. */
void	 store_sheet_plain(struct store_sheet *, struct store_pen *,
	    const char *name, const struct store_plain_head *, size_t n,
	    size_t labels);
/* The head of a fact. */
const char *store_fact_head(const struct store_pen *, enum store_fact);

/* overview.c, tables.c, findings.c: begin; and put what a report has. */
void	 store_overview_begin(struct store_sheets *);
void	 store_overview_put(struct store_sheets *, const struct store_note *);
void	 store_tables_begin(struct store_sheets *, const struct store_book *);
void	 store_tables_put(struct store_sheets *, const struct store_note *);
void	 store_findings_begin(struct store_sheets *);
/* Behind the two others, whose lines it leads to. */
void	 store_findings_put(struct store_sheets *, const struct store_note *);
/* dictionary.c: all of it. */
void	 store_dictionary_put(struct store_sheets *);

#endif
