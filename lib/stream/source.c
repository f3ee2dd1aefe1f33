/* SPDX-License-Identifier: ISC */
/* The bytes and the name of a source; whether it is a record stream. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "stream/reader.h"
#include "stream/source.h"

#define CHUNK	((size_t)64 * 1024)	/* bytes that are asked of read(2) */

struct gi_str
gi_source_name(struct gi_arena *a, const char *name)
{
	size_t		 at, n, len = strlen(name);
	char		*buf = gi_alloc(a, gi_size_add(gi_size_mul(len, 3), 1));
	struct gi_str	 out = { buf, 0 };
	uint32_t	 cp;

	for (at = 0; at < len; at += n) {
		if (name[at] >= ' ' && name[at] <= '~') {
			buf[out.len++] = name[at];
			n = 1;
			continue;
		}
		n = gi_utf8_decode(name + at, len - at, &cp);
		if (gi_is_control(cp) && cp != '\t' && cp != '\n' && cp != '\r')
			cp = GI_CP_REPLACEMENT;
		out.len += gi_utf8_encode(cp, buf + out.len);
	}
	return out;
}

/* Make room for CHUNK bytes behind the first len. */
static void
make_room(struct gi_buf *buf, size_t len)
{
	if (buf->room - len >= CHUNK)
		return;
	/* at first there is room for what gi_look() reads, and behind that */
	buf->room = gi_size_add(gi_size_mul(buf->room, 2), 2 * CHUNK);
	buf->s = gi_realloc(buf->s, buf->room, 1);
}

ssize_t
gi_read_on(int fd, struct gi_buf *buf, size_t len, size_t max)
{
	size_t	 room;
	ssize_t	 n;

	make_room(buf, len);
	room = buf->room - len;
	do
		n = read(fd, buf->s + len, room < max ? room : max);
	while (n < 0 && errno == EINTR);
	return n;
}

ssize_t
gi_slurp(int fd, struct gi_buf *buf, size_t len, size_t max)
{
	ssize_t	 n = 1;

	while (len <= max && (n = gi_read_on(fd, buf, len, max + 1 - len)) > 0)
		len += (size_t)n;
	return n < 0 ? -1 : (ssize_t)len;
}

/* Whether head, not empty, is how the first record of a stream may begin. */
static bool
begins(struct gi_str head)
{
	static const char *const	type[] = {
		GI_NAME_REC_DOC "\t", GI_NAME_REC_FAIL "\t",
		GI_NAME_REC_DONE "\t"
	};
	size_t				 i, n;

	for (i = 0; i < GI_LEN(type); i++) {
		n = strlen(type[i]);
		if (memcmp(head.s, type[i], head.len < n ? head.len : n) == 0)
			return head.len > 0;
	}
	return false;
}

/* Whether line is the first record of a stream; cut: its end may be missing. */
static bool
is_first(struct gi_str line, bool cut)
{
	struct gi_record	 rec;
	struct gi_str		 field[GI_FAIL_FIELDS];
	size_t			 n;

	gi_record_split(line, &rec);
	switch (rec.type) {
	case GI_REC_DOC:
		return gi_str_size(gi_field(&rec, GI_DOC_BYTES), &n) ||
		    (cut && gi_field(&rec, GI_DOC_BYTES).len == 0);
	case GI_REC_FAIL:
		return cut || gi_fields(&rec, field, GI_LEN(field)) ==
		    GI_LEN(field);
	case GI_REC_DONE:
		return gi_str_size(gi_field(&rec, GI_DONE_DOCUMENTS), &n) ||
		    (cut && gi_field(&rec, GI_DONE_DOCUMENTS).len == 0);
	default:
		return false;
	}
}

ssize_t
gi_look(int fd, struct gi_buf *buf, bool *stream)
{
	struct gi_str	 head = { NULL, 0 };
	const char	*lf = NULL;
	ssize_t		 n;

	*stream = false;
	do {
		n = gi_read_on(fd, buf, head.len, CHUNK);
		if (n < 0)
			return -1;
		head.s = buf->s;
		lf = memchr(head.s + head.len, '\n', (size_t)n);
		head.len += (size_t)n;
	} while (n > 0 && lf == NULL && head.len < CHUNK && begins(head));
	n = (ssize_t)head.len;
	if (!begins(head) || (lf == NULL && head.len >= CHUNK))
		return n;
	if (lf != NULL)
		head.len = (size_t)(lf - head.s);
	*stream = is_first(head, lf == NULL);
	return n;
}

void
gi_buf_free(struct gi_buf *buf)
{
	free(buf->s);
	buf->s = NULL;
	buf->room = 0;
}
