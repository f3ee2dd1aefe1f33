/* SPDX-License-Identifier: ISC */
/* The room of a pipe, where the system lets it be set (Linux). */
#define _GNU_SOURCE		/* F_SETPIPE_SZ */
#include <fcntl.h>

#include "gi.h"

#define PIPE	(256 * 1024)	/* four times what it is on Linux; with more
				   the processor's cache gains nothing */

void
gi_pipe_widen(int fd)
{
#ifdef F_SETPIPE_SZ
	(void)fcntl(fd, F_SETPIPE_SZ, PIPE);
#else
	(void)fd;
#endif
}
