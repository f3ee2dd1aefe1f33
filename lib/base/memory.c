/* SPDX-License-Identifier: ISC */
/* Places by hash, one behind the other; see memory.h. */
#include <string.h>

#include "base/memory.h"

struct kept **
memory_place(struct memory *m, uint32_t hash)
{
	size_t	 i, at;

	for (i = 0; i < MEMORY_PROBES && m->n < m->most; i++) {
		at = (hash + i) & (m->places - 1);
		if (m->place[at] == NULL)
			return &m->place[at];
	}
	return NULL;
}

void
memory_keep(struct memory *m, struct kept **place, struct kept *what)
{
	*place = what;
	m->n++;
}

bool
memory_full(const struct memory *m)
{
	return m->n == m->most;
}

void
memory_forget(struct memory *m)
{
	memset(m->place, 0, m->places * sizeof(*m->place));
	m->n = 0;
}

static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

uint32_t
memory_hash(struct gi_str s)
{
	uint64_t	 h = s.len, word = 0;
	const size_t	 len = s.len;

	for (; s.len > sizeof(word); s = gi_str_from(s, sizeof(word))) {
		memcpy(&word, s.s, sizeof(word));
		h = mix(h, word);
	}
	/* the last eight bytes, some of them again; or all there are */
	word = 0;
	if (len >= sizeof(word))
		memcpy(&word, s.s + s.len - sizeof(word), sizeof(word));
	else
		memcpy(&word, s.s, s.len);
	return (uint32_t)mix(h, word);
}
