/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the encodings of documents. */
#ifndef GI_NORMALIZE_ENCODING_H
#define GI_NORMALIZE_ENCODING_H

#include "base/cp.h"
#include "gi.h"

/*
 * Encodings: encoding.c.  These alone are known, whatever a document says of
 * itself.
 */
enum gi_encoding {
	GI_ENC_NONE,
	GI_ENC_UTF8, GI_ENC_GB18030, GI_ENC_BIG5,
	GI_ENC_UTF16,			/* by its mark, little-endian without */
	GI_ENC_UTF16LE, GI_ENC_UTF16BE,
	GI_ENCODINGS
};

/*
 * The encoding of that name, in either case; names of parts of an encoding
 * (GBK, GB2312) give the whole.  GI_ENC_NONE where the name is not known.
 */
enum gi_encoding gi_encoding_find(struct gi_str name);
const char	*gi_encoding_name(enum gi_encoding);
/* Whether the bytes begin with a byte order mark. */
bool		 gi_encoding_marked(struct gi_str bytes);
/* The encoding of a document; never GI_ENC_NONE, GI_ENC_UTF16 or Big5. */
enum gi_encoding gi_encoding_guess(struct gi_str bytes);

/* Byte order marks, at the beginning of a document. */
#define GI_MARK_UTF8	GI_TEXT_BYTE_ORDER_MARK
#define GI_MARK_UTF16LE	"\xFF\xFE"
#define GI_MARK_UTF16BE	"\xFE\xFF"

struct gi_decoded {
	struct gi_str	 text;		/* strict UTF-8 */
	size_t		 bad;		/* broken sequences, each now U+FFFD */
	size_t		 first;		/* of them: its byte in the source,
					   from 1, */
	size_t		 line;		/* and its line in text */
};

/*
 * Decode bytes into the arena; where they are strict UTF-8 and said to be,
 * the text is bytes itself.  Returns the encoding: UTF-16 has a byte order
 * then.
 */
enum gi_encoding gi_decode(struct gi_arena *, struct gi_str bytes,
		    enum gi_encoding, struct gi_decoded *);

#endif
