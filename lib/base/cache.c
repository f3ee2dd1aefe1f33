/* SPDX-License-Identifier: ISC */
/* Entries by hash; see cache.h. */
#include <string.h>

#include "base/cache.h"
#include "base/str.h"
#include "gi.h"

struct gi_cached **
gi_cache_place(struct gi_cache *c, uint32_t hash)
{
	size_t	 i, at;

	for (i = 0; i < GI_CACHE_PROBES && c->n < c->most; i++) {
		at = (hash + i) & (c->places - 1);
		if (c->place[at] == NULL)
			return &c->place[at];
	}
	return NULL;
}

void
gi_cache_keep(struct gi_cache *c, struct gi_cached **place,
    struct gi_cached *entry)
{
	*place = entry;
	c->n++;
}

bool
gi_cache_full(const struct gi_cache *c)
{
	return c->n == c->most;
}

void
gi_cache_forget(struct gi_cache *c)
{
	memset(c->place, 0, c->places * sizeof(*c->place));
	c->n = 0;
}

static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

uint32_t
gi_cache_hash(struct gi_str s)
{
	uint64_t	 h = s.len, word = 0;
	const size_t	 len = s.len;

	for (; s.len > sizeof(word); s = gi_str_from(s, sizeof(word))) {
		memcpy(&word, s.s, sizeof(word));
		h = mix(h, word);
	}
	/* the last eight bytes, some of which were in the word before; or, of a
	   text that is shorter, all of it */
	word = 0;
	if (len >= sizeof(word))
		memcpy(&word, s.s + s.len - sizeof(word), sizeof(word));
	else
		memcpy(&word, s.s, s.len);
	return (uint32_t)mix(h, word);
}
