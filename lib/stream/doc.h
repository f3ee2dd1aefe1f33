/* SPDX-License-Identifier: ISC */
/* Internal to libgi: documents on their way through a filter. */
#ifndef GI_STREAM_DOC_H
#define GI_STREAM_DOC_H

#include "gi.h"

/* gi_filter_run() over what can be read of fd, which is called name. */
void		 gi_filter_fd(int fd, const char *name,
		    const struct gi_filter *, void *ctx);
/* Write the document's records from index a up to before b, as they are. */
void		 gi_doc_write(const struct gi_doc *, size_t a, size_t b,
		    FILE *);
/* Write the end record; the document goes out before input is waited for. */
void		 gi_doc_end(const struct gi_doc *, FILE *);

#endif
