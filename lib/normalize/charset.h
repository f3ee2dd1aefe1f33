/* SPDX-License-Identifier: ISC */
/* What encoding.c and the files of single encodings share. */
#ifndef CHARSET_H
#define CHARSET_H

#include <stddef.h>
#include <stdint.h>

#define CHARSET_BROKEN	0xFFFFFFFFu

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

#endif
