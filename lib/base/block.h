/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: sixteen bytes at once, by vectors of the compiler, which
 * makes of them what the processor has.  A comparison gives 0xFF where it
 * holds, else 0.
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
 * The first n bytes of a block, 1 to BLOCK - 1; the rest is 0.  They are copied
 * from both ends, by as many at once as there are.
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

/* Where bytes are printable ASCII. */
static inline block
block_printable(block b)
{
	/* seen as signed, 0x7F is the least of all when one is added */
	return (block)((block_signed)(b + 1) > ' ');
}

/* Where a character of UTF-8 goes on. */
static inline block
block_inner(block b)
{
	return (block)((block_signed)b < (block_signed){ 0 } - 0x40);
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

/* Bit i for byte i that is no ASCII. */
static inline unsigned
block_high(block b)
{
#ifdef __SSE2__
	return block_bits(b);
#else
	return block_bits((block)(b >= 0x80));
#endif
}

/* The lowest bit that is set of those that block_bits() gave, 0 not. */
static inline unsigned
block_first(unsigned bits)
{
	return (unsigned)__builtin_ctz(bits);
}

/* Where c is among four blocks. */
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
