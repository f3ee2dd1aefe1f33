/* SPDX-License-Identifier: ISC */
/* Internal to libgi: documents on their way through a filter. */
#ifndef GI_STREAM_DOC_H
#define GI_STREAM_DOC_H

#include "gi.h"

/* gi_filter_run() over all that fd gives; messages call it name. */
void		 gi_filter_fd(int fd, const char *name,
		    const struct gi_filter *, void *ctx);
/* Write records a up to, but not including, b of the document as they are. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/*
 * Write the end record, and have all of the document written out before the
 * next read that waits for input.
 */
void		 gi_doc_end(const struct gi_doc *, FILE *);

#endif
