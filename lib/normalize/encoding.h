/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the encodings of documents. */
#ifndef GI_NORMALIZE_ENCODING_H
#define GI_NORMALIZE_ENCODING_H

#include "base/cp.h"
#include "gi.h"

/* The encodings that can be read; see encoding.c. */
enum gi_encoding {
	GI_ENC_NONE,
	GI_ENC_UTF8, GI_ENC_GB18030, GI_ENC_BIG5,
	GI_ENC_UTF16,			/* the byte order is told by a mark;
					   without one it is little-endian */
	GI_ENC_UTF16LE, GI_ENC_UTF16BE,
	GI_ENCODINGS
};

/*
 * The encoding of that name, in capitals or small letters; GBK and GB2312,
 * which are parts of GB 18030, give that.  GI_ENC_NONE where the name is not
 * known.
 */
enum gi_encoding gi_encoding_find(struct gi_str name);
const char	*gi_encoding_name(enum gi_encoding);
/* Whether the bytes begin with a byte order mark. */
bool		 gi_encoding_marked(struct gi_str bytes);
/*
 * Whether bytes are UTF-16, as a mark says, or e, if that is not GI_ENC_NONE.
 */
bool		 gi_encoding_is_wide(struct gi_str bytes, enum gi_encoding e);
/* The encoding of a document; never GI_ENC_NONE, GI_ENC_UTF16 or Big5. */
enum gi_encoding gi_encoding_guess(struct gi_str bytes);

/* Byte order marks, at the beginning of a document. */
#define GI_MARK_UTF8	GI_TEXT_BYTE_ORDER_MARK
#define GI_MARK_UTF16LE	"\xFF\xFE"
#define GI_MARK_UTF16BE	"\xFE\xFF"

/* What gi_decode() makes of bytes. */
struct gi_decoded {
	struct gi_str	 text;		/* strict UTF-8 */
	size_t		 bad;		/* how many sequences were broken; each
					   is now U+FFFD */
	size_t		 first;		/* byte of the source, from 1, where the
					   first of them stands; */
	size_t		 line;		/* and the number of its line in text */
};

/*
 * Decode bytes, which are in that encoding, and set *out.  Its text is in the
 * arena, or is bytes where these are UTF-8 without a break.  Returns the
 * encoding; in place of GI_ENC_UTF16 the one with a byte order.
 */
enum gi_encoding gi_decode(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, struct gi_decoded *out);

#endif
