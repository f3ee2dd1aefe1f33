/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: sixteen bytes at once, in a vector, for which the compiler
 * uses what the processor has.  Comparing two vectors gives one with 0xFF in
 * each byte for which it holds, and 0 in the others.
 */
#ifndef GI_BASE_BLOCK_H
#define GI_BASE_BLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BLOCK	16

typedef unsigned char	 block __attribute__((__vector_size__(BLOCK)));
typedef signed char	 block_signed __attribute__((__vector_size__(BLOCK)));

static inline block
block_load(const void *p)
{
	block	 b;

	memcpy(&b, p, sizeof(b));
	return b;
}

/*
 * A block of n bytes, 1 to BLOCK - 1, and zeros.  Two copies that overlap, one
 * from each end, take the place of a loop.
 */
static inline block
block_load_some(const void *from, size_t n)
{
	const char	*p = from;
	char		 to[BLOCK] = { 0 };

	if (n >= 8) {
		memcpy(to, p, 8);
		memcpy(to + (n - 8), p + (n - 8), 8);
	} else if (n >= 4) {
		memcpy(to, p, 4);
		memcpy(to + (n - 4), p + (n - 4), 4);
	} else {
		to[0] = p[0];
		to[n / 2] = p[n / 2];
		to[n - 1] = p[n - 1];
	}
	return block_load(to);
}

static inline void
block_store(void *p, block b)
{
	memcpy(p, &b, sizeof(b));
}

/* Which bytes are from low to high. */
static inline block
block_within(block b, unsigned char low, unsigned char high)
{
	return (block)(b - low <= (block){ 0 } +
	    (unsigned char)(high - low));
}

/* The sum of its bytes. */
static inline unsigned
block_sum(block b)
{
	const uint64_t	 even = 0x00FF00FF00FF00FFu;
	uint64_t	 half[2], sum;

	memcpy(half, &b, sizeof(half));
	sum = (half[0] & even) + (half[0] >> 8 & even) +
	    (half[1] & even) + (half[1] >> 8 & even);
	return (unsigned)(sum * 0x0001000100010001u >> 48);
}

/* Which bytes are printable ASCII. */
static inline block
block_printable(block b)
{
	/* as signed bytes, 0x7F + 1 and all from 0x80 on are below 0 */
	return (block)((block_signed)(b + 1) > ' ');
}

/* Which bytes are not the first of a character in UTF-8. */
static inline block
block_inner(block b)
{
	return (block)((block_signed)b < (block_signed){ 0 } - 0x40);
}

/* block_bits() without an instruction for it. */
static inline unsigned
block_bits_any(block b)
{
	const block	 weight = { 1, 2, 4, 8, 16, 32, 64, 128,
	    1, 2, 4, 8, 16, 32, 64, 128 };
	uint64_t	 half[2];

	/* multiplying sums up the eight weights of a half in its highest byte */
	b &= weight;
	memcpy(half, &b, sizeof(half));
	return (unsigned)(half[0] * 0x0101010101010101u >> 56 |
	    half[1] * 0x0101010101010101u >> 56 << 8);
}

/* Bit i is that of byte i of a comparison. */
static inline unsigned
block_bits(block b)
{
#ifdef __SSE2__
	typedef char	 chars __attribute__((__vector_size__(BLOCK)));

	return (unsigned)__builtin_ia32_pmovmskb128((chars)b);
#else
	return block_bits_any(b);
#endif
}

/* Bit i is set if byte i is no ASCII. */
static inline unsigned
block_high(block b)
{
#ifdef __SSE2__
	return block_bits(b);
#else
	return block_bits((block)(b >= 0x80));
#endif
}

/* The lowest bit that is set in bits, which is not 0. */
static inline unsigned
block_first(unsigned bits)
{
	return (unsigned)__builtin_ctz(bits);
}

/* Bit i is set if byte i at p is c, of four blocks. */
static inline uint64_t
block_find(const char *p, char c)
{
	const block	 want = (block){ 0 } + (unsigned char)c;

	return block_bits((block)(block_load(p) == want)) |
	    block_bits((block)(block_load(p + BLOCK) == want)) <<
	    BLOCK |
	    (uint64_t)block_bits((block)(block_load(p + 2 * BLOCK) == want)) <<
	    2 * BLOCK |
	    (uint64_t)block_bits((block)(block_load(p + 3 * BLOCK) == want)) <<
	    3 * BLOCK;
}

#endif
