/* SPDX-License-Identifier: ISC */
/*
 * Which labels of the forms a text may begin with, told by its first code
 * points, so that the comparison with edits is made with a few labels only.
 *
 * It never leaves out a label that the comparison would accept.  That one
 * allows d edits for 10 d code points of label.  Each of the first d + 1 code
 * points of the label that is not found in the text takes an edit; so one of
 * them is found, and not further than d places, or the band, from its own.
 */
#include <string.h>

#include "tables.h"

#define SLOTS	1024u		/* of the hash; a power of two */
#define REACHES	3		/* labels by how many edits they allow */

/* By code point, the labels that it may begin and allow so many, a bit each. */
struct slot {
	uint32_t	 cp;		/* 0: free */
	uint64_t	 set[REACHES][LABEL_WORDS];
};

static struct slot	 slots[SLOTS];
static bool		 full;		/* more labels than bits: all match */
static uint64_t		 reaching[REACHES][LABEL_WORDS];	/* of all slots */

/* Edits that a label must allow to begin at a code point of a text. */
static const size_t	 least[LEAD] = { 0, 1, 1, 2, 2, 2, 2, 2 };

static struct slot *
slot_of(uint32_t cp)
{
	uint32_t	 at = (cp * 2654435761u) >> 22;

	while (slots[at].cp != 0 && slots[at].cp != cp)
		at = (at + 1) % SLOTS;
	return &slots[at];
}

void
index_add(const struct gi_label *l, size_t number)
{
	size_t		 i, k, d = label_edits(l), reach = d < 2 ? d : 2;
	struct slot	*s;

	full |= number >= LABEL_WORDS * 64;
	for (k = 0; k <= reach && !full; k++)
		reaching[k][number / 64] |= (uint64_t)1 << number % 64;
	for (i = 0; i <= d && i < l->len && !full; i++) {
		s = slot_of(l->fold[i]);
		s->cp = l->fold[i];
		for (k = 0; k <= reach; k++)
			s->set[k][number / 64] |= (uint64_t)1 << number % 64;
	}
}

void
index_find(const uint32_t *text, size_t n, uint64_t set[LABEL_WORDS])
{
	const struct slot	*s;
	size_t			 i, w;

	for (i = 0; i < n && i < LEAD && !full; i++) {
		s = slot_of(text[i]);
		if (s->cp == 0)
			continue;
		for (w = 0; w < LABEL_WORDS; w++)
			set[w] |= s->set[least[i]][w];
	}
}

void
index_beyond(size_t n, uint64_t set[LABEL_WORDS])
{
	size_t	 w;

	for (w = 0; n < LEAD && w < LABEL_WORDS; w++)
		set[w] |= reaching[least[n]][w];
}

size_t
index_next(const uint64_t set[LABEL_WORDS], size_t from)
{
	const size_t	 all = LABEL_WORDS * 64;
	uint64_t	 word;

	if (full)
		return from;
	while (from < all) {
		word = set[from / 64] >> from % 64;
		if (word != 0)
			return from + (size_t)__builtin_ctzll(word);
		from += 64 - from % 64;
	}
	return SIZE_MAX;
}
