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
 * Call read(2) once, for at most max bytes behind the first len bytes of buf,
 * which grows until there is room for 64 KiB.  Returns as read(2), never EINTR.
 */
ssize_t		 gi_read_on(int fd, struct gi_buf *, size_t len, size_t max);
/*
 * Read as much of fd into buf as tells whether fd gives a record stream, and
 * set *stream to the answer.  A record stream begins with a doc, fail or done
 * record, even if the input ends within that.  Returns how many bytes were
 * read, or -1 with errno set.
 */
ssize_t		 gi_look(int fd, struct gi_buf *, bool *stream);
void		 gi_buf_free(struct gi_buf *);

/*
 * The name of a file as records may hold it, in the arena: bytes that are no
 * UTF-8, and control characters for which records have no escape, become
 * U+FFFD.
 */
struct gi_str	 gi_source_name(struct gi_arena *, const char *name);

/* If fd is a pipe, let it hold more bytes, as far as the system allows. */
void		 gi_pipe_widen(int fd);

#endif
