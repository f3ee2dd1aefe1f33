/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the bytes and the name of a source. */
#ifndef GI_STREAM_SOURCE_H
#define GI_STREAM_SOURCE_H

#include <sys/types.h>

#include "gi.h"

/* A buffer that grows from use to use; begins as { 0 }. */
struct gi_buf {
	char	*s;
	size_t	 room;
};

/*
 * Read fd to its end, behind the first len bytes of buf, which were read before
 * and count; where that makes more than max bytes, reading ends at max + 1.
 * Returns how many bytes buf has, or -1 with errno set.
 */
ssize_t		 gi_slurp(int fd, struct gi_buf *, size_t len, size_t max);
/*
 * Read(2) once, at most max bytes, behind the first len of buf, which grows if
 * it has less than 64 KiB of room there.  Returns as read(2), never EINTR.
 */
ssize_t		 gi_read_on(int fd, struct gi_buf *, size_t len, size_t max);
/*
 * Read as much of fd into buf as tells whether a record stream begins there,
 * and set *stream to that.  One begins with a doc, fail or done record, of
 * which the end of the input may cut the end.  Returns the bytes read, or -1
 * with errno set.
 */
ssize_t		 gi_look(int fd, struct gi_buf *, bool *stream);
void		 gi_buf_free(struct gi_buf *);

/*
 * A file's name as records may hold it, in the arena: what is no UTF-8, and a
 * control character without an escape there, becomes U+FFFD.
 */
struct gi_str	 gi_source_name(struct gi_arena *, const char *name);

/* Let a pipe hold more bytes than it does, if the system lets it. */
void		 gi_pipe_widen(int fd);

#endif
