/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what was found out about a text, kept for the documents
 * that follow, since the same labels, phrases and lines stand in every report.
 *
 * A cache is an array of pointers, in which an entry stands at its hash or a
 * few places behind.  Entries are the caller's, who keeps the text in them to
 * compare it.  When the cache is full, nothing more is kept; before the next
 * document the caller forgets all of it, and learns anew.
 */
#ifndef GI_BASE_CACHE_H
#define GI_BASE_CACHE_H

#include "gi.h"

#define GI_CACHE_PROBES	8	/* places looked at for a hash, so few
				   that no choice of texts makes it slow */

/* What each entry begins with. */
struct gi_cached {
	uint32_t	 hash;
};

struct gi_cache {
	struct gi_cached	**place;
	size_t			 places;	/* a power of two, above most */
	size_t			 most;		/* entries that are kept */
	size_t			 n;		/* entries now */
};

/* A cache in an array of places, that keeps that many entries. */
#define GI_CACHE(place, most) { (place), GI_LEN(place), (most), 0 }

/*
 * The next entry with that hash, NULL behind the last.  *i is 0 for the first
 * call, and counts the places that were looked at.
 */
static inline void *
gi_cache_next(const struct gi_cache *c, uint32_t hash, size_t *i)
{
	struct gi_cached	*entry;

	while (*i < GI_CACHE_PROBES) {
		entry = c->place[(hash + (*i)++) & (c->places - 1)];
		if (entry == NULL || entry->hash == hash)
			return entry;
	}
	return NULL;
}

/* A free place for an entry with that hash; NULL if it cannot be kept. */
struct gi_cached **gi_cache_place(struct gi_cache *, uint32_t hash);
/*
 * Keep an entry in the place that gi_cache_place() gave.  It must last until
 * gi_cache_forget().
 */
void	 gi_cache_keep(struct gi_cache *, struct gi_cached **place,
	    struct gi_cached *entry);
bool	 gi_cache_full(const struct gi_cache *);
/* Forget all entries. */
void	 gi_cache_forget(struct gi_cache *);
uint32_t gi_cache_hash(struct gi_str);

#endif
