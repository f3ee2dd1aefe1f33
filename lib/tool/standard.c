/* SPDX-License-Identifier: ISC */
/* Standard streams that the caller closed. */
#include <fcntl.h>
#include <unistd.h>

#include "tool/standard.h"

void
gi_open_standard(void)
{
	int	 fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) == -1)
			(void)!open("/dev/null",
			    fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
	}
}
