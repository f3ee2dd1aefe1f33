/* SPDX-License-Identifier: ISC */
/* SHA-256, as FIPS 180-4 has it. */
#include "gi.h"
#include "page/markup/sha256.h"

#define BLOCK_BYTES	sizeof(((struct page_sha256 *)NULL)->block)

static const uint32_t	 begin[8] = {
	0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
	0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19
};

static const uint32_t	 round_constant[64] = {
	0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5,
	0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
	0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3,
	0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
	0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC,
	0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
	0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7,
	0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
	0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13,
	0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
	0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3,
	0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
	0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5,
	0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
	0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208,
	0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2
};

static inline uint32_t
rotate(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

/* The 64 words that a block is stretched to. */
static void
stretch(uint32_t w[64], const uint8_t *p)
{
	uint32_t	 a, b;
	size_t		 i;

	for (i = 0; i < 16; i++, p += 4)
		w[i] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		    (uint32_t)p[2] << 8 | p[3];
	for (; i < 64; i++) {
		a = w[i - 15];
		b = w[i - 2];
		w[i] = w[i - 16] + w[i - 7] +
		    (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) +
		    (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
	}
}

static void
add_block(uint32_t h[8], const uint8_t *p)
{
	uint32_t	 w[64], v[8], one, two;
	size_t		 i;

	stretch(w, p);
	memcpy(v, h, sizeof(v));
	for (i = 0; i < 64; i++) {
		one = v[7] + round_constant[i] + w[i] +
		    (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) +
		    ((v[4] & v[5]) ^ (~v[4] & v[6]));
		two = (rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) +
		    ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
		memmove(v + 1, v, 7 * sizeof(v[0]));
		v[4] += one;
		v[0] = one + two;
	}
	for (i = 0; i < 8; i++)
		h[i] += v[i];
}

void
page_sha256_begin(struct page_sha256 *s)
{
	memcpy(s->h, begin, sizeof(s->h));
	s->bytes = 0;
}

void
page_sha256_add(struct page_sha256 *s, struct gi_str text)
{
	const uint8_t	*p = (const uint8_t *)text.s;
	size_t		 left = text.len, at, n;

	for (; left > 0; p += n, left -= n) {
		at = s->bytes % BLOCK_BYTES;
		n = BLOCK_BYTES - at < left ? BLOCK_BYTES - at : left;
		memcpy(s->block + at, p, n);
		s->bytes += n;
		if (at + n == BLOCK_BYTES)
			add_block(s->h, s->block);
	}
}

void
page_sha256_end(struct page_sha256 *s, uint8_t digest[PAGE_SHA256])
{
	uint64_t	 bits = s->bytes * 8;
	size_t		 at = s->bytes % BLOCK_BYTES, i;

	s->block[at++] = 0x80;
	if (at > BLOCK_BYTES - 8) {
		memset(s->block + at, 0, BLOCK_BYTES - at);
		add_block(s->h, s->block);
		at = 0;
	}
	memset(s->block + at, 0, BLOCK_BYTES - at);
	for (i = 0; i < 8; i++)
		s->block[BLOCK_BYTES - 1 - i] = (uint8_t)(bits >> 8 * i);
	add_block(s->h, s->block);
	for (i = 0; i < PAGE_SHA256; i++)
		digest[i] = (uint8_t)(s->h[i / 4] >> (24 - 8 * (i % 4)));
}

void
page_sha256_base64(struct page_sha256 *s, char text[PAGE_SHA256_BASE64])
{
	static const char	 digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	uint8_t			 d[PAGE_SHA256 + 1] = { 0 };
	uint32_t		 three;
	size_t			 i, k;

	page_sha256_end(s, d);
	for (i = 0; i < PAGE_SHA256; i += 3) {
		three = (uint32_t)d[i] << 16 | (uint32_t)d[i + 1] << 8 |
		    (i + 2 < PAGE_SHA256 ? d[i + 2] : 0u);
		for (k = 0; k < 4; k++)
			*text++ = digits[three >> (18 - 6 * k) & 63];
	}
	text[-1] = '=';		/* 32 bytes are 43 digits and no more */
	*text = '\0';
}
