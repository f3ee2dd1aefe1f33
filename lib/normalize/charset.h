/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/normalize: what encoding.c shares with gb18030.c and big5.c.
 */
#ifndef GI_NORMALIZE_CHARSET_H
#define GI_NORMALIZE_CHARSET_H

#include "base/cp.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/encoding.h"

/* What a decoder gives for bytes that are no character. */
#define NRM_CHARSET_BROKEN	0xFFFFFFFFu

/*
 * Tables by mkcharset.c have four bytes for each code of two bytes: the
 * character as normal text in UTF-8, and in the last byte one of these:
 *
 *	1		a full-width digit or letter, or a blank: the first byte
 *			is what it is folded to, in ASCII
 *	2, 3		the bytes of UTF-8; normalizing does not change them
 *	2, 3 with NRM_CHARSET_RARE
 *			the same, but normalizing may change them
 *	NRM_CHARSET_NONE
 *			the code is no character
 *	0x80 or more	the fourth byte of UTF-8 itself
 */
#define NRM_CHARSET_PLAIN	3	/* up to this, text is normal */
#define NRM_CHARSET_RARE	0x10
#define NRM_CHARSET_NONE	0x40

/*
 * How many bytes of UTF-8 the entry u has; 0 where it is no character, or is
 * folded.
 */
static inline size_t
nrm_charset_bytes(const unsigned char u[4])
{
	return u[3] >= 0x80 ? 4 : u[3] == 1 ? 0 : u[3] & NRM_CHARSET_PLAIN;
}

/* The code point of the entry u before it is folded, or NRM_CHARSET_BROKEN. */
static inline uint32_t
nrm_charset_code(const unsigned char u[4])
{
	uint32_t	 cp = NRM_CHARSET_BROKEN;

	if (u[3] == 1)
		return u[0] == ' ' ? GI_CP_IDEOGRAPHIC_SPACE :
		    u[0] + GI_CP_TO_WIDE;
	if (u[3] != NRM_CHARSET_NONE)
		gi_utf8_decode((const char *)u, nrm_charset_bytes(u), &cp);
	return cp;
}

/*
 * Decode one code point from the first of len bytes, at least one.  Returns how
 * many bytes it took, at least one; *cp is NRM_CHARSET_BROKEN where they are no
 * character.  A broken sequence takes a byte below 0x80 along only where it is
 * well-formed and has no meaning, or where the text ends within it: a digit or
 * a line end behind a stray byte is text.
 */
typedef size_t	 nrm_charset_decode(const char *, size_t len, uint32_t *cp);

nrm_charset_decode	 gi_gb18030_decode;
nrm_charset_decode	 gi_big5_decode;

/*
 * Whether the code of a character in GBK begins one of three bytes in UTF-8, as
 * nearly all of a Chinese text has.
 */
bool		 gi_gb18030_begins_utf8(uint32_t cp);

#define NRM_CHARSET_SLACK	16	/* bytes that the next two functions may
					   write or read beyond an end */

/*
 * Decode the start of a text, as long as it is ASCII and codes of two bytes,
 * which most texts are to their end.  Sets *n to the bytes written to out,
 * where there is room for 3 * len and NRM_CHARSET_SLACK.  Returns how many of
 * the len bytes were read: perhaps fewer than could be.
 */
size_t		 gi_gb18030_run(const char *, size_t len, char *out,
		    size_t *n);
/*
 * Decode the start of a line into the field of a record at *out, with its
 * escapes, up to the first character that may need more than that.  *out has
 * room for two bytes for each byte up to stop, and NRM_CHARSET_SLACK, which is
 * also what can be read from stop on.  Returns where reading ended, at stop, or
 * before or just behind it; *out is moved behind what was written.
 */
const char	*gi_gb18030_plain(const char *, const char *stop, char **out);

/*
 * The encoding of bytes, as far as it can be told without decoding them by
 * GB 18030: from a mark, or because they are UTF-8 but for a few breaks.
 * GI_ENC_NONE: GB 18030, if nrm_charset_is_gb() agrees.
 */
enum gi_encoding nrm_charset_not_gb(struct gi_str bytes);
/*
 * Whether bytes are in GB 18030, as which they have broken sequences of that
 * number: none, or fewer than as UTF-8.
 */
bool		 nrm_charset_is_gb(struct gi_str bytes, size_t broken);

#endif
