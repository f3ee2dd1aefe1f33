/* SPDX-License-Identifier: ISC */
/*
 * Responses of HTTP (RFC 9112): their head, chunks, and content codings.  Some
 * crawlers undo a coding and keep the head that names it; so a coding that the
 * bytes do not show is taken for undone.
 */
#include <string.h>
#include <strings.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/source/http.h"
#include "gi.h"
#include "stream/source.h"
#include "tool/msg.h"

#define CHUNK	((size_t)64 * 1024)
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

/* Inflate into buf, to the end, a fault or a limit.  False for a fault. */
static bool
inflate_all(z_stream *z, struct ext_budget *b, struct gi_buf *buf,
    size_t *len)
{
	int	 r = Z_OK;

	*len = 0;
	while (r == Z_OK && *len <= b->limits->document && !b->spent) {
		ext_buf_reserve(buf, gi_size_add(*len, CHUNK));
		z->next_out = (unsigned char *)buf->s + *len;
		z->avail_out = (uInt)CHUNK;
		r = inflate(z, Z_NO_FLUSH);
		*len += CHUNK - z->avail_out;
		ext_budget_out(b, CHUNK - z->avail_out);
	}
	return r == Z_OK || r == Z_STREAM_END;
}

/*
 * Undo gzip or deflate.  It goes to a buffer of its own, which becomes buf, as
 * the body may be in buf.  bits is as in inflateInit2(3).  With sure false the
 * bytes may have no coding, and are left as they are unless all of them
 * inflate.
 */
static void
unpack(struct ext_http_response *h, struct ext_budget *b, struct gi_buf *buf,
    int bits, bool sure)
{
	z_stream	 z = { .zalloc = Z_NULL };
	struct gi_buf	 out = { NULL, 0 };
	size_t		 len = 0;
	bool		 ok;

	if (h->body.len > UINT32_MAX || inflateInit2(&z, bits) != Z_OK)
		gi_out_of_memory();
	z.next_in = (unsigned char *)(uintptr_t)h->body.s;
	z.avail_in = (uInt)h->body.len;
	ok = inflate_all(&z, b, &out, &len);
	sure = sure || (ok && z.avail_in == 0);
	inflateEnd(&z);
	if (!sure) {
		gi_buf_free(&out);
		return;
	}
	gi_buf_free(buf);
	*buf = out;
	h->body.s = out.s;
	h->body.len = len;
	h->failed = !ok || len > b->limits->document;
	h->why = ok ? GI_MSG_DOCUMENT : GI_MSG_DAMAGED;
}

static void
undo_coding(struct ext_http_response *h, struct gi_str coding,
    struct ext_budget *b, struct gi_buf *buf)
{
	const unsigned char	*s = (const unsigned char *)h->body.s;
	bool			 zlib, gzip = h->body.len > 2 &&
	    s[0] == 0x1F && s[1] == 0x8B;

	if (coding.s == NULL || h->body.len == 0)
		return;
	if (gi_ascii_has(coding, "gzip") && gzip)
		unpack(h, b, buf, 16 + MAX_WBITS, true);
	else if (gi_ascii_has(coding, "deflate")) {
		zlib = h->body.len > 2 && (s[0] & 0x0F) == Z_DEFLATED &&
		    (s[0] << 8 | s[1]) % 31 == 0;
		unpack(h, b, buf, zlib ? MAX_WBITS : -MAX_WBITS, zlib);
	} else if (gi_ascii_has(coding, "br") || gi_ascii_has(coding, "zstd")) {
		h->failed = true;
		h->why = GI_MSG_CODING;
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
