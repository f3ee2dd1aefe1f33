/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: sixteen bytes at once, by vectors of the compiler, which
 * makes of them what the processor has.  A comparison gives 0xFF where it
 * holds, else 0.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdint.h>
#include <string.h>

#define BLOCK	16

typedef unsigned char	 block __attribute__((__vector_size__(BLOCK)));

static inline block
block_load(const void *p)
{
	block	 b;

	memcpy(&b, p, sizeof(b));
	return b;
}

static inline void
block_store(void *p, block b)
{
	memcpy(p, &b, sizeof(b));
}

/* Where bytes are from low to high. */
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

/* block_bits() for any processor. */
static inline unsigned
block_bits_any(block b)
{
	const block	 weight = { 1, 2, 4, 8, 16, 32, 64, 128,
	    1, 2, 4, 8, 16, 32, 64, 128 };
	uint64_t	 half[2];

	/* the sum of eight weights gathers in the highest byte */
	b &= weight;
	memcpy(half, &b, sizeof(half));
	return (unsigned)(half[0] * 0x0101010101010101u >> 56 |
	    half[1] * 0x0101010101010101u >> 56 << 8);
}

/* Bit i for byte i of what a comparison gave. */
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

/* The lowest bit that is set of those that block_bits() gave, 0 not. */
static inline unsigned
block_first(unsigned bits)
{
	return (unsigned)__builtin_ctz(bits);
}

#endif
