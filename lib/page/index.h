/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: the index of many reports. */
#ifndef PAGE_INDEX_H
#define PAGE_INDEX_H

#include "gi.h"
#include "page/chart.h"
#include "report/list.h"

struct page_index {
	struct rep_list		 list;
	struct page_values	*values;	/* by number of a row */
	struct gi_str		*name;		/* likewise: the file of its
						   page; s NULL: it is in that
						   of the index, or there is
						   none */
	size_t			 room;		/* of both */
	const char		*title;		/* of the user's, or NULL */
	bool			 charts;	/* wanted */
	bool			 one;		/* pages are in its own file */
};

void		 page_index_begin(struct page_index *);
void		 page_index_free(struct page_index *);
/* Add a report; returns its row, until another is added. */
struct rep_row	*page_index_add(struct page_index *, const struct rep_report *);
/* The title of the index, in the language in force. */
const char	*page_index_title(const struct page_index *);
/* Sort, fold, and put it: what stands in the main part. */
void		 page_index_put(FILE *, struct page_index *);
/* Put what its script reads; nothing where there is none to be drawn. */
void		 page_index_data(FILE *, const struct page_index *);

#endif
