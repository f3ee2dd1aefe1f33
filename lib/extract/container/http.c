/* SPDX-License-Identifier: ISC */
/* Responses of HTTP (RFC 9112): their head, chunks, and content codings. */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/container/coding.h"
#include "extract/container/http.h"
#include "gi.h"
#include "stream/source.h"
#include "tool/msg.h"

#define HEX	16

/*
 * The bytes of a head with its empty line; 0 where the empty line has not come.
 */
static size_t
head_size(struct gi_str s)
{
	struct gi_str	 rest = s, line;

	while (gi_ascii_line(&rest, &line)) {
		if (line.len == 0 && rest.s > line.s)
			return (size_t)(rest.s - s.s);
	}
	return 0;
}

struct gi_str
ext_head_value(struct gi_str head, const char *name)
{
	struct gi_str	 line, none = { NULL, 0 };
	size_t		 n = strlen(name);

	while (gi_ascii_line(&head, &line) && line.len > 0) {
		if (line.len > n && line.s[n] == ':' &&
		    strncasecmp(line.s, name, n) == 0)
			return gi_trim(gi_str_from(line, n + 1));
	}
	return none;
}

/* Read the size that a chunk begins with.  False where there is none. */
static bool
chunk_size(struct gi_str line, size_t *size)
{
	size_t	 i;
	int	 digit;

	*size = 0;
	for (i = 0; i < line.len; i++) {
		if ((digit = gi_ascii_hex(line.s[i])) < 0)
			break;
		if (*size > (SIZE_MAX - HEX) / HEX)
			return false;
		*size = *size * HEX + (size_t)digit;
	}
	return i > 0 && (i == line.len || line.s[i] == ';' ||
	    line.s[i] == ' ' || line.s[i] == '\t');
}

/*
 * Put the chunks of the body together in buf.  The body is left as it is where
 * it does not begin with a chunk; the message fails where a later chunk is cut.
 */
static void
join_chunks(struct ext_http_response *h, struct gi_buf *buf)
{
	struct gi_str	 rest = h->body, line;
	size_t		 n, len = 0;

	while (gi_ascii_line(&rest, &line)) {
		if (line.len == 0 && len > 0)
			continue;
		if (!chunk_size(line, &n) && len == 0)
			return;
		if (n == 0)
			break;
		if (!chunk_size(line, &n) || n > rest.len) {
			h->failed = true;
			h->why = GI_MSG_TRUNCATED;
			return;
		}
		ext_buf_reserve(buf, h->body.len);
		memcpy(buf->s + len, rest.s, n);
		len += n;
		rest = gi_str_from(rest, n);
	}
	h->body.s = buf->s;
	h->body.len = len;
	if (len == 0)
		h->body = gi_str("");
}

/*
 * Undo one coding.  It goes to a buffer of its own, which becomes buf, as the
 * body may be in buf.
 */
static void
undo_one(struct ext_http_response *h, struct gi_str coding,
    struct ext_budget *b, struct gi_buf *buf)
{
	struct gi_buf	 out = { NULL, 0 };
	size_t		 len;
	enum ext_undone	 end = ext_coding_undo(coding, h->body, b, &out, &len);

	if (end == EXT_NOT_CODED || end == EXT_CODING_UNKNOWN) {
		gi_buf_free(&out);
		h->failed = end == EXT_CODING_UNKNOWN;
		h->why = GI_MSG_CODING;
		return;
	}
	gi_buf_free(buf);
	*buf = out;
	h->body.s = out.s;
	h->body.len = len;
	h->failed = end == EXT_UNDONE_BROKEN || len > b->limits->document;
	h->why = end == EXT_UNDONE_BROKEN ? GI_MSG_DAMAGED : GI_MSG_DOCUMENT;
}

/* Undo the codings that a list names, the last one first. */
static void
undo_coding(struct ext_http_response *h, struct gi_str list,
    struct ext_budget *b, struct gi_buf *buf)
{
	struct gi_str	 one;
	size_t		 end = list.len, at;

	while (end > 0 && h->body.len > 0 && !h->failed) {
		for (at = end; at > 0 && list.s[at - 1] != ','; at--)
			;
		one.s = list.s + at;
		one.len = end - at;
		undo_one(h, gi_trim(one), b, buf);
		end = at > 0 ? at - 1 : 0;
	}
}

static unsigned
status_of(struct gi_str line)
{
	size_t	 at, n;

	if (line.len < 12 || strncasecmp(line.s, "HTTP/", 5) != 0)
		return 0;
	for (at = 0; at < line.len && line.s[at] != ' '; at++)
		;
	line = gi_str_from(line, gi_str_spaces(line, at));
	if (line.len > 3)
		line.len = 3;
	return gi_str_size(line, &n) ? (unsigned)n : 0;
}

void
ext_http_read(struct gi_str message, struct ext_budget *b, struct gi_buf *buf,
    struct ext_http_response *h)
{
	size_t		 n = head_size(message);
	struct gi_str	 head = message, rest = message, line;
	struct gi_str	 coding;

	memset(h, 0, sizeof(*h));
	head.len = n > 0 ? n : message.len;
	h->body = gi_str_from(message, head.len);
	if (!gi_ascii_line(&rest, &line))
		return;
	h->status = status_of(line);
	h->type = ext_head_value(head, "Content-Type");
	coding = ext_head_value(head, "Transfer-Encoding");
	if (coding.s != NULL && gi_ascii_has(coding, "chunked"))
		join_chunks(h, buf);
	if (!h->failed)
		undo_coding(h, ext_head_value(head, "Content-Encoding"), b,
		    buf);
}
