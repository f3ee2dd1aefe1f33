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

#include "gi.h"
#include "tables/tables.h"

#define SLOTS	1024u		/* of the hash; a power of two */
#define REACHES	3		/* labels by how many edits they allow */

/*
 * A code point, and the labels that it may begin and allow so many, a bit each.
 * They stand one behind the other, the first is none; place[] has the numbers.
 */
struct first {
	uint32_t	 cp;
	uint64_t	 set[REACHES][LABEL_WORDS];
};

static struct first	 firsts[SLOTS];
static size_t		 nfirst = 1;
static uint16_t		 place[SLOTS];
static bool		 full;		/* more labels than bits: all match */
static uint64_t		 reaching[REACHES][LABEL_WORDS];	/* of all */

/* Edits that a label must allow to begin at a code point of a text. */
static const size_t	 least[LEAD] = { 0, 1, 1, 2, 2, 2, 2, 2 };

/* Where the number of a code point is, or would be. */
static uint16_t *
place_of(uint32_t cp)
{
	uint32_t	 at = (cp * 2654435761u) >> 22;

	while (place[at] != 0 && firsts[place[at]].cp != cp)
		at = (at + 1) % SLOTS;
	return &place[at];
}

static struct first *
first_add(uint32_t cp)
{
	uint16_t	*at = place_of(cp);

	if (*at == 0) {
		*at = (uint16_t)nfirst++;
		firsts[*at].cp = cp;
	}
	return &firsts[*at];
}

void
index_add(const struct gi_label *l, size_t number)
{
	size_t		 i, k, d = label_edits(l), reach = d < 2 ? d : 2;
	struct first	*s;

	full |= number >= LABEL_WORDS * 64 || nfirst + d + 2 > SLOTS;
	for (k = 0; k <= reach && !full; k++)
		reaching[k][number / 64] |= (uint64_t)1 << number % 64;
	for (i = 0; i <= d && i < l->len && !full; i++) {
		s = first_add(l->fold[i]);
		for (k = 0; k <= reach; k++)
			s->set[k][number / 64] |= (uint64_t)1 << number % 64;
	}
}

void
index_find(const uint32_t *text, size_t n, uint64_t set[LABEL_WORDS])
{
	const struct first	*s;
	size_t			 i, w;

	for (i = 0; i < n && i < LEAD && !full; i++) {
		s = &firsts[*place_of(text[i])];
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
