/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: items to records by several processes at once. */
#ifndef GI_EXTRACT_SOURCE_POOL_H
#define GI_EXTRACT_SOURCE_POOL_H

#include "extract/document/task.h"
#include "gi.h"

struct ext_pool;

/*
 * Start a pool of so many workers that writes to out.  done is called for each
 * item when it is written, in the order in which items were put; idle is
 * called from time to time while none is.
 */
struct ext_pool	*ext_pool_new(const struct ext_task *, size_t jobs, FILE *out,
		    void (*done)(void *ctx, bool document),
		    void (*idle)(void *ctx), void *ctx);
/* Have an item read.  Returns when there is room for another. */
void		 ext_pool_put(struct ext_pool *, const struct ext_item *);
/* Wait until all items are written, and end the workers. */
void		 ext_pool_free(struct ext_pool *);

#endif
