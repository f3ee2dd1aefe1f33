/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: the frame of a page, from its first byte to its last. */
#ifndef PAGE_FRAME_H
#define PAGE_FRAME_H

#include "gi.h"
#include "page/markup/asset.h"

/* Which scripts a page has. */
enum page_scripts {
	PAGE_NO_SCRIPT,
	PAGE_INDEX_SCRIPT,
	PAGE_CHART_SCRIPTS	/* that, and what draws charts */
};

/* Put all that stands before the main part. */
void	 page_begin(FILE *, const struct page_assets *, struct gi_str title,
	    enum page_scripts);
/* Put all that stands behind it. */
void	 page_finish(FILE *, const struct page_assets *, enum page_scripts);

#endif
