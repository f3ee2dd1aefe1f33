/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: items to records, here or in other processes.
 */
#ifndef GI_EXTRACT_SOURCE_TASK_H
#define GI_EXTRACT_SOURCE_TASK_H

#include "base/msg.h"
#include "extract/source/progress.h"
#include "extract/source/source.h"
#include "gi.h"
#include "normalize/encoding.h"

/* task.c: how documents are read. */
struct ext_task {
	const struct ext_limits	*limits;
	enum gi_encoding	 encoding;	/* asked for, or NONE */
	bool			 plain;		/* text instead of records */
};

/*
 * Read an item and write it, with its message; true if it is a document.  The
 * arena is emptied first.
 */
bool		 ext_task_do(const struct ext_task *, struct gi_arena *,
		    const struct ext_item *, FILE *out);

/* worker.c: what goes between pool and worker; machine and program are one. */
struct ext_request {
	size_t			 name, detail, bytes;	/* of each, behind it */
	enum ext_kind		 kind;
	enum gi_encoding	 charset;
	enum gi_msg		 why;
	bool			 failed, note, detailed;
};

struct ext_answer {
	size_t			 out, err;	/* bytes of each, behind it */
	bool			 document;
	enum gi_status		 status;
};

/*
 * Be a worker: answer requests that come from fd until they end, then exit.
 * err is a file that takes what is written to standard error meanwhile, -1 to
 * let it through.
 */
void		 ext_worker(const struct ext_task *, int fd, int err)
		    __attribute__((__noreturn__));

/* pool.c */
struct ext_pool;

/*
 * Workers, jobs of them.  done is told of each item when it is written, in
 * order, and the place behind it; idle from time to time while there is none.
 */
struct ext_pool	*ext_pool_new(const struct ext_task *, size_t jobs, FILE *out,
		    void (*done)(void *ctx, bool document, struct ext_place),
		    void (*idle)(void *ctx), void *ctx);
/* Have an item read; returns when there is room for another. */
void		 ext_pool_put(struct ext_pool *, const struct ext_item *);
/*
 * The place that was come to behind the item that was put last; false where it
 * is written already.
 */
bool		 ext_pool_mark(struct ext_pool *, struct ext_place);
/* Whether all is written that was put. */
bool		 ext_pool_idle(struct ext_pool *);
/* Wait until all is written, and end the workers. */
void		 ext_pool_free(struct ext_pool *);

#endif
