/* SPDX-License-Identifier: ISC */
/* The room of a pipe, where the system lets it be set (Linux). */
#define _GNU_SOURCE		/* F_SETPIPE_SZ */
#include <fcntl.h>

#include "stream/source.h"

/*
 * The more bytes a pipe holds, the longer a stage runs before another takes the
 * processor and its cache.
 */
#define MOST	(1024 * 1024)	/* bytes that Linux grants any user, though
				   not for many pipes */
#define LEAST	(256 * 1024)	/* four times what a pipe has at first */

void
gi_pipe_widen(int fd)
{
#ifdef F_SETPIPE_SZ
	int	 size = MOST;

	while (size >= LEAST && fcntl(fd, F_SETPIPE_SZ, size) == -1)
		size /= 2;
#else
	(void)fd;
#endif
}
