/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: items to records by several processes at once. */
#ifndef GI_EXTRACT_SOURCE_POOL_H
#define GI_EXTRACT_SOURCE_POOL_H

#include "extract/document/task.h"
#include "extract/source/progress.h"
#include "gi.h"

struct ext_pool;

/*
 * Start a pool of so many workers that writes to out.  done is called for each
 * item when it is written, in the order in which items were put, with the
 * place that reading had come to behind it; idle is called from time to time
 * while none is.
 */
struct ext_pool	*ext_pool_new(const struct ext_task *, size_t jobs, FILE *out,
		    void (*done)(void *ctx, bool document, struct ext_reached),
		    void (*idle)(void *ctx), void *ctx);
/* Have an item read.  Returns when there is room for another. */
void		 ext_pool_put(struct ext_pool *, const struct ext_item *);
/*
 * Say which place was come to behind the item that was put last.  False where
 * that item is written already.
 */
bool		 ext_pool_mark(struct ext_pool *, struct ext_reached);
/* Whether all items that were put are written. */
bool		 ext_pool_idle(struct ext_pool *);
/* Wait until all items are written, and end the workers. */
void		 ext_pool_free(struct ext_pool *);

#endif
