/* SPDX-License-Identifier: ISC */
/*
 * A hash of bytes.  All of xxHash is in its header; as a shared library it would
 * be loaded by tools that hash twenty kilobytes.
 */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/hash.h"

static XXH3_state_t	 pieces;	/* of the text that was begun */

static struct gi_str
hexadecimal(struct gi_arena *a, XXH128_hash_t hash)
{
	static const char	 hex[] = "0123456789abcdef";
	XXH128_canonical_t	 c;
	struct gi_str		 out;
	char			*p;
	size_t			 i;

	XXH128_canonicalFromHash(&c, hash);
	out.len = 2 * sizeof(c.digest);
	out.s = p = gi_alloc_raw(a, out.len);
	for (i = 0; i < sizeof(c.digest); i++) {
		*p++ = hex[c.digest[i] >> 4];
		*p++ = hex[c.digest[i] & 0xF];
	}
	return out;
}

struct gi_str
gi_hash_text(struct gi_arena *a, struct gi_str bytes)
{
	return hexadecimal(a, XXH3_128bits(bytes.s, bytes.len));
}

void
gi_hash_begin(void)
{
	(void)XXH3_128bits_reset(&pieces);
}

void
gi_hash_add(struct gi_str bytes)
{
	(void)XXH3_128bits_update(&pieces, bytes.s, bytes.len);
}

struct gi_str
gi_hash_end(struct gi_arena *a)
{
	return hexadecimal(a, XXH3_128bits_digest(&pieces));
}
