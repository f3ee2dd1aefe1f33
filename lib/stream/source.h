/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a source: its name, and all of its bytes. */
#ifndef GI_STREAM_SOURCE_H
#define GI_STREAM_SOURCE_H

#include "gi.h"

/*
 * Sources: source.c.
 */
struct gi_buf {
	char	*s;
	size_t	 room;
};

/*
 * Read all of fd into buf, which is kept and grown from call to call; of what
 * is larger than max, no more than shows that: the length is max + 1 then.
 * Returns the length, or -1 with errno set.
 */
ssize_t		 gi_slurp(int fd, struct gi_buf *, size_t max);
/*
 * One read(2) of at most max bytes, behind the first len of buf, which has
 * room for 64 KiB of them.
 */
ssize_t		 gi_read_on(int fd, struct gi_buf *, size_t len, size_t max);
/* gi_slurp() where len bytes of it are in buf already. */
ssize_t		 gi_slurp_on(int fd, struct gi_buf *, size_t len, size_t max);
/*
 * Read as much of fd into buf as tells whether a record stream begins there,
 * by its first line: doc with a source and bytes, fail or done, whole.  One
 * that the end of the input cuts counts too.  Returns the length, or -1.
 */
ssize_t		 gi_look(int fd, struct gi_buf *, bool *stream);
void		 gi_buf_free(struct gi_buf *);

/*
 * A name as records may hold it: what is no UTF-8, or a control character that
 * has no escape there, shows as U+FFFD.  In the arena; source.c.
 */
struct gi_str	 gi_source_name(struct gi_arena *, const char *name);

/* Let a pipe hold more than it does, if that can be: pipe.c. */
void		 gi_pipe_widen(int fd);

#endif
