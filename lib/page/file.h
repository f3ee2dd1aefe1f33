/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: the files in which pages are. */
#ifndef PAGE_FILE_H
#define PAGE_FILE_H

#include "gi.h"
#include "page/index.h"
#include "page/markup/asset.h"
#include "report/report.h"
#include "stream/whole.h"

#define PAGE_MAIN	"index.html"	/* of a folder */

/* Where a run writes. */
struct page_file {
	const char		*name;		/* as the user has it, or NULL */
	bool			 begun;
	bool			 failed;	/* it could not be begun */
	struct gi_whole		 whole;
	FILE			*spool;		/* articles, in the order in
						   which they came; NULL where
						   each has a file */
	off_t			 spooled;	/* bytes in it */
	struct page_assets	 assets;
	struct page_index	 index;
};

/* Put a report, or one of which there is nothing but a failure. */
void	 page_file_add(struct page_file *, const struct rep_report *,
	    struct gi_arena *);
/* Put the index and end the file; keep: unless it is not to be there. */
void	 page_file_end(struct page_file *, bool keep);

/*
 * name.c: the name of a report's file, in the arena; trial says how many were
 * taken already.
 */
struct gi_str page_name(struct gi_arena *, const struct rep_report *,
	    size_t trial);
/* Put a name as it stands in a link. */
void	 page_name_link(FILE *, struct gi_str name);

#endif
