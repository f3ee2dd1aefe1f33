/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what was found of a text, kept by a hash of it for the
 * documents that follow, because the same labels, phrases and lines stand in
 * every report.  As much is kept as there is room for; then all is forgotten
 * and learned anew, between two documents.  What is not kept is found anew.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include "gi.h"

#define MEMORY_PROBES	8	/* places that are looked at, so that no text
				   can make them slow */

/* What each that is kept begins with. */
struct kept {
	uint32_t	 hash;
};

struct memory {
	struct kept	**place;
	size_t			 places;	/* a power of two, */
	size_t			 most;		/* above the most kept */
	size_t			 n;
};

#define MEMORY(place, most) { (place), GI_LEN(place), (most), 0 }

/* The next kept one of that hash; *i begins as 0.  NULL if there is none. */
static inline void *
memory_next(const struct memory *m, uint32_t hash, size_t *i)
{
	struct kept	*k;

	while (*i < MEMORY_PROBES) {
		k = m->place[(hash + (*i)++) & (m->places - 1)];
		if (k == NULL || k->hash == hash)
			return k;
	}
	return NULL;
}

/* memory.c: a place for one of that hash, or NULL. */
struct kept **memory_place(struct memory *, uint32_t hash);
/* Put one there that will be there until all are forgotten. */
void	 memory_keep(struct memory *, struct kept **place, struct kept *);
bool	 memory_full(const struct memory *);
void	 memory_forget(struct memory *);
uint32_t memory_hash(struct gi_str);

#endif
