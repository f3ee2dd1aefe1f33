/* SPDX-License-Identifier: ISC */
/*
 * Phrases that are kept: the same ones stand in every report.  They are told
 * by their terms, which last as long as they do.
 */
#include <string.h>

#include "base/arena.h"
#include "base/cache.h"
#include "gi.h"
#include "label/match.h"
#include "tables/text/phrase.h"
#include "tables/text/term.h"

#define PHRASES		1024u	/* that are kept */

struct kept_phrase {
	struct gi_cached	 kept;
	bool			 brief;
	const struct tbl_term	*const *term;
	size_t			 n;
	struct gi_candidates	 phrase;
};

static struct gi_cached		*place[2 * PHRASES];
static struct gi_cache		 phrases = GI_CACHE(place, PHRASES);

const struct gi_candidates *
tbl_phrase_find(const struct tbl_phrase_key *key)
{
	const struct kept_phrase	*k;
	size_t				 i = 0;

	while ((k = gi_cache_next(&phrases, key->hash, &i)) != NULL) {
		if (k->n == key->n && k->brief == key->brief &&
		    memcmp(k->term, key->term, k->n * sizeof(*k->term)) == 0)
			return &k->phrase;
	}
	return NULL;
}

struct gi_candidates *
tbl_phrase_keep(const struct tbl_phrase_key *key)
{
	struct gi_cached	**where = gi_cache_place(&phrases, key->hash);
	struct gi_arena		*arena = tbl_terms_arena();
	struct kept_phrase	*k;
	size_t			 size = key->n * sizeof(*key->term);

	if (where == NULL)
		return NULL;
	k = gi_alloc(arena, sizeof(*k));
	k->kept.hash = key->hash;
	k->term = memcpy(gi_alloc_raw(arena, size), key->term, size);
	k->n = key->n;
	k->brief = key->brief;
	gi_cache_keep(&phrases, where, &k->kept);
	return &k->phrase;
}

bool
tbl_phrases_full(void)
{
	return gi_cache_full(&phrases);
}

void
tbl_phrases_forget(void)
{
	gi_cache_forget(&phrases);
}
