/* SPDX-License-Identifier: ISC */
/*
 * Labels as they are written: folded, as a form publishes them, and this with
 * the item number of their row.  Nearly all that a report has are one of these
 * byte for byte.
 */
#include <string.h>

#include "base/arena.h"
#include "form/label.h"
#include "gi.h"

/* The chain of a text.  Labels begin and end alike: their middle counts too. */
static inline size_t
chain_of(struct gi_str text)
{
	uint32_t	 first, middle, last, h;

	memcpy(&first, text.s, sizeof(first));
	memcpy(&middle, text.s + text.len / 2 - 2, sizeof(middle));
	memcpy(&last, text.s + text.len - 4, sizeof(last));
	h = (first ^ last * 31u ^ middle * 961u) + (uint32_t)text.len;
	/* Knuth's multiplier */
	return h * 0x9E3779B1u >> (32 - GI_SPELLING_BITS);
}

const struct gi_spelling *
gi_spelling_find(const struct gi_spellings *all, struct gi_str text)
{
	uint16_t	 i;

	if (text.len < GI_SPELLING_MIN)
		return NULL;
	for (i = all->chain[chain_of(text)]; i != 0;
	    i = all->spelling[i].next) {
		if (gi_str_eq(all->spelling[i].text, text))
			return &all->spelling[i];
	}
	return NULL;
}

void
gi_spellings_begin(struct gi_arena *arena, struct gi_spellings *all)
{
	all->spelling = gi_grow(arena, NULL, 0, &all->room,
	    sizeof(*all->spelling));
}

void
gi_spelling_add(struct gi_arena *arena, struct gi_spellings *all,
    struct gi_str text, uint16_t label, bool numbered)
{
	struct gi_spelling	 new = { text, label, 0, numbered };
	uint16_t		*head;

	if (text.len < GI_SPELLING_MIN || gi_spelling_find(all, text) != NULL)
		return;
	all->n++;
	all->spelling = gi_grow(arena, all->spelling, all->n, &all->room,
	    sizeof(new));
	head = &all->chain[chain_of(text)];
	new.next = *head;
	all->spelling[all->n] = new;
	*head = (uint16_t)all->n;
}
