/* SPDX-License-Identifier: ISC */
/*
 * Which labels of rows a text may begin with, told by its first code points,
 * so that match.c compares the text with a few labels only.
 *
 * No label is left out that match.c would accept.  It allows a label of 10 * d
 * code points d edits.  If none of the label's first d + 1 code points stood in
 * the text, that would take d + 1 edits; so at least one of them does, and it
 * stands no more than d places from its own, nor more than the BAND of match.c.
 */
#include <string.h>

#include "base/arena.h"
#include "form/form.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"

#define REACHES	3		/* sets for a code point: of the labels that
				   allow at least 0, 1 and 2 edits */

_Static_assert(GI_SET_WORDS * 64 > GI_FORM_LABELS, "a bit for each label of a set");

/*
 * A hash table from a code point to the labels that a text may begin with if it
 * has that code point near its start.  A slot has REACHES sets, and a set takes
 * as many 64-bit words as words says, a bit for each label.
 */
static struct leads {
	struct gi_arena		*arena;		/* has the arrays below */
	const struct gi_forms	*of;		/* the forms whose labels these
						   are; NULL: not made yet */
	size_t			 words;
	unsigned		 shift;		/* of a hash, to get a slot */
	size_t			 slots;		/* a power of two */
	uint32_t		*cp;		/* by slot; 0: it is free */
	uint64_t		*set;		/* by slot, REACHES sets */
	uint64_t		*reaching;	/* REACHES sets of all labels */
} leads;

/*
 * By place in a text: how many edits a label must allow, at least, if a code
 * point of it is found there.
 */
static const size_t	 least[GI_LEAD] = { 0, 1, 1, 2, 2, 2, 2, 2 };

/* The slot of a code point, or the one where it would be. */
static inline size_t
slot_of(uint32_t cp)
{
	size_t	 at = (cp * 2654435761u) >> leads.shift;

	while (leads.cp[at] != 0 && leads.cp[at] != cp)
		at = (at + 1) & (leads.slots - 1);
	return at;
}

/*
 * Add a label that allows so many edits to those of REACHES sets it belongs in.
 */
static void
bits_set(uint64_t *set, size_t number, size_t edits)
{
	size_t	 k;

	for (k = 0; k <= edits && k < REACHES; k++)
		set[k * leads.words + number / 64] |=
		    (uint64_t)1 << number % 64;
}

static void
label_add(const struct gi_index_label *l, size_t number)
{
	size_t	 i, at;

	bits_set(leads.reaching, number, l->edits);
	for (i = 0; i <= l->edits && i < l->len; i++) {
		at = slot_of(l->fold[i]);
		leads.cp[at] = l->fold[i];
		bits_set(&leads.set[at * REACHES * leads.words], number,
		    l->edits);
	}
}

/* Make room for so many code points and labels; all sets are empty. */
static void
leads_room(size_t points, size_t labels)
{
	gi_arena_free(leads.arena);
	leads.arena = gi_arena_new();
	leads.words = labels / 64 + 1;
	leads.slots = 64;
	leads.shift = 26;
	while (leads.slots < 2 * points) {
		leads.slots *= 2;
		leads.shift--;
	}
	leads.cp = gi_alloc_array(leads.arena, leads.slots, sizeof(*leads.cp));
	leads.set = gi_alloc_array(leads.arena,
	    leads.slots * REACHES * leads.words, sizeof(*leads.set));
	leads.reaching = gi_alloc_array(leads.arena, REACHES * leads.words,
	    sizeof(*leads.reaching));
}

static void
build(void)
{
	const struct gi_label_index	*index = gi_label_index();
	const uint16_t			*at = gi_union()->row_label_at;
	size_t				 i, points = 0;

	for (i = 1; i <= index->n; i++) {
		if (at[i] < at[i + 1])
			points += index->label[i].edits + 1u;
	}
	leads_room(points, index->n);
	for (i = 1; i <= index->n; i++) {
		if (at[i] < at[i + 1])
			label_add(&index->label[i], i);
	}
	leads.of = gi_forms_set();
}

size_t
gi_lead_begin(uint64_t set[GI_SET_WORDS])
{
	size_t	 w;

	if (leads.of != gi_forms_set())
		build();
	for (w = 0; w < leads.words; w++)
		set[w] = 0;
	return leads.words;
}

void
gi_lead_find(const uint32_t *text, size_t n, uint64_t set[GI_SET_WORDS])
{
	const uint64_t	*s;
	size_t		 i, w;

	for (i = 0; i < n && i < GI_LEAD; i++) {
		s = leads.set + (slot_of(text[i]) * REACHES + least[i]) *
		    leads.words;
		for (w = 0; w < leads.words; w++)
			set[w] |= s[w];
	}
}

void
gi_lead_beyond(size_t n, uint64_t set[GI_SET_WORDS])
{
	size_t	 w;

	for (w = 0; n < GI_LEAD && w < leads.words; w++)
		set[w] |= leads.reaching[least[n] * leads.words + w];
}
