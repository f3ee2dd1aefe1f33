/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: tables as MediaWiki writes them. */
#ifndef GI_EXTRACT_TEXT_WIKI_H
#define GI_EXTRACT_TEXT_WIKI_H

#include "gi.h"

/* The bytes of the table that s begins with; 0 where it does not end. */
size_t		 ext_wiki_size(struct gi_str s);
/* The table that s is, as HTML in the arena. */
struct gi_str	 ext_wiki_table(struct gi_arena *, struct gi_str s);

#endif
