/* SPDX-License-Identifier: ISC */
/* A source: its name, and all of its bytes. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"

#define CHUNK	((size_t)64 * 1024)	/* the least to read at once */

struct gi_str
gi_source_name(struct gi_arena *a, const char *name)
{
	size_t		 at, n, len = strlen(name);
	char		*buf = gi_alloc(a, gi_size_add(gi_size_mul(len, 3), 1));
	struct gi_str	 out = { buf, 0 };
	uint32_t	 cp;

	for (at = 0; at < len; at += n) {
		n = gi_utf8_decode(name + at, len - at, &cp);
		if (gi_is_control(cp) && cp != '\t' && cp != '\n' && cp != '\r')
			cp = GI_REPLACEMENT;
		out.len += gi_utf8_encode(cp, buf + out.len);
	}
	return out;
}

ssize_t
gi_slurp(int fd, struct gi_buf *buf, size_t max)
{
	size_t	 room, len = 0;
	ssize_t	 n;

	do {
		if (buf->room - len < CHUNK) {
			buf->room = gi_size_add(gi_size_mul(buf->room, 2),
			    CHUNK);
			buf->s = gi_realloc(buf->s, buf->room, 1);
		}
		room = buf->room - len;
		if (room > max + 1 - len)
			room = max + 1 - len;
		n = read(fd, buf->s + len, room);
		if (n > 0)
			len += (size_t)n;
	} while ((n > 0 && len <= max) || (n < 0 && errno == EINTR));
	return n < 0 ? -1 : (ssize_t)len;
}

void
gi_buf_free(struct gi_buf *buf)
{
	free(buf->s);
	buf->s = NULL;
	buf->room = 0;
}
