/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what was found of a text, kept by a hash of it for the
 * documents that follow, because the same labels, phrases and lines stand in
 * every report.  As much is kept as there is room for; then all is forgotten
 * and learned anew, between two documents.  What is not kept is found anew.
 */
#ifndef GI_BASE_CACHE_H
#define GI_BASE_CACHE_H

#include "gi.h"

#define GI_CACHE_PROBES	8	/* places that are looked at, so that no text
				   can make them slow */

/* What each that is kept begins with. */
struct gi_cached {
	uint32_t	 hash;
};

struct gi_cache {
	struct gi_cached	**place;
	size_t			 places;	/* a power of two, */
	size_t			 most;		/* above the most kept */
	size_t			 n;
};

#define GI_CACHE(place, most) { (place), GI_LEN(place), (most), 0 }

/* The next kept one of that hash; *i begins as 0.  NULL if there is none. */
static inline void *
gi_cache_next(const struct gi_cache *m, uint32_t hash, size_t *i)
{
	struct gi_cached	*k;

	while (*i < GI_CACHE_PROBES) {
		k = m->place[(hash + (*i)++) & (m->places - 1)];
		if (k == NULL || k->hash == hash)
			return k;
	}
	return NULL;
}

/* memory.c: a place for one of that hash, or NULL. */
struct gi_cached **gi_cache_place(struct gi_cache *, uint32_t hash);
/* Put one there that will be there until all are forgotten. */
void	 gi_cache_keep(struct gi_cache *, struct gi_cached **place, struct gi_cached *);
bool	 gi_cache_full(const struct gi_cache *);
void	 gi_cache_forget(struct gi_cache *);
uint32_t gi_cache_hash(struct gi_str);

#endif
