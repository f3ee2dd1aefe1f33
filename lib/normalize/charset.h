/* SPDX-License-Identifier: ISC */
/* What encoding.c and the files of single encodings share. */
#ifndef GI_NORMALIZE_CHARSET_H
#define GI_NORMALIZE_CHARSET_H

#include "base/cp.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/encoding.h"

#define CHARSET_BROKEN	0xFFFFFFFFu

/*
 * What tables made by mkcharset.c have for a code of two bytes: UTF-8 of
 * normal text, and in the last byte how many bytes that takes, so 1 is that of
 * a full-width digit or letter, or blank; with CHARSET_RARE, of what may have
 * to be changed by normalizing, as nothing before is; the fourth byte itself
 * of UTF-8 that has four; or CHARSET_NONE.
 */
#define CHARSET_PLAIN	3		/* not above: is normal text */
#define CHARSET_RARE	0x10
#define CHARSET_NONE	0x40

/* How many bytes of UTF-8 stand there; 0 if none, or what is folded. */
static inline size_t
charset_bytes(const unsigned char u[4])
{
	return u[3] >= 0x80 ? 4 : u[3] == 1 ? 0 : u[3] & CHARSET_PLAIN;
}

static inline uint32_t
charset_code(const unsigned char u[4])
{
	uint32_t	 cp = CHARSET_BROKEN;

	if (u[3] == 1)
		return u[0] == ' ' ? GI_CP_IDEOGRAPHIC_SPACE :
		    u[0] + GI_CP_TO_WIDE;
	if (u[3] != CHARSET_NONE)
		gi_utf8_decode((const char *)u, charset_bytes(u), &cp);
	return cp;
}

/*
 * Decode one code point from len > 0 bytes.  Returns how many bytes it took,
 * always at least one; *cp is CHARSET_BROKEN where they are no character.  A
 * byte below 0x80 is taken along with broken ones only where the sequence is
 * well-formed and without meaning, or cut by the end: a digit or a line end
 * behind a stray byte is text.
 */
typedef size_t	 charset_decode(const char *, size_t len, uint32_t *cp);

charset_decode	 gi_gb18030_decode;
charset_decode	 gi_big5_decode;

/*
 * Decode the start of a text, as long as it is ASCII and codes of two bytes:
 * nearly all of most.  Returns how many bytes that took, which may stop short
 * of the end; what it gave is *n bytes of out, where there is room for three
 * for each and CHARSET_SLACK.
 */
#define CHARSET_SLACK	16

size_t		 gi_gb18030_run(const char *, size_t len, char *out,
		    size_t *n);
/*
 * Decode the start of a line into a field of a record at *out, where there is
 * room for two bytes for each and CHARSET_SLACK, as far as it is plain to the
 * eye what becomes of it.  Returns where that ends, and *out behind it: before
 * stop, or just behind; CHARSET_SLACK bytes can be read from stop on.
 */
const char	*gi_gb18030_plain(const char *, const char *stop, char **out);

/*
 * The encoding of a text, GI_ENC_NONE where it is GB 18030 unless that is
 * broken worse; and whether it is, with so many broken sequences.
 */
enum gi_encoding charset_not_gb(struct gi_str);
bool		 charset_is_gb(struct gi_str, size_t broken);

#endif
