/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: a process that reads documents for a pool. */
#ifndef GI_EXTRACT_SOURCE_WORKER_H
#define GI_EXTRACT_SOURCE_WORKER_H

#include "extract/document/task.h"
#include "gi.h"

/*
 * What a worker answers to a request.  Both are of one program on one machine,
 * so the bytes of structs are their format.
 */
struct ext_answer {
	size_t			 out, err;	/* lengths of what follows: the
						   records, the messages */
	bool			 document;
	enum gi_status		 status;
};

/*
 * A request to read an item, as a worker takes it: *size bytes, which the
 * caller frees.
 */
char		*ext_request_new(const struct ext_item *, size_t *size);
/*
 * Be a worker: answer the requests that come from fd until they end, then
 * exit.  err is a file that takes what is written to standard error meanwhile,
 * or -1 to let that through.
 */
void		 ext_worker(const struct ext_task *, int fd, int err)
		    __attribute__((__noreturn__));

#endif
