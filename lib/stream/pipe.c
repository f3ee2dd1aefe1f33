/* SPDX-License-Identifier: ISC */
/* The room of a pipe, where the system lets it be set (Linux). */
#define _GNU_SOURCE		/* F_SETPIPE_SZ */
#include <fcntl.h>

#include "stream/source.h"

/*
 * The more a pipe holds, the longer a stage runs with the processor's cache
 * to itself.  MOST is what Linux lets any user have, less where a user has
 * many pipes; LEAST is four times what a pipe holds at first.
 */
#define MOST	(1024 * 1024)
#define LEAST	(256 * 1024)

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
