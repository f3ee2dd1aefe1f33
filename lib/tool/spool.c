/* SPDX-License-Identifier: ISC */
/* A file without a name. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "gi.h"
#include "tool/msg.h"
#include "tool/spool.h"

#define CHUNK	((size_t)64 * 1024)

FILE *
gi_spool_open(void)
{
	static const char	 end[] = "/gi-XXXXXX";
	const char		*dir = getenv("TMPDIR");
	size_t			 len;
	char			*name;
	FILE			*spool = NULL;
	int			 fd;

	if (dir == NULL || *dir == '\0')
		dir = "/tmp";
	len = strlen(dir);
	name = gi_malloc(gi_size_add(len, sizeof(end)));
	memcpy(name, dir, len);
	memcpy(name + len, end, sizeof(end));
	if ((fd = mkstemp(name)) >= 0) {
		unlink(name);
		spool = fdopen(fd, "w+");
	}
	if (spool == NULL)
		gi_report(GI_MSG_SPOOL, dir, 0, strerror(errno));
	free(name);
	return spool;
}

bool
gi_spool_copy(FILE *spool, off_t at, off_t size, FILE *out)
{
	static char	 buf[CHUNK];
	size_t		 n, want;
	bool		 bad;

	errno = 0;
	bad = fflush(spool) != 0 || ferror(spool) != 0 ||
	    fseeko(spool, at, SEEK_SET) != 0;
	while (!bad && size > 0) {
		want = size < (off_t)CHUNK ? (size_t)size : CHUNK;
		if ((n = fread(buf, 1, want, spool)) == 0)
			bad = true;
		fwrite(buf, 1, n, out);
		size -= (off_t)n;
	}
	if (bad)
		gi_report(GI_MSG_SPOOL, NULL, 0, errno != 0 ?
		    strerror(errno) : NULL);
	return !bad;
}
