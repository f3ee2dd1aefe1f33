/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: files beside documents that are none. */
#ifndef GI_EXTRACT_CONTAINER_ASSET_H
#define GI_EXTRACT_CONTAINER_ASSET_H

#include "gi.h"

#define EXT_LEFT	12		/* sorts that are told apart */
#define EXT_SORT	16		/* bytes of a sort's name */

/* How many files were left out, by sort. */
struct ext_left_out {
	size_t	 n;
	char	 sort[EXT_LEFT][EXT_SORT];
	size_t	 count[EXT_LEFT];
};

void		 ext_leave_out(struct ext_left_out *, const char *sort);
/*
 * The sorts and counts as the end of a sentence, such as 12 css, 3 js; in the
 * arena.
 */
const char	*ext_left_out_text(const struct ext_left_out *,
		    struct gi_arena *);
/* The sort of asset that a file is by its name or URI, or NULL. */
const char	*ext_asset_name(const char *name);
/* The same by its Content-Type. */
const char	*ext_asset_type(struct gi_str type);

#endif
