/* SPDX-License-Identifier: ISC */
/* The terminal that people look at. */
#include <sys/ioctl.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "tool/terminal.h"

bool
gi_wants_colour(FILE *out)
{
	const char	*term = getenv("TERM");
	const char	*none = getenv("NO_COLOR");	/* see no-color.org */

	return isatty(fileno(out)) && (none == NULL || none[0] == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
}

size_t
gi_terminal_columns(int fd, size_t otherwise)
{
	const char	*said = getenv("COLUMNS");
	struct winsize	 size;
	size_t		 n;

	if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return said != NULL && gi_str_size(gi_str(said), &n) && n > 0 ? n :
	    otherwise;
}

size_t
gi_terminal_lines(int fd)
{
	struct winsize	 size;

	return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}
