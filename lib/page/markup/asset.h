/* SPDX-License-Identifier: ISC */
/* Internal to lib/page: what all pages are made with, see generate/mkpage.c. */
#ifndef PAGE_ASSET_H
#define PAGE_ASSET_H

#include "gi.h"
#include "page/markup/sha256.h"

/*
 * A text of malloc(3) that stands in an element of a page, and how its policy
 * names it.
 */
struct page_asset {
	struct gi_str	 text;
	char		 hash[PAGE_SHA256_BASE64];
};

struct page_assets {
	struct page_asset	 style;
	struct page_asset	 words;	/* what the style says, in the language
					   in force */
	struct page_asset	 plot;	/* draws charts */
	struct page_asset	 index;	/* the script of an index */
};

/* Make them, in the language in force. */
void	 page_assets_make(struct page_assets *);
void	 page_assets_free(struct page_assets *);

#endif
