/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the columns of the pages that a block stands on. */
#ifndef GI_TABLES_HEIGHT_PAGES_H
#define GI_TABLES_HEIGHT_PAGES_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"

/* The columns of a page, if they are known. */
struct tbl_page {
	size_t			 page;
	bool			 known;
	bool			 goes_on;	/* they are those of a page
						   before */
	struct tbl_text_columns	 cols;
};

struct tbl_pages {
	struct tbl_reading	*r;
	struct tbl_text_block	*t;
	struct tbl_page		*page;	/* those that were asked for */
	size_t			 n;
};

/* Set *p for a block, whose pages are read when they are asked for. */
void	 tbl_pages_begin(struct tbl_pages *p, struct tbl_reading *,
	    struct tbl_text_block *);
/* What is known of the page that a line is on. */
const struct tbl_page *tbl_page_of(struct tbl_pages *,
	    const struct tbl_text_line *);
/* The columns of a line's page, or NULL. */
const struct tbl_text_columns *tbl_page_columns(struct tbl_pages *,
	    const struct tbl_text_line *);
/*
 * Whether a line holds one short number and nothing else, that stands in no
 * column: it is a page's.
 */
bool	 tbl_line_is_float(struct tbl_pages *, const struct tbl_text_line *);

#endif
