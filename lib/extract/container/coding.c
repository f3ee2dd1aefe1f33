/* SPDX-License-Identifier: ISC */
/*
 * Content codings: gzip and deflate by zlib, br by libbrotli, zstd by
 * libarchive.
 */
#include <archive.h>
#include <archive_entry.h>
#include <brotli/decode.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/container/coding.h"
#include "extract/container/input.h"
#include "gi.h"

#define CHUNK	((size_t)64 * 1024)

/* Room for the next chunk of out, behind len bytes; NULL at a limit. */
static unsigned char *
more(struct ext_budget *b, struct gi_buf *out, size_t len)
{
	if (len > b->limits->document || b->spent)
		return NULL;
	ext_buf_reserve(out, gi_size_add(len, CHUNK));
	return (unsigned char *)out->s + len;
}

/*
 * Inflate bytes; bits is as in inflateInit2(3).  *rest is set to how many are
 * left behind the end.  False for a fault.
 */
static bool
inflate_all(struct gi_str body, int bits, struct ext_budget *b,
    struct gi_buf *out, size_t *len, size_t *rest)
{
	z_stream	 z = { .zalloc = Z_NULL };
	int		 r = Z_OK;

	if (body.len > UINT32_MAX || inflateInit2(&z, bits) != Z_OK)
		gi_out_of_memory();
	z.next_in = (unsigned char *)(uintptr_t)body.s;
	z.avail_in = (uInt)body.len;
	while (r == Z_OK && (z.next_out = more(b, out, *len)) != NULL) {
		z.avail_out = (uInt)CHUNK;
		r = inflate(&z, Z_NO_FLUSH);
		*len += CHUNK - z.avail_out;
		ext_budget_out(b, CHUNK - z.avail_out);
	}
	*rest = z.avail_in;
	inflateEnd(&z);
	return r == Z_OK || r == Z_STREAM_END;
}

static enum ext_undone
undo_gzip(struct gi_str body, struct ext_budget *b, struct gi_buf *out,
    size_t *len)
{
	size_t	 rest;

	if (!gi_ascii_begins(body, "\x1F\x8B"))
		return EXT_NOT_CODED;
	return inflate_all(body, 16 + MAX_WBITS, b, out, len, &rest) ?
	    EXT_UNDONE : EXT_UNDONE_BROKEN;
}

/* With the head of zlib or without, in which case all bytes must inflate. */
static enum ext_undone
undo_deflate(struct gi_str body, struct ext_budget *b, struct gi_buf *out,
    size_t *len)
{
	const unsigned char	*s = (const unsigned char *)body.s;
	bool			 zlib = body.len > 2 &&
	    (s[0] & 0x0F) == Z_DEFLATED && (s[0] << 8 | s[1]) % 31 == 0;
	size_t			 rest;
	bool			 ok = inflate_all(body, zlib ? MAX_WBITS :
				    -MAX_WBITS, b, out, len, &rest);

	if (!zlib && (!ok || rest > 0))
		return EXT_NOT_CODED;
	return ok ? EXT_UNDONE : EXT_UNDONE_BROKEN;
}

/* Whether bytes hold a control character that no text has. */
static bool
is_binary(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len && i < CHUNK; i++) {
		if ((unsigned char)s.s[i] < '\t')
			return true;
	}
	return false;
}

/* Nothing marks its beginning: what is a text, and no brotli, was undone. */
static enum ext_undone
undo_brotli(struct gi_str body, struct ext_budget *b, struct gi_buf *out,
    size_t *len)
{
	BrotliDecoderState	*d = BrotliDecoderCreateInstance(NULL, NULL,
				    NULL);
	BrotliDecoderResult	 r = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
	const unsigned char	*in = (const unsigned char *)body.s;
	unsigned char		*to;
	size_t			 left = body.len, room;

	if (d == NULL)
		gi_out_of_memory();
	while (r == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT &&
	    (to = more(b, out, *len)) != NULL) {
		room = CHUNK;
		r = BrotliDecoderDecompressStream(d, &left, &in, &room, &to,
		    NULL);
		*len += CHUNK - room;
		ext_budget_out(b, CHUNK - room);
	}
	BrotliDecoderDestroyInstance(d);
	if (r == BROTLI_DECODER_RESULT_SUCCESS ||
	    r == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT)
		return EXT_UNDONE;
	return is_binary(body) ? EXT_UNDONE_BROKEN : EXT_NOT_CODED;
}

static enum ext_undone
undo_zstd(struct gi_str body, struct ext_budget *b, struct gi_buf *out,
    size_t *len)
{
	struct archive		*a;
	struct archive_entry	*e;
	unsigned char		*to;
	la_ssize_t		 n = -1;

	if (!gi_ascii_begins(body, "\x28\xB5\x2F\xFD"))
		return EXT_NOT_CODED;
	if ((a = archive_read_new()) == NULL)
		gi_out_of_memory();
	archive_read_support_filter_zstd(a);
	archive_read_support_format_raw(a);
	if (archive_read_open_memory(a, body.s, body.len) == ARCHIVE_OK &&
	    archive_read_next_header(a, &e) == ARCHIVE_OK) {
		while ((to = more(b, out, *len)) != NULL &&
		    (n = archive_read_data(a, to, CHUNK)) > 0) {
			*len += (size_t)n;
			ext_budget_out(b, (size_t)n);
		}
	}
	archive_read_free(a);
	return n < 0 ? EXT_UNDONE_BROKEN : EXT_UNDONE;
}

enum ext_undone
ext_coding_undo(struct gi_str coding, struct gi_str body,
    struct ext_budget *b, struct gi_buf *out, size_t *len)
{
	static const struct {
		const char	*name;
		enum ext_undone	(*undo)(struct gi_str, struct ext_budget *,
				    struct gi_buf *, size_t *);
	} codings[] = {
		{ "gzip", undo_gzip }, { "x-gzip", undo_gzip },
		{ "deflate", undo_deflate }, { "br", undo_brotli },
		{ "zstd", undo_zstd }
	};
	size_t	 i;

	*len = 0;
	if (coding.len == 0 || gi_str_is_lower(coding, "identity"))
		return EXT_NOT_CODED;
	for (i = 0; i < GI_LEN(codings); i++) {
		if (gi_str_is_lower(coding, codings[i].name))
			return codings[i].undo(body, b, out, len);
	}
	return EXT_CODING_UNKNOWN;
}
